import type { Paragraph } from '../../../office/index.js'
import { tidy } from '../context.js'
import type { CoverLine } from '../cover.js'
import { paperKind } from '../paper-kind.js'
import { fewestLetters, type NameCandidate, type NameWay } from './candidate.js'
import { doing, namesNothing, namesWork, onlyAsks, opensSubject, subjectOfLine, thing } from './subject.js'

/** The names that the head of a paper may give its project, each line of a way in reading order. */
export function namesOnCover(cover: readonly CoverLine[]): NameCandidate[] {
  return [
    ...labelledOnCover(cover),
    ...subjectLines(cover),
    ...annexHeads(cover),
    ...belowKinds(cover),
    ...linesOfHead(cover),
  ]
}

/** So many lines at most a name has on a cover. */
const mostLines = 6

/** A line of a cover with those on which it goes on: of the same paragraph or cell, or shown like it. */
function run(cover: readonly CoverLine[], at: number): CoverLine[] {
  const [first, ...all] = cover.slice(at)
  if (!first) return []
  // Beside it, in another column, stands something else.
  const below = all.filter(({ column }) => column === first.column)
  const lines = [first]
  for (const line of below) {
    const { paragraph, cell, text } = line
    const before = lines.at(-1)
    // “giai đoạn 1983 –” above “2005”, “năm” above “2025”.
    if (/\s(?:[–-]|năm)$/iu.test(before?.text ?? '') && /^\d{4}$/.test(text)) {
      lines.push(line)
      break
    }
    const last = before?.paragraph
    const shown =
      cell !== undefined ||
      // “V/v xin chủ trương nâng cấp phần mềm” above “quản lý tiếp công dân”: a sentence over lines, however it is set.
      (/^\p{Ll}/u.test(text) && !/[.;:]$/.test(before?.text ?? '')) ||
      (paragraph.bold && first.paragraph.bold && !(first.paragraph.centred && isLeft(paragraph))) ||
      (paragraph.centred && first.paragraph.centred) ||
      paragraph.title ||
      (inCapitals(text) && inCapitals(first.text))
    if (
      cell !== first.cell ||
      !(paragraph === last || shown) ||
      (endsName(text) && !(paragraph === last && /^\p{Ll}/u.test(text))) ||
      lines.length === mostLines
    )
      break
    lines.push(line)
  }
  return lines
}

/** A heading at the left below a name in the middle; in print a full line is as much in the middle as at the left. */
const isLeft = ({ centred, place, text }: Paragraph) => !(centred || place.in === 'page' || inCapitals(text))

const inCapitals = (text: string) => text === text.toUpperCase() && /\p{L}/u.test(text)

/** What opens a name on a cover: “DỰ ÁN: …”, “GÓI THẦU: …”. */
const label =
  /^(?:tên\s+)?(?:dự án|nhiệm vụ|đề án|kế hoạch|hạng mục|đề tài|công trình(?:\s*\/\s*nhiệm vụ)?|gói thầu|đề xuất(?=\s*:\s*(?:phần mềm|hệ thống|ứng dụng|xây dựng|đầu tư|mua|thuê|nâng cấp)(?![\p{L}]))|nội dung(?=\s*:\s*(?:xây dựng|đầu tư|mua|thuê|nâng cấp|lắp đặt|trang bị)(?![\p{L}])))\s*:\s*/iu

