import type { Command } from '../command.js'
import { asOf, format, jobs, out } from './flags.js'

export const portfolio: Command = {
  name: 'portfolio',
  args: '[proposal...]',
  argMeaning: {
    vi: 'tệp hoặc thư mục đề xuất (mặc định: thư mục ghi trong kientruc.yaml)',
    en: 'proposal files or folders (default: the folder that kientruc.yaml names)',
  },
  summary: {
    vi: 'toàn cảnh các đề xuất của một năm: kinh phí, trùng lặp, thứ tự, nhiệm vụ chưa ai làm',
    en: 'all proposals of a year together: money, duplicates, order, tasks not taken up',
  },
  flags: [
    {
      flags: '--year <year>',
      meaning: { vi: 'chỉ các đề xuất của năm này', en: 'only the proposals of this year' },
    },
    asOf,
    jobs,
    format('brief'),
    out,
  ],
  examples: [
    {
      line: 'kientruc portfolio --year 2020 --out html=danh-muc-2020.html',
      meaning: { vi: 'trang tổng hợp cho lãnh đạo', en: 'the page for whoever decides' },
    },
    {
      line: 'kientruc portfolio --format markdown',
      meaning: { vi: 'nội dung cho công văn', en: 'the text of a letter' },
    },
  ],
  load: () => import('../portfolio.js'),
}
