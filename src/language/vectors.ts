import { remembered } from '../kernel/index.js'
import { withoutAccents, wordKey } from './normalise.js'

/**
 * What a word keeps company with, as numbers: of two words that mean much the same the rows point the same way. How they were
 * made stands in packs/vectors/README.md.
 */
export interface WordVectors {
  readonly dimensions: number
  /** Rows of length 1, one after the other, as far as they were asked for. */
  readonly rows: Float32Array
  /** Where a row begins in `rows`. */
  at(row: number): number
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

/** The words of the rows as they are used, as plain data: the build works them out, since each start would take long to. */
export interface VectorWords {
  /** A row a line: the key of the word, of two with a blank between. */
  readonly keys: string
  /** The same without accents. */
  readonly bare: string
  /** By row: how often the word stands in the texts. */
  readonly counts: Float64Array
  /** By row: how closely two words cohere; no number for one word. */
  readonly cohesions: Float64Array
}

/** @param table a word (or two) a line with its count, and for two how closely they cohere; parted by tabs */
export function vectorWords(table: string): VectorWords {
  const lines = table.split('\n').filter((line) => line !== '')
  const fields = lines.map((line) => line.split('\t'))
  const each = (form: (word: string) => string) =>
    fields.map(([words = '']) => words.split(' ').map(form).join(' ')).join('\n')
  const [keyOf, bareOf] = [remembered(wordKey), remembered((word: string) => withoutAccents(wordKey(word)))]
  return {
    keys: each(keyOf),
    bare: each(bareOf),
    counts: Float64Array.from(fields, ([, count = '0']) => Number(count)),
    cohesions: Float64Array.from(fields, ([, , cohesion]) => (cohesion === undefined ? Number.NaN : Number(cohesion))),
  }
}

/** @param bytes a row a word; only its direction counts */
export function readVectors(
  { keys: lines, bare: bareLines, counts, cohesions }: VectorWords,
  bytes: Int8Array,
): WordVectors {
  const keys = counts.length === 0 ? [] : lines.split('\n')
  const dimensions = keys.length === 0 ? 0 : bytes.length / keys.length
  const words = new Map<string, number>()
  const pairs = new Map<string, number[]>()
  for (let row = keys.length - 1; row >= 0; row--) {
    const key = keys[row] ?? ''
    if (Number.isNaN(cohesions[row])) words.set(key, row)
    else {
      const first = key.slice(0, key.indexOf(' '))
      const from = pairs.get(first)
      if (from) from.push(row)
      else pairs.set(first, [row])
    }
  }
  const phrases = new Map<string, Phrases>()
  let bare: ReadonlyMap<string, number> | undefined
  const total = counts.reduce((sum, count) => sum + count, 0)
  const rows = new Float32Array(bytes.length)
  const filled = new Uint8Array(keys.length)
  return {
    dimensions,
    rows,
    at(row) {
      const at = row * dimensions
      if (filled[row] === 0) {
        filled[row] = 1
        toLength1(bytes, rows, at, at + dimensions)
      }
      return at
    },
    shares: counts.map((count) => count / total),
    keys,
    rowOf: (key) => words.get(key),
    phrasesFrom(first) {
      const known = phrases.get(first)
      const from = known ? undefined : pairs.get(first)
      if (!from) return known
      const found = new Map(
        from.reverse().map((row) => [keys[row]?.slice(first.length + 1) ?? '', { row, cohesion: cohesions[row] ?? 0 }]),
      )
      phrases.set(first, found)
      return found
    },
    bareRowOf(key) {
      // Only texts without accents ask for it.
      bare ??= bareRows(bareLines.split('\n'), counts)
      return bare.get(withoutAccents(key))
    },
  }
}

/** Rows by what is written without accents: of several the commonest. */
function bareRows(plain: readonly string[], counts: Float64Array): Map<string, number> {
  const bare = new Map<string, number>()
  plain.forEach((each, row) => {
    if ((counts[bare.get(each) ?? -1] ?? 0) < (counts[row] ?? 0)) bare.set(each, row)
  })
  return bare
}

function toLength1(bytes: Int8Array, rows: Float32Array, from: number, to: number): void {
  let squares = 0
  for (let i = from; i < to; i++) squares += (bytes[i] ?? 0) ** 2
  const length = Math.sqrt(squares) || 1
  for (let i = from; i < to; i++) rows[i] = (bytes[i] ?? 0) / length
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
