import type { System } from '../../architecture/index.js'
import type { Text } from '../../kernel/index.js'
import { type Cell, cellLocation, type Workbook } from '../../office/index.js'
import type { Incoming } from '../changes.js'
import type { Remark } from '../remark.js'
import { type CatalogueRow, sheetOf } from './catalogue-row.js'
import type { ColumnName } from './columns.js'
import type { Mapping } from './mapping.js'

/** A row while it becomes a system. */
export interface RowReading {
  readonly row: CatalogueRow
  /** The cell that names the system. */
  readonly name: Cell
  /** What the row says. */
  readonly fields: Map<string, unknown>
  /** What it does not say and a new system must have, and the same in words. */
  readonly assumed: Map<string, unknown>
  readonly said: string[]
  /** A column's text, after the mapping's values and defaults. */
  readonly text: (column: ColumnName) => string | undefined
  readonly remark: (kind: Remark['kind'], cell: Cell, message: Text, remedy?: Text) => void
  /** Tells that a column's cell, if there is one, was not understood. */
  readonly notUnderstood: (column: ColumnName, expected: Text) => void
  readonly suppose: (field: string, value: string) => void
  /** How the workbook numbers days. */
  readonly since1904: boolean
}

/** A row as a system: what it says, and which system of the architecture it is, if any. */
export interface ResolvedRow {
  readonly row: CatalogueRow
  readonly name: Cell
  readonly incoming: Incoming
  readonly existing: System | undefined
}

export function rowReading(
  row: CatalogueRow,
  name: Cell,
  workbook: Workbook,
  mapping: Mapping,
  remarks: Remark[],
): RowReading {
  const remark: RowReading['remark'] = (kind, cell, message, remedy) =>
    remarks.push({ kind, location: cellLocation(workbook, sheetOf(row, cell), cell), message, remedy })
  const assumed = new Map<string, unknown>()
  const said: string[] = []
  return {
    row,
    name,
    fields: new Map([['name', oneLine(name.text)]]),
    assumed,
    said,
    since1904: workbook.since1904,
    text(column) {
      const written = row.cells.get(column)?.cell.text
      const meant = written === undefined ? undefined : mapping.values?.[column]?.[written]
      return meant ?? written ?? mapping.defaults?.[column]
    },
    remark,
    notUnderstood(column, expected) {
      const entry = row.cells.get(column)
      if (!entry) return
      const message = {
        vi: `Không hiểu “${entry.cell.text}” ở cột “${entry.heading}”; ô này không được nhập.`,
        en: `“${entry.cell.text}” under “${entry.heading}” was not understood; the cell was not read.`,
      }
      remark('left', entry.cell, message, expected)
    },
    suppose(field, value) {
      assumed.set(field, value)
      said.push(`${field.replace(/\..*/, '')}: ${value}`)
    },
  }
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
