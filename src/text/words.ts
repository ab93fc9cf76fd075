import { wordKey } from './normalise.js'

/** A word as written: its key and its place in the text. */
export interface Word {
  readonly key: string
  readonly start: number
  readonly end: number
  /** Nothing but white space, hyphen, slash, dot, ampersand or underscore stands between it and the word before. */
  readonly joined: boolean
  /** Written in capitals throughout. */
  readonly capitals: boolean
  /** Begins with a capital. */
  readonly capital: boolean
}

/** Texts are read up to here; what follows cannot change a judgement and would only cost time. About 40 pages. */
export const longestText = 120_000

/** The form in which texts are read: composed, and no longer than `longestText`. */
export function readable(text: string): string {
  return (text.length > longestText ? text.slice(0, longestText) : text).normalize('NFC')
}

/** The words of a text, in order: letters, marks and digits. Offsets are into the text as given, which must be NFC. */
export function words(nfc: string): Word[] {
  const found: Word[] = []
  let joined = false
  let at = 0
  while (at < nfc.length) {
    const start = at
    while (at < nfc.length && isWordPart(nfc, at)) at += isHighSurrogate(nfc.charCodeAt(at)) ? 2 : 1
    if (at > start) {
      found.push({ ...shapeOf(nfc.slice(start, at)), start, end: at, joined })
      joined = true
    } else {
      joined &&= joining.has(nfc.charCodeAt(at))
      at += isHighSurrogate(nfc.charCodeAt(at)) ? 2 : 1
    }
  }
  return found
}

const joining = new Set([...' \t\n\r\u00a0-./&_'].map((char) => char.charCodeAt(0)))
const wordPart = /[\p{L}\p{M}\p{N}]/u

/** 1 for parts of words, 2 for others, 0 for not looked at yet: the regular expression is asked once a character. */
const kinds = new Uint8Array(0x10000)

function isWordPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (isHighSurrogate(code)) return wordPart.test(String.fromCodePoint(text.codePointAt(at) ?? code))
  const known = kinds[code]
  if (known) return known === 1
  const part = wordPart.test(String.fromCharCode(code))
  kinds[code] = part ? 1 : 2
  return part
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00
}

type Shape = Pick<Word, 'key' | 'capitals' | 'capital'>
const shapes = new Map<string, Shape>()
const mostRemembered = 50_000

function shapeOf(word: string): Shape {
  const known = shapes.get(word)
  if (known) return known
  if (shapes.size >= mostRemembered) shapes.clear()
  const capitals = word === word.toUpperCase()
  const shape = { key: wordKey(word), capitals, capital: capitals || word.charAt(0) !== word.charAt(0).toLowerCase() }
  shapes.set(word, shape)
  return shape
}
