import { type Lists, listsOf, turned } from './lists.js'

/** A service that one needs, with every way to it: what all has to stand for that way. Nodes are numbers; none needs itself. */
export interface Need {
  readonly owner: number
  readonly ways: readonly (readonly number[])[]
}

/** How many are lost with each node: where a need is lost with any of its ways, and where only with its last. */
export interface Losses {
  readonly reach: Uint32Array
  readonly cutsOff: Uint32Array
}

/**
 * The losses of all nodes, 32 at a time: each of them is a bit, and a node's bits tell with which of the 32 it is lost. So what
 * hangs on many of the same nodes is passed once for all of them.
 * @param counts which nodes are counted as lost
 */
export function lossesOf(size: number, needs: readonly Need[], counts: (node: number) => boolean): Losses {
  const needed = ownedLists(size, needs, ({ ways }) => [...new Set(ways.flat())])
  const sure = ownedLists(size, needs, ({ ways: [way = [], ...others] }) => (others.length === 0 ? way : []))
  const choices = new Map<number, Need[]>()
  for (const need of needs) {
    if (need.ways.length < 2) continue
    const list = choices.get(need.owner)
    if (list) list.push(need)
    else choices.set(need.owner, [need])
  }
  const needing = turned(size, needed)
  const reached = walker(size, needing)
  const [any, last] = [new Int32Array(size), new Int32Array(size)]
  const [reach, cutsOff] = [new Uint32Array(size), new Uint32Array(size)]
  for (let first = 0; first < size; first += 32) {
    const { order, looped } = reached(first, Math.min(size, first + 32))
    for (let node = first; node < Math.min(size, first + 32); node++) any[node] = last[node] = 1 << (node - first)
    let changed = true
    while (changed) {
      changed = false
      // Those that are needed come first, so that one turn is enough where there is no circle.
      for (let i = order.length - 1; i >= 0; i--) {
        const node = order[i] ?? 0
        const withAny = (any[node] ?? 0) | union(any, needed, node)
        const withLast = (last[node] ?? 0) | union(last, sure, node) | lostChoices(last, choices.get(node))
        changed ||= looped && (withAny !== any[node] || withLast !== last[node])
        any[node] = withAny
        last[node] = withLast
      }
    }
    for (const node of order) {
      if (counts(node)) {
        tally(reach, first, any[node] ?? 0)
        tally(cutsOff, first, last[node] ?? 0)
      }
      any[node] = last[node] = 0
    }
  }
  // Each was lost with itself.
  for (let node = 0; node < size; node++) {
    if (!counts(node)) continue
    reach[node] = (reach[node] ?? 0) - 1
    cutsOff[node] = (cutsOff[node] ?? 0) - 1
  }
  return { reach, cutsOff }
}

function ownedLists(size: number, needs: readonly Need[], of: (need: Need) => readonly number[]): Lists {
  return listsOf(
    size,
    needs.flatMap((need) => of(need).map((other) => [need.owner, other] as const)),
  )
}

function union(bits: Int32Array, { starts, others }: Lists, node: number): number {
  let all = 0
  for (let i = starts[node] ?? 0, end = starts[node + 1] ?? 0; i < end; i++) all |= bits[others[i] ?? 0] ?? 0
  return all
}

/** With which some need of several ways is lost: one that is on each of them, or several. */
function lostChoices(bits: Int32Array, needs: readonly Need[] = []): number {
  let all = 0
  for (const { ways } of needs) {
    let every = -1
    for (const way of ways) {
      let some = 0
      for (const on of way) some |= bits[on] ?? 0
      every &= some
    }
    all |= every
  }
  return all
}

function tally(totals: Uint32Array, first: number, bits: number): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    const node = first + 31 - Math.clz32(rest & -rest)
    totals[node] = (totals[node] ?? 0) + 1
  }
}

/** Walks from nodes to all that follow them; it clears only what it touched. */
function walker(size: number, { starts, others }: Lists) {
  const fresh = 0
  const open = 1
  const done = 2
  const state = new Uint8Array(size)
  const next = new Int32Array(size)
  return (first: number, end: number): { order: readonly number[]; looped: boolean } => {
    /** Each after all that follow it, but where they are in a circle. */
    const order: number[] = []
    let looped = false
    for (let source = first; source < end; source++) {
      if (state[source] !== fresh) continue
      const path = [source]
      while (path.length > 0) {
        const node = path.at(-1) ?? 0
        if (state[node] === fresh) {
          state[node] = open
          next[node] = starts[node] ?? 0
        }
        const at = next[node] ?? 0
        if (at < (starts[node + 1] ?? 0)) {
          next[node] = at + 1
          const other = others[at] ?? 0
          if (state[other] === fresh) path.push(other)
          else looped ||= state[other] === open
        } else {
          state[node] = done
          order.push(node)
          path.pop()
        }
      }
    }
    for (const node of order) state[node] = fresh
    return { order, looped }
  }
}
