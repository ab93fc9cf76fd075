import type { Command } from '../command.js'
import { asOf, format, out } from './flags.js'

export const evaluate: Command = {
  name: 'evaluate',
  summary: {
    vi: 'đánh giá chính kiến trúc: mức bao phủ, quá hạn, kết nối ngoài LGSP, nợ tiêu chuẩn, diễn biến',
    en: 'evaluate the architecture itself: coverage, delays, exchanges past the LGSP, standards debt, trend',
  },
  flags: [
    {
      flags: '--history <n>',
      meaning: {
        vi: 'số phiên bản gần nhất trong git để vẽ diễn biến (mặc định 12; 0: không)',
        en: 'how many commits back the trend goes (default 12; 0: none)',
      },
    },
    asOf,
    format('brief'),
    out,
  ],
  examples: [
    {
      line: 'kientruc evaluate --as-of 2019-12-31 --out html=danh-gia.html',
      meaning: { vi: 'báo cáo đánh giá cuối năm 2019', en: 'the evaluation at the end of 2019' },
    },
  ],
  load: () => import('../evaluate.js'),
}
