import { readWorkbook } from '../../office/index.js'
import { basename } from '../file-names.js'
import type { Importer } from '../importer.js'

/** The national exchange form, filled in. */
export const mau03: Importer = {
  name: 'mau03',
  dated: true,
  argMeaning: { vi: 'biểu Mẫu 03 đã điền (.xlsx)', en: 'a filled-in exchange form (.xlsx)' },
  summary: {
    vi: 'nhập biểu trao đổi dữ liệu khung kiến trúc số (Mẫu 03)',
    en: 'read the national exchange form of the digital framework (Mẫu 03)',
  },
  details: {
    vi: 'Nhập toàn bộ Mẫu 03: đối tượng, quan hệ, ánh xạ, nội dung cần hoàn thiện và nhiệm vụ. Đối tượng được nhận theo mã, rồi theo tên và cơ quan chủ quản. Nội dung mà mô hình chưa có trường riêng được giữ nguyên văn (nhóm mau03), nên xuất lại vẫn đúng từng ô. Đối tượng mới cần gói khung-2026 trong kientruc.yaml.',
    en: 'Reads the whole form: objects, relations, mappings, gaps and tasks. Objects are known by code, then by name and owner. What the model has no field for is kept word for word (under mau03), so that exporting again gives the same cells. New objects need the pack khung-2026 in kientruc.yaml.',
  },
  examples: [{ line: 'kientruc import mau03 mau-03.xlsx --dry-run', meaning: { vi: 'xem trước', en: 'a preview' } }],
  flags: [],
  read: async ({ path, bytes, limits }, { workspace, memory, asOf, overwrite }) => {
    const [{ bookRemarks }, { importForm }, { readForm }] = await Promise.all([
      import('../catalogue/import-catalogue.js'),
      import('../mau03/import-form.js'),
      import('../mau03/read-form.js'),
    ])
    const workbook = await readWorkbook(bytes, path, limits)
    const { form, remarks: outside } = readForm(workbook)
    const { decisions, remarks } = importForm(form, workspace.model, { memory, asOf, overwrite })
    const all = [...bookRemarks(workbook), ...outside, ...remarks]
    return { decisions, remarks: all, comment: `Nhập từ ${basename(path)} (Mẫu 03).` }
  },
}
