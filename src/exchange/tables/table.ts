import type { ValidateResult } from '../../appraise/index.js'
import type { Model } from '../../architecture/index.js'
import type { Lang, Text } from '../../kernel/index.js'

/** What a table may be made from. */
export interface TableContext {
  readonly model: Model
  readonly lang: Lang
  /** The day on which law and standards are read. */
  readonly asOf: string
  /** The findings on the architecture; worked out when first asked for. */
  readonly findings: () => ValidateResult
}

/** A table for people to work on in a spreadsheet. */
export interface ExportTable {
  /** Name of the sheet: at most 31 characters. */
  readonly title: Text
  readonly columns: readonly { readonly title: string; readonly width: number }[]
  readonly rows: readonly (readonly (string | number)[])[]
}

export type TableMaker = (context: TableContext) => ExportTable
