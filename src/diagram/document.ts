import { operatesOn, statusOn } from '../graph/as-of.js'
import { overlay } from '../graph/overlay.js'
import type { Component } from '../model/component.js'
import type { Dependency } from '../model/dependency.js'
import type { Model } from '../model/model.js'
import type { System } from '../model/system.js'
import { aggregate, edgesPerNode } from './aggregate.js'
import { compare, inLayerOrder, mergeEdges } from './order.js'
import type { GraphCluster, GraphDocument, GraphEdge, GraphNode, GraphOptions, Status } from './types.js'
import { diagramWords } from './words.js'

/** The cluster of what lies in no known layer. */
export const noLayer = ''

/** More boxes than this cannot be read in one picture. */
const readable = 60

/**
 * The part of an architecture that a picture shows. Nodes are systems, and the components that dependencies name; in the order
 * of layers, then ids.
 * @returns a document without nodes where `focus` is no system or component, or nothing is left of the selection
 */
export function graphDocument(model: Model, options: GraphOptions = {}): GraphDocument {
  const lang = options.lang ?? 'vi'
  const proposal = options.overlay
  const shown = proposal ? overlay(model, proposal) : model
  const proposed = {
    systems: new Set(proposal?.systems.map((s) => s.id)),
    dependencies: new Set(proposal?.dependencies),
  }
  const clusters = clustersOf(model, diagramWords.noLayer[lang])
  const clusterIds = new Set(clusters.map((c) => c.id))

  const nodes = new Map<string, GraphNode>()
  const nodeBase = (entity: System | Component) => ({
    id: entity.id,
    name: entity.name,
    cluster: clusterIds.has(entity.layer) ? entity.layer : noLayer,
    focus: entity.id === options.focus,
  })
  for (const system of shown.systems.values()) {
    const status = statusFor(system, options.asOf)
    if (options.asOf !== undefined && status === 'retired') continue
    const agencyName = model.agencies.get(system.owner)?.name ?? system.owner
    const { kind, phase } = system
    const agency = system.owner
    nodes.set(system.id, {
      ...nodeBase(system),
      of: 'system',
      agency,
      agencyName,
      kind,
      status,
      phase,
      proposed: proposed.systems.has(system.id),
    })
  }
  const named = new Set(shown.dependencies.flatMap((d) => [d.from, d.to]))
  if (options.focus !== undefined) named.add(options.focus)
  for (const component of shown.components.values()) {
    if (named.has(component.id) && !shown.systems.has(component.id)) {
      nodes.set(component.id, { ...nodeBase(component), of: 'component', proposed: false })
    }
  }

  const edges = edgesOf(shown, nodes, proposed.dependencies)
  const kept = selection(nodes, edges, options)
  const document: GraphDocument = {
    title: model.name,
    clusters,
    nodes: inLayerOrder(
      [...nodes.values()].filter((n) => kept.has(n.id)),
      clusters,
    ),
    edges: edges.filter((e) => kept.has(e.from) && kept.has(e.to)),
    overlay: proposal && { id: proposal.header.id, title: proposal.header.title, verdict: options.verdict },
  }
  const limit = options.maxNodes ?? readable
  return withoutEmptyClusters(tooMany(document, limit) ? aggregate(document, model, limit, lang) : document)
}

function tooMany({ nodes, edges }: GraphDocument, limit: number): boolean {
  return nodes.length > limit || edges.length > limit * edgesPerNode
}

function statusFor(system: System, asOf: string | undefined): Status {
  if (asOf === undefined) return system.lifecycle.status
  const on = statusOn(system, asOf)
  return on !== 'retiring' && operatesOn(system, asOf) ? 'operational' : on
}

/** The layers from top to bottom, pillars last, and one more for what names no layer. */
function clustersOf(model: Model, unknown: string): GraphCluster[] {
  const layers = [...model.layers.values()].map(
    ({ id, name, kind, order }): GraphCluster => ({ id, name, kind, order }),
  )
  layers.sort(
    (a, b) => Number(a.kind === 'pillar') - Number(b.kind === 'pillar') || a.order - b.order || compare(a.id, b.id),
  )
  return [...layers, { id: noLayer, name: unknown, kind: 'band', order: Number.MAX_SAFE_INTEGER }]
}

function withoutEmptyClusters(document: GraphDocument): GraphDocument {
  const used = new Set(document.nodes.map((n) => n.cluster))
  return { ...document, clusters: document.clusters.filter((c) => used.has(c.id)) }
}

function edgesOf(model: Model, nodes: ReadonlyMap<string, GraphNode>, proposed: ReadonlySet<Dependency>): GraphEdge[] {
  const nameOf = (id: string) => model.systems.get(id)?.name ?? model.components.get(id)?.name ?? id
  const known = model.dependencies.filter((d) => d.from !== d.to && nodes.has(d.from) && nodes.has(d.to))
  return mergeEdges(
    known.map((d) => ({
      from: d.from,
      to: d.to,
      kind: d.kind,
      count: 1,
      via: d.via === undefined ? [] : [{ id: d.via, name: nameOf(d.via) }],
      proposed: proposed.has(d),
    })),
  )
}

/** The ids that focus, layer and agency leave; with layer or agency also what their systems touch directly. */
function selection(
  nodes: ReadonlyMap<string, GraphNode>,
  edges: readonly GraphEdge[],
  options: GraphOptions,
): Set<string> {
  let kept = new Set(nodes.keys())
  if (options.focus !== undefined) {
    const start = nodes.has(options.focus) ? [options.focus] : []
    kept = reach(new Set(start), edges, options.depth ?? 1)
  }
  const narrowing = (wanted: (node: GraphNode) => boolean) => {
    const core = new Set(
      [...nodes.values()].filter((n) => kept.has(n.id) && (wanted(n) || n.proposed)).map((n) => n.id),
    )
    const around = reach(core, edges, 1)
    kept = new Set([...kept].filter((id) => around.has(id)))
  }
  if (options.layer !== undefined) narrowing((n) => n.cluster === options.layer)
  if (options.agency !== undefined) narrowing((n) => n.agency === options.agency)
  return kept
}

/** What lies within `depth` steps of a set, against and along the edges, the set included; a platform is near what goes through it. */
function reach(start: ReadonlySet<string>, edges: readonly GraphEdge[], depth: number): Set<string> {
  const neighbours = new Map<string, string[]>()
  const join = (a: string, b: string) => {
    const list = neighbours.get(a)
    if (list) list.push(b)
    else neighbours.set(a, [b])
  }
  for (const { from, to, via } of edges) {
    join(from, to)
    join(to, from)
    for (const { id } of via) {
      join(id, from)
      join(id, to)
    }
  }
  const reached = new Set(start)
  let frontier = [...start]
  for (let step = 0; step < depth && frontier.length > 0; step++) {
    frontier = frontier.flatMap((id) => neighbours.get(id) ?? []).filter((id) => !reached.has(id) && reached.add(id))
  }
  return reached
}
