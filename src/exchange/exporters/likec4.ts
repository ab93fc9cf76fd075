import type { Exporter } from '../exporter.js'

/** LikeC4’s language. */
export const likec4: Exporter = {
  name: 'likec4',
  ending: 'c4',
  example: 'kien-truc.c4',
  printable: true,
  summary: { vi: 'xuất mô hình viết bằng ngôn ngữ LikeC4', en: 'the model in LikeC4’s language' },
  details: {
    vi: 'Mỗi loại hệ thống là một loại phần tử, trạng thái là nhãn; thông tin khác ghi ở metadata. Kèm sơ đồ toàn cảnh và sơ đồ từng lớp.',
    en: 'A kind of element for each kind of system, states as tags, the rest as metadata. With a view of the whole and one of each layer.',
  },
  examples: [
    {
      line: 'kientruc export likec4 --out kien-truc.c4',
      meaning: { vi: 'xem bằng likec4 start', en: 'look at it with likec4 start' },
    },
  ],
  flags: [],
  write: async ({ model, lang }) => (await import('../tools/likec4.js')).likec4Source(model, lang),
}
