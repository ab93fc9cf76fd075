import { type Lang, type Location, safeUrl } from '../../kernel/index.js'
import type { GraphDocument } from '../diagram/types.js'

/**
 * What a paper says, whatever it is written on: plain data, made by one function a kind of paper (`paper/`, `brief/`) and shown
 * by one renderer a medium (`html.ts`, `docx.ts`, `markdown.ts`, `text.ts` beside this file). Templates are strict: every field
 * is always there, `undefined` where it says nothing.
 */
export type Tone = 'good' | 'fair' | 'bad' | 'open' | 'plain'

/** A word with a sign, so that nothing rests on colour. */
export interface Mark {
  readonly tone: Tone
  readonly sign: string
  readonly label: string
}

/** A piece of text: plain, strong, linked or marked, with a remark behind it. */
export interface Bit {
  readonly text: string
  readonly href: string | undefined
  /** An address outside the pages themselves. */
  readonly outside: boolean
  readonly mark: Mark | undefined
  readonly note: string | undefined
  readonly strong: boolean
}

export interface Bits {
  readonly items: readonly Bit[]
  readonly listed: boolean
}

export interface TableCell {
  readonly head: string
  readonly num: boolean
  readonly bits: Bits
}

export interface Table {
  /** What stands in the first column and in the heads meets in the cells. */
  readonly matrix: boolean
  readonly caption: string | undefined
  readonly columns: readonly { readonly name: string; readonly num: boolean }[]
  readonly rows: readonly { readonly id: string | undefined; readonly cells: readonly TableCell[] }[]
}

/** A table of which not all rows stand on one page: they are made when their page is, for thousands at once fill the memory. */
export interface LongTable extends Omit<Table, 'rows'> {
  readonly rows: { readonly length: number; slice(from: number, to: number): Table['rows'] }
}

export interface Facts {
  readonly items: readonly { readonly name: string; readonly bits: Bits }[]
}

/** One line of a comparison side by side. */
export interface SideRow {
  readonly aspect: string
  /** Whether the line above is of the same aspect, whose name is then not repeated. */
  readonly again: boolean
  readonly proposal: string
  readonly target: string
  readonly degree: string
  /** The degree as a bar, of a hundred. */
  readonly part: number
  readonly shared: string | undefined
}

/** A finding as papers tell it. */
export interface FindingRow {
  /** Its number in the list, by which other parts name it. */
  readonly number: number
  readonly id: string | undefined
  readonly severity: Mark
  readonly title: string
  readonly message: string
  /** What the message opens a list of, a line each. */
  readonly parts: readonly string[]
  readonly basis: readonly Bit[]
  readonly remedy: string
  /** What an officer says of it, or who waived it and why. */
  readonly opinion: string | undefined
  /** For whoever edits the dossier's file; never in what is signed. */
  readonly technical: Technical
}

export interface Technical {
  readonly rule: string
  readonly ruleHref: string | undefined
  readonly subject: { readonly text: string; readonly href: string | undefined } | undefined
  readonly places: readonly string[]
  readonly excerpt: string | undefined
  /** Where it stands, for a screen that shows the line. */
  readonly at: Location | undefined
  /** What the remedy means in the file. */
  readonly yaml: string | undefined
}

/** A figure that the reader should see first. */
export interface Figure {
  readonly label: string
  readonly value: string
  readonly note?: string | undefined
  readonly tone?: Tone
}

/** How a text stands: a command is copied, so that nothing breaks it. */
export type TextLook = 'body' | 'lead' | 'note' | 'command'

/** One thing that stands below another. */
export type Block =
  | { readonly kind: 'text'; readonly bits: readonly Bit[]; readonly look: TextLook }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly start: number
      readonly items: readonly (readonly Bit[])[]
    }
  | { readonly kind: 'heading'; readonly id: string | undefined; readonly bits: readonly Bit[] }
  | { readonly kind: 'facts'; readonly facts: Facts }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'sides'; readonly heads: SideHeads; readonly rows: readonly SideRow[] }
  | { readonly kind: 'findings'; readonly rows: readonly FindingRow[] }
  | { readonly kind: 'verdict'; readonly mark: Mark; readonly bits: readonly (readonly Bit[])[] }
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'chart'; readonly title: string; readonly svg: string }

export interface SideHeads {
  readonly aspect: string
  readonly proposal: string
  readonly target: string
  readonly degree: string
}

/** A drawing, trusted markup of our own; where none can stand it is left out, and `words` say what it shows. */
export interface Picture {
  readonly title: string
  readonly wide: string
  /** The same for a telephone. */
  readonly narrow: string | undefined
  readonly caption: string | undefined
  /** The same as a small graph, for where only a chart can stand. */
  readonly chart: GraphDocument | undefined
}

/** A titled part of a paper. */
export interface Part {
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
}

/** The head of an official paper. */
export interface Letterhead {
  /** The body above the one that signs. */
  readonly parentBody: string | undefined
  /** Who signs, the number and the place with the day; dots where they are to be filled in. */
  readonly issuer: string
  readonly number: string
  readonly place: string
  /** “V/v …”; a paper with a title has none. */
  readonly subject: string | undefined
}

/** One paper: a letter, a report, a brief. Its parts are numbered I, II, III… in every medium, each annex after them anew. */
export interface Paper {
  /** Prefix of all anchors in it. */
  readonly id: string
  /** What the paper is, for the file's title and the reader of a screen. */
  readonly title: string
  readonly head: Letterhead | undefined
  /** Above the text of a paper that is no letter. */
  readonly heading: string | undefined
  readonly subheading: string | undefined
  /** “Kính gửi: …” */
  readonly to: string | undefined
  readonly opening: readonly Block[]
  readonly numbered: boolean
  readonly parts: readonly Part[]
  readonly closing: readonly Block[]
  /** In what office the signer signs; a paper that nobody signs has none. */
  readonly signer: string | undefined
  /** What it is and is not. */
  readonly advice: string | undefined
  readonly annexes: readonly Annex[]
}

