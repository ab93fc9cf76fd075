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

/** So many entries are followed for one document, rare rows first: the whole stays proportional to the number of documents. */
const mostFollowed = 4000

/** `weigh` gives the weight of each row, 0 for one that tells nothing; it is asked when neighbours are first wanted. */
export function createNeighbours(
  index: Postings,
  weigh: () => Float64Array,
): (document: number, limit: number) => readonly Neighbour[] {
  const { ends, starts, postings } = index
  let known: ReturnType<typeof prepare> | undefined
  const rowsOf = (document: number): Int32Array =>
    index.rows.subarray(document === 0 ? 0 : ends[document - 1], ends[document])
  const holding = (row: number): number => (starts[row + 1] ?? 0) - (starts[row] ?? 0)
  const prepare = () => {
    const weights = weigh()
    const totals = new Float64Array(ends.length)
    for (let document = 0; document < ends.length; document++)
      for (const row of rowsOf(document)) totals[document] = (totals[document] ?? 0) + (weights[row] ?? 0)
    return {
      weights,
      totals,
      roots: totals.map(Math.sqrt),
      shared: new Float64Array(ends.length),
      touched: new Int32Array(ends.length),
      mark: new Int32Array(weights.length).fill(-1),
    }
  }

  return (document, limit) => {
    known ??= prepare()
    const { weights, totals, roots, shared, touched, mark } = known
    const rows = rowsOf(document).filter((row) => (weights[row] ?? 0) > 0)
    for (const row of rows) mark[row] = document
    rows.sort((a, b) => holding(a) - holding(b) || a - b)
    let reached = 0
    let followed = 0
    for (const row of rows) {
      followed += holding(row)
      if (followed > mostFollowed && reached > 0) break
      const weight = weights[row] ?? 0
      const end = starts[row + 1] ?? 0
      for (let at = starts[row] ?? 0; at < end; at++) {
        const other = postings[at] ?? 0
        if (other === document) continue
        const before = shared[other] ?? 0
        if (before === 0) touched[reached++] = other
        shared[other] = before + weight
      }
    }
    const others = touched.subarray(0, reached)
    const nearest = largest(others, (other) => (shared[other] ?? 0) / (roots[other] ?? 1), limit)
    for (const other of others) shared[other] = 0
    return nearest.map((other) => {
      let both = 0
      for (const row of rowsOf(other)) if (mark[row] === document) both += weights[row] ?? 0
      return { document: other, shared: both, overlap: both / Math.max(totals[document] ?? 0, totals[other] ?? 0) }
    })
  }
}

/** Those of largest value, the largest first and of equal ones the one of lowest number. */
export function largest(numbers: ArrayLike<number>, measure: (number: number) => number, limit: number): number[] {
  const found: number[] = []
  const values: number[] = []
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0
    const value = measure(number)
    const last = found.length - 1
    if (found.length >= limit && !(last >= 0 && isBefore(value, number, values[last] ?? 0, found[last] ?? 0))) continue
    let to = found.length
    while (to > 0 && isBefore(value, number, values[to - 1] ?? 0, found[to - 1] ?? 0)) to--
    found.splice(to, 0, number)
    values.splice(to, 0, value)
    if (found.length > limit) {
      found.pop()
      values.pop()
    }
  }
  return found
}

function isBefore(value: number, number: number, otherValue: number, other: number): boolean {
  return value > otherValue || (value === otherValue && number < other)
}
