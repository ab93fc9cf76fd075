import { type Form, type FormRow, type FormTableName, formColumns, mau03Tables } from '../../architecture/index.js'
import { append, smallest } from '../../kernel/index.js'
import { type Cell, cellAt, cellLocation, type Sheet, type Workbook } from '../../office/index.js'
import { headingKey, meaningOfHeading } from '../catalogue/heading-words.js'
import { nameKey } from '../names.js'
import type { Remark } from '../remark.js'

/** A form as it was read, and what of the workbook is no part of it. */
export interface ReadForm {
  readonly form: Form
  readonly remarks: readonly Remark[]
}

/** Sheets that explain the form and hold nothing of an architecture. */
const explaining = ['HUONG_DAN', 'DM_GIATRI', 'TU_DIEN_TRUONG']

/** Reads a filled-in form: tables by the names of their sheets, columns by their titles wherever they stand. */
export function readForm(workbook: Workbook): ReadForm {
  const rows: Record<FormTableName, FormRow[]> = { DM_DOITUONG: [], QH_KETNOI: [], ANHXA: [], HOANTHIEN_NV: [] }
  const remarks: Remark[] = []
  for (const sheet of workbook.sheets) {
    const table = mau03Tables.find((name) => nameKey(name) === nameKey(sheet.name))
    const [first] = [...sheet.rows.values()].flatMap((r) => [...r.values()])
    if (!table) {
      const explains = explaining.some((name) => nameKey(name) === nameKey(sheet.name))
      if (!explains && first)
        remarks.push({
          kind: 'left',
          location: cellLocation(workbook, sheet, first),
          message: {
            vi: `Trang tính “${sheet.name}” không thuộc Mẫu 03; không được đọc.`,
            en: `The sheet “${sheet.name}” is no part of the form and was not read.`,
          },
        })
      continue
    }
    append(rows[table], rowsOf(table, sheet, workbook, remarks))
  }
  const missing = mau03Tables.filter(
    (t) => t !== 'ANHXA' && !workbook.sheets.some((s) => nameKey(s.name) === nameKey(t)),
  )
  for (const table of missing)
    remarks.push({
      kind: 'left',
      location: { file: workbook.file, line: 1, column: 1, length: 1, excerpt: '', within: table },
      message: {
        vi: `Tệp thiếu trang tính “${table}” của Mẫu 03.`,
        en: `The file lacks the sheet “${table}” of the form.`,
      },
    })
  return { form: rows, remarks }
}

interface Headed {
  readonly row: number
  /** The column of the form that stands in each column of the sheet. */
  readonly keys: ReadonlyMap<number, string>
}

function headingOf(table: FormTableName, sheet: Sheet, workbook: Workbook, remarks: Remark[]): Headed | undefined {
  const byTitle = new Map(
    formColumns[table].flatMap((c) =>
      [...(c.formerly ?? []), c.title].map((title) => [headingKey(title), c.key] as const),
    ),
  )
  let best: { row: number; keys: Map<number, string>; cells: Cell[] } | undefined
  for (const row of [...sheet.rows.keys()].sort((a, b) => a - b).slice(0, 40)) {
    const keys = new Map<number, string>()
    const cells = [...(sheet.rows.get(row)?.values() ?? [])]
    for (const cell of cells) {
      const key = byTitle.get(headingKey(cell.text))
      if (key !== undefined && ![...keys.values()].includes(key)) keys.set(cell.column, key)
    }
    if (keys.size > (best?.keys.size ?? 1)) best = { row, keys, cells }
  }
  if (!best) {
    const [first] = [...sheet.rows.values()].flatMap((r) => [...r.values()])
    if (first)
      remarks.push({
        kind: 'left',
        location: cellLocation(workbook, sheet, first),
        message: {
          vi: `Không tìm thấy dòng tiêu đề của bảng ${table}.`,
          en: `The heading of ${table} was not found.`,
        },
        remedy: {
          vi: `Dòng tiêu đề phải có tên cột của Mẫu 03, ví dụ “${formColumns[table][0]?.title}”.`,
          en: `A row must carry the form's titles, for instance “${formColumns[table][0]?.title}”.`,
        },
      })
    return undefined
  }
  const { keys, cells } = best
  for (const cell of cells) {
    if (keys.has(cell.column) || meaningOfHeading(cell.text) === 'ordinal') continue
    remarks.push({
      kind: 'left',
      location: cellLocation(workbook, sheet, cell),
      message: {
        vi: `Cột “${cell.text}” không thuộc bảng ${table} hoặc bị lặp; không được đọc.`,
        en: `The column “${cell.text}” is not of ${table}, or stands twice; it was not read.`,
      },
    })
  }
  for (const column of formColumns[table]) {
    if (column.need !== 'required' || [...keys.values()].includes(column.key)) continue
    remarks.push({
      kind: 'left',
      location: cellLocation(workbook, sheet, { row: best.row, column: 1 }),
      message: { vi: `Bảng ${table} thiếu cột “${column.title}”.`, en: `${table} lacks the column “${column.title}”.` },
    })
  }
  return { row: best.row, keys }
}

function rowsOf(table: FormTableName, sheet: Sheet, workbook: Workbook, remarks: Remark[]): FormRow[] {
  const heading = headingOf(table, sheet, workbook, remarks)
  if (!heading) return []
  const columns = new Map([...heading.keys].map(([column, key]) => [key, column]))
  const found: FormRow[] = []
  for (const row of [...sheet.rows.keys()].sort((a, b) => a - b)) {
    if (row <= heading.row) continue
    const cells = new Map<string, string>()
    for (const [column, key] of heading.keys) {
      const text = cellAt(sheet, row, column)?.text.trim() ?? ''
      if (text !== '') cells.set(key, text)
    }
    if (cells.size === 0) continue
    found.push({
      table,
      cells,
      subject: undefined,
      locate: (key) => {
        const column = (key === undefined ? undefined : columns.get(key)) ?? smallest(heading.keys.keys())
        return cellLocation(workbook, sheet, cellAt(sheet, row, column) ?? { row, column })
      },
    })
  }
  return found
}
