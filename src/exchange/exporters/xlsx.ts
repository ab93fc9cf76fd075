import type { Exporter } from '../exporter.js'
import { tableNames } from '../tables/names.js'

/** The catalogue and what follows from it, a sheet a table. */
export const xlsx: Exporter = {
  name: 'xlsx',
  ending: 'xlsx',
  example: 'kien-truc.xlsx',
  dated: true,
  faulty: true,
  summary: {
    vi: 'xuất danh mục hệ thống, quan hệ, đối chiếu tiêu chuẩn, phát hiện ra một sổ Excel',
    en: 'the catalogue, dependencies, standards matrix and findings as one workbook',
  },
  examples: [
    { line: 'kientruc export xlsx --out kien-truc.xlsx', meaning: { vi: 'cả bốn bảng', en: 'all four tables' } },
    {
      line: 'kientruc export xlsx --table systems --out danh-muc.xlsx',
      meaning: {
        vi: 'chỉ danh mục hệ thống; sửa xong nhập lại bằng import xlsx',
        en: 'the catalogue alone; edit it and read it back with import xlsx',
      },
    },
  ],
  flags: [
    {
      flags: '--table <name>',
      values: tableNames,
      meaning: {
        vi: `chỉ xuất bảng này: ${tableNames.join(', ')}; dùng được nhiều lần`,
        en: `only this table: ${tableNames.join(', ')}; may be repeated`,
      },
      repeatable: true,
    },
  ],
  write: async (from) => (await import('../tables/workbook.js')).workbookOf(from),
}
