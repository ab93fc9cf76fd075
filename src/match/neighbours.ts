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

/** `weigh` gives the weight of each row, 0 for one that tells nothing; it is asked when neighbours are first wanted. */
export function createNeighbours(
  index: Postings,
  weigh: () => Float64Array,
): (document: number, limit: number) => readonly Neighbour[] {
  const { starts, postings } = index
  const size = index.ends.length
  const { entries } = depthOf(size)
  let known: ReturnType<typeof prepare> | undefined
  const prepare = () => {
    const weights = weigh()
    const { rows, ends } = rarestFirst(index, weights)
    const totals = totalsOf(index, weights)
    return {
      weights,
      rows,
      ends,
      totals,
      shared: new Float64Array(size),
      mark: new Int32Array(weights.length).fill(-1),
    }
  }

  return (document, limit) => {
    known ??= prepare()
    const { weights, rows, ends, totals, shared, mark } = known
    const mine = totals[document] ?? 0
    const begin = document === 0 ? 0 : (ends[document - 1] ?? 0)
    const end = followedUpTo(rows, starts, begin, ends[document] ?? 0, entries)
    // Two passes without a branch that the processor could not foretell: half the time of one that notes what it touches.
    for (let i = begin; i < end; i++) {
      const row = rows[i] ?? 0
      const weight = weights[row] ?? 0
      const last = starts[row + 1] ?? 0
      for (let at = starts[row] ?? 0; at < last; at++) {
        const other = postings[at] ?? 0
        shared[other] = (shared[other] ?? 0) + weight
      }
    }
    shared[document] = 0
    const nearest = createBest(limit)
    let floor = 0
    for (let i = begin; i < end; i++) {
      const row = rows[i] ?? 0
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
    for (let i = begin; i < (ends[document] ?? 0); i++) mark[rows[i] ?? 0] = document
    return nearest.numbers.map((other) => {
      let both = 0
      const last = index.ends[other] ?? 0
      for (let i = other === 0 ? 0 : (index.ends[other - 1] ?? 0); i < last; i++) {
        const row = index.rows[i] ?? 0
        if (mark[row] === document) both += weights[row] ?? 0
      }
      return { document: other, shared: both, overlap: both / Math.max(mine, totals[other] ?? 0) }
    })
  }
}

/** Less than 1 by more than the rounding of a product. */
const nearly = 1 - 1e-9

/** Where the rows `[begin, end)` of a document hold too many entries to be followed further; at least one other is reached. */
function followedUpTo(rows: Int32Array, starts: Int32Array, begin: number, end: number, most: number): number {
  let followed = 0
  let reached = false
  for (let i = begin; i < end; i++) {
    const row = rows[i] ?? 0
    const holding = (starts[row + 1] ?? 0) - (starts[row] ?? 0)
    followed += holding
    if (followed > most && reached) return i
    reached ||= holding > 1
  }
  return end
}

/** The telling rows of each document, those that fewest have first and of equal ones in their order; sorted once for all documents. */
function rarestFirst({ ends, starts, postings }: Postings, weights: Float64Array): Pick<Postings, 'rows' | 'ends'> {
  const holding = (row: number): number => (starts[row + 1] ?? 0) - (starts[row] ?? 0)
  const telling = sortedBy(
    holding,
    Int32Array.from(weights.keys()).filter((row) => (weights[row] ?? 0) > 0),
    ends.length,
  )
  const visit = (take: (document: number, row: number) => void): void => {
    for (const row of telling)
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) take(postings[at] ?? 0, row)
  }
  const next = new Int32Array(ends.length)
  visit((document) => {
    next[document] = (next[document] ?? 0) + 1
  })
  let used = 0
  next.forEach((count, document) => {
    next[document] = used
    used += count
  })
  const rows = new Int32Array(used)
  visit((document, row) => {
    const place = next[document] ?? 0
    rows[place] = row
    next[document] = place + 1
  })
  return { rows, ends: next }
}

/** The numbers by a measure of 0 to `most`, the least first and of equal ones in their order: counted, not compared. */
function sortedBy(measure: (number: number) => number, numbers: Int32Array, most: number): Int32Array {
  const next = new Int32Array(most + 2)
  for (const number of numbers) next[measure(number) + 1] = (next[measure(number) + 1] ?? 0) + 1
  for (let value = 0; value <= most; value++) next[value + 1] = (next[value + 1] ?? 0) + (next[value] ?? 0)
  const sorted = new Int32Array(numbers.length)
  for (const number of numbers) {
    const place = next[measure(number)] ?? 0
    sorted[place] = number
    next[measure(number)] = place + 1
  }
  return sorted
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
