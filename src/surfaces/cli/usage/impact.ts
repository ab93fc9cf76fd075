import type { Command } from '../command.js'
import { format } from './flags.js'

export const impact: Command = {
  name: 'impact',
  args: '<id>',
  argMeaning: { vi: 'mã hệ thống hoặc thành phần', en: 'id of a system or component' },
  summary: {
    vi: 'ai phụ thuộc vào một hệ thống; ngừng hệ thống đó thì hỏng những gì',
    en: 'who depends on a system, and what its retirement would break',
  },
  flags: [
    {
      flags: '--retire-in <date>',
      meaning: {
        vi: 'giả sử ngừng hoạt động từ năm (hoặc tháng, ngày) này; kể ra theo từng giai đoạn của lộ trình',
        en: 'suppose that it is retired from this year (or month, day) on; told phase by phase of the roadmap',
      },
    },
    format('impact'),
  ],
  examples: [
    { line: 'kientruc impact csdl-dat-dai', meaning: { vi: 'ai phụ thuộc vào CSDL đất đai', en: 'who depends on it' } },
    {
      line: 'kientruc impact lgsp --retire-in 2020',
      meaning: { vi: 'ngừng LGSP từ năm 2020 thì hỏng những gì', en: 'what breaks without it from 2020 on' },
    },
    {
      line: 'kientruc graph --impact csdl-dat-dai --out anh-huong.svg',
      meaning: { vi: 'vẽ phạm vi ảnh hưởng', en: 'the same as a picture' },
    },
  ],
  load: () => import('../impact.js'),
}
