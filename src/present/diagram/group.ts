import { groupBy, type Lang, smallest } from '../../kernel/index.js'
import { inLayerOrder, mergeEdges } from './order.js'
import type { Aggregation, GraphDocument, GraphEdge, GraphNode, Status, ViewOptions } from './types.js'
import { diagramWords } from './words.js'

/** More boxes than this cannot be read in one picture. */
const readable = 60
/** A reader can follow about this many lines for each box. */
const edgesPerNode = 2.5

/** Finest first, where components say what belongs together, and where only the ties do. */
const byComponent = ['component', 'agency', 'layer'] as const satisfies readonly Aggregation[]
const byTies = ['natural', 'agency', 'layer'] as const satisfies readonly Aggregation[]
/** How fine what was asked for is drawn, and how fine what only surrounds it; without a level, one by one. */
type Level = Aggregation | undefined

/** Nodes and lines that can be read. */
function fits({ nodes, edges }: GraphDocument, limit: number): boolean {
  return nodes.length <= limit && edges.length <= limit * edgesPerNode
}

/**
 * Puts systems into groups: by component (without one by their ties), by the ties among them, by owning agency in each layer,
 * or by layer. Where nothing is said of how, the finest that gives no more boxes and lines than can be read, what only surrounds
 * the selection first. Subjects of a question and a proposal's own systems stay single.
 */
export function grouped(document: GraphDocument, options: ViewOptions, lang: Lang): GraphDocument {
  const { group = 'auto', maxNodes: limit = readable } = options
  if (group === 'none' || (group === 'auto' && fits(document, limit))) return document
  if (group !== 'auto') return atLevels(document, group, group, lang)
  const tied = document.nodes.some((n) => n.natural !== undefined)
  const placed = document.nodes.some((n) => n.component !== undefined)
  const levels: readonly Aggregation[] = tied && !placed ? byTies : byComponent
  const core = document.nodes.filter((n) => !n.context && !n.focus && !n.proposed)
  const around = document.nodes.some((n) => n.context)
  const most = limit * edgesPerNode
  let last: GraphDocument | undefined
  for (const fine of [undefined, ...levels] as const) {
    // One box for all that was asked for says nothing.
    if (fine !== undefined && around && new Set(core.map((n) => keyOf(n, fine))).size < 2) continue
    const coarser =
      fine === undefined ? levels : levels.filter((level) => levels.indexOf(level) >= levels.indexOf(fine))
    for (const coarse of around ? coarser : [fine]) {
      last = atLevels(document, fine, coarse, lang)
      // Single systems with many lines are better grouped; of groups the strongest lines tell more than fewer boxes.
      if (last.nodes.length <= limit && (fine !== undefined || last.edges.length <= most))
        return strongest(last, most, lang)
    }
  }
  return strongest(last ?? document, most, lang)
}

/** Only the lines that stand for the most dependencies, where there are too many to follow; the caption says so. */
function strongest(document: GraphDocument, most: number, lang: Lang): GraphDocument {
  const hidden = document.edges.length - most
  if (hidden <= 0) return document
  const weight = (e: GraphEdge) => (e.proposed ? Number.POSITIVE_INFINITY : e.count)
  const edges = [...document.edges].sort((a, b) => weight(b) - weight(a)).slice(0, most)
  const kept = new Set(edges)
  const said = {
    vi: `Chỉ vẽ ${most} đường nối có nhiều quan hệ nhất, còn ${hidden} đường không vẽ.`,
    en: `Only the ${most} lines that stand for the most dependencies are drawn, ${hidden} are not.`,
  }[lang]
  return {
    ...document,
    edges: document.edges.filter((e) => kept.has(e)),
    caption: document.caption === undefined ? said : `${document.caption} ${said}`,
  }
}

/** The ids of the groups that a node may be put into, finest first. */
export function groupKeys(node: GraphNode): string[] {
  return [...new Set([...byComponent, ...byTies])].map((level) => keyOf(node, level))
}

/** Where no component is given, the ties say what belongs together, as far as they are known. */
function keyOf(node: GraphNode, level: Aggregation): string {
  const component = componentOf(node)
  if (level === 'component' && component !== undefined) return `component:${component}`
  if ((level === 'natural' || level === 'component') && node.natural !== undefined)
    return `natural:${node.cluster}/${node.natural}`
  if (level === 'agency' && node.agency !== undefined) return `agency:${node.cluster}/${node.agency}`
  return `layer:${node.cluster}`
}

function componentOf(node: GraphNode): string | undefined {
  return node.of === 'component' ? node.id : node.component
}

function groupName(node: GraphNode, level: Aggregation, layer: string, lang: Lang): string {
  if (level === 'component' && componentOf(node) !== undefined)
    return node.of === 'component' ? node.name : (node.componentName ?? node.id)
  if (level === 'natural' || level === 'component') {
    if (node.natural !== undefined) return `${diagramWords.around[lang]} ${node.naturalName ?? node.natural}`
    return `${diagramWords[level === 'natural' ? 'untied' : 'noComponent'][lang]}: ${layer}`
  }
  return level === 'agency' ? (node.agencyName ?? layer) : layer
}

function atLevels(document: GraphDocument, core: Level, around: Level, lang: Lang): GraphDocument {
  const layerName = new Map(document.clusters.map((c) => [c.id, c.name]))
  const levelOf = (node: GraphNode) => (node.focus || node.proposed ? undefined : node.context ? around : core)
  const keyAt = (node: GraphNode, level: Level) => (level === undefined ? node.id : keyOf(node, level))
  const members = groupBy(document.nodes, (n) => keyAt(n, levelOf(n)))
  const newId = new Map<string, string>()
  const nodes = new Map<string, GraphNode>()
  for (const node of document.nodes) {
    const level = levelOf(node)
    const key = keyAt(node, level)
    // A group of one is that one.
    const single = level === undefined || members.get(key)?.length === 1
    const id = single ? node.id : key
    newId.set(node.id, id)
    nodes.set(
      id,
      single ? node : joined(nodes.get(id), node, id, groupName(node, level, layerName.get(node.cluster) ?? '', lang)),
    )
  }
  const systems = document.nodes.filter((n) => n.of === 'system').length
  const by = core ?? around
  return {
    ...document,
    nodes: inLayerOrder([...nodes.values()], document.clusters),
    edges: mergeEdges(document.edges, (edge) => {
      const [from, to] = [newId.get(edge.from) ?? edge.from, newId.get(edge.to) ?? edge.to]
      return from === to ? undefined : { ...edge, from, to }
    }),
    aggregated: by && { by, systems },
  }
}

/** A group with one more member. */
function joined(group: GraphNode | undefined, node: GraphNode, id: string, name: string): GraphNode {
  const shares: Partial<Record<Status, number>> = { ...group?.shares }
  if (node.status !== undefined) shares[node.status] = (shares[node.status] ?? 0) + 1
  const steps = [group?.step, node.step].filter((s) => s !== undefined)
  return {
    id,
    name,
    of: 'group',
    cluster: node.cluster,
    count: (group?.count ?? 0) + (node.of === 'system' ? 1 : 0),
    shares,
    ...(steps.length > 0 ? { step: smallest(steps) } : {}),
    ...(node.context && (group?.context ?? true) ? { context: true } : {}),
    focus: false,
    proposed: false,
  }
}
