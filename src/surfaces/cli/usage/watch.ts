import type { Command } from '../command.js'
import { asOf } from './flags.js'

export const watch: Command = {
  name: 'watch',
  args: '[proposal...]',
  argMeaning: {
    vi: 'tệp hoặc thư mục đề xuất (mặc định: thư mục ghi trong kientruc.yaml)',
    en: 'files or folders of proposals (default: the folder named in kientruc.yaml)',
  },
  summary: {
    vi: 'kiểm tra lại mỗi khi tệp thay đổi, chỉ in những gì khác trước; Ctrl-C để dừng',
    en: 'check again whenever a file changes and show what is different; Ctrl-C ends it',
  },
  flags: [asOf],
  examples: [
    {
      line: 'kientruc watch',
      meaning: { vi: 'theo dõi kiến trúc và các đề xuất', en: 'watch the architecture and its proposals' },
    },
  ],
  load: () => import('../watch.js'),
}
