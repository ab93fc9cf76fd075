import { type Cell, cellAt, columnLetters, mergeAt, type Sheet } from '../../office/index.js'
import { isAgencyName } from './agency-words.js'
import { statusIn } from './choices.js'
import { meaningOfContent } from './content.js'
import { saysSince } from './fact-cells.js'
import { type Fact, factsOfHeading } from './fact-columns.js'
import { exactly, type HeadingMeaning, headingKey, isGeneral, meaningOfHeading, saysLittle } from './heading-words.js'
import type { ImportPlan } from './plan-schema.js'
import { oneLine } from './row.js'
import { below, isCatalogue, isRowOfTable, onlyNumbers, onlyTicks } from './table-shape.js'

export type Sure = 'certain' | 'likely' | 'guess' | 'given'

/** A column as its heading was understood. */
export interface Heading {
  readonly column: number
  /** The heading's own words, those above it included. */
  readonly text: string
  readonly cell: Cell
  /** Nothing where no meaning was found. */
  readonly meaning: HeadingMeaning | undefined
  /** How surely: word for word, by most of its words, by what stands below, or as a plan says. */
  readonly sure: Sure
  /** The entry of the plan that says so. */
  readonly givenBy?: string | undefined
  /** What a tick in the column says: “Sở Y tế” below “Đơn vị sử dụng”. */
  readonly ticked?: string | undefined
  /** What numbers or letters in the column stand for, where the heading says: “(1: đang dùng; 2: ngừng)”. */
  readonly legend?: ReadonlyMap<string, string> | undefined
  /** The facts that its cells hold together, where they hold several; its meaning is the first of them. */
  readonly facts?: readonly Fact[] | undefined
  /** The heading of an earlier column that means the same, which is therefore the one that counts. */
  readonly sameAs?: string
}

export interface HeadedSheet {
  readonly headings: readonly Heading[]
  /** The first row below the heading. */
  readonly firstRow: number
}

/** How far down a heading is searched for: papers carry a title, a place and date, notes above it. */
const deepest = 60

/**
 * Where the table of a sheet begins and what its columns mean; nothing where no row names systems.
 * @param by what a heading must have: names, or the codes by which a sheet adds to the systems of others
 */
export function headedBy(sheet: Sheet, mapping: ImportPlan, by: 'name' | 'code' = 'name'): HeadedSheet | undefined {
  const rows = [...sheet.rows.keys()].sort((a, b) => a - b)
  const candidates = mapping.headerRow === undefined ? rows.filter((r) => r <= deepest) : [mapping.headerRow]
  // Whoever names a sheet, or its column of names, says that it is a catalogue.
  const isListed = mapping.sheets?.some((name) => name.normalize('NFC') === sheet.name) === true
  let best: { score: number; headed: HeadedSheet } | undefined
  for (const row of candidates) {
    if (mapping.headerRow === undefined && isRowOfTable(sheet, row)) continue
    const headed = headingAt(sheet, row, mapping)
    const known = headed.headings.filter(
      (h) => h.meaning !== undefined && h.meaning !== 'ignore' && h.sameAs === undefined,
    )
    const named = known.some((h) => h.meaning === by)
    const score = known.length
    const told = isListed || mapping.headerRow !== undefined || known.some((h) => h.meaning === 'name' && h.givenBy)
    if (by === 'name' && !told && !isCatalogue(sheet, known, headed.firstRow)) continue
    if (named && (score > 1 || mapping.headerRow !== undefined) && score > (best?.score ?? 0)) best = { score, headed }
  }
  return best && { ...best.headed, headings: withContent(sheet, best.headed) }
}

