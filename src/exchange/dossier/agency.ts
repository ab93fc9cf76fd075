import { type Agency, agencyFinder } from '../../architecture/index.js'
import { withoutBrackets } from '../../language/index.js'
import { type DossierReading, sourceOf, statementsMeaning, tidy } from './context.js'
import { type CoverLine, coverOf, longestTitle } from './cover.js'
import { doubt, type FieldAnswer, type Item, type ItemSource } from './item.js'

/** Who proposes: as a label names it, else the body at the head of the paper. */
export function readAgency(reading: DossierReading): FieldAnswer<Item | undefined> {
  const find = finderOf(reading)
  const cover = coverOf(reading.paper.blocks)
  const named = namedAgency(reading, find, knownOnCover(headLines(cover), find)?.agency)
  if (named.found) return named
  const onCover = agencyOnCover(cover, find)
  return onCover.found ? onCover : whoSpeaks(reading, find)
}

type Find = (text: string) => Agency | undefined

/**
 * The agency that a label names. Who only wrote the paper counts where it is, or is of, an agency of the architecture; a body that
 * the architecture does not know is of the one in whose name the paper is written.
 */
function namedAgency(reading: DossierReading, find: Find, writer: Agency | undefined): FieldAnswer<Item | undefined> {
  for (const meaning of ['agency', 'preparer'] as const) {
    // Who is over the project may be told before who carries it out.
    const told = statementsMeaning(reading, meaning)
    const over = told.filter(({ label }) => /chủ quản/iu.test(label))
    for (const statement of [...told.filter((s) => !over.includes(s)), ...over]) {
      const [said] = statement.said
      if (!said) continue
      const source = sourceOf(statement, said)
      const text = tidy((said.text.split('\n')[0] ?? '').slice(0, longestTitle))
      const known = find(text)
      if (known) return { found: { value: known.id, source }, doubts: [] }
      if (text === '') continue
      const parent = bodyOver(text, find) ?? (meaning === 'agency' && body.test(text) ? unitOf(writer) : undefined)
      if (parent) return belonging(text, parent, source)
      if (meaning === 'preparer') continue
      const unknown = doubt(
        'agency',
        source,
        `“${text}” không có trong danh sách cơ quan của kiến trúc; ghi nguyên văn`,
        `“${text}” is no agency of the architecture; kept as written`,
      )
      return { found: { value: text, source }, doubts: [unknown] }
    }
  }
  return { found: undefined, doubts: [] }
}

/** Lines of a letterhead that name no body: the motto, and what the paper calls itself. */
const noBody =
  /^(?:cộng h[oò]a|cộng hoà|độc lập|số\s*:|tờ trình|báo cáo|đề cương|kế hoạch|phiếu|quyết định|dự án|đề án|thuyết minh|hồ sơ|phụ lục|phương án|công văn|đảng cộng sản|đoàn tncs|đoàn thanh niên cộng sản)/iu
const body =
  /^(?:ủy ban|uỷ ban|ubnd|sở|ban|chi cục|cục|chi nhánh|trung tâm|bệnh viện|trường|văn phòng|phòng|viện|thư viện|bảo tàng|nhà hát|công an|thanh tra|hạt|quỹ|hội|liên minh|đài|bảo hiểm|bộ|tổng cục|đảng ủy|đảng uỷ|tỉnh ủy|thành ủy|huyện ủy|đặc khu|tổ|công ty|tổng công ty|tập đoàn|hợp tác xã|ngân hàng|kho bạc|báo|tạp chí|nhà xuất bản|đại học|học viện|vườn quốc gia|khu bảo tồn|tòa án|toà án|viện kiểm sát|liên đoàn|mặt trận|hội đồng|(?:tỉnh|thành|huyện|thị|quận) đoàn|bch|đoàn(?= (?:tỉnh|thành phố|huyện|trường|khối))|công đoàn|cảng|trạm|trại|đội|bến|nhà văn h[oó]a|bvđk|bv|ttyt|(?:thpt|thcs)|huyện|thị xã|thành phố|tp|xã|phường|thị trấn)(?![\p{L}])/iu

/** The lines of a letterhead that may name a body: the first in capitals, a unit and its place on one: “TRUNG TÂM Y TẾ” above “HUYỆN …”. */
function headLines(cover: readonly CoverLine[]): CoverLine[] {
  const lines: CoverLine[] = []
  for (const line of cover.filter(mayNameBody).slice(0, mostHeadLines)) {
    const above = lines.at(-1)
    const goesOn = above !== undefined && above.cell === line.cell && unit.test(above.text) && place.test(line.text)
    if (goesOn) lines[lines.length - 1] = { ...line, text: `${above.text} ${line.text}` }
    else lines.push(line)
  }
  return lines
}
const mayNameBody = ({ text }: CoverLine) =>
  /\p{Lu}{2}/u.test(text) && text === text.toUpperCase() && !noBody.test(text)
