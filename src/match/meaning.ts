import { lazily } from '../kernel/index.js'
import { genericShare, isUnaccented, type Passage, rowReader, type WordVectors } from '../language/index.js'
import type { Kept } from './kept.js'
import { meaningIn, textOfMeaning, type Usual } from './kept-meaning.js'
import type { Library } from './library.js'
import type { Subject, TextPiece } from './subject.js'

/**
 * Lines and profiles as directions in the space of word vectors: two that mean much the same in different words point the same
 * way. A word counts as much as it is rare in writing at large and in this catalogue; what all systems of the catalogue have in
 * common is taken out.
 */
export interface Meaning {
  readonly dimensions: number
  /** Meaning of a profile; worked out once a subject. */
  of(subject: Subject): Meant
  /** Systems of the catalogue that stand for all, a few hundred at the most: what is usual is told by them. */
  readonly usual: readonly Usual[]
  /** The words of a text that the vectors know. */
  words(passage: Passage): readonly number[]
  /** Direction of a text of such words, centred. */
  direction(words: readonly number[]): Float32Array
  /** How much each word tells, 0..1. */
  readonly weights: Float64Array
  readonly vectors: WordVectors
}

/** A line of a profile: the words of it that the vectors know, by their rows. */
export interface MeantLine {
  readonly piece: TextPiece
  readonly words: readonly number[]
  readonly direction: Float32Array
  /** Weight of its words. */
  readonly weight: number
  /** Share of its words that belong to a module which every system has; worked out when first asked for. */
  generic(): number
}

export interface Meant {
  readonly subject: Subject
  /** All lines but users and data. */
  readonly lines: readonly MeantLine[]
  /** The different words of these lines, and the words of each line by their places among them. */
  readonly said: readonly number[]
  readonly saidIn: readonly (readonly number[])[]
  readonly data: readonly MeantLine[]
  readonly users: Float32Array
  /** The whole of what it says, users left out. */
  readonly whole: Float32Array
}

/** So many systems tell what is usual in a catalogue. */
const mostUsual = 200
/** A catalogue of so many systems tells by itself what is common; a smaller one is taken for so large. */
const tellingSize = 100
/** How steeply a common word loses weight (Arora, Liang and Ma, ICLR 2017). */
const common = 1e-3
/** So much of what all systems share is taken out. */
const sharedOut = 0.6

