/** For each node some others, all in one row: those of a node end where the next node's begin. */
export interface Lists {
  readonly starts: Int32Array
  readonly others: Int32Array
}

export function listsOf(size: number, pairs: readonly (readonly [node: number, other: number])[]): Lists {
  const starts = new Int32Array(size + 1)
  for (const [node] of pairs) starts[node + 1] = (starts[node + 1] ?? 0) + 1
  for (let node = 0; node < size; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0)
  const next = starts.slice()
  const others = new Int32Array(pairs.length)
  for (const [node, other] of pairs) {
    const at = next[node] ?? 0
    others[at] = other
    next[node] = at + 1
  }
  return { starts, others }
}

/** For each node those in whose lists it is. */
export function turned(size: number, { starts, others }: Lists): Lists {
  const pairs: [number, number][] = []
  for (let node = 0; node < size; node++)
    for (let i = starts[node] ?? 0; i < (starts[node + 1] ?? 0); i++) pairs.push([others[i] ?? 0, node])
  return listsOf(size, pairs)
}
