import { dayMonthYear } from '../../language/index.js'
import { writeWorkbook } from '../../office/index.js'
import type { Exporting } from '../exporter.js'
import { tables } from './index.js'
import { tableNames } from './names.js'
import { exportSheet } from './sheet.js'

/** The tables that were asked for, else all, as the sheets of a workbook. */
export async function workbookOf(from: Exporting): Promise<Uint8Array> {
  const names = from.tables.length > 0 ? from.tables : tableNames
  const sheets = names.map((name) => exportSheet(tables[name](from), captionOf(from), from.lang))
  return await writeWorkbook(from.model.name, sheets)
}

/** Of what and of which day the tables speak. */
function captionOf({ model, lang, asOf }: Exporting): string {
  return {
    vi: `${model.name}, phiên bản ${model.version}; tính đến ngày ${dayMonthYear(asOf)}`,
    en: `${model.name}, version ${model.version}; as of ${asOf}`,
  }[lang]
}
