import type { Location } from '../../kernel/index.js'
import { type Address, referenceOf } from './address.js'

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
  /** Days are numbered from 1904, as Excel for the Mac once did, not from 1900. */
  readonly since1904: boolean
  /** The encoding of a text that is not in Unicode. */
  readonly encoding?: string
  /** The workbook carries macros; they were not looked at. */
  readonly macros: boolean
  /** The workbook refers to other files; they were not opened. */
  readonly externalLinks: boolean
}

/** The place of a cell, for findings; of an empty one too. */
export function cellLocation(
  { file }: Pick<Workbook, 'file'>,
  { name }: Pick<Sheet, 'name'>,
  at: Address & { readonly text?: string },
): Location {
  const excerpt = (at.text ?? '').slice(0, 240)
  const within = `${name}!${referenceOf(at)}`
  return { file, line: at.row, column: at.column, length: Math.max(1, excerpt.length), excerpt, within }
}

/** The cell that shows at an address: its own, or that of the merged rectangle which covers it. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  const own = sheet.rows.get(row)?.get(column)
  if (own) return own
  const merge = mergeAt(sheet, row, column)
  return merge && sheet.rows.get(merge.from.row)?.get(merge.from.column)
}

const merged = new WeakMap<Sheet, Map<number, Range[]>>()

/** The merged rectangle that covers an address. */
export function mergeAt(sheet: Sheet, row: number, column: number): Range | undefined {
  if (sheet.merges.length === 0) return undefined
  let byRow = merged.get(sheet)
  if (!byRow) {
    byRow = new Map()
    for (const range of sheet.merges) {
      for (let r = range.from.row; r <= range.to.row; r++) {
        const ranges = byRow.get(r)
        if (ranges) ranges.push(range)
        else byRow.set(r, [range])
      }
    }
    merged.set(sheet, byRow)
  }
  return byRow.get(row)?.find((m) => m.from.column <= column && column <= m.to.column)
}
