import type { Command } from '../command.js'
import { format, out } from './flags.js'

export const diff: Command = {
  name: 'diff',
  args: '[base] [head]',
  argMeaning: {
    vi: 'hai phía so sánh: phiên bản git (nhánh, thẻ, mã), thư mục kiến trúc, hoặc tệp đề xuất ở phía sau; bỏ trống: lần ghi nhận cuối và thư mục làm việc',
    en: 'the two sides: a git ref, an architecture’s folder, or a proposal as the newer side; left out: the last commit and the work tree',
  },
  summary: {
    vi: 'kiến trúc thay đổi những gì giữa hai phiên bản, hoặc do một đề xuất',
    en: 'what changed in the architecture between two versions, or by a proposal',
  },
  flags: [
    format('text, json, markdown, svg, dot, mermaid, graphml, gexf, html'),
    out,
    {
      flags: '--exit-code',
      meaning: { vi: 'trả về mã 1 khi có thay đổi', en: 'make the exit code 1 where anything changed' },
    },
  ],
  examples: [
    { line: 'kientruc diff', meaning: { vi: 'thay đổi chưa ghi nhận (commit)', en: 'what is not committed yet' } },
    {
      line: 'kientruc diff main...nhanh-moi --format markdown',
      meaning: { vi: 'nhánh mới thay đổi gì từ khi rẽ nhánh', en: 'what a branch changed since it parted' },
    },
    {
      line: 'kientruc diff de-xuat.yaml --out svg=thay-doi.svg',
      meaning: { vi: 'đề xuất làm thay đổi gì, kèm hình vẽ', en: 'what a proposal would change, with a picture' },
    },
    {
      line: 'kientruc diff kien-truc-2018 kien-truc-2020',
      meaning: { vi: 'so sánh hai thư mục', en: 'compare two folders' },
    },
  ],
  load: () => import('../diff.js'),
}
