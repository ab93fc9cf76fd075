import type { TSchema } from 'typebox'
import { type CollectionName, eachReference, type Reference } from '../../architecture/index.js'
import { isMapping } from '../../kernel/index.js'
import { stable } from './stable.js'

/** Says what an id becomes where it stands for something of one of these collections. */
export type IdRename = (id: string, wanted: readonly CollectionName[]) => string

/**
 * A value with its references renamed; the value itself where none is. Items that then say the same twice are there once.
 * @param schema of the value
 */
export function renamed<T>(schema: TSchema, value: T, rename: IdRename): T {
  const changes = new Map<object, Map<string | number, string>>()
  eachReference(schema, value, ({ container, key, target, collections }: Reference) => {
    const to = rename(target, collections)
    if (to === target) return
    const fields = changes.get(container) ?? new Map<string | number, string>()
    changes.set(container, fields.set(key, to))
  })
  return changes.size === 0 ? value : (rebuilt(value, changes) as T)
}

function rebuilt(value: unknown, changes: ReadonlyMap<object, ReadonlyMap<string | number, string>>): unknown {
  if (Array.isArray(value)) {
    const own = changes.get(value)
    const items = value.map((item: unknown, i) => own?.get(i) ?? rebuilt(item, changes))
    if (items.every((item, i) => item === value[i])) return value
    const seen = new Set<string>()
    return items.filter((item) => {
      const key = stable(item)
      return !seen.has(key) && seen.add(key)
    })
  }
  if (!isMapping(value)) return value
  const own = changes.get(value)
  const fields = Object.entries(value).map(
    ([name, inner]) => [name, own?.get(name) ?? rebuilt(inner, changes)] as const,
  )
  return fields.every(([name, inner]) => inner === value[name]) ? value : Object.fromEntries(fields)
}

/** A record without references to itself: in a list the whole item goes, such as a dependency. */
export function withoutItself(
  schema: TSchema,
  record: Readonly<Record<string, unknown>>,
  isSelf: (r: Reference) => boolean,
) {
  const found = new Map<object, Set<string | number>>()
  eachReference(schema, record, (reference) => {
    if (!isSelf(reference)) return
    found.set(reference.container, (found.get(reference.container) ?? new Set()).add(reference.key))
  })
  const cleaned = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const own = found.get(value)
      return value
        .filter((item: unknown, i) => !own?.has(i) && !(isMapping(item) && found.has(item)))
        .map((item: unknown) => cleaned(item))
    }
    if (!isMapping(value)) return value
    const kept = Object.entries(value).filter(([name]) => !found.get(value)?.has(name))
    return Object.fromEntries(
      kept
        .map(([name, inner]) => [name, cleaned(inner)] as const)
        .filter(([name, inner]) => !emptied(value[name], inner)),
    )
  }
  return found.size === 0 ? record : (cleaned(record) as Readonly<Record<string, unknown>>)
}

function emptied(before: unknown, after: unknown): boolean {
  return Array.isArray(before) && before.length > 0 && Array.isArray(after) && after.length === 0
}
