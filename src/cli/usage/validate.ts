import type { Command } from '../command.js'
import { asOf, baseline, changedSince, failOn, format, out } from './flags.js'

export const validate: Command = {
  name: 'validate',
  summary: {
    vi: 'kiểm tra chính kiến trúc: cú pháp, tham chiếu, phân lớp, vòng lặp, trùng lặp, lộ trình',
    en: 'check the architecture itself: schema, references, layering, cycles, duplicates, roadmap',
  },
  flags: [
    asOf,
    failOn,
    format('text, json, html, sarif, junit, github, gitlab, markdown, baseline'),
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
  ],
  load: () => import('../validate.js'),
}
