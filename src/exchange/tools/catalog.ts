import type { Dependency } from '../../architecture/index.js'
import type { Location, Text } from '../../kernel/index.js'
import type { Remark } from '../remark.js'

/** What of the architecture other tools' elements become. */
export type ItemCollection = 'agencies' | 'layers' | 'components' | 'systems'

/** An element of another tool's file. */
export interface CatalogItem {
  /** How the file refers to it; unique in the file. */
  readonly key: string
  readonly collection: ItemCollection
  /** Our id, where the file was written by us. */
  readonly id?: string | undefined
  readonly name: string
  /** What the file says, by path: `kind`, `lifecycle.status`; undefined where it says nothing. */
  readonly fields: Readonly<Record<string, unknown>>
  /** Fields that name other items: keys of these, or ids of the architecture, an agency also by its name. Of a field that takes one the first that is known holds. */
  readonly references: Readonly<Record<string, string | readonly string[] | undefined>>
  /** Taken only where the architecture knows one of the name: what people group by is seldom a layer of ours. */
  readonly onlyKnown?: boolean
  readonly location: Location
}

/** A line between two items: `from` needs `to`. */
export interface Tie {
  readonly from: string
  readonly to: string
  /** Where the file tells kinds apart. */
  readonly kind?: Dependency['kind'] | undefined
  readonly via?: string | undefined
  readonly location: Location
}

/** What was read of a file, whatever its format. */
export interface Catalog {
  readonly items: readonly CatalogItem[]
  readonly ties: readonly Tie[]
  readonly remarks: readonly Remark[]
}

export function remark(kind: Remark['kind'], location: Location, message: Text, remedy?: Text): Remark {
  return { kind, location, message, remedy }
}

/** What of a file has no counterpart, told once a kind of thing with how many there are. */
export function tally() {
  const counts = new Map<string, { count: number; readonly location: Location }>()
  return {
    add(what: string, location: Location) {
      const known = counts.get(what)
      if (known) known.count++
      else counts.set(what, { count: 1, location })
    },
    remarks: (): Remark[] =>
      [...counts].map(([what, { count, location }]) =>
        remark('left', location, {
          vi: `${what}: mô hình không có chỗ ghi; ${count} chỗ không nhập.`,
          en: `${what}: the model has no place for it; ${count} not read.`,
        }),
      ),
  }
}