/** What stands below a name and is none of it. */
const endsName = (text: string) =>
  !/\p{L}/u.test(text) ||
  (/^[^:“”"]{2,50}:/u.test(text) && !label.test(text)) ||
  belowName.test(text) ||
  decides.test(text) ||
  placeAndYear.test(text)

const belowName =
  /^\(?(?:căn cứ|kính gửi|chủ đầu tư|cơ quan|đơn vị|(?:gửi |đính |ban hành )?kèm|thực hiện|dùng cho|số\s|phiên bản|lần\s+\d|cộng h[oò][aà]|độc lập)(?![\p{L}])|^(?:tháng\s+\d+\s*[/\s]?\s*)?(?:năm\s+)?\d{4}$|^\(|,\s*(?:ngày|tháng|năm)\s/iu

/** Who decides, below what a decision is about. */
const decides = /^(?:(?:PHÓ )?CHỦ TỊCH|(?:(?:TỔNG|PHÓ) )?GIÁM ĐỐC|HIỆU TRƯỞNG|(?:BỘ )?TRƯỞNG|BAN THƯỜNG VỤ)(?![\p{L}])/u

/** “Đức Linh – 2020”, at the foot of a cover. */
const placeAndYear = /^\p{Lu}[\p{L}\s.]{1,30}\s*[–,-]\s*(?:tháng\s*\d+\s*[/-]?\s*)?(?:năm\s*)?\d{4}$/iu

const texts = (lines: readonly CoverLine[]) => lines.map((l) => l.text)
const joined = (lines: readonly CoverLine[]) => tidy(texts(lines).join(' '))

function named(way: NameWay, text: string, { source }: CoverLine): NameCandidate[] {
  const value = tidy(text)
  return value.length < fewestLetters ? [] : [{ way, value, source }]
}

function labelledOnCover(cover: readonly CoverLine[]): NameCandidate[] {
  return cover.flatMap((line, at) => {
    if (!label.test(line.text)) return []
    const [first, ...more] = run(cover, at)
    return first ? named('coverLabel', [first.text.replace(label, ''), ...texts(more)].join(' '), first) : []
  })
}

/** “V/v …” at the head of the paper, with the lines on which it goes on. */
const subjectLines = (cover: readonly CoverLine[]): NameCandidate[] =>
  cover.flatMap((line, at) =>
    opensSubject.test(line.text) ? named('subject', subjectOfLine(joined(run(cover, at))), line) : [],
  )

/** An annex names its dossier: “(Kèm theo Đề cương: Xây dựng … của Sở Xây dựng)”, “(Kèm theo Tờ trình số … về việc …)”. */
const annexHeads = (cover: readonly CoverLine[]): NameCandidate[] =>
  cover.flatMap((line) => {
    const [, name] = annexOf.exec(line.text) ?? []
    return name === undefined ? [] : named('annex', subjectOfLine(tidy(name.replace(sender, ''))), line)
  })

const annexOf =
  /^\(?\s*(?:(?:gửi |đính |ban hành )?kèm(?: theo)?|phụ lục của)\s[^():]*?(?::|(?<!\p{L})(?:v\/v|về(?: việc)?)(?!\p{L}))\s*([^()]+)\)?$/iu
const sender = /\scủa\s+(?:sở|ubnd|ủy ban|uỷ ban|phòng|văn phòng|ban|chi cục|trung tâm|công an|cục)\s.*$/iu

/** Below each line that says what the paper is: the name in quotation marks, or the lines that follow. */
const belowKinds = (cover: readonly CoverLine[]): NameCandidate[] =>
  cover.flatMap(({ text }, at) => (paperKind.test(text) ? belowKind(cover.slice(at)) : []))

function belowKind([kind, ...below]: readonly CoverLine[]): NameCandidate[] {
  if (!kind) return []
  for (const line of [kind, ...below.slice(0, mostLines)]) {
    const [, before = '', quoted] = /^([^“”"]*)[“"]([^“”"]{8,})[”"]/u.exec(line.text) ?? []
    // “Thuê cổng du lịch “Bình Thuận Tourism””: part of a name is none.
    if (quoted !== undefined && !doing.test(subjectOfLine(before))) return named('cover', quoted, line)
  }
  const whole = [kind, ...below]
  if (namesWork(kind.text)) return named('cover', subjectOfLine(joined(run(whole, 0))), kind)
  // “BÁO CÁO ĐỀ XUẤT” above “CHỦ TRƯƠNG ĐẦU TƯ DỰ ÁN”: more of what the paper is.
  const next = below.findIndex(({ text }) => /\p{L}/u.test(text) && !furtherKind(text))
  const line = below[next]
  if (!line) return []
  const text = joined(run(below, next))
  // “BÁO CÁO” above “Đề xuất chủ trương đầu tư dự án: Xây dựng …”.
  if (namesWork(line.text)) return named('cover', subjectOfLine(text), line)
  if (endsName(line.text)) return []
  const { bold, centred, title } = line.paragraph
  // In a paper without any form the name is the line below the kind of paper, where that stands alone in capitals.
  const kinds = [kind, ...below.slice(0, next)]
  const says =
    doing.test(line.text) && kinds.every(({ text }) => text.split(' ').length <= mostKind) && isName(line.text)
  const bare =
    says || (kinds.some(({ text }) => inCapitals(text) && text.split(' ').length <= mostKind) && isName(line.text))
  if (!(bold || centred || title || bare)) return []
  // “KẾ HOẠCH THUÊ” above “dịch vụ …” is one sentence.
  const leased = /^kế hoạch thuê$/iu.test(kind.text) && /^\p{Ll}/u.test(text)
  return named('cover', leased ? `Thuê ${text}` : text, line)
}

/** Lines of the head that begin as a name does, whatever the paper calls itself above: “BẢNG TÍNH CHI PHÍ”, “Phiếu khảo sát”. */
const linesOfHead = (cover: readonly CoverLine[]): NameCandidate[] =>
  cover.flatMap((line, at) => {
    const { paragraph, cell, text } = line
    const begins = subjectOfLine(text)
    if (letterhead.test(text) && inCapitals(text)) return []
    if (
      cell ||
      !(paragraph.centred || paragraph.bold || paragraph.title || inCapitals(text)) ||
      !(doing.test(begins) || thing.test(begins))
    )
      return []
    return isName(text) && !namesNothing(text) ? named('line', subjectOfLine(joined(run(cover, at))), line) : []
  })

/** “ĐÀI KHÍ TƯỢNG THỦY VĂN …”, “TRUNG TÂM …” in capitals say who writes, though either may be built. */
const letterhead = /^(?:đài|trung tâm|thư viện|kho|phòng|mạng)\s/iu

/** “ĐỀ CƯƠNG VÀ DỰ TOÁN CHI TIẾT”: longer lines say more than what a paper is. In words. */
const mostKind = 10

/** What goes on to say what the paper is, and no name. */
const furtherKind = (text: string) =>
  onlyAsks(text) ||
  (namesNothing(text) && inCapitals(text)) ||
  (paperKind.test(text) && inCapitals(text) && !namesWork(text)) ||
  /^ứng dụng công nghệ thông tin$/iu.test(text)

/** A line that may be a name: no sentence, no label. */
const isName = (text: string) => text.length <= 300 && /^\p{L}/u.test(text) && !/[.;:]$|:\s/.test(text)
