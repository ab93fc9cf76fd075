import { idFrom } from '../names.js'
import type { FoundFact, Fund } from './found.js'
import type { Doubt, Item, ItemSource } from './item.js'

/** The header of a proposal as a dossier gives it, with the source of each part by its path: `functions/2`, `budget/total`. */
export interface Collected {
  readonly header: Readonly<Record<string, unknown>>
  readonly sources: ReadonlyMap<string, ItemSource>
  readonly doubts: readonly Doubt[]
}

/** A value of the header with the sources of its parts; the path '' is its own. */
interface Part {
  readonly value: unknown
  readonly sources: readonly (readonly [path: string, source: ItemSource])[]
}

/** Makes the header of what was found: the only place that knows both its shape and the readers. */
export function merged(found: FoundFact): Collected {
  const { title } = found
  const parts: Readonly<Record<string, Part | undefined>> = {
    id: title && { value: idFrom(`dx ${title.value}`), sources: [['', title.source]] },
    title: single(title),
    agency: single(found.agency),
    date: single(found.date),
    kind: single(found.kind),
    task: single(found.task),
    purpose: single(found.purpose),
    functions: list(found.functions),
    data: list(found.data),
    users: list(found.users),
    scope: single(found.scope),
    upgrades: list(found.upgrades),
    dependsOn: list(found.dependsOn),
    hosting: single(found.hosting),
    securityLevel: single(found.securityLevel),
    standards: list(found.standards),
    personalData: single(found.personalData),
    impactAssessed: single(found.impactAssessed),
    inherits: single(found.inherits),
    leaseCompared: single(found.leaseCompared),
    schedule: schedule(found),
    budget: budget(found),
    legalBasis: list(found.legalBasis),
  }
  const header: Record<string, unknown> = {}
  const sources = new Map<string, ItemSource>()
  for (const [field, part] of Object.entries(parts)) {
    if (!part) continue
    header[field] = part.value
    for (const [path, source] of part.sources) sources.set(path === '' ? field : `${field}/${path}`, source)
  }
  return { header, sources, doubts: found.doubts }
}

function single(item: Item<unknown> | undefined): Part | undefined {
  return item && { value: item.value, sources: [['', item.source]] }
}

function list(items: readonly Item<unknown>[], under = ''): Part | undefined {
  const [first] = items
  if (!first) return undefined
  const each = items.map(({ source }, i) => [`${under}${i}`, source] as const)
  return { value: items.map((i) => i.value), sources: [[under.slice(0, -1), first.source], ...each] }
}

function schedule({ schedule }: FoundFact): Part | undefined {
  if (!schedule) return undefined
  const said = Object.entries(schedule.value).filter(([, value]) => value !== undefined)
  return {
    value: Object.fromEntries(said),
    sources: [['', schedule.source], ...said.map(([key]) => [key, schedule.source] as const)],
  }
}

/** The budget has its total always, and sources of money only where it is known what each gives. */
function budget({ total, funds }: FoundFact): Part | undefined {
  if (!total) return undefined
  const paid = funds.every(({ value }) => value.amount !== undefined) ? list(funds.map(written), 'sources/') : undefined
  return {
    value: { total: total.value, unit: 'million-vnd', ...(paid ? { sources: paid.value } : {}) },
    sources: [['', total.source], ['total', total.source], ['unit', total.source], ...(paid?.sources ?? [])],
  }
}

const written = ({ value, source }: Item<Fund>): Item<unknown> => ({
  value: { source: value.source, amount: value.amount },
  source,
})
