import {
  type CollectionName,
  collectionNames,
  collections,
  type Reference,
  RuleSetting,
  type UnionGroup,
  type UnionPlan,
  type YamlComment,
} from '../../architecture/index.js'
import { renamed, withoutItself } from '../merge/follow.js'
import { type Conflict, joined, joinLists, type Raw } from '../merge/join.js'
import { unionComments } from './comments.js'
import { unionFileName } from './files.js'
import { type UnionIds, unionIds } from './ids.js'
import { type OwnEntity, ownEntities, type UnionSource } from './sources.js'

/** What became of an entity of a source. */
export interface Fate {
  readonly collection: CollectionName
  /** `key/id`. */
  readonly from: string
  /** Its id in the union; of what has none, nothing. */
  readonly to: string | undefined
  /** `kept` under its own id, `renamed`, `merged` into another record, or kept and `ending`. */
  readonly how: 'kept' | 'renamed' | 'merged' | 'ending'
}

/** One architecture of several. */
export interface Union {
  /** Collections by the name of the file that holds them, and the manifest. */
  readonly files: ReadonlyMap<string, Readonly<Record<string, unknown>>>
  readonly fates: readonly Fate[]
  /** What merged records say differently: both values, and whose is taken. */
  readonly conflicts: readonly (Conflict & { readonly id: string; readonly collection: CollectionName })[]
  /** What the files of the sources say in comments, by the record that now says what it speaks of. */
  readonly comments: ReadonlyMap<object, readonly YamlComment[]>
  /** References of dependencies that led to a system that ends and now lead to the one that stays. */
  readonly rewired: number
}

/** Carries out a plan. What the plan does not speak of is kept as it is, under an id of its own. */
export function unite(sources: readonly UnionSource[], plan: UnionPlan): Union {
  const entities = sources.flatMap(ownEntities)
  const ids = unionIds(sources, entities, plan)
  const conflicts: (Conflict & { id: string; collection: CollectionName })[] = []
  const successors = successorsOf(entities, ids)
  const scopes = scopesOf(plan)
  const files = new Map<string, Record<string, unknown[]>>()
  const records = new Map<OwnEntity, Raw>()
  let rewired = 0
  for (const collection of collectionNames)
    for (const entity of entities) {
      if (entity.collection !== collection || ids.standsFor(entity) !== entity) continue
      const { record, differing } = recordOf(entity, ids)
      for (const conflict of differing) conflicts.push({ ...conflict, id: ids.idOf(entity) ?? entity.ref, collection })
      const placed = movedLayer(inItsScope(inItsState(record, entity, ids), entity, scopes), collection, plan)
      const wired = rewiredRecord(placed, collection, successors)
      rewired += wired.count
      // A dependency between what became one has lost its sense.
      if (collection === 'dependencies' && meets(wired.record) && !meets(entity.raw)) continue
      put(unionFileName(collection, entity), collection, wired.record)
      records.set(entity, wired.record)
    }
  for (const waiver of waiversOf(plan, ids)) put(unionFileName('waivers'), 'waivers', waiver)
  const manifest = manifestOf(sources, plan, ids)
  return {
    files: new Map<string, Raw>([['kientruc.yaml', manifest], ...files]),
    comments: unionComments(sources, entities, records, ids.standsFor, manifest),
    fates: entities.map((entity) => fateOf(entity, ids)),
    conflicts,
    rewired,
  }

  function put(file: string, collection: CollectionName, record: Raw): void {
    const content = files.get(file) ?? {}
    files.set(file, content)
    const list = content[collection] ?? []
    content[collection] = list
    list.push(record)
  }
}

