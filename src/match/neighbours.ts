import { lazily } from '../kernel/index.js'
import { roughly, stepOf } from './roughly.js'

/** Which documents of an index are near to one another: arithmetic on its typed arrays, without words. */

export interface Neighbour {
  readonly document: number
  /** Weight of what both have. */
  readonly shared: number
  /** The lesser of both documents' shares of weight that the other has as well: 0..1, symmetric. */
  readonly overlap: number
}

/** Documents by their rows (`ends` are the ends of the documents in `rows`) and rows by their documents. */
export interface Postings {
  readonly rows: Int32Array
  readonly ends: Int32Array
  readonly starts: Int32Array
  readonly postings: Int32Array
}

/** How far the documents of an index are searched. */
interface Depth {
  /** So many entries are followed for one document, rare rows first. */
  readonly entries: number
  /** So many of its neighbours are worth a look. */
  readonly neighbours: number
}

/**
 * Bounded, so that the whole stays proportional to the number of documents; of large catalogues, where more are alike, more is
 * looked at, of very large ones again less. How many pairs that loses stands in docs/duplicate-finder.md.
 */
export function depthOf(size: number): Depth {
  if (size > 20_000) return { entries: 4000, neighbours: 8 }
  return { entries: 6000, neighbours: size > 1200 ? 16 : 8 }
}

/** Neighbours of the documents of an index, and what tells whether they still are those after an edit. */
export interface Neighbours {
  /** Documents that share most of what is telling with this one, best first. */
  of(document: number, limit: number): Found
  /** Weight of each row, 0 for one that tells nothing. */
  readonly weights: Float64Array
  /**
   * Tells of the other documents that could be found from this one, or it from them, and what they share at the most, with the
   * larger of both weights; what is looked for in parts is found by no more.
   */
  eachOther(document: number, visit: (other: number, shared: number, larger: number) => void): void
}

/** Best first. */
export interface Found {
  readonly neighbours: readonly Neighbour[]
  /** By how much of what was followed the last of a full list is near, else 0: what is less comes too late. */
  readonly floor: number
}

/** `weigh` gives the weight of each row, 0 for one that tells nothing; it is asked when neighbours are first wanted. */
export function createNeighbours(index: Postings, weigh: () => Float64Array): () => Neighbours {
  return lazily(() => neighboursBy(index, weigh().map(whole)))
}

function neighboursBy(index: Postings, weights: Float64Array): Neighbours {
  const { rows, ends, starts, postings } = index
  const size = ends.length
  const { entries } = depthOf(size)
  const totals = totalsOf(index, weights)
  const followed = createFollowed(index, weights, entries)
  const shared = new Float64Array(size)
  const mark = new Int32Array(weights.length).fill(-1)
  const add = (row: number): void => {
    const weight = weights[row] ?? 0
    const last = starts[row + 1] ?? 0
    for (let at = starts[row] ?? 0; at < last; at++) {
      const other = postings[at] ?? 0
      shared[other] = (shared[other] ?? 0) + weight
    }
  }

  return {
    weights,
    of(document, limit) {
      const mine = totals[document] ?? 0
      const { order, count } = followed(document)
      // Two passes without a branch that the processor could not foretell: half the time of one that notes what it touches.
      for (let i = 0; i < count; i++) add(order[i] ?? 0)
      shared[document] = 0
      const nearest = createBest(limit)
      let floor = 0
      for (let i = 0; i < count; i++) {
        const row = order[i] ?? 0
        const last = starts[row + 1] ?? 0
        for (let at = starts[row] ?? 0; at < last; at++) {
          const other = postings[at] ?? 0
          const both = shared[other] ?? 0
          shared[other] = 0
          // Told by a product, since a division takes as long as all the rest; what is near the floor stays in.
          const larger = Math.max(mine, totals[other] ?? 0)
          if (both < floor * larger || both === 0) continue
          nearest.offer(other, both / larger)
          floor = nearest.floor() * nearly
        }
      }
      for (let i = startOf(ends, document); i < (ends[document] ?? 0); i++) mark[rows[i] ?? 0] = document
      const neighbours = nearest.numbers.map((other) => {
        let both = 0
        const last = ends[other] ?? 0
        for (let i = startOf(ends, other); i < last; i++) {
          const row = rows[i] ?? 0
          if (mark[row] === document) both += weights[row] ?? 0
        }
        return { document: other, shared: both, overlap: both / Math.max(mine, totals[other] ?? 0) }
      })
      return { neighbours, floor: nearest.floor() }
    },
    eachOther(document, visit) {
      const mine = totals[document] ?? 0
      const [begin, end] = [startOf(ends, document), ends[document] ?? 0]
      for (let i = begin; i < end; i++) if ((weights[rows[i] ?? 0] ?? 0) > 0) add(rows[i] ?? 0)
      shared[document] = 0
      for (let i = begin; i < end; i++) {
        const row = rows[i] ?? 0
        if ((weights[row] ?? 0) === 0) continue
        const last = starts[row + 1] ?? 0
        for (let at = starts[row] ?? 0; at < last; at++) {
          const other = postings[at] ?? 0
          const both = shared[other] ?? 0
          shared[other] = 0
          if (both > 0) visit(other, both, Math.max(mine, totals[other] ?? 0))
        }
      }
    },
  }
}

