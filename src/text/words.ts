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
  let start = -1
  for (let at = 0; at <= nfc.length; at++) {
    const kind = at < nfc.length ? kindOf(nfc.charCodeAt(at)) : gap
    if (kind === part) {
      if (start < 0) start = at
      continue
    }
    if (start >= 0) {
      const { key, capitals, capital } = shapeOf(nfc.slice(start, at))
      found.push({ key, start, end: at, joined, capitals, capital })
      joined = true
      start = -1
    }
    if (kind === gap) joined = false
  }
  return found
}

/** Parts of words; characters that leave two words joined; all others. */
const part = 1
const link = 2
const gap = 3

/** The kind of each UTF-16 unit, found out when first met. Halves of rare characters (emoji, ancient scripts) are gaps. */
const kinds = new Uint8Array(0x10000)
const wordPart = /[\p{L}\p{M}\p{N}]/u
const linking = ' \t\n\r\u00a0-./&_'

function kindOf(code: number): number {
  const known = kinds[code]
  if (known) return known
  const char = String.fromCharCode(code)
  const kind = wordPart.test(char) ? part : linking.includes(char) ? link : gap
  kinds[code] = kind
  return kind
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
