import type { Command } from '../command.js'

export const lsp: Command = {
  name: 'lsp',
  summary: {
    vi: 'máy chủ ngôn ngữ cho trình soạn thảo (LSP, qua đầu vào và đầu ra chuẩn)',
    en: 'language server for editors (LSP, over standard input and output)',
  },
  details: {
    vi: 'Trình soạn thảo tự khởi động lệnh này: báo lỗi khi đang gõ, gợi ý mã và trường, giải thích khi rê chuột, tới chỗ khai báo, tìm chỗ dẫn chiếu, đổi mã ở mọi tệp. Cách cài đặt: docs/editors.md.',
    en: 'Started by an editor: diagnostics as one types, completion and hover, definitions, references, renaming an id in all files. Set-up: docs/editors.md.',
  },
  flags: [
    {
      flags: '--stdio',
      meaning: { vi: 'kênh mặc định, để trình soạn thảo nêu rõ', en: 'the default channel; editors name it' },
    },
  ],
  examples: [
    {
      line: 'kientruc --lang en lsp --stdio',
      meaning: { vi: 'thông báo bằng tiếng Anh', en: 'messages in English' },
    },
  ],
  load: () => import('../lsp.js'),
}
