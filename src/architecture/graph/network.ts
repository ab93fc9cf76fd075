import { MultiDirectedGraph } from 'graphology'

/** One thing needs, or leads to, another. */
export interface Arrow {
  readonly from: string
  readonly to: string
}

/** A directed multigraph of arrows between ids. Only the files of this folder look inside. */
export type Network<A extends Arrow = Arrow> = MultiDirectedGraph<{ id: string }, { arrow: A; place: number }>

/**
 * What graphology calls a node. It keeps nodes as keys of plain objects, where “constructor” is taken and numbers would come
 * before words; behind a sign that no id begins with all ids are alike.
 */
export const nodeKey = (id: string): string => `:${id}`
export const idOf = (key: string): string => key.slice(1)

/**
 * Nodes and arrows are put in in the order of their ids, so that whoever walks meets neighbours in that order, however the
 * arrows were written down. An arrow from a node to itself leads nowhere and is left out.
 * @param names ids of nodes; one that comes twice counts once
 * @param arrows those from or to what is no node are left out
 */
export function networkOf<A extends Arrow>(names: Iterable<string>, arrows: Iterable<A>): Network<A> {
  const network: Network<A> = new MultiDirectedGraph()
  const ids = [...new Set(names)].sort()
  const numbers = new Map(ids.map((id, i) => [id, i]))
  for (const id of ids) network.addNode(nodeKey(id), { id })
  const known: { arrow: A; order: number; place: number }[] = []
  let place = 0
  for (const arrow of arrows) {
    const [tail, head] = [numbers.get(arrow.from), numbers.get(arrow.to)]
    if (tail !== undefined && head !== undefined && tail !== head)
      known.push({ arrow, order: tail * ids.length + head, place })
    place++
  }
  known.sort((a, b) => a.order - b.order || a.place - b.place)
  for (const { arrow, place } of known)
    network.addDirectedEdge(nodeKey(arrow.from), nodeKey(arrow.to), { arrow, place })
  return network
}

export function hasArrow(network: Network, from: string, to: string): boolean {
  return network.hasDirectedEdge(nodeKey(from), nodeKey(to))
}

/** The ids of all nodes, in order. */
export function idsOf(network: Network): string[] {
  return network.mapNodes((_, { id }) => id)
}
