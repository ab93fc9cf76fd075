import { type DossierReading, firstSaid, tidy } from './context.js'
import { type CoverLine, coverOf, longestTitle } from './cover.js'
import type { Item } from './item.js'
import { ofLaw } from './speech.js'
import { opensSubject, subjectOf } from './subject.js'

/** The name of the project: as a label gives it, else the subject of the paper, else as the cover has it. */
export function readTitle(reading: DossierReading): Item | undefined {
  const cover = coverOf(reading.paper.blocks)
  const title = firstSaid(reading, 'title') ?? subjectLine(cover) ?? titleOnCover(cover) ?? namedInText(reading)
  if (!title || title.value.length > longestTitle) return undefined
  return { ...title, value: opensSubject.test(title.value) ? subjectOf(title.value) : title.value }
}

/** “V/v …” at the head of the paper, with the lines on which it goes on. */
function subjectLine(cover: readonly CoverLine[]): Item | undefined {
  const at = cover.findIndex(({ text }) => opensSubject.test(text))
  const first = cover[at]
  if (!first) return undefined
  const lines = [first.text]
  for (const { text, paragraph } of cover.slice(at + 1)) {
    const same = paragraph === first.paragraph
    const shown = (paragraph.bold && first.paragraph.bold) || (paragraph.centred && first.paragraph.centred)
    if (!(same || shown) || endsSubject.test(text) || text === '') break
    lines.push(text)
  }
  const value = subjectOf(tidy(lines.join(' ')))
  return value.length >= 8 ? { value, source: first.source } : undefined
}

const endsSubject = /^(?:kính gửi|căn cứ|_{2,}|-{2,}|số\s*:|cộng hòa|độc lập|\p{L}[\p{L}\s.]{1,30},\s*ngày)/iu

/** “… trình phê duyệt dự án “…””: where no line of its own names it. */
function namedInText({ passages }: DossierReading): Item | undefined {
  for (const { text, source, under } of passages) {
    if (under.has('legalBasis') || ofLaw(text)) continue
    const [, name] =
      /(?:dự án|nhiệm vụ|đề án|kế hoạch thuê|phần mềm|hệ thống)\s*:?\s*[“"]([^“”"]{12,300})[”"]/iu.exec(text) ?? []
    if (name !== undefined) return { value: tidy(name), source }
  }
  return undefined
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
