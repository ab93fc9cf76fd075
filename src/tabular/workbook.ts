import type { Address } from './address.js'

/** What stands in a cell. Empty cells are not kept. */
export interface Cell extends Address {
  /** As a user reads it; a date as `2019-03-15`. Formulas are never evaluated: this is what the file kept of their result. */
  readonly text: string
  /** The number that the cell holds, where it holds one. */
  readonly number?: number
  /** The cell holds a formula. */
  readonly formula?: true
}

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  /** Rows that hold anything, by number; cells by column. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>
  /** Rectangles of merged cells. */
  readonly merges: readonly Range[]
}

/** A rectangle of cells, both corners included. */
export interface Range {
  readonly from: Address
  readonly to: Address
}

/** A workbook as it was read. */
export interface Workbook {
  /** The path that users see. */
  readonly file: string
  readonly sheets: readonly Sheet[]
  /** The workbook carries macros; they were not looked at. */
  readonly macros: boolean
  /** The workbook refers to other files; they were not opened. */
  readonly externalLinks: boolean
}
