import type { WordPaper } from '../../office/index.js'
import { placeName } from '../../office/index.js'
import { nameKey } from '../names.js'
import type { FieldName } from './fields.js'
import type { FoundFact } from './found.js'
import { type Doubt, distinctItems, doubt, type Item, type ItemSource } from './item.js'
import { isRounded } from './total.js'

/** What one paper of a dossier says. */
export interface PartFound {
  readonly file: string
  readonly found: FoundFact
}

/** The papers of a dossier, the one that speaks of the whole first: sheets and appendices are what it refers to. */
export function mainFirst(papers: readonly WordPaper[]): WordPaper[] {
  const rank = ({ file, blocks }: WordPaper) => {
    const name = nameKey(file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1))
    const sheet = blocks.some((b) => b.place.in === 'sheet')
    return (/\b(phu luc|pl ?\d|du toan|bieu|bang)\b/.test(name) ? 1 : 0) + (sheet ? 2 : 0)
  }
  return [...papers].sort((a, b) => rank(a) - rank(b) || (a.file < b.file ? -1 : 1))
}

/**
 * What several papers of one dossier say together: of what stands once, what the first says that speaks of it; of lists, all. Where
 * two contradict each other both places are told.
 */
export function together(parts: readonly PartFound[]): FoundFact {
  const [only, ...more] = parts
  if (only === undefined) throw new Error('a dossier without papers')
  if (more.length === 0) return only.found
  const founds = parts.map(({ file, found }) => located(found, file))
  const doubts: Doubt[] = founds.flatMap((f) => f.doubts)
  const one = <T>(field: FieldName, of: (found: FoundFact) => Item<T> | undefined, agree?: (a: T, b: T) => boolean) => {
    const [first, ...others] = founds.flatMap((f) => of(f) ?? [])
    for (const other of first && agree ? others : [])
      if (first && agree && !agree(first.value, other.value)) doubts.push(contradiction(field, first, other))
    return first
  }
  const all = <T>(of: (found: FoundFact) => readonly Item<T>[], keyOf: (value: T) => string) =>
    distinctItems(founds.flatMap(of), keyOf)
  const same = (a: unknown, b: unknown) => a === b
  const key = (value: unknown) => JSON.stringify(value)
  // The contents of the work stand in for functions only where no paper tells these.
  const told = founds.filter((f) => f.functions.length > 0 && !f.doubts.some((d) => d.field === 'functions'))
  const total = one(
    'budget',
    (f) => f.total,
    (a, b) => Math.abs(a - b) < 0.001 * Math.max(a, b) || isRounded(a, b) || isRounded(b, a),
  )
  // What one paper says roundly another says in full.
  const exactTotal = founds.flatMap((f) => f.total ?? []).find((t) => total && isRounded(total.value, t.value)) ?? total
  const fundsOf = founds.find((f) => f.funds.length > 0)?.funds ?? []
  return {
    title: one('title', (f) => f.title),
    agency: one('agency', (f) => f.agency, same),
    date: one('date', (f) => f.date),
    kind: one('kind', (f) => f.kind, same),
    task: one('task', (f) => f.task, same),
    purpose: one('purpose', (f) => f.purpose),
    functions: distinctItems(
      (told.length > 0 ? told : founds).flatMap((f) => f.functions),
      nameKey,
    ),
    data: all((f) => f.data, nameKey),
    users: all((f) => f.users, nameKey),
    scope: one('scope', (f) => f.scope, same),
    upgrades: all((f) => f.upgrades, key),
    dependsOn: all((f) => f.dependsOn, key),
    hosting: one(
      'hosting',
      (f) => f.hosting,
      (a, b) => nameKey(a) === nameKey(b) || !(isId(a) && isId(b)),
    ),
    securityLevel: one('securityLevel', (f) => f.securityLevel, same),
    standards: all((f) => f.standards, nameKey),
    personalData: one('personalData', (f) => f.personalData, same),
    impactAssessed: one('impactAssessed', (f) => f.impactAssessed, same),
    leaseCompared: one('leaseCompared', (f) => f.leaseCompared, same),
    inherits: one('inherits', (f) => f.inherits),
    schedule: one(
      'schedule',
      (f) => f.schedule,
      (a, b) => key(a) === key(b),
    ),
    total: exactTotal,
    funds: fundsOf,
    legalBasis: all((f) => f.legalBasis, nameKey),
    doubts,
  }
}

const isId = (text: string) => /^[a-z0-9][a-z0-9-]*$/.test(text)

function contradiction(field: FieldName, kept: Item<unknown>, other: Item<unknown>): Doubt {
  const [vi, en] = (['vi', 'en'] as const).map((lang) => {
    const at = ({ source }: Item<unknown>) =>
      `${source.file ?? ''}, ${placeName(source.place, lang)}: “${source.quote.replace(/\s+/g, ' ').slice(0, 120)}”`
    return { kept: at(kept), other: at(other) }
  })
  return doubt(
    field,
    kept.source,
    `hồ sơ ghi hai nơi khác nhau: ${vi?.kept}; và ${vi?.other}; tạm theo nơi thứ nhất`,
    `the dossier says two things: ${en?.kept}; and ${en?.other}; the first is taken`,
  )
}

/** What a paper says, each piece with its file. */
function located(found: FoundFact, file: string): FoundFact {
  const source = (of: ItemSource): ItemSource => ({ ...of, file })
  const item = <T>(of: Item<T>): Item<T> => ({ ...of, source: source(of.source) })
  const maybe = <T>(of: Item<T> | undefined): Item<T> | undefined => of && item(of)
  return {
    title: maybe(found.title),
    agency: maybe(found.agency),
    date: maybe(found.date),
    kind: maybe(found.kind),
    task: maybe(found.task),
    purpose: maybe(found.purpose),
    functions: found.functions.map(item),
    data: found.data.map(item),
    users: found.users.map(item),
    scope: maybe(found.scope),
    upgrades: found.upgrades.map(item),
    dependsOn: found.dependsOn.map(item),
    hosting: maybe(found.hosting),
    securityLevel: maybe(found.securityLevel),
    standards: found.standards.map(item),
    personalData: maybe(found.personalData),
    impactAssessed: maybe(found.impactAssessed),
    leaseCompared: maybe(found.leaseCompared),
    inherits: maybe(found.inherits),
    schedule: maybe(found.schedule),
    total: maybe(found.total),
    funds: found.funds.map(item),
    legalBasis: found.legalBasis.map(item),
    doubts: found.doubts.map((d) => ({ ...d, source: source(d.source) })),
  }
}