/** What stands below tells what a heading does not. */
function withContent(sheet: Sheet, { headings, firstRow }: HeadedSheet): Heading[] {
  const said = new Set(headings.flatMap((h) => h.facts ?? h.meaning))
  const known = headings.map((heading) => {
    if (heading.meaning !== undefined || heading.sure === 'given') return heading
    const meaning = meaningOfContent(heading.text, sheet, heading.column, firstRow)
    if (meaning === undefined || said.has(meaning)) return heading
    said.add(meaning)
    return { ...heading, meaning, sure: 'guess' as const }
  })
  return known.map((heading) => {
    const both =
      heading.facts ?? (heading.meaning === 'status' && heading.sameAs === undefined ? ['status' as const] : [])
    if (heading.sure === 'given' || said.has('from') || heading.ticked || !both.includes('status')) return heading
    if (!below(sheet, heading.column, firstRow).some(saysSince)) return heading
    said.add('from')
    return { ...heading, facts: ['status', 'from', ...both.filter((fact) => fact !== 'status')] }
  })
}

function headingAt(sheet: Sheet, row: number, mapping: ImportPlan): HeadedSheet {
  const cells = [...(sheet.rows.get(row)?.values() ?? [])]
  const spans = cells.map((c) => mergeAt(sheet, row, c.column)).filter((m) => m !== undefined)
  // Heading cells that reach down, or stand over narrower ones, make the heading two rows high or more.
  const over = spans.filter((m) => m.to.column > m.from.column && m.to.row === row)
  const last = Math.max(
    row,
    ...spans.map((m) => m.to.row),
    over.length > 0 && spans.length > over.length ? row + 1 : row,
  )
  const width = Math.max(0, ...cells.map((c) => mergeAt(sheet, row, c.column)?.to.column ?? c.column))
  const headings: Heading[] = []
  const taken = new Map<HeadingMeaning, string>()
  const found: Omit<Heading, 'sameAs'>[] = []
  for (let column = 1; column <= width; column++) {
    const parts: Cell[] = []
    for (let r = row; r <= last; r++) {
      const cell = cellAt(sheet, r, column)
      if (cell && !parts.includes(cell)) parts.push(cell)
    }
    const cell = parts[parts.length - 1]
    if (!cell) continue
    const text = parts.map((p) => p.text.replace(/\s+/g, ' ').trim()).join(' ')
    const above = parts.at(-2)
    const own = above && saysLittle(cell.text) && !isGeneral(above.text) ? undefined : meaningOfHeading(cell.text)
    const [givenBy, said] = mapped(mapping, sheet.name, text, cell, column) ?? []
    const facts = said === undefined ? factsOfHeading(cell.text) : typeof said === 'string' ? undefined : said
    const told = typeof said === 'string' ? said : undefined
    if (facts) {
      found.push({ column, text, cell, meaning: meaningOf(facts), sure: said ? 'given' : 'likely', givenBy, facts })
      continue
    }
    const ticks = own === undefined && onlyTicks(sheet, column, last + 1)
    const overTicks = ticks ? meaningOverTicks(parts) : undefined
    const seen = told === 'unclear' ? undefined : (told ?? own ?? overTicks ?? meaningOfHeading(text))
    const ticked = ticks && seen !== undefined && seen !== 'shared' ? oneLine(cell.text) : undefined
    // A count stands under a heading that could also name systems or agencies.
    const counts = !told && (seen === 'name' || seen === 'owner') && onlyNumbers(sheet, column, last + 1)
    const sure = told ? 'given' : exactly(cell.text) ? 'certain' : overTicks ? 'guess' : 'likely'
    const meaning = counts ? undefined : seen
    found.push({ column, text, cell, meaning, sure, givenBy, ticked, legend: legendIn(cell.text) })
  }
  // An exact heading goes before one that only begins alike, wherever it stands.
  for (const heading of [...found].sort((a, b) => Number(exactly(b.cell.text)) - Number(exactly(a.cell.text)))) {
    const { meaning, facts } = heading
    if (meaning !== undefined && !facts && !taken.has(meaning)) taken.set(meaning, `${heading.column}`)
  }
  for (const each of found) {
    const heading = each.facts ? withoutOwn(each, each.facts, found) : each
    const { meaning, column } = heading
    const owner = meaning === undefined || heading.ticked || additive.has(meaning) ? undefined : taken.get(meaning)
    const other = owner === undefined || owner === `${column}` ? undefined : found.find((f) => `${f.column}` === owner)
    headings.push(other ? { ...heading, sameAs: other.text } : heading)
  }
  return { headings, firstRow: afterNumbers(sheet, last + 1) }
}

