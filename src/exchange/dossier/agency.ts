import { type Agency, agencyFinder } from '../../architecture/index.js'
import { withoutBrackets } from '../../language/index.js'
import { type DossierReading, sourceOf, statementsMeaning, tidy } from './context.js'
import { type CoverLine, coverOf, longestTitle } from './cover.js'
import { doubt, type FieldAnswer, type Item, type ItemSource } from './item.js'

/** Who proposes: as a label names it, else the body at the head of the paper. */
export function readAgency(reading: DossierReading): FieldAnswer<Item | undefined> {
  const named = namedAgency(reading)
  if (named.found) return named
  const onCover = agencyOnCover(reading, coverOf(reading.paper.blocks))
  return onCover.found ? onCover : whoSpeaks(reading, finderOf(reading))
}

/** The agency that a label names. Who only wrote the paper counts where it is an agency of the architecture. */
function namedAgency(reading: DossierReading): FieldAnswer<Item | undefined> {
  const find = finderOf(reading)
  for (const meaning of ['agency', 'preparer'] as const) {
    for (const statement of statementsMeaning(reading, meaning)) {
      const [said] = statement.said
      if (!said) continue
      const source = sourceOf(statement, said)
      const text = tidy((said.text.split('\n')[0] ?? '').slice(0, longestTitle))
      const known = find(text)
      if (known) return { found: { value: known.id, source }, doubts: [] }
      if (meaning === 'preparer' || text === '') continue
      const parent = bodyOver(text, find)
      if (parent) return belonging(text, parent, source)
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
  /^(?:cộng h[oò]a|cộng hoà|độc lập|số\s*:|tờ trình|báo cáo|đề cương|kế hoạch|phiếu|quyết định|dự án|đề án|thuyết minh|hồ sơ|phụ lục|phương án|công văn|đảng cộng sản)/iu
const body =
  /^(?:ủy ban|uỷ ban|ubnd|sở|ban|chi cục|cục|trung tâm|bệnh viện|trường|văn phòng|phòng|viện|công an|thanh tra|hội|liên minh|đài|bảo hiểm|bộ|tổng cục|huyện|thị xã|thành phố|tp|xã|phường|thị trấn)(?![\p{L}])/iu

/** The body that writes: the lowest of those in the letterhead. */
function agencyOnCover(reading: DossierReading, cover: readonly CoverLine[]): FieldAnswer<Item | undefined> {
  const find = finderOf(reading)
  const lines = cover
    .filter((l) => /\p{Lu}{2}/u.test(l.text) && l.text === l.text.toUpperCase() && !noBody.test(l.text))
    .slice(0, 4)
  let best: { agency: Agency; at: number } | undefined
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]?.text ?? ''
    // “UBND TỈNH …” above “VĂN PHÒNG”, “ỦY BAN NHÂN DÂN” above “HUYỆN …”.
    const agency = find(line.text) ?? find(`${line.text} ${before}`) ?? find(`${before} ${line.text}`)
    // The body above stands first, the one that writes below it.
    if (agency && (agency.kind !== 'province' || !best)) best = { agency, at: i }
  }
  const lowest = lines.findLastIndex((l) => body.test(l.text))
  const line = lines[lowest]
  // A body that the architecture does not know writes under one that it knows.
  if (line && lowest > (best?.at ?? -1)) {
    // “BAN QUẢN LÝ DỰ ÁN” above “ĐẦU TƯ XÂY DỰNG …”, in one cell of a letterhead.
    const next = lines[lowest + 1]
    const goesOn = next && line.source.place.in === 'table' && cover.indexOf(next) === cover.indexOf(line) + 1
    return unknownOnCover(goesOn ? { ...line, text: `${line.text} ${next.text}` } : line, best?.agency)
  }
  const found = best && lines[best.at]
  if (!best || !found) return whoSent(cover, find)
  return { found: { value: best.agency.id, source: found.source }, doubts: [] }
}

/** An annex names who sent it: “(Kèm theo Tờ trình số … của Sở Nội vụ)”. */
function whoSent(
  cover: readonly CoverLine[],
  find: (text: string) => Agency | undefined,
): FieldAnswer<Item | undefined> {
  for (const { text, source } of cover) {
    const [, name] = /kèm theo (?:tờ trình|công văn|báo cáo|văn bản)[^()]*?\scủa\s+([^()]+)/iu.exec(text) ?? []
    const known = name === undefined ? undefined : find(tidy(name))
    if (known) return { found: { value: known.id, source }, doubts: [] }
  }
  return { found: undefined, doubts: [] }
}

/** Who introduces itself in the text: “Ban Quản lý … (sau đây gọi là Ban Quản lý) là cơ quan …”. */
function whoSpeaks(
  { passages }: DossierReading,
  find: (text: string) => Agency | undefined,
): FieldAnswer<Item | undefined> {
  for (const { text, source, under } of passages) {
    if (under.has('legalBasis')) continue
    const [, name] = /^\s*([^.;(]{6,120}?)\s*\((?:sau đây|dưới đây) (?:gọi|viết)[^)]*\)/iu.exec(text) ?? []
    const known = name !== undefined && body.test(name) ? find(tidy(name)) : undefined
    if (known) return { found: { value: known.id, source }, doubts: [] }
  }
  return { found: undefined, doubts: [] }
}

function unknownOnCover({ text, source }: CoverLine, above: Agency | undefined): FieldAnswer<Item> {
  const name = tidy(text)
  if (above && above.kind !== 'province') return belonging(name, above, source)
  const unknown = doubt(
    'agency',
    source,
    `“${name}” không có trong danh sách cơ quan của kiến trúc; ghi nguyên văn`,
    `“${name}” is no agency of the architecture; kept as written`,
  )
  return { found: { value: name, source }, doubts: [unknown] }
}

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
function bodyOver(text: string, find: (text: string) => Agency | undefined): Agency | undefined {
  const [, over] = /(?:thuộc|trực thuộc|[-–,])\s+((?:sở|ubnd|ủy ban|uỷ ban|ban|văn phòng)\s.+)$/iu.exec(text) ?? []
  const [, place] =
    /^(?:phòng|trung tâm|ban|văn phòng|đội)\s.*?((?:huyện|thị xã|thành phố|tp\.?|xã|phường|thị trấn)\s+\p{Lu}.*)$/iu.exec(
      text,
    ) ?? []
  return (over === undefined ? undefined : find(over)) ?? (place === undefined ? undefined : find(`UBND ${place}`))
}

/** Finds an agency by its name, with or without the province's name behind it. */
function finderOf({ model }: DossierReading): (text: string) => Agency | undefined {
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
