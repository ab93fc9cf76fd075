import { type CollectionName, collectionNames, idPattern } from '../../architecture/index.js'

/**
 * Identifiers of the file are NCNames of XML, unique over all collections; ours are unique in their collection. An identifier
 * is the collection and the id (`systems.mot-cua`); capitals, which no id has, mark what is made up.
 */
export function identifierOf(collection: CollectionName, id: string): string {
  return `${collection}.${id.replaceAll('/', 'X2F')}`
}

/** Says in a property what a concept is in our model, so that the model comes back whatever a tool does to identifiers. */
export const markName = 'kientruc'

/** The content pack that an entity comes from. */
export const packName = 'kientruc.pack'

/** A name or description that XML or a tool would not carry unchanged, or a name that is not there. */
export const exactName = { name: 'kientruc.name', description: 'kientruc.description' } as const

/**
 * What a concept is: an entity (`systems/mot-cua`; `waivers/` where it has no id), or an item of a field of one
 * (`systems/mot-cua#functions/2`), as a relationship or as an element of its own.
 */
export interface IdentifierMark {
  readonly collection: CollectionName
  readonly id: string
  readonly field?: string
  readonly index?: number
}

export function markText({ collection, id, field, index }: IdentifierMark): string {
  return `${collection}/${id}${field === undefined ? '' : `#${field}/${index ?? 0}`}`
}

export function markFrom(text: string): IdentifierMark | undefined {
  const [, collection = '', id = '', field, index] = /^(\w+)\/([^#]*)(?:#(\w+)\/(\d+))?$/.exec(text.trim()) ?? []
  const known = collectionNames.find((name) => name === collection)
  if (known === undefined || (id !== '' && !entityId.test(id))) return undefined
  return field === undefined ? { collection: known, id } : { collection: known, id, field, index: Number(index) }
}

/** An id, or that of a rule, which has two parts. */
const entityId = new RegExp(`${idPattern.slice(0, -1)}(/[a-z0-9][a-z0-9._-]*)?$`)
