import type { Location } from '../model/finding.js'

/** A text file as it was read: the text without byte-order mark, and where its lines begin (found out when first asked). */
export interface Source {
  readonly file: string
  readonly text: string
  lineStarts?: Uint32Array
}

const longestExcerpt = 240

/** Line and column (from 1) of an offset; the word at that place gives the caret its length. */
export function locationAt(source: Source, offset: number, length = wordLength(source.text, offset)): Location {
  source.lineStarts ??= lineStarts(source.text)
  const starts = source.lineStarts
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const start = starts[low] ?? 0
  const end = source.text.indexOf('\n', start)
  const line = source.text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '')
  return {
    file: source.file,
    line: low + 1,
    column: offset - start + 1,
    length: Math.max(1, Math.min(length, line.length - (offset - start))),
    excerpt: line.slice(0, longestExcerpt),
  }
}

function lineStarts(text: string): Uint32Array {
  const starts: number[] = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return Uint32Array.from(starts)
}

/** Where a plain scalar ends, as near as can be told without its context. */
const scalarEnd = /[\r\n,\]}]|\s#|:(?=\s|$)/g

function wordLength(text: string, offset: number): number {
  const quote = text[offset]
  if (quote === '"' || quote === "'") {
    const close = text.indexOf(quote, offset + 1)
    if (close > 0) return close - offset + 1
  }
  scalarEnd.lastIndex = offset
  const end = scalarEnd.exec(text)?.index ?? text.length
  return Math.max(1, text.slice(offset, Math.min(end, offset + longestExcerpt)).trimEnd().length)
}
