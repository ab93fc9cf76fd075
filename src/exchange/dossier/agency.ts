import { type Agency, agencyFinder } from '../../architecture/index.js'
import { about, type Reading, sourceOf, tidy } from './context.js'
import { type CoverLine, coverOf, longestTitle } from './cover.js'
import { type Answer, doubt, type Item } from './item.js'

/** Who proposes: as a label names it, else the body at the head of the paper. */
export function readAgency(reading: Reading): Answer<Item | undefined> {
  const named = namedAgency(reading)
  if (named.found) return named
  return { found: agencyOnCover(reading, coverOf(reading.paper.blocks)), doubts: [] }
}

/** The agency that a label names. Who only wrote the paper counts where it is an agency of the architecture. */
function namedAgency(reading: Reading): Answer<Item | undefined> {
  const find = finderOf(reading)
  for (const meaning of ['agency', 'preparer'] as const) {
    for (const statement of about(reading, meaning)) {
      const [said] = statement.said
      if (!said) continue
      const source = sourceOf(statement, said)
      const text = tidy((said.text.split('\n')[0] ?? '').slice(0, longestTitle))
      const known = find(text)
      if (known) return { found: { value: known.id, source }, doubts: [] }
      if (meaning === 'preparer' || text === '') continue
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
