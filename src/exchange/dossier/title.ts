import { firstSaid, type Reading, tidy } from './context.js'
import { type CoverLine, coverOf, longestTitle } from './cover.js'
import type { Item } from './item.js'

/** The name of the project: as a label gives it, else as the cover has it. */
export function readTitle(reading: Reading): Item | undefined {
  const title = firstSaid(reading, 'title') ?? titleOnCover(coverOf(reading.paper.blocks))
  return title && title.value.length <= longestTitle ? title : undefined
}

/** What a paper calls itself, above the name of its project. */
const paperKind =
  /^(đề cương|báo cáo (nghiên cứu khả thi|kinh tế|đề xuất|tóm tắt)|tờ trình|kế hoạch thuê|phiếu đề xuất|thuyết minh|dự án|đề án|hồ sơ|phương án|nhiệm vụ|kế hoạch|quyết định)/iu

/** The name of the project on the cover: in quotation marks, behind “Dự án:”, or the lines below the kind of the paper. */
function titleOnCover(cover: readonly CoverLine[]): Item | undefined {
  const at = cover.findIndex(({ text }) => paperKind.test(text))
  if (at < 0) return undefined
  const [kind, ...below] = cover.slice(at)
  const near = [kind, ...below.slice(0, 6)].filter((l) => l !== undefined)
  for (const { text, source } of near) {
    const [, quoted] = /[“"]([^“”"]{8,})[”"]/u.exec(text) ?? []
    const [, named] = /^(?:dự án|nhiệm vụ|đề án|kế hoạch)\s*:\s*(.{8,})$/iu.exec(text) ?? []
    const found = quoted ?? named
    if (found !== undefined) return { value: tidy(found), source }
  }
  const lines: CoverLine[] = []
  for (const line of below) {
    const { bold, centred, title } = line.paragraph
    const shown = bold || centred || title
    if (
      !shown ||
      /^(căn cứ|kính gửi|chủ đầu tư|cơ quan|đơn vị)\b|^(tháng \d+\s+)?năm \d{4}$|,\s*(ngày|tháng|năm)\s+\d/iu.test(
        line.text,
      )
    )
      break
    if (lines.length === 0 && paperKind.test(line.text) && line.text === line.text.toUpperCase()) continue
    lines.push(line)
    if (lines.length === 3) break
  }
  const [first] = lines
  const text = tidy(lines.map((l) => l.text).join(' '))
  return first && text.length >= 8 ? { value: text, source: first.source } : undefined
}
