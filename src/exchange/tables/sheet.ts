import type { Lang } from '../../kernel/index.js'
import { columnLetters, type WrittenSheet } from '../../office/index.js'
import type { ExportTable } from './table.js'

/** A table as a sheet: its title, a heading that stays in sight, filters, one row an item. */
export function exportSheet({ title, columns, rows }: ExportTable, caption: string, lang: Lang): WrittenSheet {
  const last = columnLetters(columns.length)
  return {
    name: title[lang],
    widths: columns.map((c) => c.width),
    rows: [
      [{ value: `${title[lang].toLocaleUpperCase('vi')}`, style: 'title' }],
      [{ value: caption, style: 'note' }],
      columns.map((c) => ({ value: c.title, style: 'heading' as const })),
      ...rows,
    ],
    merges: [`A1:${last}1`, `A2:${last}2`],
    frozen: { rows: 3, columns: 2 },
    filter: `A3:${last}${rows.length + 3}`,
    landscape: true,
  }
}
