import {
  type CollectionName,
  collectionNames,
  indexedCollections,
  type Model,
  type UnionGroup,
  type UnionPlan,
  type Workspace,
} from '../../architecture/index.js'
import { isMapping, type Text } from '../../kernel/index.js'
import type { Raw } from '../merge/join.js'

/** An architecture that is merged with others. */
export interface UnionSource {
  /** Stands before the ids of what comes from it. */
  readonly key: string
  /** As the plan names it. */
  readonly folder: string
  readonly workspace: Workspace
}

/** Something that a source says itself, as its file holds it; content packs are no source's own. */
export interface OwnEntity {
  /** `key/id`; of what has no id `key/collection#n`. */
  readonly ref: string
  readonly key: string
  readonly collection: CollectionName
  readonly id: string | undefined
  readonly raw: Raw
}

/** A group of a plan before it is written, with its reason in either language. */
export type ProposedGroup = Omit<UnionGroup, 'why'> & { readonly why: Text }

/** Everything that a source says itself, in the order of collections, files and lines. */
export function ownEntities({ key, workspace }: UnionSource): OwnEntity[] {
  const { model } = workspace
  const known = new Set<object>([...model.dependencies, ...model.waivers, ...model.glossary])
  const files = ownFiles(workspace).filter(({ value }) => !('kientruc' in value))
  return collectionNames.flatMap((collection) => {
    const indexed = indexedCollections.find((name) => name === collection)
    if (indexed)
      return [...model[indexed].values()].flatMap((entity) =>
        model.originOf(entity) === 'workspace' ? [owned(key, collection, entity as unknown as Raw, entity.id)] : [],
      )
    const listed = files.flatMap(({ value }) => {
      const list: unknown = value[collection]
      return Array.isArray(list) ? list.filter((item): item is Raw => isMapping(item) && known.has(item)) : []
    })
    return listed.map((raw, n) =>
      typeof raw.id === 'string'
        ? owned(key, collection, raw, raw.id)
        : { ...owned(key, collection, raw, undefined), ref: `${key}/${collection}#${n + 1}` },
    )
  })
}

/** The manifest and the fragments of a source; content packs are none. */
export function ownFiles({ reading }: Workspace) {
  return [...reading.mappings.values()].filter(({ value }) => !('pack' in value))
}

function owned(key: string, collection: CollectionName, raw: Raw, id: string | undefined): OwnEntity {
  return { ref: `${key}/${id}`, key, collection, id, raw }
}

/** Whether an id of a source means an entity of a content pack in this collection. */
export function isPacked(model: Model, collection: CollectionName, id: string): boolean {
  const indexed = indexedCollections.find((name) => name === collection)
  const entity = indexed && model[indexed].get(id)
  return entity !== undefined && model.originOf(entity) !== 'workspace'
}

/** Sources whose content is no longer that of which the plan was made. */
export function changedSources(sources: readonly UnionSource[], plan: UnionPlan): readonly string[] {
  const digests = new Map(plan.sources.map(({ key, digest }) => [key, digest]))
  return sources.filter((s) => digests.get(s.key) !== s.workspace.model.digest).map(({ key }) => key)
}

/** The model of a source. @throws Error for a key that none of them has */
export function sourceModel(sources: readonly UnionSource[], key: string): Model {
  const source = sources.find((s) => s.key === key)
  if (!source) throw new Error(`no source ${key}`)
  return source.workspace.model
}
