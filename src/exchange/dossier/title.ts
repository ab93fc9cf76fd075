import { type DossierReading, sourceOf, statementsMeaning, tidy } from './context.js'
import { type CoverLine, coverOf, longestTitle } from './cover.js'
import type { Item } from './item.js'
import { inSmallLetters } from './letters.js'
import { ofLaw } from './speech.js'
import { doing, namesNothing, namesWork, onlyAsks, opensSubject, subjectOfLine } from './subject.js'

/** The name of the project: as a label gives it, else the subject of the paper, else as the cover has it. */
export function readTitle(reading: DossierReading): Item | undefined {
  const cover = coverOf(reading.paper.blocks)
  const labelled = statementsMeaning(reading, 'title').flatMap((s) => {
    const [said] = s.said
    // A cell may break a name over lines.
    const whole = said?.place.in === 'table' && s.said.length <= mostLines ? s.said : s.said.slice(0, 1)
    const value = tidy(whole.map((line) => line.text).join(' '))
    // “Nội dung thuê” may stand above a list as well as before the name.
    const lists = /^nội dung/iu.test(s.label) && (s.said.length > 1 || !doing.test(value))
    return said && value !== '' && !elsewhere.test(value) && !lists ? [{ value, source: sourceOf(s, said) }] : []
  })
  const heads = [subjectLine(cover), ofAnnex(cover), titleOnCover(cover)].filter((item) => item !== undefined)
  const telling = heads.filter(({ value }) => !namesNothing(value))
  const ways = [...labelled, labelledOnCover(cover), ...telling].filter((item) => item !== undefined)
  // “Mua sắm thiết bị năm 2021” is a name where there is no better one, “Thực hiện nhiệm vụ năm 2021” is none.
  const vague = () => heads.find(({ value }) => doing.test(value))
  const first = ways[0] ?? namedInText(reading) ?? askedInText(reading) ?? vague()
  // A cover breaks a name over lines, the text says it whole.
  const title = first && (ways.find(({ value }) => goesOn(value, first.value)) ?? first)
  if (!title || title.value.length > longestTitle) return undefined
  return { ...title, value: inSmallLetters(named(title.value), reading) }
}

/** Whether a text says another and more behind it. */
const goesOn = (text: string, other: string) =>
  text.length > other.length && text.toLowerCase().startsWith(`${other.toLowerCase()} `)

/** “TỜ TRÌNH” above “Xin chủ trương mua …”. */
const opensRequest = /^(?:kính\s+)?(?:xin|đề nghị|trình)\s/iu

/** “BÁO CÁO” above “Đề xuất xây dựng …”. */
const named = (title: string) =>
  (opensSubject.test(title) || opensRequest.test(title) ? subjectOfLine(title) : title).replace(
    /^đề xuất\s+((?:đầu tư|xây dựng|thuê|mua|nâng cấp|triển khai|trang bị|lắp đặt)\s)/iu,
    (_, verb: string) => verb.charAt(0).toUpperCase() + verb.slice(1),
  )

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
    const last = before?.paragraph
    const shown =
      cell !== undefined ||
      // “V/v xin chủ trương nâng cấp phần mềm” above “quản lý tiếp công dân”: a sentence over lines, however it is set.
      (/^\p{Ll}/u.test(text) && !/[.;:]$/.test(before?.text ?? '')) ||
      (paragraph.bold && first.paragraph.bold) ||
      (paragraph.centred && first.paragraph.centred) ||
      paragraph.title ||
      (inCapitals(text) && inCapitals(first.text))
    if (cell !== first.cell || !(paragraph === last || shown) || endsName(text) || lines.length === mostLines) break
    lines.push(line)
  }
  return lines
}

const inCapitals = (text: string) => text === text.toUpperCase() && /\p{L}/u.test(text)

/** What opens a name on a cover: “DỰ ÁN: …”, “GÓI THẦU: …”. */
const label =
  /^(?:tên\s+)?(?:dự án|nhiệm vụ|đề án|kế hoạch|hạng mục|đề tài|công trình|gói thầu|nội dung(?=\s*:\s*(?:xây dựng|đầu tư|mua|thuê|nâng cấp|lắp đặt|trang bị)(?![\p{L}])))\s*:\s*/iu

