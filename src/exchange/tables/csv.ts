import { csvOf } from '../../office/index.js'
import type { Exporting } from '../exporter.js'
import { tables } from './index.js'

/** The table that was asked for, else the catalogue, with its headings. */
export function csvOfTable(from: Exporting): string {
  const { columns, rows } = tables[from.tables[0] ?? 'systems'](from)
  return csvOf([columns.map((c) => c.title), ...rows])
}
