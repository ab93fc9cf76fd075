import { type CollectionName, typeAt } from '../../architecture/index.js'
import { isMapping, safeJson, visible } from '../../kernel/index.js'

/**
 * Values of the model as values of properties, and back. Plain text stands as it is; a list is one value an item; what other
 * tools would not carry through unchanged (line ends, runs of blanks, characters that XML has not got) and what is no text is
 * JSON.
 */

/** What a field holds, as far as reading a property needs to know. */
export type FieldKind = 'text' | 'number' | 'flag' | 'list' | 'mapping'

/** What the field at a path such as `lifecycle.status` holds; nothing where the collection has no such field. */
export function fieldKind(collection: CollectionName, path: string): FieldKind | undefined {
  return kinds[typeAt(collection, path) ?? '']
}

const kinds: Readonly<Record<string, FieldKind>> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'flag',
  array: 'list',
  object: 'mapping',
}

/** The fields of an entity that are no mappings themselves, by path; mappings that are empty or in lists are whole values. */
export function flatValues(collection: CollectionName, entity: object, prefix = ''): (readonly [string, unknown])[] {
  return Object.entries(entity).flatMap(([name, value]) => {
    const path = prefix + name
    const inside = isMapping(value) && Object.keys(value).length > 0 && fieldKind(collection, path) === 'mapping'
    return inside ? flatValues(collection, value, `${path}.`) : [[path, value] as const]
  })
}

/** A field's value as the values of one property. */
export function written(value: unknown): string[] {
  if (typeof value === 'string') return [item(value)]
  if (!Array.isArray(value)) return [jsonValue(value)]
  const list: readonly unknown[] = value
  const single = list.length > 0 && list.every((i) => typeof i === 'string' || isMapping(i))
  return single ? list.map((i) => (typeof i === 'string' ? item(i) : jsonValue(i))) : [jsonValue(list)]
}

/** Whether a text comes through any tool's XML as it is. */
export function isPlain(text: string): boolean {
  return text !== '' && text === text.trim() && !/[\t\n\r]|\s\s/.test(text) && visible(text) === text
}

function item(text: string): string {
  return isPlain(text) && !/^[[{"]/.test(text) ? text : jsonValue(text)
}

/** One line of JSON in which every character can be seen and no blank follows another. */
export function jsonValue(value: unknown): string {
  return safeJson(value, 0)
    .trimEnd()
    .replace(/ {2,}/g, (blanks) => ` ${'\\u0020'.repeat(blanks.length - 1)}`)
}

/** The value that the values of one property say, or nothing where they do not fit the kind of field. */
export function readValue(values: readonly string[], kind: FieldKind): unknown {
  const [first = ''] = values
  if (kind === 'list') {
    const whole = values.length === 1 && first.startsWith('[') ? parsed(first) : undefined
    return Array.isArray(whole) ? whole : values.map(readItem)
  }
  if (values.length !== 1) return undefined
  if (kind === 'text') {
    const value = readItem(first)
    return typeof value === 'string' ? value : first
  }
  const value = parsed(first.trim())
  if (kind === 'number') return typeof value === 'number' ? value : undefined
  if (kind === 'flag') return typeof value === 'boolean' ? value : undefined
  return isMapping(value) ? value : undefined
}

function readItem(text: string): unknown {
  return /^[{"]/.test(text) ? (parsed(text) ?? text) : text
}

/** What a text says as JSON; nothing where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
