import { type Lang, safeUrl } from '../../kernel/index.js'

/**
 * Plain data that templates show. Templates are strict: every field is always there, `undefined` where it says nothing.
 */
export type Tone = 'good' | 'fair' | 'bad' | 'open' | 'plain'

/** A word with a sign, so that nothing rests on colour. */
export interface Mark {
  readonly tone: Tone
  readonly sign: string
  readonly label: string
}

/** A piece of text in a cell: plain, linked or marked. */
export interface Bit {
  readonly text: string
  readonly href: string | undefined
  /** An address outside the pages themselves. */
  readonly outside: boolean
  readonly mark: Mark | undefined
  readonly note: string | undefined
}

export interface Bits {
  readonly items: readonly Bit[]
  readonly listed: boolean
}

export interface Cell {
  readonly head: string
  readonly num: boolean
  readonly bits: Bits
}

export interface Table {
  /** What stands in the first column and in the heads meets in the cells. */
  readonly matrix: boolean
  readonly caption: string | undefined
  readonly columns: readonly { readonly name: string; readonly num: boolean }[]
  readonly rows: readonly { readonly id: string | undefined; readonly cells: readonly Cell[] }[]
}

export interface Facts {
  readonly items: readonly { readonly name: string; readonly bits: Bits }[]
}

export function bit(text: string, href?: string, note?: string): Bit {
  return { text, href, outside: false, mark: undefined, note }
}

export function marked(mark: Mark, note?: string): Bit {
  return { text: mark.label, href: undefined, outside: false, mark, note }
}

/** An address that an author wrote: a link where that is safe, else text. */
export function outside(address: string): Bit {
  return { text: address, href: safeUrl(address), outside: true, mark: undefined, note: undefined }
}

/** The first of a long list, and how many more there are. */
export function firstOf(bits: readonly Bit[], lang: Lang, most = 30): readonly Bit[] {
  const more = bits.length - most
  return more <= 0 ? bits : [...bits.slice(0, most), bit({ vi: `và ${more} mục khác`, en: `and ${more} more` }[lang])]
}

/** What a cell may be given as: one text, one bit, or several. */
export type CellContent = string | number | Bit | readonly Bit[] | undefined

function bitsOf(content: CellContent): Bits {
  if (content === undefined) return { items: [], listed: false }
  if (typeof content === 'string' || typeof content === 'number')
    return { items: [bit(String(content))], listed: false }
  const items = 'text' in content ? [content] : content
  return { items, listed: items.length > 1 }
}

/** A column's name; a name in an array holds numbers, which stand at the right. */
export type Column = string | readonly [string]

/** A table from its columns and rows; `id` of a row is the anchor that others link to. */
export function table(
  columns: readonly Column[],
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

/** Facts that say something; the others are left out. */
export function facts(pairs: readonly (readonly [string, CellContent])[]): Facts {
  const items = pairs.map(([name, content]) => ({ name, bits: bitsOf(content) }))
  return { items: items.filter(({ bits }) => bits.items.some((b) => b.text.trim() !== '')) }
}

/** A table whose first column and heads meet in the cells. */
export function matrixTable(...parts: Parameters<typeof table>): Table {
  return { ...table(...parts), matrix: true }
}
