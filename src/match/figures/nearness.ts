import { besides, cosine, type Meaning, type Meant } from '../meaning.js'
import type { OwnLines } from './lines.js'
import { above, falling, most, usualOf, within } from './statistics.js'

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
  /** The best less what one system in ten comes to: a line near to everything says nothing. */
  readonly spread: readonly number[]
}

const typical = { mean: 0.2, deviation: 0.12 }

export function lineNearness(own: OwnLines, candidates: readonly Meant[], usual: readonly Meant[]): LineNearness {
  const others = besides(usual, candidates)
  const near: number[][] = []
  const unusual: number[][] = []
  const best: number[] = []
  const third: number[] = []
  const spread: number[] = []
  for (const { direction } of own.lines) {
    const mine = candidates.map((candidate) => nearestLine(direction, candidate))
    const all = [...mine, ...others.map((other) => nearestLine(direction, other))]
    const usually = usualOf(all, typical)
    const order = falling(all)
    near.push(mine)
    unusual.push(mine.map((value) => above(value, usually)))
    best.push(order[0] ?? 0)
    third.push(order[Math.min(2, order.length - 1)] ?? 0)
    spread.push((order[0] ?? 0) - (order[Math.floor(order.length / 10)] ?? 0))
  }
  return { near, unusual, best, third, spread }
}

function nearestLine(direction: Float32Array, { lines }: Meant): number {
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
  const weights = mine.map(meaning.weight)
  const damped = mine.map((word, i) => {
    const times = own.lines.filter(({ words }) => words.includes(word)).length
    return (weights[i] ?? 0) / Math.sqrt(within(times, 1, mostRepeats))
  })
  const placesOf = (words: readonly number[]): number[] => [...new Set(words)].map((word) => at.get(word) ?? 0)
  const ownPlaces = own.lines.map(({ words }) => placesOf(words))
  const titlePlaces = placesOf(own.titleWords)
  const purposePlaces = placesOf(own.purposeWords)
  const backPlaces = [...ownPlaces, titlePlaces, purposePlaces].filter((places) => places.length > 0)
  const likeness = createWordLikeness(meaning)
  const ofLine: number[][] = own.lines.map(() => [])
  const result = { title: [] as number[], purpose: [] as number[], evidence: [] as number[], back: [] as number[][] }
  for (const { lines } of candidates) {
    const theirs = [...new Set(lines.flatMap(({ words }) => words))]
    const place = new Map(theirs.map((word, i) => [word, i]))
    const like = mine.map((word) => likeness(word, theirs))
    const byLine = lines.map(({ words }) => words.map((word) => place.get(word) ?? 0))
    const inLine = byLine.map((words) => like.map((row) => most(words.map((word) => row[word] ?? 0))))
    const anywhere = like.map((row) => most(row))
    own.lines.forEach((_, i) => {
      const places = ownPlaces[i] ?? []
      const best = most(inLine.map((met) => share(places, damped, met)))
      ofLine[i]?.push(Math.max(best, strewn * share(places, damped, anywhere)))
    })
    result.title.push(share(titlePlaces, weights, anywhere))
    result.purpose.push(share(purposePlaces, weights, anywhere))
    let evidence = 0
    anywhere.forEach((met, i) => {
      if (met > 0.5) evidence += (weights[i] ?? 0) * met
    })
    result.evidence.push(evidence)
    const theirWeights = theirs.map(meaning.weight)
    const metBy = backPlaces.map((places) => theirs.map((_, word) => most(places.map((i) => like[i]?.[word] ?? 0))))
    result.back.push(byLine.map((words) => most(metBy.map((met) => share(words, theirWeights, met)))))
  }
  return { ofLine, ...result }
}

function share(places: readonly number[], weights: readonly number[], met: readonly number[]): number {
  let total = 0
  let sum = 0
  for (const place of places) {
    total += weights[place] ?? 0
    sum += (weights[place] ?? 0) * (met[place] ?? 0)
  }
  return total === 0 ? 0 : sum / total
}

/** How alike a word is to each of a list, 0..1; a pair that was asked before is remembered for as long as this lives. */
function createWordLikeness({ vectors: { rows, dimensions } }: Meaning) {
  const known = new Map<number, Map<number, number>>()
  return (word: number, others: readonly number[]): number[] => {
    let row = known.get(word)
    if (!row) {
      row = new Map()
      known.set(word, row)
    }
    return others.map((other) => {
      const before = row.get(other)
      if (before !== undefined) return before
      let sum = 0
      const [a, b] = [word * dimensions, other * dimensions]
      for (let i = 0; i < dimensions; i++) sum += (rows[a + i] ?? 0) * (rows[b + i] ?? 0)
      const like = within((sum - metFrom) / (fullyFrom - metFrom), 0, 1)
      row.set(other, like)
      return like
    })
  }
}
