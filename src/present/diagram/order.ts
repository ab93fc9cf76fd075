import { compare, inOrderOfKeys } from '../../kernel/index.js'
import type { GraphCluster, GraphEdge, GraphNode } from './types.js'

/**
 * One edge for all of a kind between the same two nodes, in the order of their ends.
 * @param edgeOf the edge that a value stands for, a new object; nothing where it stands for none. One by one, so that those that
 * are merged die at once: a large model has hundreds of thousands.
 */
export function mergeEdges<T>(values: Iterable<T>, edgeOf: (value: T) => GraphEdge | undefined): GraphEdge[] {
  const merged = new Map<string, { -readonly [K in keyof GraphEdge]: GraphEdge[K] }>()
  for (const value of values) {
    const edge = edgeOf(value)
    if (!edge) continue
    const key = `${edge.from}\0${edge.to}\0${edge.kind}`
    const before = merged.get(key)
    if (before) {
      before.count += edge.count
      const { via } = before
      const more = edge.via.filter((v) => !via.some((b) => b.id === v.id))
      if (more.length > 0) before.via = [...via, ...more]
      before.proposed ||= edge.proposed
    } else merged.set(key, edge)
  }
  return inOrderOfKeys(merged)
}

/** Nodes in the order of their layers, then by id. */
export function inLayerOrder(nodes: readonly GraphNode[], clusters: readonly GraphCluster[]): GraphNode[] {
  const rank = new Map(clusters.map((c, i) => [c.id, i]))
  return [...nodes].sort((a, b) => (rank.get(a.cluster) ?? 0) - (rank.get(b.cluster) ?? 0) || compare(a.id, b.id))
}