/** Weights are multiples of this, so that their sums are exact: the same in whatever order rows are numbered. */
const whole = (weight: number): number => Math.round(weight * 2 ** 20) / 2 ** 20

/** Less than 1 by more than the rounding of a product. */
export const nearly = 1 - 1e-9

function startOf(ends: Int32Array, document: number): number {
  return document === 0 ? 0 : (ends[document - 1] ?? 0)
}

/**
 * The telling rows of a document that are followed: those that fewest have first, by about how many have them, and of equal ones
 * in their order in the document, up to where they hold too many entries; at least one other is reached. So it rests on the
 * document and on how common its rows are, not on how others' are numbered. The list is good until the next is asked for.
 */
function createFollowed(
  { rows, ends, starts }: Postings,
  weights: Float64Array,
  most: number,
): (document: number) => { readonly order: Int32Array; readonly count: number } {
  let longest = 0
  ends.forEach((end, document) => {
    longest = Math.max(longest, end - startOf(ends, document))
  })
  const order = new Int32Array(longest)
  const next = new Int32Array(stepOf(ends.length) + 2)
  const step = (row: number): number => stepOf((starts[row + 1] ?? 0) - (starts[row] ?? 0))
  return (document) => {
    const [begin, end] = [startOf(ends, document), ends[document] ?? 0]
    next.fill(0)
    for (let i = begin; i < end; i++) {
      const row = rows[i] ?? 0
      if ((weights[row] ?? 0) > 0) next[step(row) + 1] = (next[step(row) + 1] ?? 0) + 1
    }
    for (let value = 1; value < next.length; value++) next[value] = (next[value] ?? 0) + (next[value - 1] ?? 0)
    const count = next.at(-1) ?? 0
    for (let i = begin; i < end; i++) {
      const row = rows[i] ?? 0
      if ((weights[row] ?? 0) === 0) continue
      const place = next[step(row)] ?? 0
      order[place] = row
      next[step(row)] = place + 1
    }
    let entries = 0
    let reached = false
    for (let i = 0; i < count; i++) {
      const row = order[i] ?? 0
      const holding = (starts[row + 1] ?? 0) - (starts[row] ?? 0)
      entries += roughly(holding)
      if (entries > most && reached) return { order, count: i }
      reached ||= holding > 1
    }
    return { order, count }
  }
}

/** Weight of all that each document says. */
function totalsOf({ rows, ends }: Postings, weights: Float64Array): Float64Array {
  const totals = new Float64Array(ends.length)
  let i = 0
  for (let document = 0; document < ends.length; document++) {
    let total = 0
    for (const end = ends[document] ?? 0; i < end; i++) total += weights[rows[i] ?? 0] ?? 0
    totals[document] = total
  }
  return totals
}

/** The places of the largest values, the largest first and of equal ones the first. */
export function largestBy(values: Float64Array, limit: number): number[] {
  const best = createBest(limit)
  let floor = Number.NEGATIVE_INFINITY
  for (let place = 0; place < values.length; place++) {
    const value = values[place] ?? 0
    if (value <= floor) continue
    best.offer(place, value)
    if (place >= limit) floor = best.floor()
  }
  return best.numbers
}

interface Best {
  /** As `largest` has them. */
  readonly numbers: number[]
  offer(number: number, value: number): void
  /** What is less than this comes too late: the least value of a full list, else the least there is. */
  floor(): number
}

function createBest(limit: number): Best {
  const numbers: number[] = []
  const values: number[] = []
  return {
    numbers,
    offer(number, value) {
      const last = numbers.length - 1
      if (numbers.length >= limit && !(last >= 0 && isBefore(value, number, values[last] ?? 0, numbers[last] ?? 0)))
        return
      let to = Math.min(numbers.length, limit - 1)
      for (; to > 0 && isBefore(value, number, values[to - 1] ?? 0, numbers[to - 1] ?? 0); to--) {
        numbers[to] = numbers[to - 1] ?? 0
        values[to] = values[to - 1] ?? 0
      }
      numbers[to] = number
      values[to] = value
    },
    floor: () => (numbers.length < limit ? 0 : (values[limit - 1] ?? 0)),
  }
}

function isBefore(value: number, number: number, otherValue: number, other: number): boolean {
  return value > otherValue || (value === otherValue && number < other)
}
