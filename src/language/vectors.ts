import { remembered } from '../kernel/index.js'
import { withoutAccents, wordKey } from './normalise.js'

/**
 * What a word keeps company with, as numbers: of two words that mean much the same the rows point the same way. How they were
 * made stands in packs/vectors/README.md.
 */
export interface WordVectors {
  readonly dimensions: number
  /** Rows of length 1, one after the other. */
  readonly rows: Float32Array
  /** By row: share of the row's word in the texts that the vectors were made of. */
  readonly shares: Float64Array
  /** By row: the key of the word, of two with a blank between. */
  readonly keys: readonly string[]
  /** Row of a word, given by its key. */
  rowOf(key: string): number | undefined
  /** By the second of two neighbouring words that are one: their row, and how closely they cohere. */
  phrasesFrom(first: string): Phrases | undefined
  /** Row of the commonest word that is written so without accents. */
  bareRowOf(key: string): number | undefined
}

/**
 * @param table a word (or two) a line with its count, and for two how closely they cohere; parted by tabs
 * @param bytes a row a line of the table; only its direction counts
 */
export function readVectors(table: string, bytes: Int8Array): WordVectors {
  const lines = table.split('\n').filter((line) => line !== '')
  const dimensions = lines.length === 0 ? 0 : bytes.length / lines.length
  const counts = new Float64Array(lines.length)
  const keys: string[] = []
  const words = new Map<string, number>()
  const phrases = new Map<string, Map<string, Phrase>>()
  lines.forEach((line, row) => {
    const [word = '', count = '0', cohesion] = line.split('\t')
    counts[row] = Number(count)
    const key = word.split(' ').map(keyOf).join(' ')
    keys.push(key)
    if (cohesion !== undefined) addPhrase(phrases, key, { row, cohesion: Number(cohesion) })
    else if (!words.has(key)) words.set(key, row)
  })
  let bare: ReadonlyMap<string, number> | undefined
  const total = counts.reduce((sum, count) => sum + count, 0)
  return {
    dimensions,
    rows: unitRows(bytes, lines.length, dimensions),
    shares: counts.map((count) => count / total),
    keys,
    rowOf: (key) => words.get(key),
    phrasesFrom: (first) => phrases.get(first),
    bareRowOf(key) {
      // Only texts without accents ask for it.
      bare ??= bareRows(keys, counts)
      return bare.get(withoutAccents(key))
    },
  }
}

/** Rows by what is written without accents: of several the commonest. */
function bareRows(keys: readonly string[], counts: Float64Array): Map<string, number> {
  const bare = new Map<string, number>()
  keys.forEach((key, row) => {
    const plain = key.split(' ').map(plainOf).join(' ')
    if ((counts[bare.get(plain) ?? -1] ?? 0) < (counts[row] ?? 0)) bare.set(plain, row)
  })
  return bare
}

/** The same syllables come again and again. */
const keyOf = remembered(wordKey)
const plainOf = remembered(withoutAccents)

function addPhrase(phrases: Map<string, Map<string, Phrase>>, words: string, phrase: Phrase): void {
  const [first = '', second = ''] = words.split(' ')
  const from = phrases.get(first)
  if (from) from.set(second, phrase)
  else phrases.set(first, new Map([[second, phrase]]))
}

function unitRows(bytes: Int8Array, count: number, dimensions: number): Float32Array {
  const rows = new Float32Array(bytes.length)
  for (let row = 0; row < count; row++) {
    const at = row * dimensions
    let squares = 0
    for (let i = at; i < at + dimensions; i++) squares += (bytes[i] ?? 0) ** 2
    const length = Math.sqrt(squares) || 1
    for (let i = at; i < at + dimensions; i++) rows[i] = (bytes[i] ?? 0) / length
  }
  return rows
}

/** A text as read: its words, and what each may be where accents are missing. */
export interface Readable {
  readonly tokens: readonly { readonly readings: readonly number[] }[]
  /** Written without accents throughout. */
  readonly unaccented: boolean
}

/** A word as the vectors know it. */
interface Known {
  readonly key: string
  readonly row: number | undefined
  readonly phrases: Phrases | undefined
}

/**
 * Cuts a text into the words of the vectors, from the left: two that cohere are one, unless the second coheres more with the
 * third. What the vectors do not have is left out.
 * @param keyOf key of a word by its number; each is looked up once
 */
export function rowReader(keyOf: (reading: number) => string, vectors: WordVectors): (text: Readable) => number[] {
  const known: (Known | undefined)[] = []
  const look = (reading: number): Known => {
    const before = known[reading]
    if (before) return before
    const key = keyOf(reading)
    const found = { key, row: vectors.rowOf(key), phrases: vectors.phrasesFrom(key) }
    known[reading] = found
    return found
  }
  const commonest = (readings: readonly number[]): number | undefined => {
    let best: number | undefined
    for (const reading of readings) {
      const { row } = look(reading)
      if (row !== undefined && (best === undefined || (vectors.shares[row] ?? 0) > (vectors.shares[best] ?? 0)))
        best = row
    }
    return best
  }
  return ({ tokens, unaccented }) => {
    const readings = (at: number): readonly number[] => tokens[at]?.readings ?? none
    const keyAt = (at: number): string | undefined => {
      const [first] = readings(at)
      return first === undefined ? undefined : look(first).key
    }
    const pairAt = (at: number): Phrase | undefined => {
      const [firsts, seconds] = [readings(at), readings(at + 1)]
      let best: Phrase | undefined
      for (const first of firsts) {
        const { phrases } = look(first)
        if (!phrases) continue
        for (const second of seconds) {
          const phrase = phrases.get(look(second).key)
          if (phrase && phrase.cohesion > (best?.cohesion ?? 0)) best = phrase
        }
      }
      if (best || !unaccented) return best
      const row = vectors.bareRowOf(`${keyAt(at)} ${keyAt(at + 1)}`)
      return row === undefined ? undefined : { row, cohesion: guessed }
    }
    const found: number[] = []
    let pair = pairAt(0)
    for (let at = 0; at < tokens.length; at++) {
      const next = pairAt(at + 1)
      if (pair && (next?.cohesion ?? 0) <= pair.cohesion) {
        found.push(pair.row)
        at++
        pair = pairAt(at + 1)
        continue
      }
      pair = next
      const mine = readings(at)
      const row = unaccented && mine.length === 1 ? vectors.bareRowOf(keyAt(at) ?? '') : commonest(mine)
      if (row !== undefined) found.push(row)
    }
    return found
  }
}

const none: readonly number[] = []

interface Phrase {
  readonly row: number
  readonly cohesion: number
}

type Phrases = ReadonlyMap<string, Phrase>

/** How closely two words cohere that are only known without their accents. */
const guessed = 0.5
