import { type Flow, scanFlow } from './flow.js'
import { endOfDeeper, quotedEnd, type ScannedWord } from './scan.js'

/**
 * Where in a YAML text a cursor stands, told from indentation alone, so that it works in a file that cannot be parsed because
 * someone is typing in it.
 */
export interface Cursor {
  /** The keys and, as `-`, the lists on the way to the cursor. Before a key: of its mapping; in a value: with the value's key. */
  readonly path: readonly string[]
  readonly at: 'key' | 'value'
  readonly word: ScannedWord
  /** The keys that the mapping around the cursor has, the one under the cursor left out. */
  readonly keys: readonly string[]
}

interface Frame {
  readonly indent: number
  /** Of a mapping its last key; a list has none. */
  key: string | undefined
  readonly keys: string[]
}

const keyPattern = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#,[\]{}&*!|>%@`"'-][^#]*?|-[^\s#][^#]*?)\s*:(?=\s|$)/

/** @param offset in UTF-16 units from the beginning of the text */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const stack: Frame[] = []
  let at = 0
  while (at <= text.length) {
    const found = text.indexOf('\n', at)
    const next = found < 0 ? text.length + 1 : found + 1
    const line = text.slice(at, next - 1).replace(/\r$/, '')
    const result = readLine(text, line, at, offset < next, offset, stack)
    if ('cursor' in result) return result.cursor
    at = Math.max(next, result.resume)
    if (offset < at) return undefined // inside a text of several lines
  }
  return undefined
}

type LineResult = { readonly cursor: Cursor | undefined } | { readonly resume: number }

