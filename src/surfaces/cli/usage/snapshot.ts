import type { Command } from '../command.js'
import { asOf, format, out } from './flags.js'

export const snapshot: Command = {
  name: 'snapshot',
  args: '[at] [against]',
  argMeaning: {
    vi: 'ngày (2019-12-31) hoặc mã giai đoạn; nêu hai thời điểm để xem khoảng cách giữa chúng',
    en: 'a day (2019-12-31) or the id of a phase; two of them for the gap between them',
  },
  summary: {
    vi: 'kiến trúc tại một ngày hoặc cuối một giai đoạn; khoảng cách giữa hai thời điểm',
    en: 'the architecture on a day or at the end of a phase; the gap between two',
  },
  details: {
    vi: 'Tại một ngày: theo ngày và trạng thái ghi trong kiến trúc. Cuối một giai đoạn: coi hệ thống của giai đoạn đó và các giai đoạn trước đã vận hành đúng lộ trình.',
    en: 'On a day: by the dates and states of the architecture. At the end of a phase: the systems of that phase and of those before it are taken to operate as planned.',
  },
  flags: [asOf, format('brief'), out],
  examples: [
    { line: 'kientruc snapshot 2019-12-31', meaning: { vi: 'hiện trạng cuối năm 2019', en: 'at the end of 2019' } },
    {
      line: 'kientruc snapshot giai-doan-1 giai-doan-3 --out html=khoang-cach.html',
      meaning: { vi: 'khoảng cách giữa hai giai đoạn', en: 'the gap between two phases' },
    },
  ],
  load: () => import('../snapshot.js'),
}
