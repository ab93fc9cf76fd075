import type { Text } from '../../kernel/index.js'
import type { PaperPlace } from '../../office/index.js'
import type { FieldName } from './fields.js'

/** Where in the paper something was read. */
export interface ItemSource {
  readonly place: PaperPlace
  /** The headings above it. */
  readonly path: readonly string[]
  readonly quote: string
  /** The file, where a dossier has several. */
  readonly file?: string
}

/** What was read, with where. */
export interface Item<T = string> {
  readonly value: T
  readonly source: ItemSource
}

/** Something that was read but may be meant otherwise. */
export interface Doubt {
  readonly field: FieldName
  readonly source: ItemSource
  readonly message: Text
  /** It was left out. */
  readonly left: boolean
}

/** What a reader that may be in doubt makes of a field. */
export interface FieldAnswer<T> {
  readonly found: T
  readonly doubts: readonly Doubt[]
}

export function doubt(field: FieldName, source: ItemSource, vi: string, en: string, left = false): Doubt {
  return { field, source, message: { vi, en }, left }
}

/** Each value once, the first of those that are the same; empty ones are left out. */
export function distinctItems<T>(items: readonly Item<T>[], keyOf: (value: T) => string): Item<T>[] {
  const seen = new Set<string>()
  return items.filter(({ value }) => {
    const key = keyOf(value)
    return key !== '' && !seen.has(key) && seen.add(key)
  })
}
