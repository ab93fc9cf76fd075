import type { Lang } from '../i18n/text.js'
import type { Model } from '../model/model.js'
import { inLayerOrder, mergeEdges } from './order.js'
import type { Aggregation, GraphDocument, GraphNode } from './types.js'
import { diagramWords } from './words.js'

/** What a node of the fine graph becomes in the coarse one; `undefined` leaves it as it is. */
type Grouping = (node: GraphNode) => { readonly id: string; readonly name: string } | undefined

/** A reader can follow about this many lines for each box. */
export const edgesPerNode = 2.5

/**
 * Puts systems into groups, by component, else by owning agency in each layer, else by layer: the finest that gives no more
 * than `limit` boxes and not too many lines between them. The node in focus and a proposal's own systems stay single.
 */
export function aggregate(document: GraphDocument, model: Model, limit: number, lang: Lang): GraphDocument {
  const systems = document.nodes.filter((n) => n.of === 'system').length
  let coarsest = document
  for (const by of ['component', 'agency', 'layer'] as const) {
    coarsest = grouped(document, groupings(model, lang)[by], { by, systems })
    if (coarsest.nodes.length <= limit && coarsest.edges.length <= limit * edgesPerNode) break
  }
  return coarsest
}

function groupings(model: Model, lang: Lang): Readonly<Record<Aggregation, Grouping>> {
  const layerName = (node: GraphNode) => model.layers.get(node.cluster)?.name ?? diagramWords.noLayer[lang]
  return {
    component: (node) => {
      if (node.of === 'component') return { id: `component:${node.id}`, name: node.name }
      const realized = model.systems.get(node.id)?.realizes?.map((id) => model.components.get(id))
      const component = realized?.find((c) => c?.layer === node.cluster) ?? realized?.find((c) => c !== undefined)
      if (!component)
        return { id: `layer:${node.cluster}`, name: `${diagramWords.noComponent[lang]}: ${layerName(node)}` }
      return { id: `component:${component.id}`, name: component.name }
    },
    agency: (node) => {
      const { agency, agencyName } = node
      if (agency === undefined) return { id: `layer:${node.cluster}`, name: layerName(node) }
      return { id: `agency:${node.cluster}/${agency}`, name: agencyName ?? agency }
    },
    layer: (node) => ({ id: `layer:${node.cluster}`, name: layerName(node) }),
  }
}

function grouped(
  document: GraphDocument,
  grouping: Grouping,
  aggregated: NonNullable<GraphDocument['aggregated']>,
): GraphDocument {
  const newId = new Map<string, string>()
  const nodes = new Map<string, GraphNode>()
  for (const node of document.nodes) {
    const group = node.focus || node.proposed ? undefined : grouping(node)
    newId.set(node.id, group?.id ?? node.id)
    if (!group) {
      nodes.set(node.id, node)
      continue
    }
    const { cluster } = node
    const before = nodes.get(group.id)
    const count = (before?.count ?? 0) + (node.of === 'system' ? 1 : 0)
    nodes.set(group.id, {
      ...group,
      of: 'group',
      cluster: before?.cluster ?? cluster,
      count,
      focus: false,
      proposed: false,
    })
  }
  const edges = document.edges
    .map((e) => ({ ...e, from: newId.get(e.from) ?? e.from, to: newId.get(e.to) ?? e.to }))
    .filter((e) => e.from !== e.to)
  return {
    ...document,
    nodes: inLayerOrder([...nodes.values()], document.clusters),
    edges: mergeEdges(edges),
    aggregated,
  }
}
