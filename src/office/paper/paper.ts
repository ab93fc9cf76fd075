import type { Lang, Location, Text } from '../../kernel/index.js'
import { referenceOf } from '../sheet/address.js'

/** A paragraph as a reader sees it: what was deleted or hidden is not there, what was inserted is. */
export interface Paragraph {
  readonly of: 'paragraph'
  /** NFC, without soft hyphens; line breaks as `\n`. */
  readonly text: string
  /** The number or bullet that Word itself puts before it, which is not in its text: `1.1.`, `a)`, `-`. */
  readonly label: string
  /** How deep in its list Word sets it, from 0; where it knows of no list, nothing. */
  readonly depth?: number
  /** The level of its heading, from 1, where its style or outline says that it is one. */
  readonly heading: number | undefined
  /** All its letters are bold. */
  readonly bold: boolean
  /** It opens with bold letters. */
  readonly opensBold: boolean
  readonly centred: boolean
  /** A heading of the paper itself: the style Title. */
  readonly title: boolean
  readonly place: PaperPlace
}

export interface PaperCell {
  /** What stands in it, nested tables left out (they are tables of their own). */
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  /** Columns that it covers. */
  readonly span: number
  /** It shows what stands in the cell above. */
  readonly merged: boolean
}

export interface PaperRow {
  readonly cells: readonly PaperCell[]
  /** The table repeats it on every page. */
  readonly head: boolean
  readonly place: PaperPlace
}

export interface PaperTable {
  readonly of: 'table'
  readonly rows: readonly PaperRow[]
  readonly place: PaperPlace
}

export type PaperBlock = Paragraph | PaperTable

/**
 * A place as readers find it: the paragraph counted from 1 over all that hold text, tables and notes left out; or the table and
 * the row in it, each counted from 1; or the note. Of a workbook the cell, of printed pages the line.
 */
export type PaperPlace =
  | { readonly in: 'text'; readonly paragraph: number }
  | { readonly in: 'table'; readonly table: number; readonly row: number }
  | { readonly in: 'note'; readonly note: number }
  /** A cell of a workbook. */
  | { readonly in: 'sheet'; readonly sheet: string; readonly row: number; readonly column: number }
  /** A line of a page, both counted from 1 as they are seen. */
  | { readonly in: 'page'; readonly page: number; readonly line: number }

/** A paper as it was read: of Word, of a workbook, of printed pages. */
export interface WordPaper {
  /** The path that users see. */
  readonly file: string
  readonly blocks: readonly PaperBlock[]
  /** It carries macros; they were not looked at. */
  readonly macros: boolean
  /** It has changes that nobody has accepted or rejected yet. */
  readonly trackedChanges: boolean
  /** What is to be said of how it was read: pages left out, an ending that lies. */
  readonly notes?: readonly Text[]
}

/** A place in words: “đoạn 37”, “bảng 2, hàng 4”. */
export function placeName(place: PaperPlace, lang: Lang): string {
  switch (place.in) {
    case 'text':
      return `${{ vi: 'đoạn', en: 'paragraph' }[lang]} ${place.paragraph}`
    case 'table':
      return { vi: `bảng ${place.table}, hàng ${place.row}`, en: `table ${place.table}, row ${place.row}` }[lang]
    case 'note':
      return `${{ vi: 'chú thích', en: 'note' }[lang]} ${place.note}`
    case 'sheet':
      return `${place.sheet}!${referenceOf(place)}`
    case 'page':
      return { vi: `trang ${place.page}, dòng ${place.line}`, en: `page ${place.page}, line ${place.line}` }[lang]
  }
}

const longestExcerpt = 240

function lineOf(place: PaperPlace): number {
  switch (place.in) {
    case 'text':
      return place.paragraph
    case 'note':
      return place.note
    case 'page':
      return place.line
    default:
      return place.row
  }
}

/** A place for findings, with the text that stands there. */
export function paperLocation(file: string, place: PaperPlace, text: string, lang: Lang): Location {
  const excerpt = text.replace(/\s+/g, ' ').trim().slice(0, longestExcerpt)
  return {
    file,
    line: lineOf(place),
    column: 1,
    length: Math.max(1, excerpt.length),
    excerpt,
    within: placeName(place, lang),
  }
}
