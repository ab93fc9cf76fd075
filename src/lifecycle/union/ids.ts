import {
  type CollectionName,
  indexedCollections,
  longestId,
  type UnionGroup,
  type UnionPlan,
} from '../../architecture/index.js'
import type { IdRename } from '../merge/follow.js'
import { isPacked, type OwnEntity, type UnionSource } from './sources.js'

/** Who is what in the union. */
export interface UnionIds {
  /** The id that an entity bears in the union. */
  readonly idOf: (entity: OwnEntity) => string | undefined
  /** What the ids of a source become. */
  readonly renameOf: (key: string) => IdRename
  /** The groups in which an entity comes first. */
  readonly ledBy: (entity: OwnEntity) => readonly UnionGroup[]
  /** The group in which an entity stands behind another. */
  readonly followed: (entity: OwnEntity) => UnionGroup | undefined
  /** The entity whose record says what this one said: itself, or the one that absorbed it. */
  readonly standsFor: (entity: OwnEntity) => OwnEntity
  readonly byRef: (of: CollectionName, ref: string) => OwnEntity | undefined
}

/** Whether those behind the first of a group become part of its record; else they keep one of their own. */
function isAbsorbed({ of, do: decision }: UnionGroup): boolean {
  return decision === 'one' || (decision === 'stays' && of === 'agencies')
}

/**
 * Ids of the union: an entity keeps its own unless another bears it already; then its source stands before it. The first source
 * comes first, and so does what a group keeps.
 */
export function unionIds(sources: readonly UnionSource[], entities: readonly OwnEntity[], plan: UnionPlan): UnionIds {
  const leaders = new Map<string, UnionGroup[]>()
  const followers = new Map<string, UnionGroup>()
  for (const group of plan.groups) {
    if (group.do === 'apart') continue
    group.members.forEach((ref, i) => {
      const at = keyed(group.of, ref)
      if (i > 0) followers.set(at, group)
      else leaders.set(at, [...(leaders.get(at) ?? []), group])
    })
  }
  const followed = ({ collection, ref }: OwnEntity) => followers.get(keyed(collection, ref))
  const known = new Map(entities.map((e) => [keyed(e.collection, e.ref), e]))
  const ids = new Map<string, string>()
  const taken = new Map<CollectionName, Set<string>>()
  const numbers = new Map<CollectionName, Map<string, number>>()
  const packed = packedIds(sources)
  const isOwnRecord = (entity: OwnEntity) => {
    const group = followed(entity)
    return group === undefined || !isAbsorbed(group)
  }
  for (const { collection, key, ref, id } of entities.filter(isOwnRecord)) {
    if (id === undefined) continue
    const used = taken.get(collection) ?? new Set<string>()
    taken.set(collection, used)
    // A source may replace what a pack of its own says; a pack of another it must leave alone.
    const isFree = (wanted: string) =>
      !used.has(wanted) &&
      !packed
        .get(collection)
        ?.get(wanted)
        ?.some((by) => !by.has(key))
    const counted = numbers.get(collection) ?? new Map<string, number>()
    numbers.set(collection, counted)
    const free = freeId(id, key, isFree, counted)
    used.add(free)
    ids.set(keyed(collection, ref), free)
  }
  for (const entity of entities) {
    if (isOwnRecord(entity)) continue
    const id = ids.get(keyed(entity.collection, followed(entity)?.members[0] ?? ''))
    if (id !== undefined) ids.set(keyed(entity.collection, entity.ref), id)
  }
  const models = new Map(sources.map(({ key, workspace }) => [key, workspace.model]))
  return {
    idOf: ({ collection, ref }) => ids.get(keyed(collection, ref)),
    ledBy: ({ collection, ref }) => leaders.get(keyed(collection, ref)) ?? [],
    followed,
    standsFor: (entity) => {
      const group = followed(entity)
      const [first = ''] = group && isAbsorbed(group) ? group.members : []
      return known.get(keyed(entity.collection, first)) ?? entity
    },
    byRef: (of, ref) => known.get(keyed(of, ref)),
    renameOf: (key) => (id, wanted) => {
      const model = models.get(key)
      for (const collection of wanted) {
        const own = ids.get(keyed(collection, `${key}/${id}`))
        if (own !== undefined) return own
        if (model && isPacked(model, collection, id)) return id
      }
      return id
    },
  }
}

const keyed = (of: CollectionName, ref: string) => `${of} ${ref}`

/** By collection and id: of each pack that has it, the sources that load that pack. */
function packedIds(sources: readonly UnionSource[]): Map<CollectionName, Map<string, Set<string>[]>> {
  const loads = new Map<string, Set<string>>()
  for (const { key, workspace } of sources)
    for (const { id } of workspace.model.packs) loads.set(id, (loads.get(id) ?? new Set()).add(key))
  const packed = new Map<CollectionName, Map<string, Set<string>[]>>()
  for (const { workspace } of sources)
    for (const collection of indexedCollections)
      for (const [id, entity] of workspace.model[collection]) {
        const origin = workspace.model.originOf(entity)
        if (origin === 'workspace') continue
        const of = packed.get(collection) ?? new Map<string, Set<string>[]>()
        packed.set(collection, of)
        const by = loads.get(origin.pack)
        const known = of.get(id) ?? []
        if (by && !known.includes(by)) of.set(id, [...known, by])
      }
  return packed
}

/**
 * `so-y-te`, else `binh-thuan-so-y-te`; of a rule `bt/x` the part behind the family changes. A long id gives way to its number.
 * @param numbers where the numbers of each id go on
 */
function freeId(id: string, key: string, isFree: (id: string) => boolean, numbers: Map<string, number>): string {
  if (isFree(id)) return id
  const [, family = '', name = id] = /^([^/]*\/)(.*)$/.exec(id) ?? []
  const other = `${family}${key}-${name}`.slice(0, longestId)
  for (let n = numbers.get(other) ?? 1; ; n++) {
    const number = n === 1 ? '' : `-${n}`
    const free = `${other.slice(0, longestId - number.length)}${number}`
    if (!isFree(free)) continue
    numbers.set(other, n)
    return free
  }
}
