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
export function wordsOf(nfc: string): Word[] {
  const found: Word[] = []
  eachWord(nfc, ({ key, capitals, capital }, start, end, joined) => {
    found.push({ key, start, end, joined, capitals, capital })
  })
  return found
}

/** The same for those who make no list of them, or another. */
export function eachWord(
  nfc: string,
  visit: (shape: Shape, start: number, end: number, joined: boolean) => void,
): void {
  const { length } = nfc
  let joined = false
  let start = -1
  let hash = 0
  for (let at = 0; at <= length; at++) {
    const code = at < length ? nfc.charCodeAt(at) : noCharacter
    const kind = kinds[code] || kindOf(code)
    if (kind === part) {
      if (start < 0) {
        start = at
        hash = 0
      }
      hash = Math.imul(hash, 31) + code
      continue
    }
    if (start >= 0) {
      visit(shapeOf(nfc, start, at, hash), start, at, joined)
      joined = true
      start = -1
    }
    if (kind === gap) joined = false
  }
}

/** Parts of words; characters that leave two words joined; all others. */
const part = 1
const link = 2
const gap = 3

/** The kind of each UTF-16 unit, found out when first met. Halves of rare characters (emoji, ancient scripts) are gaps. */
const kinds = new Uint8Array(0x10000)
/** Stands after the last character; it is none, hence a gap. */
const noCharacter = 0xffff
const wordPart = /[\p{L}\p{M}\p{N}]/u
const linking = ' \t\n\r\u00a0-./&_'

function kindOf(code: number): number {
  const char = String.fromCharCode(code)
  const kind = wordPart.test(char) ? part : linking.includes(char) ? link : gap
  kinds[code] = kind
  return kind
}

/** What a word's characters tell, wherever it stands; see `Word`. */
export interface Shape extends Pick<Word, 'key' | 'capitals' | 'capital'> {
  readonly word: string
  /** What the reader of this number last took it for; it is asked for every word of a catalogue. */
  reader: number
  readings: readonly number[]
}

/** Shapes of words met lately, by a hash of their characters: a text is read without cutting its words out. */
const shapes: (Shape | undefined)[] = new Array(1 << 16).fill(undefined)
/** A word stands in one of so many places, or gives the first of them to another. */
const places = 4

function shapeOf(text: string, start: number, end: number, hash: number): Shape {
  const mixed = hash ^ (hash >>> 15)
  for (let i = 0; i < places; i++) {
    const shape = shapes[(mixed + i) & (shapes.length - 1)]
    if (!shape) break
    if (isAt(shape.word, text, start, end)) return shape
  }
  const word = text.slice(start, end)
  const capitals = word === word.toUpperCase()
  const capital = capitals || word.charAt(0) !== word.charAt(0).toLowerCase()
  const shape = { word, key: wordKey(word), capitals, capital, reader: 0, readings: [] }
  let free = 0
  while (free < places && shapes[(mixed + free) & (shapes.length - 1)]) free++
  shapes[(mixed + (free % places)) & (shapes.length - 1)] = shape
  return shape
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}
