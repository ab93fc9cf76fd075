import type { CommandGroup } from '../command.js'

export const cacheGroup: CommandGroup = {
  name: 'cache',
  summary: {
    vi: 'kết quả đã tính mà công cụ giữ lại: xem, xóa',
    en: 'results that the tool keeps: look at them, clear them',
  },
  details: {
    vi: 'Kết quả giữ lại chỉ dùng khi mọi tệp đã đọc và chính công cụ còn nguyên, nên không đổi nội dung in ra. Xóa lúc nào cũng được; --no-cache để không dùng.',
    en: 'A kept result is used only where every file that was read and the tool itself are as they were, so that it changes nothing of what is told. It may be cleared at any time; --no-cache leaves it alone.',
  },
  commands: [
    {
      name: 'status',
      summary: { vi: 'nơi giữ, số kết quả và dung lượng', en: 'where they lie, how many, how large' },
      flags: [],
      examples: [
        {
          line: 'kientruc cache status',
          meaning: { vi: 'thư mục của người dùng', en: 'the user’s folder' },
        },
      ],
      load: async () => ({ run: (await import('../cache.js')).status }),
    },
    {
      name: 'clear',
      summary: { vi: 'xóa mọi kết quả đã giữ', en: 'remove all that is kept' },
      flags: [],
      examples: [
        {
          line: 'kientruc --cache /tmp/dem cache clear',
          meaning: { vi: 'thư mục dùng trong CI', en: 'a folder used in CI' },
        },
      ],
      load: async () => ({ run: (await import('../cache.js')).clearKept }),
    },
  ],
}
