import type { CommandGroup } from '../command.js'
import { asOf } from './flags.js'

const tables = 'systems, dependencies, standards, findings'

export const exportGroup: CommandGroup = {
  name: 'export',
  summary: {
    vi: 'xuất kiến trúc ra Excel, CSV, biểu mẫu, ArchiMate',
    en: 'export the architecture to Excel, CSV, forms, ArchiMate',
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
    {
      name: 'mau03',
      summary: {
        vi: 'xuất biểu trao đổi dữ liệu khung kiến trúc số (Mẫu 03)',
        en: 'the national exchange form of the digital framework (Mẫu 03)',
      },
      details: {
        vi: 'Xuất toàn bộ Mẫu 03 theo dự thảo hướng dẫn ngày 13/9/2026: DM_DOITUONG, QH_KETNOI, ANHXA, HOANTHIEN_NV kèm hướng dẫn, danh mục giá trị và từ điển trường. Bản ghi gốc, bản ghi tham chiếu suy ra từ cơ quan chủ quản. Sửa tiếp trong Excel rồi nhập lại bằng import mau03.',
        en: 'Writes the whole form of the draft guide of 13 September 2026: DM_DOITUONG, QH_KETNOI, ANHXA, HOANTHIEN_NV with guide, value lists and dictionary. Original and reference records follow from the owner. Go on in Excel and read it back with import mau03.',
      },
      flags: [
        { flags: '--out <file>', meaning: { vi: 'tệp .xlsx sẽ ghi (bắt buộc)', en: 'the .xlsx to write (required)' } },
        asOf,
      ],
      examples: [
        { line: 'kientruc export mau03 --out mau-03.xlsx', meaning: { vi: 'cả biểu mẫu', en: 'the whole form' } },
      ],
      load: () => import('../export-mau03.js'),
    },
    {
      name: 'archimate',
      summary: {
        vi: 'xuất mô hình ArchiMate để mở bằng Archi và công cụ khác',
        en: 'an ArchiMate model for Archi and other tools',
      },
      details: {
        vi: 'Xuất kiến trúc theo định dạng trao đổi mô hình ArchiMate 3.1 của The Open Group (.xml), kèm sơ đồ toàn cảnh, sơ đồ từng lớp và lộ trình. Mã được giữ nguyên; nội dung ArchiMate không có chỗ riêng được ghi thành thuộc tính, nên nhập lại bằng import archimate không mất gì. Trong Archi: File › Import › Open Exchange XML Model.',
        en: 'Writes the architecture in The Open Group’s ArchiMate Model Exchange File Format 3.1 (.xml), with diagrams of the whole, of each layer and of the roadmap. Ids are kept; what ArchiMate has no place for becomes properties, so that import archimate loses nothing. In Archi: File › Import › Open Exchange XML Model.',
      },
      flags: [
        { flags: '--out <file>', meaning: { vi: 'tệp .xml sẽ ghi (bắt buộc)', en: 'the .xml to write (required)' } },
      ],
      examples: [
        {
          line: 'kientruc export archimate --out kien-truc.xml',
          meaning: { vi: 'cả kiến trúc, kèm sơ đồ', en: 'the whole architecture with its diagrams' },
        },
      ],
      load: () => import('../export-archimate.js'),
    },
  ],
}
