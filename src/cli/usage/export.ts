import type { CommandGroup } from '../command.js'
import { asOf } from './flags.js'

const tables = 'systems, dependencies, standards, findings'

export const exportGroup: CommandGroup = {
  name: 'export',
  summary: {
    vi: 'xuất kiến trúc ra Excel, CSV, biểu mẫu',
    en: 'export the architecture to Excel, CSV, forms',
  },
  commands: [
    {
      name: 'xlsx',
      summary: {
        vi: 'xuất danh mục hệ thống, quan hệ, đối chiếu tiêu chuẩn, phát hiện ra một sổ Excel',
        en: 'the catalogue, dependencies, standards matrix and findings as one workbook',
      },
      flags: [
        { flags: '--out <file>', meaning: { vi: 'tệp .xlsx sẽ ghi (bắt buộc)', en: 'the .xlsx to write (required)' } },
        {
          flags: '--table <name>',
          meaning: {
            vi: `chỉ xuất bảng này: ${tables}; dùng được nhiều lần`,
            en: `only this table: ${tables}; may be repeated`,
          },
          repeatable: true,
        },
        asOf,
      ],
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
      load: () => import('../export-xlsx.js'),
    },
    {
      name: 'csv',
      summary: {
        vi: 'xuất một bảng ra CSV (UTF-8, mở được bằng Excel)',
        en: 'one table as CSV (UTF-8, opens in Excel)',
      },
      flags: [
        {
          flags: '--table <name>',
          meaning: { vi: `bảng: ${tables} (mặc định systems)`, en: `table: ${tables} (default systems)` },
        },
        {
          flags: '--out <file>',
          meaning: { vi: 'ghi ra tệp thay vì màn hình', en: 'write to a file instead of standard output' },
        },
        asOf,
      ],
      examples: [
        {
          line: 'kientruc export csv --table findings --out phat-hien.csv',
          meaning: { vi: 'các phát hiện về kiến trúc', en: 'the findings on the architecture' },
        },
      ],
      load: () => import('../export-csv.js'),
    },
  ],
}
