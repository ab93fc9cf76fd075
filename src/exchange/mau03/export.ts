import { formOf } from '../../architecture/index.js'
import { dayMonthYear } from '../../language/index.js'
import { writeWorkbook } from '../../office/index.js'
import type { Exporting } from '../exporter.js'
import { formSheets } from './form-sheets.js'

/** The architecture as the filled-in form. */
export async function formWorkbook({ model, asOf }: Exporting): Promise<Uint8Array> {
  const about = `${model.name}, phiên bản ${model.version}; dữ liệu tính đến ngày ${dayMonthYear(asOf)}`
  return await writeWorkbook(model.name, formSheets(formOf(model, asOf), about))
}
