import type { Exporter } from '../exporter.js'

/** The national exchange form. */
export const mau03: Exporter = {
  name: 'mau03',
  ending: 'xlsx',
  example: 'mau-03.xlsx',
  dated: true,
  summary: {
    vi: 'xuất biểu trao đổi dữ liệu khung kiến trúc số (Mẫu 03)',
    en: 'the national exchange form of the digital framework (Mẫu 03)',
  },
  details: {
    vi: 'Xuất toàn bộ Mẫu 03 theo dự thảo hướng dẫn ngày 13/9/2026: DM_DOITUONG, QH_KETNOI, ANHXA, HOANTHIEN_NV kèm hướng dẫn, danh mục giá trị và từ điển trường. Bản ghi gốc, bản ghi tham chiếu suy ra từ cơ quan chủ quản. Sửa tiếp trong Excel rồi nhập lại bằng import mau03.',
    en: 'Writes the whole form of the draft guide of 13 September 2026: DM_DOITUONG, QH_KETNOI, ANHXA, HOANTHIEN_NV with guide, value lists and dictionary. Original and reference records follow from the owner. Go on in Excel and read it back with import mau03.',
  },
  examples: [{ line: 'kientruc export mau03 --out mau-03.xlsx', meaning: { vi: 'cả biểu mẫu', en: 'the whole form' } }],
  flags: [],
  write: async (from) => (await import('../mau03/export.js')).formWorkbook(from),
}
