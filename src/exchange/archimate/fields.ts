import type { TSchema } from 'typebox'
import { type CollectionName, collections, fits } from '../../architecture/index.js'
import { type Text, visible, visibleLine } from '../../kernel/index.js'
import { idFrom } from '../names.js'
import type { Element, Relationship } from './document.js'
import { preferred } from './entries.js'
import { exactName, markName, packName } from './identifiers.js'
import { fieldKind, parsed, readValue } from './values.js'
import { nameWithout } from './words.js'

/** What a concept says of its entity, by path; and what of it could not be taken. */
export interface SaidFields {
  readonly fields: Map<string, unknown>
  /** Properties that no field of the collection is called by. */
  readonly unknown: readonly string[]
  readonly problems: readonly Text[]
}

/** The fields that name, documentation and properties say. */
export function saidBy(collection: CollectionName, concept: Element | Relationship): SaidFields {
  const fields = new Map<string, unknown>()
  const unknown: string[] = []
  const problems: Text[] = []
  for (const [name, values] of grouped(concept)) {
    const kind = fieldKind(collection, name)
    if (kind === undefined || name === 'id' || name === 'name' || name === 'description') {
      unknown.push(name)
      continue
    }
    const value = readValue(values, kind)
    if (value !== undefined) fields.set(name, value)
    else
      problems.push({
        vi: `Thuộc tính “${name}” ghi “${values.join('; ')}”, không phải giá trị hợp lệ; không nhập.`,
        en: `The property “${name}” says “${values.join('; ')}”, which is no value for it; it was not read.`,
      })
  }
  const description = preferred(concept.documentation)
  const exact = exactly(concept, exactName.description)
  if (typeof exact === 'string' && visible(exact) === description) fields.set('description', exact)
  else if (description !== '') fields.set('description', description)
  const name = nameOf(collection, concept, fields)
  if (name !== undefined) fields.set('name', name)
  return { fields, unknown, problems }
}

/** The name of an entity, unless it has none and the concept only shows what stands in for it. */
function nameOf(
  collection: CollectionName,
  concept: Element | Relationship,
  fields: ReadonlyMap<string, unknown>,
): string | undefined {
  const shown = preferred(concept.names)
  const exact = exactly(concept, exactName.name)
  if (typeof exact === 'string' && visibleLine(exact) === shown) return exact
  const standsIn = exact === null && visibleLine(nameWithout(collection, Object.fromEntries(fields))) === shown
  return shown === '' || standsIn ? undefined : shown
}

function exactly({ properties }: Element | Relationship, name: string): unknown {
  const text = properties.find(([known]) => known === name)?.[1]
  return text === undefined ? undefined : parsed(text)
}

const ownProperties: readonly string[] = [markName, packName, exactName.name, exactName.description]

/** Values by the name of their property, our own left out. */
function grouped({ properties }: Element | Relationship): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>()
  for (const [name, value] of properties) {
    if (ownProperties.includes(name)) continue
    const list = values.get(name)
    if (list) list.push(value)
    else values.set(name, [value])
  }
  return values
}

/**
 * A list of which some items are relationships and the others property values: each relationship at its place, the others in
 * between, what has no place at the end.
 */
export function assembled(
  linked: readonly (readonly [index: number | undefined, value: unknown])[],
  others: readonly unknown[],
): unknown[] {
  const placed = new Map<number, unknown>()
  const last: unknown[] = []
  for (const [index, value] of linked) {
    if (index === undefined || placed.has(index)) last.push(value)
    else placed.set(index, value)
  }
  const rest = [...others]
  const list: unknown[] = []
  for (const [index, value] of [...placed].sort(([a], [b]) => a - b)) {
    while (rest.length > 0 && list.length < index) list.push(rest.shift())
    list.push(value)
  }
  return [...list, ...rest, ...last]
}

/** An item of an entity's field that is an element of its own: a text, or a mapping of id, name and properties. */
export function partValue(collection: CollectionName, field: string, part: Element): unknown {
  const shown = preferred(part.names)
  const exact = exactly(part, exactName.name)
  const name = typeof exact === 'string' && visibleLine(exact) === shown ? exact : shown
  if (fieldKind(collection, `${field}.id`) === undefined) return name
  const about = new Map<string, unknown>()
  for (const [key, values] of grouped(part)) {
    const kind = fieldKind(collection, `${field}.${key}`)
    const value = kind && readValue(values, kind)
    if (value !== undefined) about.set(key, value)
  }
  const id = about.get('id') ?? idFrom(name)
  about.delete('id')
  const unnamed = name === '' || (exact === null && id === name)
  return { id, ...(unnamed ? {} : { name }), ...Object.fromEntries(about) }
}

/** The fields of an entity that its schema asks for and that it has not got, and those that do not fit. */
export function misfits(
  collection: CollectionName,
  entity: object,
): { readonly missing: readonly string[]; readonly wrong: readonly string[] } {
  const { properties, required }: { properties: Record<string, TSchema>; required: readonly string[] } =
    collections[collection]
  const wrong = Object.entries(entity).flatMap(([field, value]) => {
    const schema = properties[field]
    return schema && fits(schema, value) ? [] : [field]
  })
  const missing = required.filter((field) => !Object.hasOwn(entity, field) || wrong.includes(field))
  return { missing, wrong }
}
