import type { Command } from '../command.js'

export const init: Command = {
  name: 'init',
  args: '[dir]',
  argMeaning: { vi: 'thư mục sẽ tạo (mặc định: thư mục hiện tại)', en: 'folder to make (default: here)' },
  summary: { vi: 'tạo một kiến trúc mới để bắt đầu', en: 'make a new architecture to start from' },
  details: {
    vi: 'Trong cửa sổ lệnh, công cụ hỏi những gì chưa ghi ở tùy chọn. Không ghi gì thì theo khung năm 2026, với các gói nội dung hiện hành; không kèm dữ liệu mẫu. Kiến trúc mới không ghi asOf nên được xét theo ngày hôm nay.',
    en: 'In a terminal it asks for what the options leave open. By default it follows the framework of 2026, with the content packs of today and no samples. A new architecture has no asOf, so that it is judged as of today.',
  },
  flags: [
    {
      flags: '--name <text>',
      meaning: { vi: 'tên tỉnh, thành phố, ví dụ "Lâm Đồng"', en: 'the province or city, for instance "Lâm Đồng"' },
    },
    {
      flags: '--framework <year>',
      values: ['2026', '2015'],
      meaning: { vi: 'khung kiến trúc: 2026 (mặc định), 2015', en: 'the framework: 2026 (default), 2015' },
    },
    {
      flags: '--sample',
      meaning: {
        vi: 'kèm vài hệ thống và một đề xuất mẫu, để riêng ở mau.yaml và de-xuat/mau.yaml',
        en: 'with a few sample systems and a proposal, apart in mau.yaml and de-xuat/mau.yaml',
      },
    },
  ],
  examples: [
    {
      line: 'kientruc init kien-truc-tinh --name "Lâm Đồng" --framework 2026',
      meaning: {
        vi: 'tạo thư mục kien-truc-tinh cho tỉnh Lâm Đồng, theo khung năm 2026',
        en: 'make the folder kien-truc-tinh for Lâm Đồng, in the framework of 2026',
      },
    },
    {
      line: 'kientruc init thu-nghiem --sample',
      meaning: { vi: 'thêm dữ liệu mẫu để làm quen', en: 'with samples to try out' },
    },
  ],
  load: () => import('../init.js'),
}
