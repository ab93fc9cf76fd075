import { type Cell, cellLocation, type Sheet, type Workbook } from '../../office/index.js'
import { nameKey } from '../names.js'
import type { Remark } from '../remark.js'
import { type CatalogueRow, sheetOf } from './catalogue-row.js'
import type { ColumnName } from './columns.js'

/** Columns of which every row adds its items. */
const lists: ReadonlySet<ColumnName> = new Set([
  'aliases',
  'users',
  'functions',
  'data',
  'standards',
  'dependsOn',
  'links',
])

/**
 * Rows with one code are one system, such as those of a workbook with a sheet for each aspect: later rows add what the first
 * does not say. Where they contradict each other, the first counts, and both cells are told.
 */
export function joinedByCode(rows: readonly CatalogueRow[], workbook: Workbook, remarks: Remark[]): CatalogueRow[] {
  const joined: CatalogueRow[] = []
  const places = new Map<string, number>()
  const groups = groupCodes(rows)
  for (const row of rows) {
    const key = codeOf(row)
    const at = key === undefined || groups.has(key) ? undefined : places.get(key)
    const before = at === undefined ? undefined : joined[at]
    if (at !== undefined && before) joined[at] = join(before, row, workbook, remarks)
    else {
      if (key !== undefined) places.set(key, joined.length)
      joined.push(row)
    }
  }
  return joined
}

function codeOf({ cells }: CatalogueRow): string | undefined {
  const id = cells.get('id')?.cell.text
  const key = nameKey(id ?? cells.get('code')?.cell.text ?? '')
  return key === '' ? undefined : `${id === undefined ? 'code' : 'id'} ${key}`
}

/** Codes that three or more names of one sheet carry: they stand for groups, not for systems. */
function groupCodes(rows: readonly CatalogueRow[]): ReadonlySet<string> {
  const names = new Map<string, Set<string>>()
  const groups = new Set<string>()
  for (const row of rows) {
    const key = codeOf(row)
    if (key === undefined) continue
    const place = `${row.sheet.name}\0${key}`
    const known = names.get(place) ?? new Set()
    names.set(place, known.add(nameKey(row.cells.get('name')?.cell.text ?? '')))
    if (known.size > 2) groups.add(key)
  }
  return groups
}

function join(before: CatalogueRow, row: CatalogueRow, workbook: Workbook, remarks: Remark[]): CatalogueRow {
  const cells = new Map(before.cells)
  const elsewhere = new Map<Cell, Sheet>(before.elsewhere)
  for (const [column, entry] of row.cells) {
    const own = cells.get(column)
    if (!own) {
      cells.set(column, entry)
      elsewhere.set(entry.cell, row.sheet)
    } else if (lists.has(column) && own.cell.text !== entry.cell.text) {
      const cell = { ...own.cell, text: `${own.cell.text}\n${entry.cell.text}` }
      cells.set(column, { ...own, cell })
      elsewhere.set(cell, sheetOf(before, own.cell))
    } else if (own.cell.text.normalize('NFC') !== entry.cell.text.normalize('NFC')) {
      const first = cellLocation(workbook, sheetOf(before, own.cell), own.cell)
      const code = row.cells.get('id')?.cell.text ?? row.cells.get('code')?.cell.text ?? ''
      remarks.push({
        kind: 'left',
        location: cellLocation(workbook, row.sheet, entry.cell),
        message: {
          vi: `“${code}” ghi hai cách ở cột “${entry.heading}”: “${own.cell.text}” (${first.within}) và “${entry.cell.text}”; dùng ô thứ nhất.`,
          en: `“${code}” says two things under “${entry.heading}”: “${own.cell.text}” (${first.within}) and “${entry.cell.text}”; the first was used.`,
        },
        remedy: {
          vi: 'Nếu là một hệ thống: ghi thống nhất ở hai ô. Nếu là hai: ghi hai mã khác nhau.',
          en: 'If they are one system, let both cells say the same. If they are two, give them different codes.',
        },
      })
    }
  }
  const note = [before.note, row.note === before.note ? undefined : row.note].filter(Boolean).join('\n')
  return { ...before, cells, elsewhere, note: note === '' ? undefined : note, group: before.group ?? row.group }
}
