import { endOfDeeper, quotedEnd, type ScannedWord } from './scan.js'

/** Either the end of a collection in brackets, or where in it the cursor stands. */
export type Flow =
  | { readonly end: number }
  | {
      readonly path: readonly string[]
      readonly at: 'key' | 'value'
      readonly word: ScannedWord | undefined
      readonly keys: readonly string[]
    }

interface Frame {
  readonly list: boolean
  key: string | undefined
  readonly keys: string[]
}

/**
 * Reads a collection in brackets from its first bracket on. One that is never closed ends where the text is no longer indented
 * deeper than `parent`.
 */
export function scanFlow(text: string, start: number, parent: number, offset: number): Flow {
  const bound = endOfDeeper(text, start, parent)
  const stack: Frame[] = []
  let at = start
  while (at < bound) {
    const char = text[at] ?? ''
    // Where a word begins, the cursor is at that word.
    const beforeWord = offset === at && !/[[\]{},#]/.test(char)
    if (offset <= at && stack.length > 0 && !/\s/.test(char) && !beforeWord)
      return describe(stack, text, offset, undefined)
    if (char === '[' || char === '{') stack.push({ list: char === '[', key: undefined, keys: [] })
    else if (char === ']' || char === '}') {
      stack.pop()
      if (stack.length === 0) return { end: at + 1 }
    } else if (char === ',') {
      const top = stack[stack.length - 1]
      if (top) top.key = undefined
    } else if (char === '#' && /\s/.test(text[at - 1] ?? '')) {
      const line = text.indexOf('\n', at)
      at = line < 0 ? bound : line
      continue
    } else if (!/\s/.test(char)) {
      const token = tokenAt(text, at, bound, parent)
      if (offset <= token.after) return describe(stack, text, offset, token)
      const top = stack[stack.length - 1]
      if (token.isKey && top) {
        top.key = token.word.text
        top.keys.push(token.word.text)
      }
      at = token.after + (token.isKey ? 1 : 0)
      continue
    }
    at++
  }
  return offset <= bound ? describe(stack, text, offset, undefined) : { end: bound }
}

interface Token {
  readonly word: ScannedWord
  readonly isKey: boolean
  /** After the word and its closing quote; at the colon of a key. */
  readonly after: number
}

function tokenAt(text: string, start: number, bound: number, parent: number): Token {
  const close = quotedEnd(text, start, parent)
  if (close !== undefined) {
    const isKey = text[close] === ':'
    return { word: { text: text.slice(start + 1, close - 1), start: start + 1, end: close - 1 }, isKey, after: close }
  }
  let end = start
  while (end < bound && !/[,[\]{}\n\r]/.test(text[end] ?? '')) {
    if (text[end] === ':' && /[\s,[\]{}]|^$/.test(text[end + 1] ?? '')) break
    if (text[end] === '#' && /\s/.test(text[end - 1] ?? '')) break
    end++
  }
  const word = text.slice(start, end).trimEnd()
  return {
    word: { text: word, start, end: start + word.length },
    isKey: text[end] === ':',
    after: Math.max(end, start + 1),
  }
}

function describe(stack: readonly Frame[], text: string, offset: number, token: Token | undefined): Flow {
  const top = stack[stack.length - 1]
  if (!top) return { end: offset }
  const outer = stack.slice(0, -1).map((frame) => (frame.list ? '-' : (frame.key ?? '')))
  const empty = { text: '', start: offset, end: offset }
  const word =
    token && offset <= token.word.end
      ? token.word
      : token && text.slice(token.word.end, offset).trim() !== ''
        ? undefined
        : empty
  if (top.list) return { path: [...outer, '-'], at: 'value', word, keys: [] }
  if (top.key !== undefined && !token?.isKey) return { path: [...outer, top.key], at: 'value', word, keys: [] }
  return {
    path: outer,
    at: 'key',
    word,
    keys: [...top.keys, ...keysAfter(text, token?.after ?? offset)].filter((k) => k !== word?.text),
  }
}

/** The keys of the same mapping that follow, up to its closing bracket on this line. */
function keysAfter(text: string, from: number): string[] {
  const line = text.slice(from, text.indexOf('\n', from) < 0 ? undefined : text.indexOf('\n', from))
  const keys: string[] = []
  let depth = 0
  for (const match of line.matchAll(/[[{]|[\]}]|(?<![\p{L}\w.-])([\p{L}\w.-]+)\s*:(?=\s)/gu)) {
    if (match[1] !== undefined && depth === 0) keys.push(match[1])
    else if (/[[{]/.test(match[0])) depth++
    else if (/[\]}]/.test(match[0]) && --depth < 0) break
  }
  return keys
}
