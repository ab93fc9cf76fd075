import { bidirectional, undirectedSingleSourceLength } from 'graphology-shortest-path/unweighted.js'
import { bfsFromNode } from 'graphology-traversal'
import { type Arrow, idOf, type Network, networkOf, nodeKey } from './network.js'

/** With the arrows, against them, or either way. */
export type Direction = 'forward' | 'backward' | 'either'

/**
 * How many steps each id lies from `start` (0), no farther than `limit`.
 * @param through which ids may be passed and reached; the start always may
 */
export function distances(
  network: Network,
  start: string,
  direction: Direction,
  { limit = Number.POSITIVE_INFINITY, through = () => true }: DistanceOptions = {},
): Map<string, number> {
  const reached = new Map([[start, 0]])
  if (!network.hasNode(nodeKey(start))) return reached
  if (direction === 'either') {
    for (const [key, steps] of Object.entries(undirectedSingleSourceLength(network, nodeKey(start))))
      if (steps <= limit) reached.set(idOf(key), steps)
    return reached
  }
  const visit = (_: string, { id }: { id: string }, steps: number): boolean => {
    if (steps > 0 && !through(id)) return true
    reached.set(id, steps)
    return steps >= limit
  }
  bfsFromNode(network, nodeKey(start), visit, { mode: direction === 'forward' ? 'outbound' : 'inbound' })
  return reached
}

interface DistanceOptions {
  readonly limit?: number
  readonly through?: (id: string) => boolean
}

/** A network of the ends of arrows. */
export function networkOfArrows<A extends Arrow>(arrows: readonly A[]): Network<A> {
  return networkOf(
    arrows.flatMap(({ from, to }) => [from, to]),
    arrows,
  )
}

/**
 * Everything that lies on a shortest way from one id to another, with how many steps it lies from the start; both ends
 * included. Nothing where there is no way.
 */
export function shortestWays(
  network: Network,
  from: string,
  to: string,
  direction: 'forward' | 'either' = 'forward',
): Map<string, number> {
  const ahead = distances(network, from, direction)
  const length = ahead.get(to)
  if (length === undefined) return new Map()
  const behind = distances(network, to, direction === 'forward' ? 'backward' : 'either', { limit: length })
  return new Map([...ahead].filter(([id, steps]) => steps + (behind.get(id) ?? Number.POSITIVE_INFINITY) === length))
}

/** Whether a way leads along the arrows from one id to another; one that is there leads to itself. */
export function leadsTo(network: Network, from: string, to: string): boolean {
  const [start, goal] = [nodeKey(from), nodeKey(to)]
  return network.hasNode(start) && network.hasNode(goal) && bidirectional(network, start, goal) !== null
}

/** A shortest path along the arrows, both ends included, or nothing where there is none; of several the first by id. */
export function pathBetween(network: Network, from: string, to: string): string[] | undefined {
  if (!leadsTo(network, from, to)) return undefined
  return from === to ? [from] : wayFrom(network, from, to)
}

/**
 * The same of at least one arrow.
 * @param within the ids that it may pass
 */
export function wayFrom(
  network: Network,
  from: string,
  to: string,
  within?: ReadonlySet<string>,
): string[] | undefined {
  const left = distances(network, to, 'backward', within ? { through: (id) => within.has(id) } : {})
  const way = [from]
  do {
    let next: string | undefined
    const stepsFrom = (id: string | undefined) => left.get(id ?? '') ?? Number.POSITIVE_INFINITY
    // Neighbours come in the order of their ids.
    network.forEachOutboundNeighbor(nodeKey(way.at(-1) ?? from), (_, { id }) => {
      if (stepsFrom(id) < stepsFrom(next)) next = id
    })
    if (next === undefined) return undefined
    way.push(next)
  } while (way.at(-1) !== to)
  return way
}
