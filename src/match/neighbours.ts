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
  let known: { weights: Float64Array; totals: Float64Array; shared: Float64Array; mark: Int32Array } | undefined
  const rowsOf = (document: number): Int32Array =>
    index.rows.subarray(document === 0 ? 0 : ends[document - 1], ends[document])
  const holding = (row: number): number => (starts[row + 1] ?? 0) - (starts[row] ?? 0)
  const prepare = (): NonNullable<typeof known> => {
    const weights = weigh()
    const totals = new Float64Array(ends.length)
    for (let document = 0; document < ends.length; document++)
      for (const row of rowsOf(document)) totals[document] = (totals[document] ?? 0) + (weights[row] ?? 0)
    return { weights, totals, shared: new Float64Array(ends.length), mark: new Int32Array(weights.length).fill(-1) }
  }

  return (document, limit) => {
    known ??= prepare()
    const { weights, totals, shared, mark } = known
    const rows = rowsOf(document).filter((row) => (weights[row] ?? 0) > 0)
    for (const row of rows) mark[row] = document
    rows.sort((a, b) => holding(a) - holding(b) || a - b)
    const touched: number[] = []
    let followed = 0
    for (const row of rows) {
      followed += holding(row)
      if (followed > mostFollowed && touched.length > 0) break
      const weight = weights[row] ?? 0
      for (const other of postings.subarray(starts[row], starts[row + 1])) {
        if (other === document) continue
        const before = shared[other] ?? 0
        if (before === 0) touched.push(other)
        shared[other] = before + weight
      }
    }
    touched.sort((a, b) => a - b)
    const nearness = touched.map((other) => (shared[other] ?? 0) / Math.sqrt(totals[other] ?? 1))
    for (const other of touched) shared[other] = 0
    return largest(nearness, limit).map((at) => {
      const other = touched[at] ?? 0
      let both = 0
      for (const row of rowsOf(other)) if (mark[row] === document) both += weights[row] ?? 0
      return { document: other, shared: both, overlap: both / Math.max(totals[document] ?? 0, totals[other] ?? 0) }
    })
  }
}

/** Places of the largest values, the largest first and of equal ones the first. */
export function largest(values: ArrayLike<number>, limit: number): number[] {
  const found: number[] = []
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0
    const least = found[found.length - 1]
    if (found.length >= limit && (least === undefined || value <= (values[least] ?? 0))) continue
    let to = found.length
    while (to > 0 && value > (values[found[to - 1] ?? 0] ?? 0)) to--
    found.splice(to, 0, at)
    if (found.length > limit) found.pop()
  }
  return found
}
