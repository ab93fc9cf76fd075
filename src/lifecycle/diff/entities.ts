import {
  type CollectionName,
  collectionNames,
  collections,
  type EntityOf,
  eachReference,
  type Model,
} from '../../architecture/index.js'

/** An entity as it is compared: by a key that names it on both sides, and without what is compared elsewhere. */
export interface ComparedEntities {
  readonly collection: CollectionName
  readonly key: string
  readonly id: string
  readonly name: string
  readonly entity: object
  /** Whether a content pack says it, not the workspace. */
  readonly fromPack: boolean
}

/** Old ids by collection, each with the id that the same thing has now. */
export type Renames = ReadonlyMap<CollectionName, ReadonlyMap<string, string>>

/**
 * Everything of a model that can be compared, each under its key. Dependencies stand by themselves, wherever they are written:
 * moving one from a system's own list to the common one changes nothing.
 * @param renames ids to read as others, in keys and in references
 */
export function comparables(model: Model, renames: Renames = new Map()): Map<string, ComparedEntities> {
  const found = new Map<string, ComparedEntities>()
  const add = (collection: CollectionName, name: string, id: string, name_: string, entity: object) => {
    let key = `${collection}\0${name}`
    for (let n = 2; found.has(key); n++) key = `${collection}\0${name}\0${n}`
    found.set(key, { collection, key, id, name: name_, entity, fromPack: model.originOf(entity) !== 'workspace' })
  }
  for (const collection of collectionNames) {
    for (const entity of entitiesIn(model, collection)) {
      const field = (of: string) => text(entity, of)
      const id = field('id')
      const name = field('name') ?? field('title') ?? field('term') ?? id ?? ''
      if (collection === 'dependencies') {
        const now = (end: string) => renamed(renames, ['systems', 'components'], field(end) ?? '')
        const ends = `${now('from')} -> ${now('to')}`
        add(collection, id ?? `${ends} ${field('kind') ?? ''}`, ends, ends, entity)
      } else if (collection === 'waivers') {
        const about = `${field('rule') ?? ''} ${field('subject') ?? ''}`
        add(collection, id ?? about, about, about, entity)
      } else if (collection === 'glossary') add(collection, name, name, name, entity)
      else if (id !== undefined) add(collection, renamed(renames, [collection], id), id, name, entity)
    }
  }
  return found
}

/** An entity's fields as they are compared: its references under the ids of today, without its id. */
export function fieldsOfEntity({ collection, entity }: ComparedEntities, renames: Renames): Record<string, unknown> {
  const { id: _, dependsOn: __, ...fields } = structuredClone<Record<string, unknown>>({ ...entity })
  if (renames.size > 0) {
    eachReference(collections[collection], fields, ({ container, key, target, collections: among }) => {
      Reflect.set(container, key, renamed(renames, among, target))
    })
  }
  return fields
}

function entitiesIn(model: Model, collection: CollectionName): Iterable<EntityOf<CollectionName>> {
  const found = model[collection]
  return 'get' in found ? found.values() : found
}

function renamed(renames: Renames, among: readonly CollectionName[], id: string): string {
  for (const collection of among) {
    const now = renames.get(collection)?.get(id)
    if (now !== undefined) return now
  }
  return id
}

function text(entity: object, field: string): string | undefined {
  const value: unknown = Reflect.get(entity, field)
  return typeof value === 'string' ? value : undefined
}
