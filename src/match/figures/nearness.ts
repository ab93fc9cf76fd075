import type { Usual } from '../kept-meaning.js'
import { besides, cosine, cosineAt, type Meaning, type Meant } from '../meaning.js'
import type { OwnLines } from './lines.js'
import { above, largestOf, usualOf, within } from './statistics.js'

/**
 * How near each line of a proposal comes to each candidate in meaning, and how unusual that is beside what systems of this
 * catalogue come to anyway.
 */
export interface LineNearness {
  /** Cosine with the best line of each candidate: `[line][candidate]`. */
  readonly near: readonly (readonly number[])[]
  /** Deviations above what is usual. */
  readonly unusual: readonly (readonly number[])[]
  /** The nearest and the third nearest of all systems looked at. */
  readonly best: readonly number[]
  readonly third: readonly number[]
}

const typical = { mean: 0.2, deviation: 0.12 }

export function lineNearness(own: OwnLines, candidates: readonly Meant[], usual: readonly Usual[]): LineNearness {
  const others = besides(usual, candidates)
  const near: number[][] = []
  const unusual: number[][] = []
  const best: number[] = []
  const third: number[] = []
  for (const { direction } of own.lines) {
    const mine = candidates.map((candidate) => nearestLine(direction, candidate))
    const all = [...mine, ...others.map((other) => nearestLine(direction, other))]
    const usually = usualOf(all, typical)
    const order = largestOf(all, 3)
    near.push(mine)
    unusual.push(mine.map((value) => above(value, usually)))
    best.push(order[0] ?? 0)
    third.push(order[Math.min(2, order.length - 1)] ?? 0)
  }
  return { near, unusual, best, third }
}

function nearestLine(direction: Float32Array, { lines }: Pick<Usual, 'lines'>): number {
  let nearest = -1
  for (const line of lines) {
    const near = cosine(direction, line.direction)
    if (near > nearest) nearest = near
  }
  return nearest
}

/** A word of one text is met by a word of another from here on, and fully from there on. */
const metFrom = 0.35
const fullyFrom = 0.85

/** How far each word of a proposal is met in meaning by the words of each candidate, and the other way round. */
export interface WordNearness {
  /** How far a list of the proposal's words is met by the best line of each candidate. */
  readonly ofLine: readonly (readonly number[])[]
  readonly title: readonly number[]
  readonly purpose: readonly number[]
  /** Weight of the different words that are met. */
  readonly evidence: readonly number[]
  /** How far the proposal has the words of each candidate's lines, by candidate and line. */
  readonly back: readonly (readonly number[])[]
}

/** Words strewn over a whole system count less than words in one of its lines. */
const strewn = 0.7
const mostRepeats = 10

export function wordNearness(own: OwnLines, candidates: readonly Meant[], meaning: Meaning): WordNearness {
  const mine = [...new Set([...own.lines.flatMap(({ words }) => words), ...own.titleWords, ...own.purposeWords])]
  const at = new Map(mine.map((word, i) => [word, i]))
  const weights = mine.map((word) => meaning.weights[word] ?? 0)
  const damped = mine.map((word, i) => {
    const times = own.lines.filter(({ words }) => words.includes(word)).length
    return (weights[i] ?? 0) / Math.sqrt(within(times, 1, mostRepeats))
  })
  const placesOf = (words: readonly number[]): number[] => [...new Set(words)].map((word) => at.get(word) ?? 0)
  const ownPlaces = own.lines.map(({ words }) => placesOf(words))
  const titlePlaces = placesOf(own.titleWords)
  const purposePlaces = placesOf(own.purposeWords)
  const backPlaces = [...ownPlaces, titlePlaces, purposePlaces].filter((places) => places.length > 0)
  const likenessTo = createWordLikeness(mine, meaning)
  const ofLine: number[][] = own.lines.map(() => [])
  const result = { title: [] as number[], purpose: [] as number[], evidence: [] as number[], back: [] as number[][] }
  for (const { said, saidIn } of candidates) {
    const like = said.map(likenessTo)
    const best = (words: Iterable<number>): Float64Array => mostOf(words, like, mine.length)
    const inLine = saidIn.map(best)
    const anywhere = best(said.keys())
    own.lines.forEach((_, i) => {
      const places = ownPlaces[i] ?? []
      let whole = strewn * share(places, damped, anywhere)
      for (const met of inLine) whole = Math.max(whole, share(places, damped, met))
      ofLine[i]?.push(whole)
    })
    result.title.push(share(titlePlaces, weights, anywhere))
    result.purpose.push(share(purposePlaces, weights, anywhere))
    let evidence = 0
    anywhere.forEach((met, i) => {
      if (met > 0.5) evidence += (weights[i] ?? 0) * met
    })
    result.evidence.push(evidence)
    result.back.push(
      metBack(
        saidIn,
        said.map((word) => meaning.weights[word] ?? 0),
        like,
        backPlaces,
      ),
    )
  }
  return { ofLine, ...result }
}

/** Of each of the proposal's words the nearest of these of the candidate's. */
function mostOf(words: Iterable<number>, like: readonly Float64Array[], size: number): Float64Array {
  const most = new Float64Array(size)
  for (const word of words) {
    const row = like[word]
    if (row) for (let i = 0; i < size; i++) if ((row[i] ?? 0) > (most[i] ?? 0)) most[i] = row[i] ?? 0
  }
  return most
}

/** How far one of the proposal's lines has the words of each line of a candidate. */
function metBack(
  byLine: readonly (readonly number[])[],
  weights: readonly number[],
  like: readonly Float64Array[],
  lines: readonly (readonly number[])[],
): number[] {
  const best = new Float64Array(byLine.length)
  const met = new Float64Array(like.length)
  for (const places of lines) {
    like.forEach((row, word) => {
      let nearest = 0
      for (const place of places) if ((row[place] ?? 0) > nearest) nearest = row[place] ?? 0
      met[word] = nearest
    })
    byLine.forEach((words, line) => {
      best[line] = Math.max(best[line] ?? 0, share(words, weights, met))
    })
  }
  return [...best]
}

function share(places: readonly number[], weights: readonly number[], met: ArrayLike<number>): number {
  let total = 0
  let sum = 0
  for (const place of places) {
    total += weights[place] ?? 0
    sum += (weights[place] ?? 0) * (met[place] ?? 0)
  }
  return total === 0 ? 0 : sum / total
}

/** How alike a word is to each of the proposal's, 0..1; remembered, since candidates share most of their words. */
function createWordLikeness(mine: readonly number[], { vectors: { rows, at, dimensions } }: Meaning) {
  const known = new Map<number, Float64Array>()
  return (word: number): Float64Array => {
    const before = known.get(word)
    if (before) return before
    const like = new Float64Array(mine.length)
    for (let i = 0; i < mine.length; i++) {
      const near = cosineAt(rows, at(mine[i] ?? 0), rows, at(word), dimensions)
      like[i] = within((near - metFrom) / (fullyFrom - metFrom), 0, 1)
    }
    known.set(word, like)
    return like
  }
}
