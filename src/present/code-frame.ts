import { type Location, visible } from '../kernel/index.js'

/** The line that a finding points at and the caret under the faulty word, each behind its gutter. */
export interface CodeFrame {
  readonly gutter: string
  readonly line: string
  readonly underGutter: string
  readonly caret: string
}

/**
 * Nothing where the place has no text to show, as at the end of a file.
 * @param width of the page, in characters; of a longer line the part around the place is shown
 */
export function codeFrame(at: Location, width = 110): CodeFrame | undefined {
  if (at.excerpt.trim() === '') return undefined
  if (at.within !== undefined) return cellFrame(at.within, at.excerpt, width)
  if (at.column > at.excerpt.length + 1) return undefined
  return framed(String(at.line), at, width)
}

/** A cell's own text behind its name; all of it is meant. */
function cellFrame(within: string, excerpt: string, width: number): CodeFrame {
  const text = excerpt.replace(/\s+/g, ' ').trim()
  return framed(within.slice(within.lastIndexOf('!') + 1), { excerpt: text, column: 1, length: text.length }, width)
}

/** @param name of the line or the cell, in the gutter */
function framed(name: string, meant: Meant, width: number): CodeFrame {
  const gutter = `    ${name} │ `
  const { line, begin, length } = partOf(meant, Math.max(20, width - gutter.length))
  return {
    gutter,
    line: visible(line.replace(/[\t\r\n]/g, ' ')),
    underGutter: `    ${' '.repeat(name.length)} │ `,
    caret: ' '.repeat(begin) + '^'.repeat(length),
  }
}

/** What is meant in a text. */
type Meant = Pick<Location, 'excerpt' | 'column' | 'length'>

/** As much of a line as there is room for, around what is meant; `begin` and `length` say where that stands in it. */
function partOf({ excerpt, column, length }: Meant, room: number) {
  const at = column - 1
  const meant = Math.max(1, Math.min(length, excerpt.length - at))
  if (excerpt.length <= room) return { line: excerpt, begin: at, length: meant }
  const fits = at + Math.min(meant, room >> 1) < room
  const from = fits ? 0 : Math.min(at - (room >> 2), excerpt.length - room)
  const to = from + room
  const cut = (more: boolean) => (more ? '…' : '')
  const line =
    cut(from > 0) +
    excerpt.slice(from + (from > 0 ? 1 : 0), to - (to < excerpt.length ? 1 : 0)) +
    cut(to < excerpt.length)
  return { line, begin: at - from, length: Math.min(meant, to - at) }
}
