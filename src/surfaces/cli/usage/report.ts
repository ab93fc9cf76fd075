import type { Command } from '../command.js'
import { asOf } from './flags.js'

export const report: Command = {
  name: 'report',
  args: '[proposal...]',
  argMeaning: {
    vi: 'đề xuất đưa vào trang (mặc định: thư mục ghi trong kientruc.yaml)',
    en: 'proposals to include (default: the folder that kientruc.yaml names)',
  },
  summary: {
    vi: 'lập trang thông tin kiến trúc (HTML) mở được ngay từ ổ đĩa',
    en: 'write the architecture site (HTML), which opens from disk',
  },
  flags: [
    { flags: '--out <dir>', meaning: { vi: 'thư mục ghi trang (bắt buộc)', en: 'folder for the site (required)' } },
    asOf,
    {
      flags: '--public',
      meaning: {
        vi: 'trang để công bố: không có đề xuất, phát hiện, miễn trừ và các trường nội bộ (kinh phí, cấp độ an toàn, nơi đặt, giao diện, nguồn)',
        en: 'a site to publish: no proposals, findings, waivers or internal fields (cost, security level, hosting, interfaces, sources)',
      },
    },
  ],
  examples: [
    {
      line: 'kientruc report --out trang',
      meaning: { vi: 'rồi mở trang/index.html', en: 'then open trang/index.html' },
    },
    {
      line: 'kientruc report --public --out cong-bo',
      meaning: { vi: 'trang để công bố trên Cổng thông tin điện tử', en: 'a site for the public' },
    },
  ],
  load: () => import('../report.js'),
}
