import {
  rules as builtIn,
  type CheckResult,
  type Finding,
  type ProposalResult,
  type Rule,
  type ValidateResult,
} from '../../appraise/index.js'
import {
  type Dependency,
  findById,
  type IndexedCollection,
  type Model,
  type Proposal,
  type System,
  type Task,
} from '../../architecture/index.js'
import { compare, groupBy, type Lang, once } from '../../kernel/index.js'
import type { UnionResult } from '../../lifecycle/index.js'
import { type Bit, bit } from '../document/model.js'
import { appraisalNames, fileNames } from '../file-names.js'
import { type Words, words } from '../words/index.js'
import { anchor } from './paths.js'

/** What all pages of a site share. */
export interface SiteContext {
  readonly model: Model
  readonly result: CheckResult | undefined
  readonly validate: ValidateResult | undefined
  readonly proposals: ReadonlyMap<string, Proposal>
  /** How the architecture came out of several, where it did. */
  readonly union: UnionResult | undefined
  readonly lang: Lang
  readonly w: Words
  readonly rules: readonly Rule[]
  /** Dependencies by consumer and by provider. */
  readonly needs: ReadonlyMap<string, readonly Dependency[]>
  readonly usedBy: ReadonlyMap<string, readonly Dependency[]>
  /** Systems by what they say of themselves. */
  readonly systemsBy: SystemsBy
  /** Tasks by the systems that they deliver. */
  readonly delivering: ReadonlyMap<string, readonly Task[]>
  /** Results of the run that come near a system, by its id. */
  readonly near: ReadonlyMap<string, ProposalResult[]>
  /** Findings of the review, by the ids that they are about. */
  readonly about: ReadonlyMap<string, readonly Finding[]>
  /** Where an entity is told of: a page, or an anchor of one. Addresses are for pages in the site's own folder: see `inFolder`. */
  readonly addressOf: (collection: IndexedCollection, id: string) => string | undefined
  /** An entity's name with its address. */
  readonly nameOf: (collection: IndexedCollection, id: string) => Bit | undefined
  readonly ruleAddress: (id: string) => string | undefined
  readonly proposalAddress: (entry: ProposalResult) => string
}

type SystemsBy = Readonly<
  Record<'owner' | 'layer' | 'component' | 'capability', ReadonlyMap<string, readonly System[]>>
>

export interface SiteInput {
  readonly union?: UnionResult | undefined
  readonly lang: Lang
  readonly validate?: ValidateResult | undefined
  readonly proposals?: readonly Proposal[] | undefined
}

/** Tables longer than this go on in further pages, so that no page grows too heavy. */
export const rowsPerPage = 200

/** Folders of entities that have a page each. */
const folders = {
  systems: 'he-thong',
  components: 'thanh-phan',
  layers: 'lop',
  agencies: 'co-quan',
  standards: 'tieu-chuan',
} as const

/** Pages in whose first table an entity has a row, in the order of ids. */
const listed = { documents: 'van-ban', dataEntities: 'du-lieu', capabilities: 'chuc-nang', tasks: 'lo-trinh' } as const

export function siteContext(model: Model, result: CheckResult | undefined, input: SiteInput): SiteContext {
  const { lang, validate, proposals = [], union } = input
  const addresses = new Map<IndexedCollection, Map<string, string>>()
  const place = (collection: IndexedCollection, id: string, address: string) => {
    const of = addresses.get(collection)
    if (of) of.set(id, address)
    else addresses.set(collection, new Map([[id, address]]))
  }
  for (const [collection, folder] of entries(folders)) {
    for (const [id, name] of fileNames(model[collection].keys())) place(collection, id, `${folder}/${name}.html`)
  }
  for (const [collection, page] of entries(listed)) {
    for (const [i, id] of idsInOrder(model, collection).entries()) {
      place(collection, id, `${pagePath(page, Math.floor(i / rowsPerPage))}#${anchor(id)}`)
    }
  }
  for (const id of model.phases.keys()) place('phases', id, `lo-trinh.html#${anchor(id)}`)
  for (const id of model.objectives.keys()) place('objectives', id, `lo-trinh.html#${anchor(id)}`)
  const ruleIds = [...new Set([...builtIn.map((r) => r.id), ...model.rules.keys()])]
  const ruleFiles = fileNames(ruleIds.map((id) => id.replaceAll('/', '-')))
  for (const id of ruleIds) place('rules', id, `quy-tac/${ruleFiles.get(id.replaceAll('/', '-'))}.html`)
  const appraisals = appraisalNames(result?.results ?? [])
  const addressOf: SiteContext['addressOf'] = (collection, id) => addresses.get(collection)?.get(id)
  const systems = [...model.systems.values()]
  return {
    model,
    result,
    validate,
    union,
    proposals: new Map(proposals.map((p) => [p.file, p])),
    lang,
    w: words[lang],
    rules: builtIn,
    needs: groupBy(model.dependencies, (d) => d.from),
    usedBy: groupBy(model.dependencies, (d) => d.to),
    systemsBy: {
      owner: byEach(systems, (s) => [s.owner]),
      layer: byEach(systems, (s) => [s.layer]),
      component: byEach(systems, (s) => s.realizes),
      capability: byEach(systems, (s) => s.capabilities),
    },
    delivering: byEach([...model.tasks.values()], (t) => t.delivers),
    near: byEach(result?.results ?? [], ({ duplication }) =>
      duplication.matches.filter((m) => m.relation !== 'related').map((m) => m.id),
    ),
    about: findingsById(validate),
    addressOf,
    nameOf: namesOf(model, addressOf),
    ruleAddress: (id) => addresses.get('rules')?.get(id),
    proposalAddress: (entry) => `de-xuat/${appraisals.get(entry) ?? 'de-xuat'}.html`,
  }
}

