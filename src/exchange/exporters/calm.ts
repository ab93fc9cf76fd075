import type { Exporter } from '../exporter.js'

/** FINOS CALM, the Common Architecture Language Model. */
export const calm: Exporter = {
  name: 'calm',
  ending: 'json',
  example: 'kien-truc.calm.json',
  printable: true,
  summary: { vi: 'xuất mô hình FINOS CALM 1.2 (JSON)', en: 'a FINOS CALM 1.2 model (JSON)' },
  details: {
    vi: 'Lớp là ecosystem gồm các hệ thống của lớp, cơ quan là actor, lưu trữ là deployed-in, phụ thuộc khác là connects; thông tin khác ghi ở metadata.',
    en: 'Layers are ecosystems composed of their systems, agencies actors, hosting is deployed-in, other dependencies connects; the rest is metadata.',
  },
  examples: [
    {
      line: 'kientruc export calm --out kien-truc.calm.json',
      meaning: { vi: 'kiểm tra bằng calm validate', en: 'check it with calm validate' },
    },
  ],
  flags: [],
  write: async ({ model, lang }) => (await import('../tools/calm.js')).calmDocument(model, lang),
}