/** What stands below a name and is none of it. */
const endsName = (text: string) =>
  !/\p{L}/u.test(text) ||
  (/^[^:“”"]{2,50}:/u.test(text) && !label.test(text)) ||
  belowName.test(text) ||
  placeAndYear.test(text)

const belowName =
  /^\(?(?:căn cứ|kính gửi|chủ đầu tư|cơ quan|đơn vị|kèm theo|thực hiện|dùng cho|số\s|cộng h[oò][aà]|độc lập)(?![\p{L}])|^(?:tháng\s+\d+\s*[/\s]?\s*)?(?:năm\s+)?\d{4}$|^\(|,\s*(?:ngày|tháng|năm)\s/iu

/** “Đức Linh – 2020”, at the foot of a cover. */
const placeAndYear = /^\p{Lu}[\p{L}\s.]{1,30}\s*[–,-]\s*(?:tháng\s*\d+\s*[/-]?\s*)?(?:năm\s*)?\d{4}$/iu

const joined = (lines: readonly CoverLine[]) => tidy(lines.map((l) => l.text).join(' '))

function labelledOnCover(cover: readonly CoverLine[]): Item | undefined {
  const at = cover.findIndex(({ text }) => label.test(text))
  const [first, ...more] = run(cover, at < 0 ? cover.length : at)
  if (!first) return undefined
  const value = tidy([first.text.replace(label, ''), ...more.map((l) => l.text)].join(' '))
  return value.length >= fewestLetters ? { value, source: first.source } : undefined
}

const fewestLetters = 8

/** “V/v …” at the head of the paper, with the lines on which it goes on. */
function subjectLine(cover: readonly CoverLine[]): Item | undefined {
  const at = cover.findIndex(({ text }) => opensSubject.test(text))
  const lines = run(cover, at < 0 ? cover.length : at)
  const [first] = lines
  const value = subjectOfLine(joined(lines))
  return first && value.length >= fewestLetters ? { value, source: first.source } : undefined
}

/** An annex names its dossier: “(Kèm theo Đề cương: Xây dựng … của Sở Xây dựng)”, “(Kèm theo Tờ trình số … về việc …)”. */
function ofAnnex(cover: readonly CoverLine[]): Item | undefined {
  for (const { text, source } of cover) {
    const [, name] = annexOf.exec(text) ?? []
    const value = name === undefined ? '' : subjectOfLine(tidy(name.replace(sender, '')))
    if (value.length >= fewestLetters) return { value, source }
  }
  return undefined
}

const annexOf = /^\(?\s*(?:kèm theo|phụ lục của)\s[^():]*?(?::|(?<!\p{L})về(?: việc)?(?!\p{L}))\s*([^()]+)\)?$/iu
const sender = /\scủa\s+(?:sở|ubnd|ủy ban|uỷ ban|phòng|văn phòng|ban|chi cục|trung tâm|công an|cục)\s.*$/iu

/** “… trình phê duyệt dự án “…””: where no line of its own names it. */
function namedInText({ passages }: DossierReading): Item | undefined {
  for (const { text, source, under } of passages) {
    if (under.has('legalBasis') || ofLaw(text)) continue
    const [, name] =
      /(?:dự án|nhiệm vụ|đề án|kế hoạch thuê|phần mềm|hệ thống)\s*:?\s*[“"]([^“”"]{12,300})[”"]/iu.exec(text) ??
      // “… thẩm định về nội dung “Thuê dịch vụ …””.
      /(?:nội dung|về việc|về|cho|gói thầu)\s*:?\s*[“"]((?:xây dựng|đầu tư|thuê|mua sắm|nâng cấp|trang bị|lắp đặt|triển khai)\s[^“”"]{12,300})[”"]/iu.exec(
        text,
      ) ??
      []
    if (name !== undefined) return { value: tidy(name), source }
  }
  return undefined
}

/** “… kính đề nghị Phòng … cho phép xã mua sắm máy tính phục vụ …, lý do như sau:”: where nothing names it, what is asked for. */
function askedInText({ passages }: DossierReading): Item | undefined {
  for (const { text, source, under } of passages.slice(0, firstPassages)) {
    if (under.has('legalBasis') || ofLaw(text)) continue
    const [, name] = asks.exec(text.slice(0, longestTitle)) ?? []
    const value = name === undefined ? '' : tidy(name)
    if (doing.test(value) && value.split(' ').length >= fewestAsked) return { value: subjectOfLine(value), source }
  }
  return undefined
}
const asks =
  /(?:đề nghị|xin|kính trình)(?![\p{L}])[^.;:]*?\s((?:mua sắm|trang bị|thuê|nâng cấp|xây dựng|lắp đặt|đầu tư|triển khai)\s[^.;:]+?)(?=,\s+(?:lý do|với|cụ thể|nội dung|như sau|thời gian|trong đó)(?![\p{L}])|[.;:]|$)/iu
const firstPassages = 12
const fewestAsked = 6

/** “Tên dự án: nêu tại trích yếu” names nothing. */
const elsewhere = /^(?:như|nêu|xem|theo)\s+(?:tại|trên|ở|trong|trích yếu|đã nêu|phụ lục|tờ trình)(?![\p{L}])/iu

/** What a paper calls itself, above the name of its project. */
const paperKind =
  /^(đề cương|đề xuất$|ý tưởng|sáng kiến|báo cáo$|báo cáo (nghiên cứu khả thi|kinh tế|đề xuất|tóm tắt)|tờ trình|kế hoạch thuê|phiếu (đề xuất|đăng ký)|thuyết minh|thiết kế|dự toán|danh mục (?:chức năng|dự toán|hạng mục)|(?:bảng |biểu )?(?:tổng hợp|khái toán|dự toán|danh mục|chi tiết)(?: (?:chi phí|kinh phí|dự toán|chức năng|hạng mục|thiết bị))?$|bảng (?:tổng hợp|khái toán|dự toán)|phụ lục|dự án|đề án|hồ sơ|phương án|nhiệm vụ|kế hoạch|quyết định)/iu

/** The name of the project on the cover: in quotation marks, or the lines below the kind of the paper. */
function titleOnCover(cover: readonly CoverLine[]): Item | undefined {
  const at = cover.findIndex(({ text }) => paperKind.test(text))
  const [kind, ...below] = at < 0 ? [] : cover.slice(at)
  if (!kind) return undefined
  for (const { text, source } of [kind, ...below.slice(0, mostLines)]) {
    const [, quoted] = /[“"]([^“”"]{8,})[”"]/u.exec(text) ?? []
    if (quoted !== undefined) return { value: tidy(quoted), source }
  }
  if (namesWork(kind.text)) return nameFrom([kind, ...below], 0)
  // “BÁO CÁO ĐỀ XUẤT” above “CHỦ TRƯƠNG ĐẦU TƯ DỰ ÁN”: more of what the paper is.
  const next = below.findIndex(({ text }) => /\p{L}/u.test(text) && !furtherKind(text))
  const line = below[next]
  if (!line || endsName(line.text)) return undefined
  if (namesWork(line.text)) return nameFrom(below, next)
  const { bold, centred, title } = line.paragraph
  // In a paper without any form the name is the line below the kind of paper, where that stands alone in capitals.
  const kinds = [kind, ...below.slice(0, next)]
  const bare = kinds.some(({ text }) => inCapitals(text) && text.split(' ').length <= 6) && isName(line.text)
  if (!(bold || centred || title || bare)) return undefined
  const lines = run(below, next)
  const text = joined(lines)
  // “KẾ HOẠCH THUÊ” above “dịch vụ …” is one sentence.
  const leased = /^kế hoạch thuê$/iu.test(kind.text) && /^\p{Ll}/u.test(text)
  const value = leased ? `Thuê ${text}` : text
  return value.length >= fewestLetters ? { value, source: line.source } : undefined
}

/** A name that stands on one line with what the paper is: “NHIỆM VỤ XÂY DỰNG HỆ THỐNG …”. */
function nameFrom(lines: readonly CoverLine[], at: number): Item | undefined {
  const source = lines[at]?.source
  const value = subjectOfLine(joined(run(lines, at)))
  return source && { value, source }
}

/** What goes on to say what the paper is, and no name. */
const furtherKind = (text: string) =>
  onlyAsks(text) ||
  (paperKind.test(text) && inCapitals(text) && !namesWork(text)) ||
  /^ứng dụng công nghệ thông tin$/iu.test(text)

/** A line that may be a name: no sentence, no label. */
const isName = (text: string) => text.length <= 300 && /^\p{L}/u.test(text) && !/[.;:]$|:\s/.test(text)
