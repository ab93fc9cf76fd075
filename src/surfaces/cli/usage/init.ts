import type { Command } from '../command.js'

export const init: Command = {
  name: 'init',
  args: '[dir]',
  argMeaning: { vi: 'thư mục sẽ tạo (mặc định: thư mục hiện tại)', en: 'folder to make (default: here)' },
  summary: { vi: 'tạo một kiến trúc nhỏ để bắt đầu', en: 'make a small architecture to start from' },
  flags: [],
  examples: [
    {
      line: 'kientruc init kien-truc-tinh',
      meaning: { vi: 'tạo thư mục kien-truc-tinh', en: 'make the folder kien-truc-tinh' },
    },
  ],
  load: () => import('../init.js'),
}