/** @param kept what was worked out of this very catalogue before */
export function createMeaning(library: Library, vectors: WordVectors, kept?: Kept): Meaning {
  const { dimensions, rows, shares } = vectors
  const { words } = library.reader.lexicon
  const size = library.profiles.length
  const step = Math.max(1, size / mostUsual)
  const places = Array.from({ length: Math.min(size, mostUsual) }, (_, i) => Math.floor(i * step))
  const rowsOf = rowReader(words.key, vectors)
  const wordsOf = ({ tokens, text }: Passage): number[] => rowsOf({ tokens, unaccented: isUnaccented(text) })
  const said = (subject: Subject): number[][] =>
    subject.pieces.filter(({ part }) => part !== 'users').map(({ passage }) => wordsOf(passage))

  const before = meaningIn(kept?.get('meaning'), dimensions)
  const texts = before ? [] : places.map((place) => said(library.subject(place)).flat())
  const holding = before ? countsIn(before.holding) : countsOf(texts)
  const total = Math.max(tellingSize, places.length) + 1
  const rarest = Math.log(total)
  const weights = shares.map(
    (share, word) => (common / (common + share)) * (Math.log(total / ((holding.get(word) ?? 0) + 0.5)) / rarest),
  )
  const sumOf = (text: readonly number[]): Float32Array => {
    const sum = new Float32Array(dimensions)
    for (const word of text) {
      const share = weights[word] ?? 0
      const at = vectors.at(word)
      for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] ?? 0) + share * (rows[at + i] ?? 0)
    }
    return toLength1(sum)
  }
  const mean = before?.mean ?? new Float32Array(dimensions)
  const part = sharedOut / Math.max(tellingSize, places.length)
  for (const text of texts) {
    const whole = sumOf(text)
    for (let i = 0; i < dimensions; i++) mean[i] = (mean[i] ?? 0) + part * (whole[i] ?? 0)
  }
  const direction = (text: readonly number[]): Float32Array => {
    const sum = sumOf(text)
    if (text.length === 0) return sum
    for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] ?? 0) - (mean[i] ?? 0)
    return toLength1(sum)
  }

  const line = (piece: TextPiece): MeantLine => {
    const text = wordsOf(piece.passage)
    return {
      piece,
      words: text,
      direction: direction(text),
      weight: text.reduce((sum, word) => sum + (weights[word] ?? 0), 0),
      generic: lazily(() => genericShare(piece.passage.text)),
    }
  }
  const known = new WeakMap<Subject, Meant>()
  const of = (subject: Subject): Meant => {
    const before = known.get(subject)
    if (before) return before
    const lines = subject.pieces.filter(({ part }) => part !== 'users' && part !== 'data').map(line)
    const data = subject.of('data').map(line)
    const said = [...new Set(lines.flatMap(({ words }) => words))]
    const placeOf = new Map(said.map((word, place) => [word, place]))
    const meant: Meant = {
      subject,
      lines,
      said,
      saidIn: lines.map(({ words }) => words.map((word) => placeOf.get(word) ?? 0)),
      data,
      users: direction(subject.of('users').flatMap(({ passage }) => wordsOf(passage))),
      whole: direction([...lines, ...data].flatMap((each) => each.words)),
    }
    known.set(subject, meant)
    return meant
  }
  let usual = before?.usual
  return {
    dimensions,
    of,
    get usual() {
      if (usual) return usual
      const found = places.map((place): Usual => {
        const { subject, whole, lines } = of(library.subject(place))
        return { id: subject.doc.profile.id, whole, lines }
      })
      usual = found
      kept?.put('meaning', () => textOfMeaning({ holding: Int32Array.from([...holding].flat()), mean, usual: found }))
      return usual
    },
    words: wordsOf,
    direction,
    weights,
    vectors,
  }
}

/** In how many of the texts each word stands. */
function countsOf(texts: readonly (readonly number[])[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const text of texts) for (const word of new Set(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function countsIn(pairs: Int32Array): Map<number, number> {
  const counts = new Map<number, number>()
  for (let i = 0; i < pairs.length; i += 2) counts.set(pairs[i] ?? 0, pairs[i + 1] ?? 0)
  return counts
}

/** Changes it in place. */
function toLength1(vector: Float32Array): Float32Array {
  let squares = 0
  for (let i = 0; i < vector.length; i++) squares += (vector[i] ?? 0) * (vector[i] ?? 0)
  const length = squares === 0 ? 1 : Math.sqrt(squares)
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) / length
  return vector
}

export function cosine(a: Float32Array, b: Float32Array): number {
  return cosineAt(a, 0, b, 0, a.length)
}

/** Of rows that stand among others, from these places on. */
export function cosineAt(a: Float32Array, from: number, b: Float32Array, other: number, dimensions: number): number {
  let even = 0
  let odd = 0
  const last = dimensions - 1
  for (let i = 0; i < last; i += 2) {
    even += (a[from + i] ?? 0) * (b[other + i] ?? 0)
    odd += (a[from + i + 1] ?? 0) * (b[other + i + 1] ?? 0)
  }
  return even + odd + (dimensions % 2 === 1 ? (a[from + last] ?? 0) * (b[other + last] ?? 0) : 0)
}

/** The systems that are none of these. */
export function besides(systems: readonly Usual[], these: readonly Meant[]): Usual[] {
  const ids = new Set(these.map(({ subject }) => subject.doc.profile.id))
  return systems.filter(({ id }) => !ids.has(id))
}
