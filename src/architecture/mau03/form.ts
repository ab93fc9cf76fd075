import type { Location } from '../../kernel/index.js'
import { type FormTableName, formColumns } from './columns.js'

/** A row of a table of the form: its texts by column, and where each was written. */
export interface FormRow {
  readonly table: FormTableName
  /** Texts by the column's key; an empty cell has none. */
  readonly cells: ReadonlyMap<string, string>
  /** Id of the entity of the model that the row shows; nothing in a form that was read from a file. */
  readonly subject: string | undefined
  /** Where a cell was written: in the workbook, or in the YAML that it was made from. */
  readonly locate: (key?: string) => Location | undefined
}

/** The exchange form, read from a workbook or made from a model. */
export type Form = Readonly<Record<FormTableName, readonly FormRow[]>>

/** A cell's text; empty where there is none. */
export function cell(row: FormRow, key: string): string {
  return row.cells.get(key) ?? ''
}

/** What a row is called in findings: its code, else its name, else its first text. */
export function nameOfRow(row: FormRow): string {
  const [first] = row.cells.values()
  return row.cells.get('code') || row.cells.get('gapCode') || row.cells.get('name') || first || row.table
}

export function formTitle(table: FormTableName, key: string): string {
  return formColumns[table].find((c) => c.key === key)?.title ?? key
}
