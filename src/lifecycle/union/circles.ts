import { fieldTitle, pointerCycles, type UnionGroup, type UnionPlan } from '../../architecture/index.js'
import type { Lang } from '../../kernel/index.js'
import type { Raw } from '../merge/join.js'
import { unionIds } from './ids.js'
import type { OwnEntity, UnionSource } from './sources.js'

/** Fields by which an entity points to another of its kind; following them must come to an end. */
const pointers = [
  { of: 'documents', field: 'supersededBy' },
  { of: 'standards', field: 'supersededBy' },
  { of: 'agencies', field: 'parent' },
  { of: 'components', field: 'parent' },
  { of: 'capabilities', field: 'parent' },
] as const

/** What one entity of the union points to, and which of the entities that become it says so. */
interface Pointer {
  readonly target: string
  readonly says: OwnEntity
  /** The group that makes it one of several, and who of them leaves the field open. */
  readonly group: UnionGroup | undefined
  readonly silent: OwnEntity | undefined
}

/**
 * A plan in which no circle closes where each source by itself has none: one has B take the place of A, another A that of B. Who is
 * right nobody can say here: of what the later source says the field stays open, and the reason asks, with both places.
 */
export function withoutCircles(
  sources: readonly UnionSource[],
  entities: readonly OwnEntity[],
  plan: UnionPlan,
  lang: Lang,
): UnionPlan {
  const asked = new Map<UnionGroup, UnionGroup>()
  const ids = unionIds(sources, entities, plan)
  for (const { of, field } of pointers) {
    const found = new Map(
      entities.flatMap((entity) => {
        const id = ids.idOf(entity)
        if (entity.collection !== of || id === undefined || ids.standsFor(entity) !== entity) return []
        const group = ids.ledBy(entity).find((one) => one.do === 'one')
        const members = group?.members.flatMap((ref) => ids.byRef(of, ref) ?? []) ?? [entity]
        const says = members.find(({ raw }) => typeof raw[field] === 'string')
        if (!says) return []
        const target = ids.renameOf(says.key)(String(says.raw[field]), [of])
        const silent = members.find(({ raw }) => raw[field] == null)
        return target === id ? [] : [[id, { target, says, group, silent } satisfies Pointer] as const]
      }),
    )
    for (const circle of circlesIn(found)) {
      const rank = ({ says }: Pointer) => sources.findIndex(({ key }) => key === says.key)
      const [cut] = circle.filter(({ silent }) => silent).sort((a, b) => rank(b) - rank(a))
      if (!cut?.group || !cut.silent) continue
      const group = asked.get(cut.group) ?? cut.group
      asked.set(cut.group, {
        ...group,
        why: `${group.why} ${question(sources, circle, field)[lang]}`,
        take: { ...group.take, [field]: cut.silent.ref },
      })
    }
  }
  return { ...plan, groups: plan.groups.map((group) => asked.get(group) ?? group) }
}

/** Each entity points to one other, so that circles have nothing in common. */
function circlesIn(found: ReadonlyMap<string, Pointer>): Pointer[][] {
  return pointerCycles(found, 'target').map((path) => path.flatMap((id) => found.get(id) ?? []))
}

function question(sources: readonly UnionSource[], circle: readonly Pointer[], field: string) {
  const said = (lang: Lang) =>
    circle
      .map(({ says: { raw, key, ref, collection } }, i) => {
        const at = sources.find((source) => source.key === key)?.workspace.reading.place.of(raw, field)
        const place = at ? `${ref}, ${at.file}:${at.line}` : ref
        const next = circle[(i + 1) % circle.length]?.says.raw
        return `“${called(raw)}” – ${fieldTitle(collection, field)[lang]}: “${called(next)}” (${place})`
      })
      .join('; ')
  return {
    vi: `Cần xác nhận, các nguồn ghi ngược nhau: ${said('vi')}. Nội dung này tạm để ngỏ; xác nhận rồi sửa “take” hoặc sửa nguồn.`,
    en: `To be settled, the sources say the reverse of each other: ${said('en')}. Left open for now; settle it, then mend “take” or the source.`,
  }
}

const called = (raw: Raw | undefined) => String(raw?.number ?? raw?.name)
