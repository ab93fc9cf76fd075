import type { Dependency, Model } from '../../architecture/index.js'
import type { Lang } from '../../kernel/index.js'
import type { Change } from '../../lifecycle/index.js'
import { wholeDocument } from './document.js'
import type { DrawnChange, GraphDocument, GraphEdge, GraphNode } from './types.js'

/**
 * What changed between two states as one picture: everything that came, went or is another way now, with what it touches
 * directly. What is gone is drawn where it was.
 */
export function changesDocument(base: Model, head: Model, changes: readonly Change[], lang: Lang): GraphDocument {
  const whole = wholeDocument(both(base, head, changes), { lang })
  const ofNodes = new Map<string, DrawnChange>()
  const ofEdges = new Map<string, DrawnChange>()
  for (const { collection, kind, id, from, to } of changes) {
    if (collection === 'systems' || collection === 'components') ofNodes.set(id, kind)
    if (from !== undefined && to !== undefined) ofEdges.set(`${from}\0${to}`, kind)
  }
  const changeOf = (e: GraphEdge) => ofEdges.get(`${e.from}\0${e.to}`)
  const touched = whole.edges.filter((e) => changeOf(e) || ofNodes.has(e.from) || ofNodes.has(e.to))
  const shown = new Set([...ofNodes.keys(), ...touched.flatMap((e) => [e.from, e.to])])
  const nodes = whole.nodes
    .filter((n) => shown.has(n.id))
    .map((n): GraphNode => (ofNodes.has(n.id) ? { ...n, change: ofNodes.get(n.id) } : { ...n, context: true }))
  const used = new Set(nodes.map((n) => n.cluster))
  return {
    ...whole,
    clusters: whole.clusters.filter((c) => used.has(c.id)),
    nodes,
    edges: touched.map((e) => ({ ...e, change: changeOf(e) })),
    relies: whole.relies.filter((r) => shown.has(r.from) && shown.has(r.to)),
  }
}

/** The newer state, and what only the older has. */
function both(base: Model, head: Model, changes: readonly Change[]): Model {
  const gone = (collection: string) =>
    new Set(changes.filter((c) => c.kind === 'removed' && c.collection === collection).map((c) => c.id))
  const merge = <T>(old: ReadonlyMap<string, T>, now: ReadonlyMap<string, T>, ids: ReadonlySet<string>) =>
    new Map([...now, ...[...old].filter(([id]) => ids.has(id) && !now.has(id))])
  const lost = gone('dependencies')
  const stands = new Set(head.dependencies.map(keyOf))
  return {
    ...head,
    layers: new Map([...base.layers, ...head.layers]),
    agencies: new Map([...base.agencies, ...head.agencies]),
    systems: merge(base.systems, head.systems, gone('systems')),
    components: merge(base.components, head.components, gone('components')),
    dependencies: [
      ...head.dependencies,
      ...base.dependencies.filter((d) => lost.has(`${d.from} -> ${d.to}`) && !stands.has(keyOf(d))),
    ],
  }
}

function keyOf({ from, to, kind }: Dependency): string {
  return `${from}\0${to}\0${kind}`
}
