import { groupBy, type Lang } from '../../kernel/index.js'
import { type BoxPaint, changePaint, light, statusSign, verdictSign } from './paint.js'
import type { GraphCluster, GraphDocument, GraphEdge, GraphNode } from './types.js'
import { diagramWords, edgeNames, systemCount } from './words.js'

/** What formats that other programs draw have in common. */

/** A box's name with the sign of its state: `● Cổng dịch vụ công`, `! Đề xuất: …`, `Nhóm (5 hệ thống)`. */
export function boxLabel(node: GraphNode, document: GraphDocument, lang: Lang): string {
  const sign = node.change
    ? changePaint[node.change].sign
    : node.proposed && document.overlay?.verdict
      ? verdictSign[document.overlay.verdict]
      : node.status && statusSign[node.status]
  const count = node.count === undefined ? '' : ` (${systemCount(node.count)[lang]})`
  return `${sign ? `${sign} ` : ''}${node.proposed ? `${diagramWords.proposed[lang]}: ` : ''}${node.name}${count}`
}

/** `tích hợp, qua LGSP`. */
export function lineLabel({ kind, via }: GraphEdge, lang: Lang): string {
  const through = via.length === 0 ? '' : `, ${diagramWords.via[lang]} ${via.map((v) => v.name).join(', ')}`
  return `${edgeNames[kind][lang]}${through}`
}

/** What a box is painted as; also a class's name. */
export function paintName(node: GraphNode): string {
  return node.change ?? (node.proposed ? 'proposed' : (node.status ?? 'component'))
}

/** The paints that a graph uses, by `paintName`, on light ground. */
export function paintsIn(document: GraphDocument): ReadonlyMap<string, BoxPaint> {
  const changes = Object.entries(changePaint).map(([change, { paint }]) => [change, light.verdict[paint]] as const)
  const all: Readonly<Record<string, BoxPaint>> = {
    ...Object.fromEntries(changes),
    ...light.status,
    component: light.component,
    proposed: light.verdict[document.overlay?.verdict ?? 'insufficient'],
  }
  const used = new Set(document.nodes.map(paintName))
  return new Map(Object.entries(all).filter(([name]) => used.has(name)))
}

/** Whether something is not there yet: drawn with a broken line. */
export function isAhead(paint: string): boolean {
  return paint === 'planned' || paint === 'building'
}

/** The layers that have boxes, each with its own. */
export function inClusters(
  document: GraphDocument,
): readonly { readonly cluster: GraphCluster; readonly nodes: readonly GraphNode[] }[] {
  const nodesOf = groupBy(document.nodes, (n) => n.cluster)
  return document.clusters.flatMap((cluster) => {
    const nodes = nodesOf.get(cluster.id) ?? []
    return nodes.length === 0 ? [] : [{ cluster, nodes }]
  })
}
