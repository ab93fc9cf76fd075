import { formOf, type Model } from '../../architecture/index.js'
import { dayMonthYear } from '../../language/index.js'
import { type WrittenSheet, writeWorkbook } from '../../office/index.js'
import type { Exporting } from '../exporter.js'
import { formSheets } from './form-sheets.js'

/** The architecture as the filled-in form. */
export async function formWorkbook({ model, asOf }: Exporting): Promise<Uint8Array> {
  return await writeWorkbook(model.name, sheetsOfForm(model, asOf))
}

/** The sheets of the filled-in form. */
export function sheetsOfForm(model: Model, asOf: string): WrittenSheet[] {
  const about = `${model.name}, phiên bản ${model.version}; dữ liệu tính đến ngày ${dayMonthYear(asOf)}`
  return formSheets(formOf(model, asOf), about)
}
