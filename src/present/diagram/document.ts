import {
  type Component,
  type Dependency,
  eachReliance,
  type Framework,
  frameworksOf,
  type Model,
  naturalGroups,
  operatesOn,
  overlay,
  type System,
  statusOn,
} from '../../architecture/index.js'
import { compare, inOrderOfKeys } from '../../kernel/index.js'
import { inLayerOrder, mergeEdges } from './order.js'
import type {
  GraphCluster,
  GraphDocument,
  GraphEdge,
  GraphNode,
  GraphOptions,
  Grouping,
  HiddenReliance,
  Status,
} from './types.js'
import { noLayer, viewOf } from './view.js'
import { diagramWords } from './words.js'

/**
 * The part of an architecture that a picture shows. Nodes are systems, and the components that dependencies name; in the order
 * of layers, then ids.
 * @returns a document without nodes where what is asked about does not exist, or nothing is left of the selection
 */
export function graphDocument(model: Model, options: GraphOptions = {}): GraphDocument {
  return viewOf(wholeDocument(model, options), options, options)
}

/** Everything that a graph could show, nothing grouped: all systems, all components, all dependencies. */
export function wholeDocument(
  model: Model,
  {
    asOf,
    overlay: proposal,
    verdict,
    lang = 'vi',
    group = 'auto',
  }: Pick<GraphOptions, 'asOf' | 'overlay' | 'verdict' | 'lang' | 'group'>,
): GraphDocument {
  const shown = proposal ? overlay(model, proposal) : model
  const proposed = new Set(proposal?.systems.map((s) => s.id))
  const clusters = clustersOf(model, diagramWords.noLayer[lang])
  const nodes = new Map<string, GraphNode>()
  const clusterOf = ({ layer }: System | Component) => (model.layers.has(layer) ? layer : noLayer)
  for (const system of shown.systems.values()) {
    const status = statusFor(system, asOf)
    if (asOf !== undefined && status === 'retired') continue
    const { id, name, kind, phase, owner: agency } = system
    const component = (system.realizes ?? []).find((id) => model.components.get(id)?.layer === system.layer)
    nodes.set(system.id, {
      id,
      name,
      cluster: clusterOf(system),
      focus: false,
      of: 'system',
      agency,
      agencyName: model.agencies.get(agency)?.name ?? agency,
      kind,
      status,
      phase,
      phaseName: phase === undefined ? undefined : model.phases.get(phase)?.name,
      component,
      componentName: component === undefined ? undefined : model.components.get(component)?.name,
      proposed: proposed.has(system.id),
    })
  }
  for (const component of shown.components.values()) {
    if (shown.systems.has(component.id)) continue
    const { id, name } = component
    nodes.set(id, { id, name, cluster: clusterOf(component), focus: false, of: 'component', proposed: false })
  }
  const edges = edgesOf(shown, nodes, new Set(proposal?.dependencies))
  const relies = hiddenReliances(shown, nodes)
  return {
    title: model.name,
    clusters,
    nodes: inLayerOrder(asksTies(group, nodes) ? withTies(nodes, edges, relies) : [...nodes.values()], clusters),
    edges,
    relies,
    overlay: proposal && { id: proposal.header.id, title: proposal.header.title, verdict },
  }
}

/** Whether natural groups are asked for: by name, or because of some system no component says what it belongs to. */
function asksTies(group: Grouping, nodes: ReadonlyMap<string, GraphNode>): boolean {
  return (
    group === 'natural' ||
    (group === 'auto' && [...nodes.values()].some((n) => n.of === 'system' && n.component === undefined))
  )
}

function withTies(
  nodes: ReadonlyMap<string, GraphNode>,
  edges: readonly GraphEdge[],
  relies: readonly HiddenReliance[],
): GraphNode[] {
  const arrows = [...edges.flatMap((e) => Array<GraphEdge>(e.count).fill(e)), ...relies]
  const groups = naturalGroups(nodes.keys(), arrows)
  return [...nodes.values()].map((node): GraphNode => {
    const natural = groups.get(node.id)
    const naturalName = natural === undefined ? undefined : (nodes.get(natural)?.name ?? natural)
    return natural === undefined ? node : Object.assign({}, node, { natural, naturalName })
  })
}

function statusFor(system: System, asOf: string | undefined): Status {
  if (asOf === undefined) return system.lifecycle.status
  const on = statusOn(system, asOf)
  return on !== 'retiring' && operatesOn(system, asOf) ? 'operational' : on
}

/** The layers from top to bottom, one framework after the other, pillars last in each, and one more for what names no layer. */
function clustersOf(model: Model, unknown: string): GraphCluster[] {
  const frameworks = frameworksOf(model)
  const layersOf = (framework: Framework) =>
    [...model.layers.values()]
      .filter((l) => framework.layers.has(l.id))
      .sort(
        (a, b) => Number(a.kind === 'pillar') - Number(b.kind === 'pillar') || a.order - b.order || compare(a.id, b.id),
      )
      .map(({ id, name, kind, order }): GraphCluster => {
        return { id, name, kind, order, ...(frameworks.length > 1 ? { framework: framework.name } : {}) }
      })
  return [...frameworks.flatMap(layersOf), { id: noLayer, name: unknown, kind: 'band', order: Number.MAX_SAFE_INTEGER }]
}

function edgesOf(model: Model, nodes: ReadonlyMap<string, GraphNode>, proposed: ReadonlySet<Dependency>): GraphEdge[] {
  const nameOf = (id: string) => model.systems.get(id)?.name ?? model.components.get(id)?.name ?? id
  const known = model.dependencies.filter((d) => d.from !== d.to && nodes.has(d.from) && nodes.has(d.to))
  return mergeEdges(known, (d) => ({
    from: d.from,
    to: d.to,
    kind: d.kind,
    count: 1,
    via: d.via === undefined ? [] : [{ id: d.via, name: nameOf(d.via) }],
    proposed: proposed.has(d),
  }))
}

function hiddenReliances(model: Model, nodes: ReadonlyMap<string, GraphNode>): HiddenReliance[] {
  const found = new Map<string, HiddenReliance>()
  for (const { from, to, how, kind } of eachReliance(model)) {
    if (how !== 'dependency' && nodes.has(from) && nodes.has(to))
      found.set(`${from}\0${to}\0${how}\0${kind}`, { from, to, kind, how })
  }
  return inOrderOfKeys(found)
}
