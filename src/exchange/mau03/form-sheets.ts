import {
  cell,
  type Form,
  type FormColumn,
  type FormTableName,
  formCaptions,
  formColumns,
  type ListName,
  lists,
  listTitles,
  mau03Tables,
} from '../../architecture/index.js'
import { columnLetters, type StyleName, type Validation, type WrittenSheet } from '../../office/index.js'
import { guideRows } from './guide.js'

/** Rows below the last that still have their drop-down lists, for an officer to go on in. */
const spareRows = 500
const headRows = 3

/** The sheets of the form, in the order in which an officer reads them. */
export function formSheets(form: Form, about: string): WrittenSheet[] {
  return [
    {
      name: 'HUONG_DAN',
      widths: [22, 110],
      rows: guideRows,
      merges: ['A1:B1'],
      frozen: { rows: 2, columns: 0 },
      landscape: true,
    },
    ...mau03Tables.map((table) => tableSheet(table, form, about)),
    valuesSheet(),
    dictionarySheet(),
  ]
}

function tableSheet(table: FormTableName, form: Form, about: string): WrittenSheet {
  const columns = formColumns[table]
  const rows = form[table]
  const last = columnLetters(columns.length)
  const end = headRows + rows.length + spareRows
  return {
    name: table,
    widths: columns.map((c) => c.width),
    rows: [
      [{ value: formCaptions[table], style: 'title' }],
      [{ value: about, style: 'note' }],
      columns.map((c) => ({ value: c.title, style: headingOf(c) })),
      ...rows.map((row) => columns.map((c) => cell(row, c.key))),
    ],
    merges: [`A1:${last}1`, `A2:${last}2`],
    frozen: { rows: headRows, columns: table === 'DM_DOITUONG' ? 3 : 1 },
    filter: `A${headRows}:${last}${headRows + Math.max(1, rows.length)}`,
    landscape: true,
    validations: columns.map((column, i): Validation => {
      const cells = `${columnLetters(i + 1)}${headRows + 1}:${columnLetters(i + 1)}${end}`
      return { cells, hint: hintOf(column), ...(column.list ? { list: rangeOf(column.list) } : {}) }
    }),
  }
}

function headingOf({ need }: FormColumn): StyleName {
  return need === 'required' ? 'headingRequired' : need === 'optional' ? 'heading' : 'headingConditional'
}

function needOf({ need }: FormColumn): string {
  return need === 'required' ? 'Bắt buộc' : need === 'optional' ? 'Không bắt buộc' : `Bắt buộc khi: ${need.when}`
}

function hintOf(column: FormColumn): string {
  return `${column.meaning} ${needOf(column)}.`
}

const listNames = Object.keys(lists) as ListName[]
const valueHeadRows = 2

function rangeOf(name: ListName): string {
  const letters = columnLetters(listNames.indexOf(name) + 1)
  return `DM_GIATRI!$${letters}$${valueHeadRows + 1}:$${letters}$${valueHeadRows + lists[name].length}`
}

function valuesSheet(): WrittenSheet {
  const longest = Math.max(...listNames.map((name) => lists[name].length))
  const row = (i: number) => listNames.map((name) => lists[name][i])
  return {
    name: 'DM_GIATRI',
    widths: listNames.map(() => 28),
    rows: [
      [{ value: 'DANH MỤC GIÁ TRỊ', style: 'title' }],
      listNames.map((name) => ({ value: listTitles[name], style: 'heading' as const })),
      ...Array.from({ length: longest }, (_, i) => row(i)),
    ],
    merges: [`A1:${columnLetters(listNames.length)}1`],
    frozen: { rows: valueHeadRows, columns: 0 },
    landscape: true,
  }
}

function dictionarySheet(): WrittenSheet {
  const titles = ['Bảng', 'Tên trường', 'Yêu cầu', 'Ý nghĩa, cách ghi', 'Danh mục giá trị']
  return {
    name: 'TU_DIEN_TRUONG',
    widths: [18, 34, 40, 70, 36],
    rows: [
      [{ value: 'TỪ ĐIỂN TRƯỜNG DỮ LIỆU', style: 'title' }],
      titles.map((value) => ({ value, style: 'heading' as const })),
      ...mau03Tables.flatMap((table) =>
        formColumns[table].map((c) => [table, c.title, needOf(c), c.meaning, c.list ? listTitles[c.list] : '']),
      ),
    ],
    merges: ['A1:E1'],
    frozen: { rows: 2, columns: 0 },
    landscape: true,
  }
}
