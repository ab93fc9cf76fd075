import type { Text } from '../../kernel/index.js'
import type { Place } from '../../office/index.js'

/** Where in the paper something was read. */
export interface Source {
  readonly place: Place
  /** The headings above it. */
  readonly path: readonly string[]
  readonly quote: string
}

/** Something that was read but may be meant otherwise. */
export interface Doubt {
  readonly field: string
  readonly source: Source
  readonly message: Text
  /** It was left out. */
  readonly left: boolean
}

/** The header of a proposal while it is read, with the source of each part by its path: `functions/2`, `budget/total`. */
export interface Collected {
  readonly header: Record<string, unknown>
  readonly sources: Map<string, Source>
  readonly doubts: Doubt[]
}

export const collected = (): Collected => ({ header: {}, sources: new Map(), doubts: [] })

/** An item of a list with where it was read. */
export interface Item<T = string> {
  readonly value: T
  readonly source: Source
}

export function put(into: Collected, field: string, value: unknown, source: Source): void {
  const [outer = field, inner] = field.split('/')
  if (inner === undefined) into.header[outer] = value
  else {
    const known = into.header[outer]
    const holder = typeof known === 'object' && known !== null ? known : {}
    Reflect.set(holder, inner, value)
    into.header[outer] = holder
    if (!into.sources.has(outer)) into.sources.set(outer, source)
  }
  into.sources.set(field, source)
}

/** Puts a list, each value once; nothing where it is empty. */
export function putList(
  into: Collected,
  field: string,
  items: readonly Item<unknown>[],
  keyOf: (value: unknown) => string,
): void {
  const seen = new Set<string>()
  const kept = items.filter(({ value }) => {
    const key = keyOf(value)
    return key !== '' && !seen.has(key) && seen.add(key)
  })
  const [first] = kept
  if (!first) return
  into.header[field] = kept.map((item) => item.value)
  into.sources.set(field, first.source)
  for (const [i, { source }] of kept.entries()) into.sources.set(`${field}/${i}`, source)
}

export function doubt(into: Collected, field: string, source: Source, vi: string, en: string, left = false): void {
  into.doubts.push({ field, source, message: { vi, en }, left })
}
