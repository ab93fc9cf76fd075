import { type GlossaryEntry, type Judging, type System, statusOn } from '../../architecture/index.js'
import { compare, groupBy, type Text } from '../../kernel/index.js'
import { createFinder, type Profile, profileOfSystem, sameRecords } from '../../match/index.js'
import { type OwnEntity, type ProposedGroup, sourceModel, type UnionSource } from './sources.js'

type SystemEntity = OwnEntity & { readonly raw: System }

/** By what the finder judges: words of all sources, and weights. */
export interface UnionJudge {
  readonly glossary: readonly GlossaryEntry[]
  readonly judging: Judging
}

/**
 * Systems of different provinces that do the same: records that plainly are alike, what the finder takes for the same, and those
 * that realize one component that a province has once.
 * @param united the id of an agency in the union, by `key/id`, so that what one department owns is told to be of one owner
 */
export function systemGroups(
  sources: readonly UnionSource[],
  all: readonly OwnEntity[],
  united: (ref: string) => string,
  judge: UnionJudge,
  asOf: string,
): ProposedGroup[] {
  const systems = all.filter((e): e is SystemEntity => e.collection === 'systems')
  const byRef = new Map(systems.map((e) => [e.ref, e]))
  const profiles = systems.map((e) => profileIn(sources, e, united, asOf))
  const same = sameRecords(profiles)
  const copies = new Set(same.flatMap((group) => group.slice(1)))
  const told = profiles.filter(({ id }) => !copies.has(id))
  const sourceOf = (ref: string) => byRef.get(ref)?.key ?? ''
  const found = createFinder(told, judge.glossary, judge.judging).across(sourceOf)
  const ties: Tie[] = [
    ...same.flatMap(([one = '', ...others]) => others.map((other) => ({ a: one, b: other, score: 3, why: undefined }))),
    ...sharedTies(sources, systems),
    ...found.map(({ a, b, chance, reason }) => ({ a, b, score: chance, why: reason })),
  ]
  return matched(ties, sourceOf).map(({ refs, why }) => groupFrom(refs, why))

  function groupFrom(refs: readonly string[], reason: Text | undefined): ProposedGroup {
    const members = refs.flatMap((id) => byRef.get(id) ?? []).sort(byWorth)
    const [first] = members
    const national = members.every(({ raw }) => raw.scope === 'national')
    const until = `${Number(asOf.slice(0, 4)) + 1}-12-31`
    return {
      of: 'systems',
      do: national ? 'one' : 'stays',
      members: members.map(({ ref }) => ref),
      why: reason ?? {
        vi: `Cùng tên “${first?.raw.name ?? ''}”, cùng cơ quan chủ quản sau hợp nhất.`,
        en: `Both are called “${first?.raw.name ?? ''}” and will have one owner.`,
      },
      ...(national ? {} : { until }),
    }
  }
  function byWorth(a: SystemEntity, b: SystemEntity): number {
    return worth(b, asOf) - worth(a, asOf) || systems.indexOf(a) - systems.indexOf(b)
  }
}

function profileIn(
  sources: readonly UnionSource[],
  { key, raw, ref }: SystemEntity,
  united: (ref: string) => string,
  asOf: string,
): Profile {
  const profile = profileOfSystem(sourceModel(sources, key), raw, statusOn(raw, asOf))
  return { ...profile, id: ref, owner: united(`${key}/${raw.owner}`) }
}

/** What runs goes before what is planned, what all use before what one uses, what says much before what says little. */
function worth({ raw }: SystemEntity, asOf: string): number {
  const status = statusOn(raw, asOf)
  const runs = status === 'operational' ? 1000 : status === 'building' ? 500 : 0
  return runs + (raw.shared ? 200 : 0) + (raw.users?.length ?? 0) + (raw.functions?.length ?? 0)
}

/** Two systems that likely do the same; reasons are given but for records that plainly are alike. */
interface Tie {
  readonly a: string
  readonly b: string
  readonly score: number
  readonly why: Text | undefined
}

/**
 * Groups with at most one system of a source, the strongest ties first: what is twice in one catalogue is that catalogue's own
 * affair, and a system can give way to one other only.
 */
function matched(ties: readonly Tie[], sourceOf: (ref: string) => string): { refs: string[]; why: Text | undefined }[] {
  const groups = new Map<string, { refs: string[]; sources: Set<string>; why: Text | undefined }>()
  const groupOf = (ref: string) => groups.get(ref) ?? { refs: [ref], sources: new Set([sourceOf(ref)]), why: undefined }
  const ordered = [...ties].sort((x, y) => y.score - x.score || compare(x.a, y.a) || compare(x.b, y.b))
  for (const { a, b, why } of ordered) {
    const [one, other] = [groupOf(a), groupOf(b)]
    if (one === other || [...one.sources].some((key) => other.sources.has(key))) continue
    const joined = {
      refs: [...one.refs, ...other.refs],
      sources: new Set([...one.sources, ...other.sources]),
      why: one.why ?? other.why ?? why,
    }
    for (const ref of joined.refs) groups.set(ref, joined)
  }
  return [...new Set(groups.values())].map(({ refs, why }) => ({ refs: refs.sort(compare), why }))
}

/** Systems that realize a component of which a province needs one, where each source has just one of them. */
function sharedTies(sources: readonly UnionSource[], systems: readonly SystemEntity[]): Tie[] {
  const realizing = groupBy(
    systems.flatMap((system) => (system.raw.realizes ?? []).map((component) => ({ system, component }))),
    ({ system, component }) => `${component}\0${system.raw.kind}`,
  )
  return [...realizing.values()].flatMap((of) => {
    const alone = [...groupBy(of, ({ system }) => system.key).values()].flatMap(([one, more]) =>
      one && !more ? [one] : [],
    )
    const [first, ...others] = alone.filter(({ system, component }) => {
      const part = sourceModel(sources, system.key).components.get(component)
      return part?.shared === true && system.raw.scope !== 'agency'
    })
    if (!first) return []
    const name = sourceModel(sources, first.system.key).components.get(first.component)?.name ?? first.component
    const why = {
      vi: `Cùng hiện thực thành phần dùng chung “${name}”, mỗi tỉnh chỉ cần một.`,
      en: `They realize the shared component “${name}”, of which a province needs one.`,
    }
    return others.map((other) => ({ a: first.system.ref, b: other.system.ref, score: 2, why }))
  })
}