/** A paper that says nothing yet. */
export const blank: Paper = {
  id: '',
  title: '',
  head: undefined,
  heading: undefined,
  subheading: undefined,
  to: undefined,
  opening: [],
  numbered: false,
  parts: [],
  closing: [],
  signer: undefined,
  advice: undefined,
  annexes: [],
}

/** What may be left out of a paper. */
export interface Annex {
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
}

/** Papers that go into one file. */
export interface PaperFile {
  readonly title: string
  readonly lang: Lang
  readonly papers: readonly Paper[]
}

/** I, II, III…: numbers of parts and annexes, the same in every medium. */
export function numeral(index: number): string {
  const letters = [
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ] as const
  let [rest, out] = [index + 1, '']
  for (const [letter, value] of letters) {
    while (rest >= value) {
      out += letter
      rest -= value
    }
  }
  return out
}

export const body = (...bits: readonly (Bit | string)[]): Block => ({ kind: 'text', look: 'body', bits: asBits(bits) })
export const note = (...bits: readonly (Bit | string)[]): Block => ({ kind: 'text', look: 'note', bits: asBits(bits) })
export const lead = (...bits: readonly (Bit | string)[]): Block => ({ kind: 'text', look: 'lead', bits: asBits(bits) })
export const command = (line: string): Block => ({ kind: 'text', look: 'command', bits: [bit(line)] })
export const heading = (bits: readonly (Bit | string)[], id?: string): Block => ({
  kind: 'heading',
  id,
  bits: asBits(bits),
})
export const dashed = (items: readonly (string | readonly Bit[])[]): Block => ({
  kind: 'list',
  ordered: false,
  start: 1,
  items: items.map((item) => (typeof item === 'string' ? [bit(item)] : item)),
})
export const numbered = (items: readonly (readonly Bit[])[], start = 1): Block => ({
  kind: 'list',
  ordered: true,
  start,
  items,
})
export const tableBlock = (table: Table): Block => ({ kind: 'table', table })
export const factsBlock = (facts: Facts): Block => ({ kind: 'facts', facts })

function asBits(pieces: readonly (Bit | string)[]): Bit[] {
  return pieces.map((piece) => (typeof piece === 'string' ? bit(piece) : piece))
}

export function bit(text: string, href?: string, note?: string): Bit {
  return { text, href, outside: false, mark: undefined, note, strong: false }
}

export function strong(text: string, href?: string): Bit {
  return { ...bit(text, href), strong: true }
}

export function marked(mark: Mark, note?: string): Bit {
  return { text: mark.label, href: undefined, outside: false, mark, note, strong: false }
}

/** An address that an author wrote: a link where that is safe, else text. */
export function outside(address: string): Bit {
  return { text: address, href: safeUrl(address), outside: true, mark: undefined, note: undefined, strong: false }
}

/** The first of a long list, and how many more there are. */
export function firstOf(bits: readonly Bit[], lang: Lang, most = 30): readonly Bit[] {
  const more = bits.length - most
  return more <= 0 ? bits : [...bits.slice(0, most), bit({ vi: `và ${more} mục khác`, en: `and ${more} more` }[lang])]
}

/** What a cell may be given as: one text, one bit, or several. */
export type CellContent = string | number | Bit | readonly Bit[] | undefined

function bitsOf(content: CellContent): Bits {
  if (content === undefined || content === '') return { items: [], listed: false }
  if (typeof content === 'string' || typeof content === 'number')
    return { items: [bit(String(content))], listed: false }
  const items = 'text' in content ? [content] : content
  return { items, listed: items.length > 1 }
}

/** A column's name; a name in an array holds numbers, which stand at the right. */
export type TableColumn = string | readonly [string]

/** A table from its columns and rows; `id` of a row is the anchor that others link to. */
export function table(
  columns: readonly TableColumn[],
  rows: readonly { readonly id?: string | undefined; readonly cells: readonly CellContent[] }[],
  caption?: string,
): Table {
  const heads = columns.map((c) => (typeof c === 'string' ? { name: c, num: false } : { name: c[0], num: true }))
  return {
    matrix: false,
    caption,
    columns: heads,
    rows: rows.map(({ id, cells }) => ({
      id,
      cells: cells.map((content, i) => ({
        head: heads[i]?.name ?? '',
        num: heads[i]?.num ?? false,
        bits: bitsOf(content),
      })),
    })),
  }
}

/** The same where there may be thousands of rows. */
export function longTable<T>(
  columns: readonly TableColumn[],
  items: readonly T[],
  cells: (item: T) => readonly CellContent[],
): LongTable {
  const some = (part: readonly T[]) =>
    table(
      columns,
      part.map((item) => ({ cells: cells(item) })),
    )
  return { ...some([]), rows: { length: items.length, slice: (from, to) => some(items.slice(from, to)).rows } }
}

/** Facts that say something; the others are left out. */
export function facts(pairs: readonly (readonly [string, CellContent])[]): Facts {
  const items = pairs.map(([name, content]) => ({ name, bits: bitsOf(content) }))
  return { items: items.filter(({ bits }) => bits.items.some((b) => b.text.trim() !== '')) }
}

/** A table whose first column and heads meet in the cells. */
export function matrixTable(...parts: Parameters<typeof table>): Table {
  return { ...table(...parts), matrix: true }
}
