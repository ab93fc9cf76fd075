import { type Agency, agencyFinder, type ProposalHeader } from '../../architecture/index.js'
import type { Block, Paragraph } from '../../office/index.js'
import { idFrom, nameKey } from '../names.js'
import { doubt, type Item, put, type Source } from './collect.js'
import { about, firstSaid, type Reading, sourceOf, tidy } from './context.js'
import { datesIn } from './figures.js'
import { numberedLine } from './numbers.js'

/** Who proposes what, of which kind, and when. */
export function readIdentity(reading: Reading): void {
  const { into } = reading
  const cover = coverOf(reading.paper.blocks)
  const title = firstSaid(reading, 'title') ?? titleOnCover(cover)
  if (title && title.value.length <= longestTitle) {
    put(into, 'title', title.value, title.source)
    readKind(reading, title)
    put(into, 'id', idFrom(`dx ${title.value}`), title.source)
  }
  const agency = namedAgency(reading) ?? agencyOnCover(reading, cover)
  if (agency) put(into, 'agency', agency.value, agency.source)
  const date = dateOf(reading, cover)
  if (date) put(into, 'date', date.value, date.source)
}

/** Longer titles are no titles. */
const longestTitle = 500

/** So many blocks at most stand before the text begins. */
const longestCover = 40

interface CoverLine {
  readonly text: string
  readonly paragraph: Paragraph
  readonly source: Source
}

/** The lines before the first heading or numbered line, those in tables side by side included. */
function coverOf(blocks: readonly Block[]): CoverLine[] {
  const lines: CoverLine[] = []
  for (const block of blocks.slice(0, longestCover)) {
    const paragraphs =
      block.of === 'paragraph' ? [block] : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs))
    if (block.of === 'paragraph' && (block.heading !== undefined || isNumbered(block))) break
    // A table of the text, not of the head.
    if (block.of === 'table' && block.rows.length > 4) break
    for (const paragraph of paragraphs)
      for (const text of paragraph.text.split('\n'))
        if (text.length <= longestTitle)
          lines.push({ text: text.trim(), paragraph, source: { place: paragraph.place, path: [], quote: text.trim() } })
  }
  return lines
}

function isNumbered(paragraph: Paragraph): boolean {
  const numbered = numberedLine(paragraph)
  return numbered !== undefined && !numbered.bullet
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

const kinds: readonly (readonly [ProposalHeader['kind'], RegExp])[] = [
  ['lease', /^(ke hoach )?thue\b/],
  ['upgrade', /^(nang cap|mo rong|hoan thien|chinh sua|bo sung (chuc nang|phan mem)|cai tao)\b/],
  ['infrastructure', /^((dau tu|xay dung|trang bi|mua sam) )?(ha tang|trung tam du lieu|mang|may chu|he thong mang)\b/],
  ['buy', /^(mua sam|mua|trang bi)\b/],
  ['training', /^(dao tao|tap huan|boi duong|to chuc (lop|dao tao|tap huan))\b/],
  [
    'consultancy',
    /^(tu van|lap (ke hoach|de an|kien truc|quy hoach)|xay dung (kien truc|de an|ke hoach|chien luoc))\b/,
  ],
  ['build', /^(dau tu|xay dung|thiet lap|phat trien|trien khai|lap|tao lap|hinh thanh|so hoa|ung dung)\b/],
]

/** The kind of project: as stated, else by the word with which its title begins. */
function readKind(reading: Reading, title: Item): void {
  const stated = firstSaid(reading, 'kind')
  for (const { value, source } of [...(stated ? [stated] : []), title]) {
    const key = nameKey(value.replace(/^(dự án|nhiệm vụ|đề án)\s*:?\s*/iu, ''))
    const kind = kinds.find(([, opens]) => opens.test(key))?.[0]
    if (kind) {
      put(reading.into, 'kind', kind, source)
      return
    }
  }
}

/** The agency that a label names. Who only wrote the paper counts where it is an agency of the architecture. */
function namedAgency(reading: Reading): Item | undefined {
  const find = finderOf(reading)
  for (const meaning of ['agency', 'preparer'] as const) {
    for (const statement of about(reading, meaning)) {
      const [said] = statement.said
      if (!said) continue
      const source = sourceOf(statement, said)
      const text = tidy((said.text.split('\n')[0] ?? '').slice(0, longestTitle))
      const known = find(text)
      if (known) return { value: known.id, source }
      if (meaning === 'preparer' || text === '') continue
      doubt(
        reading.into,
        'agency',
        source,
        `“${text}” không có trong danh sách cơ quan của kiến trúc; ghi nguyên văn`,
        `“${text}” is no agency of the architecture; kept as written`,
      )
      return { value: text, source }
    }
  }
  return undefined
}

/** The body whose name stands at the head of the paper, where the architecture knows it. */
function agencyOnCover(reading: Reading, cover: readonly CoverLine[]): Item | undefined {
  const find = finderOf(reading)
  const lines = cover.filter((l) => /\p{Lu}{2}/u.test(l.text) && l.text === l.text.toUpperCase()).slice(0, 4)
  let best: { agency: Agency; line: CoverLine } | undefined
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]?.text ?? ''
    // “UBND TỈNH …” above “VĂN PHÒNG”, “ỦY BAN NHÂN DÂN” above “HUYỆN …”.
    const agency = find(line.text) ?? find(`${line.text} ${before}`) ?? find(`${before} ${line.text}`)
    // The body above stands first, the one that writes below it.
    if (agency && (agency.kind !== 'province' || !best)) best = { agency, line }
  }
  if (best?.agency.kind === 'province' && lines.length > 1) return undefined
  return best && { value: best.agency.id, source: best.line.source }
}

/** Finds an agency by its name, with or without the province's name behind it. */
function finderOf({ model }: Reading): (text: string) => Agency | undefined {
  const find = agencyFinder(model.agencies.values())
  return (text) => {
    const plain = text.replace(/\([^)]*\)/g, ' ').trim()
    return (
      find(plain) ??
      find(plain.replace(/[\s,]+(?:tỉnh|thành phố)\s+\p{Lu}.*$/iu, '')) ??
      find(plain.replace(/(\btỉnh|(?<=\s)TỈNH)\s+\p{Lu}.*$/u, '$1'))
    )
  }
}

/** The day of the paper: as stated, at its head, or above the signature. */
function dateOf(reading: Reading, cover: readonly CoverLine[]): Item | undefined {
  for (const statement of about(reading, 'date')) {
    for (const said of statement.said) {
      const [date] = datesIn(said.text)
      if (date) return { value: date.from, source: sourceOf(statement, said) }
    }
  }
  const placed = /^\p{L}[\p{L}\s.-]{1,40},\s*(?:ngày|tháng)\s+\d/u
  const end: CoverLine[] = coverOf(reading.paper.blocks.slice(-6)).slice(-12)
  for (const { text, source } of [...cover, ...end]) {
    const [date] = placed.test(text) ? datesIn(text) : []
    if (date) return { value: date.from, source }
  }
  return undefined
}
