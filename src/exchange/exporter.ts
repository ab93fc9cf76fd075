import type { Described } from '../kernel/index.js'
import type { Layout } from '../present/index.js'
import type { ExportTableName } from './tables/names.js'
import type { TableContext } from './tables/table.js'

/** What an export is made from. */
export interface Exporting extends TableContext {
  /** The tables that were asked for; none where all or the usual one are meant. */
  readonly tables: readonly ExportTableName[]
  /** What lays out pictures; Graphviz in this thread where it is not given. */
  readonly layout?: Layout | undefined
}

/** One format in which the architecture leaves the tool. `export NAME` is made of it. */
export interface Exporter extends Described {
  /** The ending of its files. */
  readonly ending: string
  /** A file name for examples. */
  readonly example: string
  /** Whether it may go to standard output; else a file must be named. */
  readonly printable?: true
  /** Whether it speaks of a day, so that `--as-of` applies. */
  readonly dated?: true
  /** Whether it may tell of an architecture with faults, since it shows them. */
  readonly faulty?: true
  readonly write: (from: Exporting) => Promise<string | Uint8Array>
}
