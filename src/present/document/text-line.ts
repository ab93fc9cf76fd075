import { type Lang, visible } from '../../kernel/index.js'
import { noPaint, type Paint } from '../paint.js'
import type { Bit, Mark, Tone } from './model.js'

/** Where a paper is shown as text: in which language, how wide, and how emphasis looks. */
export interface Screen {
  readonly lang: Lang
  readonly paint: Paint
  /** Columns that a line may fill. */
  readonly width: number
}

/** Pieces of text in one line, each in its colour; nothing in them moves the line. */
export function textLine(bits: readonly Bit[], paint: Paint, between = ''): string {
  return bits
    .map(({ text, mark, note, strong }) => {
      const shown = mark ? markInText(mark, paint) : strong ? paint.bold(inline(text)) : inline(text)
      return note === undefined ? shown : `${shown} ${inline(note.startsWith('(') ? note : `(${note})`)}`
    })
    .join(between)
    .trim()
}

/** The same without colour. */
export const plainOf = (bits: readonly Bit[], between = '') => textLine(bits, noPaint, between)

/** A sign and its word. */
export const markInText = ({ tone, sign, label }: Mark, paint: Paint): string =>
  paint.bold(toned(tone, paint)(inline(`${sign} ${label}`)))

/** How a cell shows that begins with a mark or with what is strong. */
export function paintOfBits([first]: readonly Bit[], paint: Paint): (text: string) => string {
  if (first?.mark) return toned(first.mark.tone, paint)
  return first?.strong ? paint.bold : (text) => text
}

const toned = (tone: Tone, paint: Paint) =>
  ({ good: paint.green, fair: paint.yellow, bad: paint.red, open: paint.magenta, plain: paint.cyan })[tone]

const inline = (text: string) => visible(text).replace(/\s+/g, ' ')

const colours = /\u001b\[[0-9;]*m/g

/** How many columns a text fills. */
export const columnsOf = (text: string) => text.replace(colours, '').length

/** Breaks a line at spaces so that it fits; what follows hangs under where the text began. */
export function wrapped(text: string, width: number, begin = ''): string[] {
  const hang = ' '.repeat(columnsOf(begin))
  const rows: string[] = []
  let row = begin
  let length = hang.length
  for (const word of text.split(' ')) {
    const size = columnsOf(word)
    if (length > hang.length && length + size > width) {
      rows.push(row.trimEnd())
      row = hang
      length = hang.length
    }
    row += `${word} `
    length += size + 1
  }
  return [...rows, row.trimEnd()]
}