const mostHeadLines = 4
const unit =
  /^(?:(?:bch|ban chấp hành|ban thường vụ) )?(?:trung tâm|phòng|ban quản lý|trường|bệnh viện|hạt|công an|đài|hội|thư viện|bảo tàng)(?![\p{L}])/iu
const place = /^(?:huyện|thị xã|thành phố|tp|quận|xã|phường|thị trấn|đặc khu|tỉnh)(?![\p{L}])(?!\s+(?:ủy|uỷ|đoàn))/iu

/** The agency that a letterhead names, of several the lowest; the province only where it stands alone. */
function knownOnCover(lines: readonly CoverLine[], find: Find): { agency: Agency; at: number } | undefined {
  let best: { agency: Agency; at: number } | undefined
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]?.text ?? ''
    // “UBND TỈNH …” above “VĂN PHÒNG”, “ỦY BAN NHÂN DÂN” above “HUYỆN …”.
    const agency =
      find(line.text) ??
      find(`${line.text} ${before}`) ??
      find(`${before} ${line.text}`) ??
      // “ỦY BAN NHÂN DÂN”, “TỈNH …”, “VĂN PHÒNG”.
      find(`${line.text} ${lines[i - 2]?.text ?? ''} ${before}`)
    // The body above stands first, the one that writes below it.
    if (agency && (agency.kind !== 'province' || !best)) best = { agency, at: i }
  }
  return best
}

/** The body that writes: the lowest of those in the letterhead. */
function agencyOnCover(cover: readonly CoverLine[], find: Find): FieldAnswer<Item | undefined> {
  const lines = headLines(cover)
  const best = knownOnCover(lines, find)
  const lowest = lines.findLastIndex((l) => body.test(l.text))
  const line = lines[lowest]
  // A body that the architecture does not know writes under one that it knows.
  if (line && lowest > (best?.at ?? -1)) {
    // “BAN QUẢN LÝ DỰ ÁN” above “ĐẦU TƯ XÂY DỰNG …”, in one cell of a letterhead.
    const next = lines[lowest + 1]
    const goesOn = next && line.source.place.in === 'table' && cover.indexOf(next) === cover.indexOf(line) + 1
    // “ỦY BAN NHÂN DÂN” above “XÃ HÀM MINH”.
    const before = lines[lowest - 1]?.text ?? ''
    const committee = /^(?:ủy|uỷ) ban nhân dân$/iu.test(before) ? `${before} ` : ''
    const over = /^văn phòng$/iu.test(line.text) ? ` ${before}` : ''
    const name = `${committee}${line.text}${over}${goesOn ? ` ${next.text}` : ''}`
    return unknownOnCover({ ...line, text: name }, best?.agency ?? bodyOver(before, find), find)
  }
  const found = best && lines[best.at]
  if (!best || !found) return plainHead(cover, find) ?? whoSent(cover, find)
  return { found: { value: best.agency.id, source: found.source }, doubts: [] }
}

/** “UBND xã Phan Thanh - huyện Bắc Bình”: the first line, however it is written. */
function plainHead(cover: readonly CoverLine[], find: Find): FieldAnswer<Item> | undefined {
  const line = cover.find(({ text }) => !noBody.test(text) && /\p{L}/u.test(text))
  if (!line || line.text.length > longestBody || !body.test(line.text) || !/\p{Lu}/u.test(line.text)) return undefined
  const known = find(line.text)
  return known ? { found: { value: known.id, source: line.source }, doubts: [] } : unknownOnCover(line, undefined, find)
}
const longestBody = 80

/** An annex names who sent it: “(Kèm theo Tờ trình số … của Sở Nội vụ)”. */
function whoSent(cover: readonly CoverLine[], find: Find): FieldAnswer<Item | undefined> {
  for (const { text, source } of cover) {
    const [, name] =
      /kèm theo (?:tờ trình|công văn|báo cáo|văn bản|đề cương|thuyết minh|hồ sơ|dự án|kế hoạch)[^()]*?\scủa\s+([^()]+?)(?=\s+(?:về|ngày)\s|[()]|$)/iu.exec(
        text,
      ) ?? []
    if (name === undefined) continue
    const known = find(tidy(name))
    if (known) return { found: { value: known.id, source }, doubts: [] }
    const over = body.test(name) ? bodyOver(tidy(name), find) : undefined
    if (over) return belonging(tidy(name), over, source)
  }
  return { found: undefined, doubts: [] }
}