/** One record of an entity and of those that it absorbs, with every reference as the union has it. */
function recordOf(first: OwnEntity, ids: UnionIds) {
  const { collection } = first
  const schema = collections[collection]
  const id = ids.idOf(first)
  const behind = (wanted: UnionGroup['do']) =>
    ids
      .ledBy(first)
      .filter((group) => group.do === wanted)
      .flatMap(({ members }) => members.slice(1))
      .flatMap((ref) => ids.byRef(collection, ref) ?? [])
      .filter((other) => ids.standsFor(other) === first)
  const [one, handing] = [behind('one'), behind('stays')]
  const asUnited = ({ raw, key, ref }: OwnEntity) => ({ ...renamed(schema, raw, ids.renameOf(key)), id: ref })
  const take = ids.ledBy(first).flatMap((group) => Object.entries(group.take ?? {}))
  // A record that nothing joins stays as it is, what it says twice included.
  const { record, conflicts } =
    one.length === 0 ? { record: asUnited(first), conflicts: [] } : joined([first, ...one].map(asUnited), new Map(take))
  // Who takes over from another remains what it is, and gets the other's tasks.
  const fields: Record<string, unknown> = withTasks(record, handing.map(asUnited))
  if (id === undefined) delete fields.id
  else fields.id = id
  const of = [first, ...one, ...handing]
  if ('aliases' in schema.properties) {
    const names = namesOf(of, record, id)
    if (names.length > 0) fields.aliases = names
    if (of.length > 1) fields.source = originsOf(of)
  }
  const isSelf = (r: Reference) => r.target === id && r.collections.includes(collection)
  return { record: of.length > 1 ? withoutItself(schema, fields, isSelf) : fields, differing: conflicts.filter(speaks) }
}

/** Every origin is named in `source`, and every own word in `aliases`: that these differ is no contradiction. */
const speaks = ({ field }: Conflict) => field !== 'source' && field !== 'id'

function withTasks(first: Raw, others: readonly Raw[]): Record<string, unknown> {
  const tasks = [first, ...others].flatMap(({ responsibilities }) =>
    Array.isArray(responsibilities) ? (responsibilities as unknown[]) : [],
  )
  return others.length === 0 || tasks.length === 0 ? { ...first } : { ...first, responsibilities: joinLists(tasks) }
}

/** The other names of a record: those it had, those of what it stands for, and ids that are no longer borne. */
function namesOf(of: readonly OwnEntity[], record: Raw, id: string | undefined): unknown[] {
  const had = of.flatMap(({ raw }) => (Array.isArray(raw.aliases) ? (raw.aliases as unknown[]) : []))
  const names = of.slice(1).flatMap(({ raw }) => [raw.name, raw.shortName])
  const old = of.flatMap((e) => (e.id === undefined || e.id === id ? [] : [e.id]))
  const own = new Set([record.name, record.shortName])
  const more = [...names, ...old].filter((name) => typeof name === 'string' && !own.has(name))
  return of.length === 1 && more.length === 0 ? [] : joinLists([...had, ...more])
}

function originsOf(of: readonly OwnEntity[]): string {
  return of.map(({ ref, raw }) => [`[${ref}]`, raw.source].filter(Boolean).join(' ')).join('; ')
}

/** A system that another takes the place of is on its way out; the one that stays says what it replaces. */
function inItsState(record: Raw, entity: OwnEntity, ids: UnionIds): Raw {
  if (entity.collection !== 'systems') return record
  const others = ids.ledBy(entity).flatMap((group) => (group.do === 'stays' ? group.members.slice(1) : []))
  const follows = ids.followed(entity)
  const replaced = others.flatMap((ref) => idOfRef(ids, 'systems', ref) ?? [])
  const before = Array.isArray(record.replaces) ? (record.replaces as unknown[]) : []
  const staying = replaced.length === 0 ? record : { ...record, replaces: joinLists([...before, ...replaced]) }
  if (follows?.do !== 'stays') return staying
  const lifecycle = record.lifecycle as Raw
  const runs = lifecycle.status !== 'planned' && lifecycle.status !== 'building' && lifecycle.status !== 'retired'
  return {
    ...staying,
    lifecycle: {
      ...lifecycle,
      status: runs ? 'retiring' : 'retired',
      ...(follows.until === undefined ? {} : { to: follows.until }),
    },
  }
}

function idOfRef(ids: UnionIds, of: CollectionName, ref: string): string | undefined {
  const entity = ids.byRef(of, ref)
  return entity && ids.idOf(entity)
}

/** By agency that hands over: the scope of what was its district's. */
function scopesOf({ groups }: UnionPlan): ReadonlyMap<string, string> {
  return new Map(
    groups.flatMap(({ of, scope, members }) =>
      of === 'agencies' && scope !== undefined ? members.slice(1).map((ref) => [ref, scope] as const) : [],
    ),
  )
}

