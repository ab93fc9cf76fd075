import type { CollectionName, EntityOf, Model } from '../../architecture/index.js'
import type { Text } from '../../kernel/index.js'
import { agencyKind } from '../agencies.js'
import { type ChangePlace, equal } from '../changes.js'
import { plannedEntity } from '../plan.js'
import type { Relationship } from './document.js'
import { type ArchimateEntry, preferred, propertyOf } from './entries.js'
import { assembled, partValue, saidBy } from './fields.js'
import type { LinkedItem, Links } from './links.js'
import { accessFrom, accessTypes, foreignDependencies, foreignElements, mappings } from './mapping.js'
import { readValue } from './values.js'

/** What an entity of the file says, before it is held against the schema and the rest of the architecture. */
export interface ElementDraft {
  readonly entry: ArchimateEntry
  readonly fields: Map<string, unknown>
  /** What the architecture has, for entities without an id too. */
  readonly existing: object | undefined
  readonly place: ChangePlace | undefined
  /** Names in other languages. */
  readonly otherNames: readonly string[]
  readonly unknown: readonly string[]
  readonly problems: readonly Text[]
}

/** Puts together what an element and its relationships say. */
export function draftOf(entry: ArchimateEntry, links: Links, model: Model): ElementDraft {
  const { element, collection, ours } = entry
  const { fields, unknown, problems } = saidBy(collection, element)
  const linked = links.items.get(element.identifier) ?? new Map<string, readonly LinkedItem[]>()
  for (const { field, key, single } of mappings[collection].references) {
    const items = linked.get(field) ?? []
    if (items.length === 0) continue
    const values = items.map((item) => [item.index, itemValue(item, key)] as const)
    const others = fields.get(field)
    fields.set(field, single ? values[0]?.[1] : assembled(values, Array.isArray(others) ? others : []))
  }
  for (const { field } of mappings[collection].parts ?? []) {
    const items = (linked.get(field) ?? []).flatMap(({ index, target }) =>
      'element' in target ? [] : [[index, partValue(collection, field, target)] as const],
    )
    const others = fields.get(field)
    if (items.length > 0) fields.set(field, assembled(items, Array.isArray(others) ? others : []))
  }
  if (!ours) {
    const kind = collection === 'systems' ? foreignElements[element.type]?.kind : undefined
    if (!entry.existing && kind !== undefined && !fields.has('kind')) fields.set('kind', kind)
    if (!entry.existing && collection === 'agencies' && !fields.has('kind')) fields.set('kind', agencyKind(entry.name))
  }
  const otherNames = element.names.map((n) => n.text).filter((t) => t !== '' && t !== preferred(element.names))
  const known = entry.id === undefined ? anonymous(collection, fields, model) : undefined
  return {
    entry,
    fields,
    existing: entry.existing ?? known?.existing,
    place: known?.place,
    otherNames,
    unknown,
    problems,
  }
}

/** What a relationship says as an item of a field. */
function itemValue({ target, relationship }: LinkedItem, key: string | undefined): unknown {
  const id = 'element' in target ? target.id : undefined
  if (key === undefined) return id
  if (key === 'to') return { to: id, ...dependencyOf(relationship) }
  const { accessType = '' } = relationship
  const said = propertyOf(relationship, 'access')
  const right = Object.entries(accessTypes).find(([word, type]) => word === said && type === accessType)?.[0]
  const access = right ?? accessFrom[accessType]
  return access === undefined ? id : { [key]: id, access }
}

/** What a relationship says of a dependency, its ends left out. */
export function dependencyOf(relationship: Relationship): object {
  const { fields } = saidBy('dependencies', relationship)
  const id = propertyOf(relationship, 'id')
  if (!fields.has('kind')) fields.set('kind', foreignDependencies[relationship.type]?.kind ?? 'uses')
  return plannedEntity('dependencies', id === undefined ? undefined : String(readValue([id], 'text')), fields)
}

const keys: Partial<Readonly<Record<CollectionName, readonly string[]>>> = {
  waivers: ['rule', 'subject'],
  glossary: ['term', 'expands'],
}

/** The waiver or term without an id that the file speaks of, and its place in the list of its file. */
function anonymous(
  collection: CollectionName,
  fields: ReadonlyMap<string, unknown>,
  model: Model,
): { readonly existing: object; readonly place: ChangePlace | undefined } | undefined {
  if (collection !== 'waivers' && collection !== 'glossary') return undefined
  const list: readonly EntityOf<'waivers' | 'glossary'>[] = model[collection]
  const said = plannedEntity(collection, undefined, fields)
  const alike = (entity: object) =>
    model.originOf(entity) === 'workspace' &&
    (keys[collection] ?? []).every((k) => Reflect.get(entity, k) === fields.get(k))
  const existing = list.find((e) => equal(e, said)) ?? list.find((e) => e.id === undefined && alike(e))
  if (!existing) return undefined
  const file = model.locate(existing)?.file
  const ofFile = list.filter((e) => model.locate(e)?.file === file)
  return { existing, place: file === undefined ? undefined : { file, path: [collection, ofFile.indexOf(existing)] } }
}
