/**
 * Arrows between ids in numbers: tens of thousands of nodes are walked in milliseconds. A node's number is the place of its id
 * in the order of code units, so that an order of numbers is one of ids.
 */
export interface Digraph {
  /** By number. */
  readonly ids: readonly string[]
  readonly numbers: ReadonlyMap<string, number>
  /** The arrows of node n end at `ends[first[n]]` up to `ends[first[n + 1] - 1]`: ascending, each end once. */
  readonly first: Int32Array
  readonly ends: Int32Array
}

/**
 * @param names ids of nodes; one that comes twice counts once
 * @param arrows from one id to another; those from or to what is no node are left out
 */
export function digraphOf(names: Iterable<string>, arrows: Iterable<readonly [from: string, to: string]>): Digraph {
  const ids = [...new Set(names)].sort()
  const numbers = new Map(ids.map((id, i) => [id, i]))
  const keys: number[] = []
  for (const [from, to] of arrows) {
    const [tail, head] = [numbers.get(from), numbers.get(to)]
    if (tail !== undefined && head !== undefined) keys.push(tail * ids.length + head)
  }
  const distinct = Float64Array.from(new Set(keys)).sort()
  const first = new Int32Array(ids.length + 1)
  const ends = new Int32Array(distinct.length)
  distinct.forEach((key, i) => {
    ends[i] = key % ids.length
    first[Math.floor(key / ids.length) + 1] = i + 1
  })
  for (let n = 1; n <= ids.length; n++) first[n] = Math.max(first[n] ?? 0, first[n - 1] ?? 0)
  return { ids, numbers, first, ends }
}

/** The nodes to which arrows run from a node, ascending. */
export function endsFrom({ first, ends }: Digraph, node: number): Int32Array {
  return ends.subarray(first[node], first[node + 1])
}

export function hasArrow(graph: Digraph, from: string, to: string): boolean {
  const [tail, head] = [graph.numbers.get(from), graph.numbers.get(to)]
  return tail !== undefined && head !== undefined && endsFrom(graph, tail).includes(head)
}

/**
 * A shortest way of at least one arrow, both ends included, by breadth-first search; of several the first by id. Arrows from a
 * node to itself lead nowhere.
 */
export function wayBetween(graph: Digraph, from: string, to: string): string[] | undefined {
  const [start, goal] = [graph.numbers.get(from), graph.numbers.get(to)]
  if (start === undefined || goal === undefined) return undefined
  const cameFrom = new Map<number, number>()
  const queue = [start]
  for (const node of queue) {
    for (const next of endsFrom(graph, node)) {
      if (next === node || cameFrom.has(next)) continue
      cameFrom.set(next, node)
      if (next === goal) return trail(graph, start, goal, cameFrom)
      if (next !== start) queue.push(next)
    }
  }
  return undefined
}

function trail({ ids }: Digraph, start: number, goal: number, cameFrom: ReadonlyMap<number, number>): string[] {
  const back = [goal]
  let node = cameFrom.get(goal)
  for (; node !== undefined && node !== start; node = cameFrom.get(node)) back.push(node)
  return [start, ...back.reverse()].map((n) => ids[n] ?? '')
}

/**
 * Groups of two nodes or more that all reach each other, each in the order of its ids, and the groups by their first.
 * Tarjan, Depth-first search and linear graph algorithms (1972), without recursion: a chain may have any length.
 */
export function circlesOf({ ids, first, ends }: Digraph): string[][] {
  const found = new Int32Array(ids.length) // The order of discovery, from 1; 0: not yet.
  const lowest = new Int32Array(ids.length) // The earliest discovered of its open nodes that a node reaches.
  const next = first.slice() // The arrow of each node to follow next.
  const closed = new Uint8Array(ids.length)
  const open: number[] = []
  const groups: number[][] = []
  let count = 0
  const reach = (node: number, order: number) => {
    lowest[node] = Math.min(lowest[node] ?? order, order)
  }
  const discover = (node: number) => {
    count++
    found[node] = lowest[node] = count
    open.push(node)
  }
  for (let root = 0; root < ids.length; root++) {
    if (found[root] !== 0) continue
    discover(root)
    const path = [root]
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const arrow = next[node] ?? 0
      if (arrow < (first[node + 1] ?? 0)) {
        next[node] = arrow + 1
        const end = ends[arrow] ?? 0
        if (found[end] === 0) {
          discover(end)
          path.push(end)
        } else if (closed[end] === 0) reach(node, found[end] ?? 0)
        continue
      }
      path.pop()
      const before = path.at(-1)
      if (before !== undefined) reach(before, lowest[node] ?? 0)
      if (lowest[node] !== found[node]) continue
      const group = open.splice(open.lastIndexOf(node))
      for (const member of group) closed[member] = 1
      if (group.length > 1) groups.push(group.sort((a, b) => a - b))
    }
  }
  return groups.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)).map((group) => group.map((n) => ids[n] ?? ''))
}