/** A system of a district that is no more serves the province or a commune. */
function inItsScope(record: Raw, { collection, key, raw }: OwnEntity, scopes: ReadonlyMap<string, string>): Raw {
  const scope = scopes.get(`${key}/${String(raw.owner)}`)
  return collection === 'systems' && record.scope === 'district' && scope !== undefined ? { ...record, scope } : record
}

/** The layer of an old framework becomes a second place; the one in force is the first. */
function movedLayer(record: Raw, collection: CollectionName, { layers = [] }: UnionPlan): Raw {
  const move = layers.find(({ from }) => from === record.layer)
  if (!move || (collection !== 'systems' && collection !== 'components')) return record
  const placements = Array.isArray(record.placements) ? (record.placements as Raw[]) : []
  const old = { layer: move.from }
  return {
    ...record,
    layer: move.to,
    placements: joinLists([...placements.filter(({ layer }) => layer !== move.to), old]),
  }
}

/** What each system that ends is followed by, by their ids in the union. */
export function successorsOf(entities: readonly OwnEntity[], ids: UnionIds): ReadonlyMap<string, string> {
  return new Map(
    entities.flatMap((entity) => {
      const group = entity.collection === 'systems' ? ids.followed(entity) : undefined
      const [from, to] = [ids.idOf(entity), group && idOfRef(ids, 'systems', group.members[0] ?? '')]
      return group?.do === 'stays' && from !== undefined && to !== undefined ? [[from, to] as const] : []
    }),
  )
}

/** What others need of a system that ends, they need of the one that stays. */
export function rewiredRecord(record: Raw, collection: CollectionName, successors: ReadonlyMap<string, string>) {
  const fields = { systems: ['dependsOn', 'hosting'], dependencies: ['to', 'via'] }[collection as string] ?? []
  if (fields.length === 0 || (collection === 'systems' && successors.has(String(record.id))))
    return { record, count: 0 }
  let count = 0
  const part = Object.fromEntries(fields.flatMap((name) => (record[name] === undefined ? [] : [[name, record[name]]])))
  const schema = collections[collection]
  const wired = renamed(schema, part, (id, wanted) => {
    const to = wanted.includes('systems') ? successors.get(id) : undefined
    if (to !== undefined) count++
    return to ?? id
  })
  const isSelf = (r: Reference) =>
    collection === 'systems' && r.target === record.id && r.collections.includes('systems')
  return { record: count === 0 ? record : { ...record, ...withoutItself(schema, wired, isSelf) }, count }
}

/** Systems that go on side by side are waived until the day on which that ends. */
function waiversOf({ groups, decidedBy, into }: UnionPlan, ids: UnionIds): Raw[] {
  return groups.flatMap((group) => {
    if (group.of !== 'systems' || group.do !== 'beside') return []
    const [subject, ...related] = group.members.flatMap((ref) => idOfRef(ids, 'systems', ref) ?? [])
    if (subject === undefined || related.length === 0) return []
    const expires = group.until ?? `${Number(into.asOf.slice(0, 4)) + 1}-12-31`
    const approvedBy = decidedBy ?? into.name
    return [{ rule: 'duplication/within-architecture', subject, related, reason: group.why, approvedBy, expires }]
  })
}

function manifestOf(sources: readonly UnionSource[], plan: UnionPlan, ids: UnionIds): Raw {
  const [base] = sources
  const { id, name, version, asOf, packs } = plan.into
  const rules = Object.entries(base?.workspace.manifest.rules ?? {}).map(
    ([rule, setting]) => [rule, base ? renamed(RuleSetting, setting, ids.renameOf(base.key)) : setting] as const,
  )
  const named = sources.map(({ key, workspace }) => `${key}: ${workspace.model.name}, ${workspace.model.version}`)
  return {
    kientruc: 1,
    id,
    name,
    version,
    asOf,
    description: named.join('; '),
    packs,
    ...(rules.length > 0 ? { rules: Object.fromEntries(rules) } : {}),
  }
}

function fateOf(entity: OwnEntity, ids: UnionIds): Fate {
  const { collection, ref, id } = entity
  const to = ids.idOf(entity)
  const merged = ids.standsFor(entity) !== entity
  const how = merged ? 'merged' : ids.followed(entity)?.do === 'stays' ? 'ending' : to === id ? 'kept' : 'renamed'
  return { collection, from: ref, to, how }
}

/** Whether both ends of a dependency are one. */
export const meets = ({ from, to }: Raw) => from === to
