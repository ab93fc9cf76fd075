import type { Command } from '../command.js'
import { asOf, baseline, changedSince, failOn, format, out } from './flags.js'

export const validate: Command = {
  name: 'validate',
  args: '[file]',
  argMeaning: {
    vi: 'với --profile mau03: tệp .xlsx theo Mẫu 03 (mặc định: xét chính kiến trúc)',
    en: 'with --profile mau03: a filled-in form (.xlsx); without it the architecture itself is judged',
  },
  summary: {
    vi: 'kiểm tra chính kiến trúc: cú pháp, tham chiếu, phân lớp, vòng lặp, trùng lặp, lộ trình',
    en: 'check the architecture itself: schema, references, layering, cycles, duplicates, roadmap',
  },
  flags: [
    {
      flags: '--profile <name>',
      meaning: {
        vi: 'xét thêm bộ quy tắc: mau03 (biểu trao đổi dữ liệu khung kiến trúc số)',
        en: 'also judge by a set of rules: mau03 (the national exchange form)',
      },
    },
    asOf,
    failOn,
    format('result'),
    out,
    baseline,
    changedSince,
  ],
  examples: [
    {
      line: 'kientruc validate',
      meaning: { vi: 'kiểm tra kiến trúc ở thư mục hiện tại', en: 'check the architecture here' },
    },
    {
      line: 'kientruc --architecture architecture validate --format json',
      meaning: { vi: 'in kết quả dạng JSON', en: 'print the result as JSON' },
    },
    {
      line: 'kientruc validate --baseline da-biet.json --fail-on warning',
      meaning: { vi: 'chỉ báo lỗi khi có phát hiện mới', en: 'fail only for what is new' },
    },
    {
      line: 'kientruc validate --profile mau03 mau-03.xlsx',
      meaning: { vi: 'kiểm tra một tệp Mẫu 03, phát hiện chỉ đúng ô', en: 'judge a filled-in form, to the cell' },
    },
  ],
  load: () => import('../validate.js'),
}
