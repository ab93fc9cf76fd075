import { idOf, type Network } from './network.js'
import { wayFrom } from './ways.js'

/**
 * Groups of two nodes or more that all reach each other, each in the order of its ids, and the groups by their first.
 * Tarjan, Depth-first search and linear graph algorithms (1972), without recursion: graphology-components calls itself for each
 * step and overflows the stack on a chain of some seven thousand, which any file may hold.
 */
export function circlesOf(network: Network): string[][] {
  const visits = new Map<string, Visit>()
  const open: Visit[] = []
  const groups: string[][] = []
  const discover = (key: string): Visit => {
    const order = visits.size
    const visit = { key, order, lowest: order, ahead: network.outboundNeighbors(key).values(), closed: false }
    visits.set(key, visit)
    open.push(visit)
    return visit
  }
  const close = (first: Visit) => {
    const group = open.splice(open.lastIndexOf(first))
    for (const member of group) member.closed = true
    if (group.length > 1) groups.push(group.map(({ key }) => idOf(key)).sort())
  }
  for (const root of network.nodes()) {
    if (visits.has(root)) continue
    const path = [discover(root)]
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const next = visit.ahead.next()
      if (next.done) {
        path.pop()
        const before = path.at(-1)
        if (before) before.lowest = Math.min(before.lowest, visit.lowest)
        if (visit.lowest === visit.order) close(visit)
        continue
      }
      const known = visits.get(next.value)
      if (!known) path.push(discover(next.value))
      else if (!known.closed) visit.lowest = Math.min(visit.lowest, known.order)
    }
  }
  return groups.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
}

interface Visit {
  readonly key: string
  /** The order of discovery. */
  readonly order: number
  /** The earliest discovered of its open nodes that it reaches. */
  lowest: number
  readonly ahead: IterableIterator<string>
  closed: boolean
}

/**
 * Groups of systems that need each other in a circle, each as a shortest path that follows the dependencies and begins with its
 * smallest id. A system that needs itself is another fault and is left out.
 */
export function cycles(network: Network): string[][] {
  return circlesOf(network).map((group) => {
    const [start = ''] = group
    return wayFrom(network, start, start, new Set(group))?.slice(0, -1) ?? group
  })
}
