import type { Command } from '../command.js'
import { asOf, format, out } from './flags.js'

export const law: Command = {
  name: 'law',
  args: '[what]',
  argValues: ['stale'],
  argMeaning: {
    vi: 'stale: các văn bản đang viện dẫn mà độ tin cậy thấp hoặc đã lâu chưa kiểm tra',
    en: 'stale: documents that are cited whose confidence is low or whose last check is old',
  },
  summary: {
    vi: 'pháp luật áp dụng trong một ngày, thay đổi từ một ngày khác; căn cứ cần đối chiếu lại',
    en: 'the law on a day, what changed since another; citations to compare again',
  },
  details: {
    vi: 'Chế độ đầu tư, nội dung hồ sơ phải có và văn bản còn hiệu lực, lấy từ các gói nội dung và văn bản của tỉnh trong kiến trúc. Độ tin cậy của từng văn bản nêu kèm: đã đọc đến đâu, kiểm tra khi nào.',
    en: 'The investment regime, what a dossier must hold and the documents in force, from the content packs and the province’s own documents. How far each can be trusted is told: how much was read, when it was last checked.',
  },
  flags: [
    asOf,
    {
      flags: '--since <date>',
      meaning: { vi: 'nêu những gì đã thay đổi từ sau ngày này', en: 'tell what changed after this day' },
    },
    {
      flags: '--project <proposal>',
      meaning: {
        vi: 'quy định áp dụng cho đề xuất này (tệp .yaml, .xlsx, .docx) và hồ sơ đã nêu những gì',
        en: 'what applies to this proposal (.yaml, .xlsx, .docx), and what its dossier says of it',
      },
    },
    {
      flags: '--all',
      meaning: { vi: 'cả văn bản không đòi hỏi gì ở đề án', en: 'also documents that ask nothing of a project' },
    },
    {
      flags: '--months <n>',
      meaning: {
        vi: 'với stale: quá số tháng này chưa kiểm tra thì nêu (mặc định 12)',
        en: 'with stale: name what was not checked for so many months (default 12)',
      },
    },
    format('brief'),
    out,
  ],
  examples: [
    {
      line: 'kientruc law --as-of 2026-09-15 --since 2026-06-30',
      meaning: { vi: 'từ 01/07/2026 thay đổi những gì', en: 'what changed from 1 July 2026' },
    },
    {
      line: 'kientruc law --project de-xuat.docx',
      meaning: { vi: 'hồ sơ này theo quy định nào', en: 'which law this dossier is under' },
    },
    {
      line: 'kientruc law stale --out markdown=can-doi-chieu.md',
      meaning: { vi: 'danh sách giao cán bộ pháp chế', en: 'a list for the lawyer' },
    },
  ],
  load: () => import('../law.js'),
}
