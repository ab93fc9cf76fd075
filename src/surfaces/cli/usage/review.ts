import type { Command } from '../command.js'
import { asOf } from './flags.js'

export const review: Command = {
  name: 'review',
  args: '<proposal>',
  argMeaning: {
    vi: 'một hồ sơ, phiếu hoặc tệp đề xuất (.yaml, .xlsx, .docx)',
    en: 'one dossier, form or proposal file (.yaml, .xlsx, .docx)',
  },
  summary: {
    vi: 'ghi ý kiến của cán bộ về từng phát hiện, vào tệp <tên>.y-kien.yaml cạnh hồ sơ',
    en: 'an officer’s opinion of each finding, in the file <name>.y-kien.yaml beside the dossier',
  },
  details: {
    vi: 'Trong cửa sổ lệnh: hỏi từng phát hiện và từng hệ thống gần (đồng ý, gác lại kèm lý do, hỏi lại cơ quan). Khi không có người trả lời (ống lệnh, CI): in những gì chưa có ý kiến và cách ghi tệp. “kientruc check” tự áp dụng tệp này: phát hiện gác lại vẫn hiện, không tính, kèm tên và lý do; đính chính làm thay đổi nội dung được xét.',
    en: 'In a terminal it asks finding by finding and match by match: agreed, set aside with a reason, or asked of the agency. In a pipe it prints what is open and how the file is written. “kientruc check” applies the file by itself: what is set aside stays visible and does not count; corrections change what is judged.',
  },
  flags: [
    asOf,
    {
      flags: '--by <name>',
      meaning: { vi: 'họ tên cán bộ cho ý kiến', en: 'the officer’s name' },
    },
  ],
  examples: [
    {
      line: 'kientruc review de-cuong.docx --by "Nguyễn Văn A"',
      meaning: { vi: 'cho ý kiến từng phát hiện', en: 'say what you think of each finding' },
    },
    {
      line: 'kientruc review de-cuong.docx > con-lai.txt',
      meaning: { vi: 'liệt kê những gì chưa có ý kiến', en: 'list what is open' },
    },
  ],
  load: () => import('../review.js'),
}
