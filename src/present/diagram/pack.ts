import { visible } from '../../kernel/index.js'
import type {
  DrawnChange,
  EdgeKind,
  GraphCluster,
  GraphDocument,
  GraphNode,
  HiddenReliance,
  Status,
  SystemKind,
} from './types.js'

/** A whole graph with every name once and numbers for ids: what a page carries. A third of the size of the document, and names as they may be shown. */
export interface PackedGraph {
  readonly title: string
  readonly overlay: GraphDocument['overlay'] | null
  readonly clusters: readonly GraphCluster[]
  readonly agencies: readonly Named[]
  readonly phases: readonly Named[]
  readonly components: readonly Named[]
  readonly naturals: readonly Named[]
  readonly platforms: readonly Named[]
  readonly nodes: readonly (readonly [
    id: string,
    name: string,
    of: GraphNode['of'],
    cluster: number,
    proposed: 0 | 1,
    kind: SystemKind | null,
    status: Status | null,
    agency: number,
    phase: number,
    component: number,
    change: DrawnChange | null,
    natural: number,
  ])[]
  readonly edges: readonly (readonly [
    from: number,
    to: number,
    kind: EdgeKind,
    count: number,
    proposed: 0 | 1,
    ...via: number[],
  ])[]
  readonly relies: readonly (readonly [from: number, to: number, kind: EdgeKind, how: HiddenReliance['how']])[]
}
type Named = readonly [id: string, name: string]

/** Packs a graph of single nodes; groups are made anew from them. */
export function pack(document: GraphDocument): PackedGraph {
  const [agencies, phases, components, platforms] = [table(), table(), table(), table()]
  const naturals = table()
  const clusters = new Map(document.clusters.map((c, i) => [c.id, i]))
  const index = new Map(document.nodes.map((n, i) => [n.id, i]))
  const at = (id: string) => index.get(id) ?? -1
  return {
    title: visible(document.title),
    overlay: document.overlay ? { ...document.overlay, title: visible(document.overlay.title) } : null,
    clusters: document.clusters.map((c) => ({ ...c, name: visible(c.name) })),
    nodes: document.nodes.map((n) => [
      n.id,
      visible(n.name),
      n.of,
      clusters.get(n.cluster) ?? -1,
      n.proposed ? 1 : 0,
      n.kind ?? null,
      n.status ?? null,
      agencies.at(n.agency, n.agencyName),
      phases.at(n.phase, n.phaseName),
      components.at(n.component, n.componentName),
      n.change ?? null,
      naturals.at(n.natural, n.naturalName),
    ]),
    edges: document.edges.map((e) => [
      at(e.from),
      at(e.to),
      e.kind,
      e.count,
      e.proposed ? 1 : 0,
      ...e.via.map((v) => platforms.at(v.id, v.name)),
    ]),
    relies: document.relies.map((r) => [at(r.from), at(r.to), r.kind, r.how]),
    agencies: agencies.rows,
    phases: phases.rows,
    components: components.rows,
    naturals: naturals.rows,
    platforms: platforms.rows,
  }
}

/** Names by number; what has none is -1. */
function table() {
  const rows: Named[] = []
  const numbers = new Map<string, number>()
  return {
    rows,
    at(id: string | undefined, name = id): number {
      if (id === undefined || name === undefined) return -1
      const known = numbers.get(id)
      if (known !== undefined) return known
      numbers.set(id, rows.length)
      return rows.push([id, visible(name)]) - 1
    },
  }
}

export function unpack(packed: PackedGraph): GraphDocument {
  const idOf = (i: number) => packed.nodes[i]?.[0] ?? ''
  return {
    title: packed.title,
    overlay: packed.overlay ?? undefined,
    clusters: packed.clusters,
    nodes: packed.nodes.map(
      ([id, name, of, cluster, proposed, kind, status, agency, phase, component, change, natural]): GraphNode => {
        const [agencyId, agencyName] = packed.agencies[agency] ?? []
        const [phaseId, phaseName] = packed.phases[phase] ?? []
        const [componentId, componentName] = packed.components[component] ?? []
        const [naturalId, naturalName] = packed.naturals[natural] ?? []
        return {
          id,
          name,
          of,
          cluster: packed.clusters[cluster]?.id ?? '',
          focus: false,
          proposed: proposed === 1,
          kind: kind ?? undefined,
          status: status ?? undefined,
          agency: agencyId,
          agencyName,
          phase: phaseId,
          phaseName,
          component: componentId,
          componentName,
          ...(naturalId === undefined ? {} : { natural: naturalId, naturalName }),
          ...(change ? { change } : {}),
        }
      },
    ),
    edges: packed.edges.map(([from, to, kind, count, proposed, ...via]) => ({
      from: idOf(from),
      to: idOf(to),
      kind,
      count,
      proposed: proposed === 1,
      via: via.flatMap((i) => {
        const [id, name] = packed.platforms[i] ?? []
        return id === undefined || name === undefined ? [] : [{ id, name }]
      }),
    })),
    relies: packed.relies.map(([from, to, kind, how]) => ({ from: idOf(from), to: idOf(to), kind, how })),
  }
}
