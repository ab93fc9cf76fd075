import type { Command } from '../command.js'
import { failOn } from './flags.js'

export const push: Command = {
  name: 'push',
  args: '<files...>',
  argMeaning: { vi: 'các tệp của một hồ sơ', en: 'the files of one dossier' },
  summary: {
    vi: 'nộp một hồ sơ lên hệ thống thẩm định và in kết quả đối chiếu',
    en: 'send a dossier to a review desk and print the verdict',
  },
  details: {
    vi: 'Cần địa chỉ của hệ thống (--to hoặc biến KIENTRUC_DESK) và mã truy cập có phạm vi “nộp hồ sơ” trong biến KIENTRUC_TOKEN (tạo ở trang “Mã truy cập”). Nộp lại cùng nội dung không tạo hồ sơ thứ hai.',
    en: 'Takes the desk’s address (--to, or KIENTRUC_DESK) and a token that may send dossiers in KIENTRUC_TOKEN (made on the page “Tokens”). Sending the same content again makes no second dossier.',
  },
  flags: [
    {
      flags: '--to <url>',
      meaning: { vi: 'địa chỉ hệ thống thẩm định', en: 'the address of the review desk' },
    },
    {
      flags: '--check-only',
      meaning: { vi: 'chỉ đối chiếu, không lưu gì', en: 'only check; nothing is kept' },
    },
    {
      flags: '--send',
      meaning: {
        vi: 'gửi thẩm định luôn; không có thì lưu ở dạng nháp',
        en: 'send it for appraisal at once; without it, it is a draft',
      },
    },
    {
      flags: '--agency <id>',
      meaning: {
        vi: 'cơ quan đề xuất, khi Sở nộp thay và hồ sơ không nêu',
        en: 'whose it is, where the Department sends it and the dossier does not say',
      },
    },
    {
      flags: '--format <format>',
      values: ['text', 'json'],
      meaning: { vi: 'text (mặc định) hoặc json', en: 'text (default) or json' },
    },
    failOn,
  ],
  examples: [
    {
      line: 'kientruc push de-xuat/csdl-dat-dai.yaml --to https://tham-dinh.example.vn',
      meaning: { vi: 'nộp và xem kết quả', en: 'send it and see the verdict' },
    },
  ],
  load: () => import('../push.js'),
}
