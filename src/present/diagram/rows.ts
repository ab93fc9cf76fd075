import { compare, groupBy } from '../../kernel/index.js'
import type { GraphDocument, GraphNode } from './types.js'

/** Boxes side by side on one rank, all of one layer. */
export interface DiagramRow {
  readonly cluster: string
  readonly nodes: readonly GraphNode[]
}

/** No layer is drawn wider than so many boxes, so that a picture by itself keeps the shape of a page. */
function widest(boxes: number): number {
  return Math.max(5, Math.round(1.2 * Math.sqrt(boxes)))
}

/** In a page that can be moved a picture is rather tall: it begins in a size that can be read, and lines take room beside boxes. */
export function acrossPage(boxes: number): number {
  return Math.max(4, Math.round(0.7 * Math.sqrt(boxes)))
}

/**
 * Spreads the nodes of each layer over rows of about equal length. In a layer, those that others need stand below those that
 * need them, so that most lines run downwards.
 * @param most so many boxes side by side, where the place that the picture is for says it
 */
export function rowsOf(document: GraphDocument, most = widest(document.nodes.length)): DiagramRow[] {
  const heights = heightsWithinLayers(document)
  return spread(document, most, (a, b) => (heights.get(a.id) ?? 0) - (heights.get(b.id) ?? 0))
}

/** The same for boxes without lines: in a layer those of one agency stand together. */
export function rowsByAgency(document: GraphDocument, most = acrossPage(document.nodes.length)): DiagramRow[] {
  const agencies = [...new Set(document.nodes.map((n) => n.agencyName ?? ''))].sort(compare)
  const rank = new Map(agencies.map((name, i) => [name, i]))
  const rankOf = (node: GraphNode) => rank.get(node.agencyName ?? '') ?? 0
  return spread(document, most, (a, b) => rankOf(a) - rankOf(b))
}

function spread(document: GraphDocument, most: number, order: (a: GraphNode, b: GraphNode) => number): DiagramRow[] {
  const inCluster = groupBy(document.nodes, (n) => n.cluster)
  return document.clusters.flatMap((cluster) => {
    const nodes = inCluster.get(cluster.id) ?? []
    if (nodes.length === 0) return []
    const sorted = [...nodes].sort(order)
    const count = Math.ceil(nodes.length / most)
    const length = Math.ceil(nodes.length / count)
    return Array.from(
      { length: count },
      (_, i): DiagramRow => ({ cluster: cluster.id, nodes: sorted.slice(i * length, (i + 1) * length) }),
    )
  })
}

/** How many more need a node than it needs itself, counted in its own layer. */
function heightsWithinLayers(document: GraphDocument): Map<string, number> {
  const cluster = new Map(document.nodes.map((n) => [n.id, n.cluster]))
  const heights = new Map<string, number>()
  const add = (id: string, by: number) => heights.set(id, (heights.get(id) ?? 0) + by)
  for (const { from, to } of document.edges) {
    if (cluster.get(from) !== cluster.get(to)) continue
    add(from, -1)
    add(to, 1)
  }
  return heights
}