/** The same for pages that lie in a folder: addresses lead up first. */
export const inFolder = once((context: SiteContext): SiteContext => {
  const addressOf: SiteContext['addressOf'] = (collection, id) => up(context.addressOf(collection, id))
  return {
    ...context,
    addressOf,
    nameOf: namesOf(context.model, addressOf),
    ruleAddress: (id) => up(context.ruleAddress(id)),
    proposalAddress: (entry) => `../${context.proposalAddress(entry)}`,
  }
})

const up = (address: string | undefined) => address && `../${address}`

/** Names are made once: a system is named on hundreds of pages. */
function namesOf(model: Model, addressOf: SiteContext['addressOf']): SiteContext['nameOf'] {
  const made = new Map<IndexedCollection, Map<string, Bit>>()
  return (collection, id) => {
    const names = made.get(collection) ?? new Map<string, Bit>()
    const known = names.get(id)
    if (known) return known
    const entity = model[collection].get(id)
    if (!entity) return undefined
    const name = bit(wordFor(entity) ?? id, addressOf(collection, id))
    made.set(collection, names.set(id, name))
    return name
  }
}

function findingsById(validate: ValidateResult | undefined): Map<string, Finding[]> {
  const findings = (validate?.results ?? []).flatMap((r) => r.findings)
  return byEach(findings, ({ subject, related }) => (subject === undefined ? related : [subject, ...related]))
}

/** Items by each id that they name, in their order. */
function byEach<T>(items: readonly T[], ids: (item: T) => readonly string[] | undefined): Map<string, T[]> {
  const by = new Map<string, T[]>()
  for (const item of items) {
    for (const id of new Set(ids(item))) {
      const list = by.get(id)
      if (list) list.push(item)
      else by.set(id, [item])
    }
  }
  return by
}

/** The order of a list that has anchors: tasks by phase, the others by id. */
export function idsInOrder(model: Model, collection: keyof typeof listed): string[] {
  const ids = [...model[collection].keys()]
  if (collection !== 'tasks') return ids.sort(compare)
  const start = (id: string) => model.phases.get(model.tasks.get(id)?.phase ?? '')?.from ?? ''
  return ids.sort(
    (a, b) => compare(start(a), start(b)) || compare(model.tasks.get(a)?.phase ?? '', model.tasks.get(b)?.phase ?? ''),
  )
}

/** The path of a list's further pages: `he-thong.html`, `he-thong-2.html`… */
export function pagePath(base: string, index: number): string {
  return index === 0 ? `${base}.html` : `${base}-${index + 1}.html`
}

function entries<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][]
}

/** An entity's name, linked; free text stays text. */
export function named(context: SiteContext, id: string, ...collections: IndexedCollection[]): Bit {
  for (const collection of collections) {
    const name = context.nameOf(collection, id)
    if (name) return name
  }
  return bit(id)
}

/** The same for an id of any collection. */
export function anyNamed(context: SiteContext, id: string): Bit {
  const found = findById(context.model, id)
  return (found && context.nameOf(found.collection, id)) ?? bit(id)
}

function wordFor(entity: object): string | undefined {
  const name: unknown = 'name' in entity ? entity.name : undefined
  if (typeof name === 'string') return name
  const number: unknown = 'number' in entity ? entity.number : undefined
  return typeof number === 'string' ? number : undefined
}
