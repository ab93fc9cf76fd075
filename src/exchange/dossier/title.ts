import { type DossierReading, firstSaid, tidy } from './context.js'
import { type CoverLine, coverOf, longestTitle } from './cover.js'
import type { Item } from './item.js'
import { ofLaw } from './speech.js'
import { opensSubject, subjectOfLine } from './subject.js'

/** The name of the project: as a label gives it, else the subject of the paper, else as the cover has it. */
export function readTitle(reading: DossierReading): Item | undefined {
  const cover = coverOf(reading.paper.blocks)
  const title = firstSaid(reading, 'title') ?? subjectLine(cover) ?? titleOnCover(cover) ?? namedInText(reading)
  if (!title || title.value.length > longestTitle) return undefined
  const named = opensSubject.test(title.value) ? subjectOfLine(title.value) : title.value
  // “BÁO CÁO” above “Đề xuất xây dựng …”.
  const value = named.replace(
    /^đề xuất\s+((?:đầu tư|xây dựng|thuê|mua|nâng cấp|triển khai|trang bị|lắp đặt)\s)/iu,
    (_, verb: string) => verb.charAt(0).toUpperCase() + verb.slice(1),
  )
  return { ...title, value: inLetters(value, reading) }
}

/** A cover has its name in capitals; where the text says it again, as it is written there. */
function inLetters(title: string, { passages }: DossierReading): string {
  if (title !== title.toUpperCase()) return title
  const sought = title.toLowerCase()
  for (const { text } of passages.slice(0, mostPassages)) {
    const at = text.toLowerCase().indexOf(sought)
    const written = at < 0 ? title : text.slice(at, at + title.length)
    if (written !== written.toUpperCase() && /^\p{Lu}/u.test(written)) return written
  }
  return title
}

/** So far into the text a title is looked for again. */
const mostPassages = 200

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
  const value = subjectOfLine(tidy(lines.join(' ')))
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
  /^(đề cương|đề xuất$|ý tưởng|sáng kiến|báo cáo$|báo cáo (nghiên cứu khả thi|kinh tế|đề xuất|tóm tắt)|tờ trình|kế hoạch thuê|phiếu (đề xuất|đăng ký)|thuyết minh|dự án|đề án|hồ sơ|phương án|nhiệm vụ|kế hoạch|quyết định)/iu

/** The name of the project on the cover: in quotation marks, behind “Dự án:”, or the lines below the kind of the paper. */
function titleOnCover(cover: readonly CoverLine[]): Item | undefined {
  const at = cover.findIndex(({ text }) => paperKind.test(text))
  if (at < 0) return undefined
  const [kind, ...below] = cover.slice(at)
  const near = [kind, ...below.slice(0, 6)].filter((l) => l !== undefined)
  for (const { text, source } of near) {
    const [, quoted] = /[“"]([^“”"]{8,})[”"]/u.exec(text) ?? []
    const [, named] = /^(?:dự án|nhiệm vụ|đề án|kế hoạch|hạng mục|đề tài)\s*:\s*(.{8,})$/iu.exec(text) ?? []
    const found = quoted ?? named
    if (found !== undefined) return { value: tidy(found), source }
  }
  const lines: CoverLine[] = []
  // In a paper without any form the name is the line below the kind of paper, where that stands alone in capitals.
  const bare = kind !== undefined && kind.text === kind.text.toUpperCase() && kind.text.split(' ').length <= 6
  for (const line of below) {
    const { bold, centred, title } = line.paragraph
    const shown = bold || centred || title || (bare && lines.length === 0 && isName(line.text))
    if (!shown || endsName.test(line.text) || (lines.length > 0 && placeAndYear.test(line.text))) break
    if (lines.length === 0 && paperKind.test(line.text) && line.text === line.text.toUpperCase()) continue
    lines.push(line)
    if (lines.length === 3) break
  }
  const [first] = lines
  const text = tidy(lines.map((l) => l.text).join(' '))
  // “KẾ HOẠCH THUÊ” above “dịch vụ …” is one sentence.
  const leased = /^kế hoạch thuê$/iu.test(kind?.text ?? '') && /^\p{Ll}/u.test(text)
  return first && text.length >= 8 ? { value: leased ? `Thuê ${text}` : text, source: first.source } : undefined
}

const endsName =
  /^\(?(?:căn cứ|kính gửi|chủ đầu tư|cơ quan|đơn vị|kèm theo|thực hiện)(?![\p{L}])|^(tháng \d+\s+)?năm \d{4}$|,\s*(ngày|tháng|năm)\s+\d/iu

/** “Đức Linh – 2020”, at the foot of a cover. */
const placeAndYear = /^\p{Lu}[\p{L}\s.]{1,30}\s*[–,-]\s*(?:tháng\s*\d+\s*[/-]?\s*)?(?:năm\s*)?\d{4}$/u

/** A line that may be a name: no sentence, no label. */
const isName = (text: string) => text.length <= 300 && /^\p{L}/u.test(text) && !/[.;:]$|:\s/.test(text)
