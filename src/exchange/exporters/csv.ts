import type { Exporter } from '../exporter.js'
import { tableNames } from '../tables/names.js'

/** One table as comma-separated values. */
export const csv: Exporter = {
  name: 'csv',
  ending: 'csv',
  example: 'danh-muc.csv',
  printable: true,
  dated: true,
  faulty: true,
  summary: {
    vi: 'xuất một bảng ra CSV (UTF-8, mở được bằng Excel)',
    en: 'one table as CSV (UTF-8, opens in Excel)',
  },
  examples: [
    {
      line: 'kientruc export csv --table findings --out phat-hien.csv',
      meaning: { vi: 'các phát hiện về kiến trúc', en: 'the findings on the architecture' },
    },
  ],
  flags: [
    {
      flags: '--table <name>',
      values: tableNames,
      meaning: {
        vi: `bảng: ${tableNames.join(', ')} (mặc định systems)`,
        en: `table: ${tableNames.join(', ')} (default systems)`,
      },
    },
  ],
  write: async (from) => (await import('../tables/csv.js')).csvOfTable(from),
}