/** @param here whether the cursor is on this line */
function readLine(
  text: string,
  line: string,
  start: number,
  here: boolean,
  offset: number,
  stack: Frame[],
): LineResult {
  const column = here ? offset - start : undefined
  let col = line.length - line.trimStart().length
  if (line.trim() === '' || (column !== undefined && column < col)) {
    if (column === undefined) return { resume: 0 }
    return { cursor: beforeKey(text, stack, column, { text: '', start: offset, end: offset }) }
  }
  if (/^(#|---(\s|$)|\.\.\.(\s|$)|%)/.test(line.slice(col))) return column === undefined ? { resume: 0 } : none
  while (/^-(\s|$)/.test(line.slice(col))) {
    leave(stack, col, true)
    const top = stack[stack.length - 1]
    if (!top || top.key !== undefined || top.indent < col) stack.push({ indent: col, key: undefined, keys: [] })
    const gap = /^-\s*/.exec(line.slice(col))?.[0].length ?? 1
    if (column !== undefined && (column < col + gap || line.length === col + gap)) {
      if (column <= col) return none
      return { cursor: { path: pathOf(stack), at: 'value', word: { text: '', start: offset, end: offset }, keys: [] } }
    }
    col += gap
  }
  const rest = line.slice(col)
  const key = keyPattern.exec(rest)
  if (!key?.[1]) return readValue(text, line, start, col, here, offset, stack)
  const name = unquoted(key[1])
  leave(stack, col, false)
  if (column !== undefined && column <= col + key[1].length) {
    const quote = name.length < key[1].length ? 1 : 0
    const word = { text: name, start: start + col + quote, end: start + col + key[1].length - quote }
    return { cursor: beforeKey(text, stack, col, word, start + line.length) }
  }
  const top = stack[stack.length - 1]
  if (top && top.key !== undefined && top.indent === col) {
    top.key = name
    top.keys.push(name)
  } else stack.push({ indent: col, key: name, keys: [name] })
  const after = col + key[0].length
  return readValue(text, line, start, after + (/^\s*/.exec(line.slice(after))?.[0].length ?? 0), here, offset, stack)
}

const none: LineResult = { cursor: undefined }

/** What stands after a key or a dash: text, a collection in brackets, or the head of a block of text. */
function readValue(
  text: string,
  line: string,
  start: number,
  col: number,
  here: boolean,
  offset: number,
  stack: readonly Frame[],
): LineResult {
  const parent = stack[stack.length - 1]?.indent ?? -1
  const first = line[col]
  if (first === '[' || first === '{') return inFlow(text, scanFlow(text, start + col, parent, offset), stack)
  const block = /^[|>][-+\d]*\s*(#.*)?$/.test(line.slice(col))
  if (block && !here) return { resume: endOfDeeper(text, start + line.length, parent) }
  const close = quotedEnd(text, start + col, parent)
  if (!here) return { resume: close === undefined ? 0 : lineAfter(text, close) }
  const column = offset - start
  const comment = /(^|\s)#/.exec(line.slice(col))
  if (block || (close === undefined && comment && column > col + comment.index)) return none
  const written = line.slice(col, comment && close === undefined ? col + comment.index : undefined).trimEnd()
  const end = close ?? start + col + written.length
  if (offset > end && close !== undefined) return none
  const quote = close === undefined ? 0 : 1
  const word =
    column < col || written === ''
      ? { text: '', start: offset, end: offset }
      : { text: text.slice(start + col + quote, end - quote), start: start + col + quote, end: end - quote }
  const top = stack[stack.length - 1]
  // Words on a line of their own below a key may become keys of a mapping.
  const ownLine = /^\s*$/.test(line.slice(0, col)) && (!top || top.key !== undefined)
  if (ownLine) return { cursor: beforeKey(text, [...stack], col, word, start + line.length) }
  return { cursor: { path: pathOf(stack), at: 'value', word, keys: [] } }
}

function inFlow(text: string, flow: Flow, stack: readonly Frame[]): LineResult {
  if ('end' in flow) return { resume: lineAfter(text, flow.end) }
  if (!flow.word) return none
  return { cursor: { path: [...pathOf(stack), ...flow.path], at: flow.at, word: flow.word, keys: flow.keys } }
}

/** Where the line after an offset begins. */
function lineAfter(text: string, offset: number): number {
  const end = text.indexOf('\n', offset - 1)
  return end < 0 ? text.length + 1 : end + 1
}

/** A cursor where a key is or may be written, in the column of the keys around it. */
function beforeKey(text: string, stack: Frame[], column: number, word: ScannedWord, lineEnd = word.end): Cursor {
  leave(stack, column, false)
  const top = stack[stack.length - 1]
  const inside = top && top.key !== undefined && top.indent === column ? top : undefined
  const path = inside ? pathOf(stack.slice(0, -1)) : pathOf(stack)
  const keys = [...(inside?.keys ?? []), ...keysBelow(text, lineEnd, column)]
  return { path, at: 'key', word, keys: keys.filter((k) => k !== word.text) }
}

/** Closes what a line at this column is no part of. */
function leave(stack: Frame[], column: number, dash: boolean): void {
  for (let top = stack[stack.length - 1]; top; top = stack[stack.length - 1]) {
    const isList = top.key === undefined
    if (top.indent < column || (top.indent === column && (dash || !isList))) return
    stack.pop()
  }
}

function pathOf(stack: readonly Frame[]): string[] {
  return stack.map((frame) => frame.key ?? '-')
}

/** The keys at a column on the lines that follow, as far as their mapping goes. */
function keysBelow(text: string, from: number, column: number): string[] {
  const keys: string[] = []
  const begin = text.indexOf('\n', from)
  if (begin < 0) return keys
  for (const line of text.slice(begin + 1).split('\n')) {
    const indent = line.length - line.trimStart().length
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue
    if (indent < column || (indent === column && /^-(\s|$)/.test(line.slice(indent)))) break
    const key = indent === column ? keyPattern.exec(line.slice(indent))?.[1] : undefined
    if (key !== undefined) keys.push(unquoted(key))
  }
  return keys
}

function unquoted(key: string): string {
  return /^(".*"|'.*')$/.test(key) ? key.slice(1, -1) : key
}
