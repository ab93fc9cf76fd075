import type { Cell, Sheet } from '../../office/index.js'
import type { ColumnName } from './columns.js'

/** A row of a catalogue: the cells that were understood, by what they mean. */
export interface CatalogueRow {
  readonly sheet: Sheet
  readonly row: number
  readonly cells: ReadonlyMap<ColumnName, { readonly cell: Cell; readonly heading: string }>
  /** What the column of remarks says. */
  readonly note: string | undefined
  /** The row that names a group above it, such as an agency. */
  readonly group: Cell | undefined
  /** Cells that another sheet adds to the row. */
  readonly elsewhere?: ReadonlyMap<Cell, Sheet>
}

/** The sheet on which a cell of a row stands. */
export function sheetOfCell({ sheet, elsewhere }: CatalogueRow, cell: Cell): Sheet {
  return elsewhere?.get(cell) ?? sheet
}
