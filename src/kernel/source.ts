import type { Location } from './finding.js'

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
  const end = low + 1 < starts.length ? (starts[low + 1] ?? 0) - 1 : source.text.length
  const line = source.text.slice(start, source.text[end - 1] === '\r' ? end - 1 : end)
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

/** Where a plain scalar ends: within brackets at the next comma, elsewhere only at one that another field or the line's end follows. */
const endInside = /[,\]}]|\s#|:(?=\s|$)/
const endOutside = /\s#|:(?=\s|$)|,(?=\s*(?:$|[\w-]+:\s))/

/** How much of its line the node at this place takes, as near as can be told without parsing the file again. */
function wordLength(text: string, offset: number): number {
  const first = text[offset]
  if (first === '"' || first === "'") {
    const close = text.slice(offset + 1, offset + longestExcerpt).indexOf(first)
    if (close >= 0) return close + 2
    if (text.length > offset + longestExcerpt) return longestExcerpt
  }
  const line = lineFrom(text, offset)
  if (first === '[' || first === '{') return closing(line) ?? line.trimEnd().length
  const before = lineBefore(text, offset)
  // A line that begins with neither a dash nor a key goes on with what brackets hold.
  const inside = before.trim() === '' || isOpen(before)
  const end = line.search(inside ? endInside : endOutside)
  return Math.max(1, line.slice(0, end < 0 ? undefined : end).trimEnd().length)
}

/** The rest of a line, at most as much of it as is ever shown. */
function lineFrom(text: string, offset: number): string {
  const most = text.slice(offset, offset + longestExcerpt)
  const end = most.search(/[\r\n]/)
  return end < 0 ? most : most.slice(0, end)
}

/** What of its line stands before a place, as far as that is shown: the whole of a line of megabytes is not gone through. */
function lineBefore(text: string, offset: number): string {
  const most = text.slice(Math.max(0, offset - longestExcerpt), offset)
  return most.slice(most.lastIndexOf('\n') + 1)
}

/** How long a list or mapping in brackets is, where it ends in this text. */
function closing(text: string): number | undefined {
  let depth = 0
  for (const { 0: sign, index } of text.matchAll(brackets)) {
    depth += depthOf(sign)
    if (depth === 0) return index + 1
  }
  return undefined
}

/** Whether a bracket stands open at the end of a text. */
function isOpen(text: string): boolean {
  let depth = 0
  for (const [sign] of text.matchAll(brackets)) depth = Math.max(0, depth + depthOf(sign))
  return depth > 0
}

/** Brackets, and quoted texts, in which they mean nothing. */
const brackets = /(?<=[\s[{,:])"(?:[^"\\]|\\.)*"|(?<=[\s[{,:])'(?:[^']|'')*'|[[\]{}]/g

function depthOf(sign: string): number {
  return sign === '[' || sign === '{' ? 1 : sign === ']' || sign === '}' ? -1 : 0
}
