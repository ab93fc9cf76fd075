import type { Command } from '../command.js'

export const mcp: Command = {
  name: 'mcp',
  summary: {
    vi: 'máy chủ cho trợ lý AI (MCP): tìm trùng, thẩm định đề xuất, giải thích, tra quy định',
    en: 'server for AI assistants (MCP): search, appraise proposals, explain, look up the law',
  },
  details: {
    vi: 'Trợ lý tự khởi động lệnh này và hỏi qua đầu vào, đầu ra chuẩn. Chỉ đọc, trừ khi có --write; không gửi gì ra ngoài. Cách thêm vào trợ lý: docs/mcp.md.',
    en: 'Started by an assistant, which asks over standard input and output. Read-only without --write; nothing is sent anywhere else. How to add it to an assistant: docs/mcp.md.',
  },
  flags: [
    {
      flags: '--http <port>',
      meaning: {
        vi: 'chờ tại cổng này của 127.0.0.1 thay vì đầu vào chuẩn (0: cổng còn trống); mã truy cập in khi khởi động, hoặc đặt trong KIENTRUC_MCP_TOKEN',
        en: 'listen on this port of 127.0.0.1 instead of standard input (0: any free one); the token is printed at start, or set in KIENTRUC_MCP_TOKEN',
      },
    },
    {
      flags: '--write',
      meaning: {
        vi: 'cho phép lưu bản nháp đề xuất thành tệp mới (không bao giờ ghi đè)',
        en: 'allow saving draft proposals as new files (never overwriting)',
      },
    },
  ],
  examples: [
    {
      line: 'kientruc --architecture ./kien-truc mcp',
      meaning: { vi: 'lệnh ghi trong cấu hình của trợ lý', en: 'the command for an assistant’s settings' },
    },
    {
      line: 'kientruc mcp --write',
      meaning: { vi: 'trợ lý được lưu bản nháp đề xuất', en: 'the assistant may save draft proposals' },
    },
    {
      line: 'kientruc --lang en mcp --http 7357',
      meaning: {
        vi: 'tiếng Anh, qua HTTP trên máy này',
        en: 'in English, over HTTP on this machine',
      },
    },
  ],
  load: () => import('../mcp.js'),
}
