import type { Exporter } from '../exporter.js'

/** The Structurizr DSL, with which the C4 model is written. */
export const structurizr: Exporter = {
  name: 'structurizr',
  ending: 'dsl',
  example: 'workspace.dsl',
  printable: true,
  summary: { vi: 'xuất mô hình C4 viết bằng Structurizr DSL', en: 'a C4 model in the Structurizr DSL' },
  details: {
    vi: 'Mỗi lớp là một nhóm, mỗi hệ thống là một software system; cơ quan chủ quản, loại, phạm vi, trạng thái, cấp độ an toàn ghi thành thuộc tính. Kèm sơ đồ toàn cảnh và sơ đồ từng lớp.',
    en: 'A layer is a group, a system a software system; owner, kind, scope, state and security level are properties. With a landscape of the whole and one of each layer.',
  },
  examples: [
    {
      line: 'kientruc export structurizr --out workspace.dsl',
      meaning: { vi: 'mở bằng Structurizr', en: 'open it in Structurizr' },
    },
  ],
  flags: [],
  write: async ({ model, lang }) => (await import('../tools/structurizr.js')).structurizrDsl(model, lang),
}
