import { readWorkbook } from '../../office/index.js'
import { basename } from '../file-names.js'
import type { Importer } from '../importer.js'

/** A catalogue of systems as agencies keep it in Excel. */
export const xlsx: Importer = {
  name: 'xlsx',
  dated: true,
  argMeaning: { vi: 'danh mục hệ thống (.xlsx)', en: 'a catalogue of systems (.xlsx)' },
  summary: { vi: 'nhập danh mục hệ thống thông tin từ Excel', en: 'read a catalogue of systems from Excel' },
  details: {
    vi: 'Nhập danh mục hệ thống thông tin từ Excel như các cơ quan vẫn lập: tự tìm dòng tiêu đề, nhận các cột theo tên thường dùng. Chỗ nào không hiểu được báo theo ô (Danh mục!C17). Nhập lại thì cập nhật theo mã hoặc tên; chỗ đã sửa tay trong YAML và chú thích được giữ.',
    en: 'Reads a catalogue of systems as agencies keep it: the heading is found wherever it stands, columns by their usual names. What is not understood is told with its cell (Danh mục!C17). Reading again updates by code or name; what was edited by hand in the YAML, and its comments, stay.',
  },
  examples: [
    { line: 'kientruc import xlsx danh-muc.xlsx --dry-run', meaning: { vi: 'xem trước', en: 'a preview' } },
    {
      line: 'kientruc import xlsx danh-muc.xlsx --map cach-doc.yaml',
      meaning: { vi: 'bảng có tên cột khác thường', en: 'with unusual headings' },
    },
  ],
  flags: [
    {
      flags: '--map <file>',
      meaning: {
        vi: 'tệp YAML chỉ cách đọc: sheets, headerRow, columns, values, defaults',
        en: 'a YAML file that says how to read it: sheets, headerRow, columns, values, defaults',
      },
    },
    {
      flags: '--keep-duplicates',
      meaning: {
        vi: 'vẫn nhập các dòng được xem là trùng với hệ thống đã có',
        en: 'also add rows that seem to duplicate a system',
      },
    },
  ],
  read: async ({ path, bytes, limits }, { workspace, memory, asOf, overwrite, options }) => {
    const [{ importCatalogue }, { mappingFrom }] = await Promise.all([
      import('../catalogue/import.js'),
      import('../catalogue/mapping-file.js'),
    ])
    const workbook = await readWorkbook(bytes, path, limits)
    const { decisions, remarks } = importCatalogue(workbook, workspace.model, {
      mapping: mappingFrom(options.text('map'), workspace),
      memory,
      asOf,
      keepDuplicates: options.has('keepDuplicates'),
      overwrite,
    })
    return { decisions, remarks, comment: `Nhập từ ${basename(path)}; các mục tạm ghi cần rà soát.` }
  },
}