/** What a column of several facts means, as long as only one meaning is asked for. */
function meaningOf(facts: readonly Fact[]): HeadingMeaning | undefined {
  const known = facts.filter((fact) => fact !== 'unclear')
  return known.find((fact) => fact === 'name') ?? known[0]
}

/** A column of several facts without those that have a column of their own, or stand in one of several before it. */
function withoutOwn<H extends Omit<Heading, 'sameAs'>>(heading: H, facts: readonly Fact[], all: readonly H[]): H {
  if (heading.sure === 'given') return heading
  const others = new Set(
    all.filter((h) => h !== heading && (!h.facts || h.column < heading.column)).flatMap((h) => h.facts ?? h.meaning),
  )
  const left = new Set(facts.map((fact) => (others.has(fact) ? 'unclear' : fact)))
  const meaning = meaningOf([...left])
  return meaning === undefined ? { ...heading, meaning, facts: undefined } : { ...heading, meaning, facts: [...left] }
}

/** Meanings that several columns may have together. */
export const additive: ReadonlySet<HeadingMeaning> = new Set<HeadingMeaning>([
  'ordinal',
  'note',
  'ignore',
  'functions',
  'users',
  'data',
  'standards',
  'aliases',
  'links',
])

/** What a column of ticks is about: as the heading above says, else agencies are its users and states its states. */
function meaningOverTicks(parts: readonly Cell[]): HeadingMeaning | undefined {
  const [own, above] = [parts.at(-1), parts.at(-2)]
  const over = above && meaningOfHeading(above.text)
  if (over !== undefined || !own) return over
  return isAgencyName(own.text) ? 'users' : statusIn(own.text) ? 'status' : undefined
}

/** What a heading says that numbers or letters stand for. */
function legendIn(heading: string): ReadonlyMap<string, string> | undefined {
  const entries = [...heading.matchAll(/(?<![\p{L}\p{N}])(\d{1,2}|\p{L})\s*[:=–-]\s*(\p{L}[^;,.)\n]*)/gu)]
  return entries.length < 2 ? undefined : new Map(entries.map(([, key = '', words = '']) => [key, words.trim()]))
}

/** What a plan says of a column: by its letter or its heading, of one sheet (`Trang!C`) or of any. */
function mapped(
  { columns = {} }: ImportPlan,
  sheet: string,
  text: string,
  cell: Cell,
  column: number,
): readonly [string, HeadingMeaning | 'unclear' | readonly Fact[]] | undefined {
  const letters = columnLetters(column)
  const wanted = [headingKey(text), headingKey(cell.text)].filter((key) => key !== '')
  const is = (name: string) => name === letters || (wanted.length > 0 && wanted.includes(headingKey(name)))
  const entries = Object.entries(columns)
  const here = entries.find(([name]) => name.startsWith(`${sheet}!`) && is(name.slice(sheet.length + 1)))
  return here ?? entries.find(([name]) => is(name))
}

/** A row that only numbers the columns, (1) (2) (3), belongs to the heading. */
function afterNumbers(sheet: Sheet, row: number): number {
  const texts = [...(sheet.rows.get(row)?.values() ?? [])].map((c) => c.text.trim())
  const numbers = texts.length > 1 && texts.every((t) => /^[([]?(\d{1,2}|[A-Z])[)\]]?([=+\-x*]\S*)?$/.test(t))
  return numbers ? row + 1 : row
}