/** Who introduces itself in the text: “Ban Quản lý … (sau đây gọi là Ban Quản lý) là cơ quan …”. */
function whoSpeaks({ passages }: DossierReading, find: Find): FieldAnswer<Item | undefined> {
  for (const { text, source, under } of passages) {
    if (under.has('legalBasis')) continue
    const [, name] = /^\s*([^.;(]{6,120}?)\s*\((?:sau đây|dưới đây) (?:gọi|viết)[^)]*\)/iu.exec(text) ?? []
    const known = name !== undefined && body.test(name) ? find(tidy(name)) : undefined
    if (known) return { found: { value: known.id, source }, doubts: [] }
  }
  return { found: undefined, doubts: [] }
}

function unknownOnCover({ text, source }: CoverLine, above: Agency | undefined, find: Find): FieldAnswer<Item> {
  const name = tidy(text)
  const over = unitOf(above) ?? bodyOver(name, find)
  if (over) return belonging(name, over, source)
  const unknown = doubt(
    'agency',
    source,
    `“${name}” không có trong danh sách cơ quan của kiến trúc; ghi nguyên văn`,
    `“${name}” is no agency of the architecture; kept as written`,
  )
  return { found: { value: name, source }, doubts: [unknown] }
}

/** The agency as one that has units below it; a province's are its agencies. */
const unitOf = (agency: Agency | undefined): Agency | undefined => (agency?.kind === 'province' ? undefined : agency)

/** A unit that the architecture does not list counts as the body to which it belongs. */
function belonging(name: string, { id, name: over }: Agency, source: ItemSource): FieldAnswer<Item> {
  const counted = doubt(
    'agency',
    source,
    `“${name}” không có trong danh sách cơ quan của kiến trúc; tính là đơn vị thuộc ${over}`,
    `“${name}” is no agency of the architecture; counted as a unit of ${over}`,
  )
  return { found: { value: id, source }, doubts: [counted] }
}

/** The body whose name stands behind that of a unit: “Phòng Quản lý đô thị thành phố Phan Thiết”, “Trung tâm X thuộc Sở Y”. */
function bodyOver(text: string, find: Find): Agency | undefined {
  // A province may keep its communes as one entry.
  if (
    /^(?:(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|đảng ủy|đảng uỷ) )?(?:xã|phường|thị trấn|đặc khu)(?![\p{L}])/iu.test(
      text,
    )
  )
    return find('Ủy ban nhân dân các xã, phường, thị trấn')
  // “Trung tâm Kiểm soát bệnh tật tỉnh (Sở Y tế)”.
  const [, inBrackets] = /\(([^()]+)\)\s*$/u.exec(text) ?? []
  const [, over] = /(?:thuộc|trực thuộc|[-–,])\s+((?:sở|ubnd|ủy ban|uỷ ban|ban|văn phòng)\s.+)$/iu.exec(text) ?? []
  const [, place] =
    /^(?:phòng|trung tâm|ban|văn phòng|đội)\s.*?((?:huyện|thị xã|thành phố|tp\.?|xã|phường|thị trấn)\s+\p{Lu}.*)$/iu.exec(
      text,
    ) ?? []
  return (
    (inBrackets === undefined ? undefined : find(inBrackets)) ??
    (over === undefined ? undefined : find(over)) ??
    (place === undefined ? undefined : find(`UBND ${place}`))
  )
}

/** Finds an agency by its name, with or without the province's name behind it. */
function finderOf({ model }: DossierReading): Find {
  const find = agencyFinder(model.agencies.values())
  const provinces = [...model.agencies.values()].flatMap(({ kind, name }) => {
    const [, own] = /(?:tỉnh|thành phố)\s+(.+)$/iu.exec(name) ?? []
    return kind === 'province' && own !== undefined ? [own] : []
  })
  return (text) => {
    const plain = withoutBrackets(text).trim()
    const shorter = [
      plain,
      plain.replace(/(?<![\s,])[\s,]+(?:tỉnh|thành phố)\s+\p{Lu}.*$/iu, ''),
      plain.replace(/(\btỉnh|(?<=\s)TỈNH)\s+\p{Lu}.*$/u, '$1'),
      // The province's name is left out, “tỉnh” with it; one office serves council and delegation.
      `${plain} tỉnh`,
      plain.replace(/đoàn (?:đbqh|đại biểu quốc hội)(?: tỉnh)?,? và /iu, ''),
      // “SỞ Y TẾ BÌNH THUẬN”.
      ...provinces.map((own) => plain.replace(new RegExp(`[\\s,]+${own}$`, 'iu'), '')),
    ]
    for (const name of shorter) {
      const found = find(name)
      if (found) return found
    }
    return undefined
  }
}
