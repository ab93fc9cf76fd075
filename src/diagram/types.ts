import type { Lang } from '../i18n/text.js'
import type { Dependency } from '../model/dependency.js'
import type { Proposal } from '../model/model.js'
import type { System } from '../model/system.js'

export type Status = System['lifecycle']['status']
export type EdgeKind = Dependency['kind']
/** The verdict of a proposal drawn onto the architecture; `undefined` while it has not been judged. */
export type DrawnVerdict = 'conforms' | 'conditional' | 'nonconforming' | 'insufficient'

/** A box of the graph: a system, a component, or a group of systems where single ones would be too many to read. */
export interface GraphNode {
  readonly id: string
  readonly name: string
  readonly of: 'system' | 'component' | 'group'
  /** The cluster that it is drawn in. */
  readonly cluster: string
  readonly agency?: string | undefined
  readonly agencyName?: string | undefined
  readonly kind?: System['kind'] | undefined
  readonly status?: Status | undefined
  readonly phase?: string | undefined
  /** How many systems a group stands for. */
  readonly count?: number | undefined
  /** The node that the graph was asked to centre on. */
  readonly focus: boolean
  /** Part of the proposal that is laid on the architecture. */
  readonly proposed: boolean
}

/** All dependencies of one kind from one node to another: `from` needs `to`. */
export interface GraphEdge {
  readonly from: string
  readonly to: string
  readonly kind: EdgeKind
  readonly count: number
  /** The platforms that they go through. */
  readonly via: readonly { readonly id: string; readonly name: string }[]
  readonly proposed: boolean
}

/** A layer of the architecture, in the order in which layers are drawn. */
export interface GraphCluster {
  readonly id: string
  readonly name: string
  readonly kind: 'band' | 'pillar'
  readonly order: number
}

export type Aggregation = 'component' | 'agency' | 'layer'

/** A graph as plain data, in a stable order; every format draws this and nothing else. */
export interface GraphDocument {
  readonly title: string
  readonly clusters: readonly GraphCluster[]
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /** Set where systems are shown in groups, with how many systems were asked for. */
  readonly aggregated?: { readonly by: Aggregation; readonly systems: number } | undefined
  /** The proposal laid on the architecture. */
  readonly overlay?:
    | { readonly id: string; readonly title: string; readonly verdict?: DrawnVerdict | undefined }
    | undefined
}

export interface GraphOptions {
  /** Only what is within `depth` (default 1) steps of this system or component. */
  readonly focus?: string | undefined
  readonly depth?: number | undefined
  /** Only systems and components of this layer, and what they need or serve directly. */
  readonly layer?: string | undefined
  /** Only systems of this agency, and what they need or serve directly. */
  readonly agency?: string | undefined
  /** Only what counts on this day (`YYYY-MM-DD`): neither gone by then, nor of a later phase of the roadmap. */
  readonly asOf?: string | undefined
  /** A proposal to lay on the architecture, and its verdict where it is known. */
  readonly overlay?: Proposal | undefined
  readonly verdict?: DrawnVerdict | undefined
  /** More nodes than this are drawn in groups. Default 60; `Infinity` never groups. */
  readonly maxNodes?: number | undefined
  readonly lang?: Lang | undefined
}

export interface FormatOptions {
  readonly lang: Lang
  /** The address of a node's page, for formats that can link. */
  readonly href?: ((node: GraphNode) => string | undefined) | undefined
}

/** Writes a graph in one format. */
export type Format = (document: GraphDocument, options: FormatOptions) => string | Promise<string>
