import type { Dependency, Proposal, System } from '../../architecture/index.js'
import type { Lang } from '../../kernel/index.js'

export type Status = System['lifecycle']['status']
export type SystemKind = System['kind']
export type EdgeKind = Dependency['kind']
/** How something differs from an earlier state. */
export type DrawnChange = 'added' | 'removed' | 'changed'
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
  readonly kind?: SystemKind | undefined
  readonly status?: Status | undefined
  readonly phase?: string | undefined
  readonly phaseName?: string | undefined
  /** The component of its own layer that it realizes. */
  readonly component?: string | undefined
  readonly componentName?: string | undefined
  /** The member by which its natural group is known: what is tied to each other more than to the rest. */
  readonly natural?: string | undefined
  readonly naturalName?: string | undefined
  /** How many systems a group stands for, and in which states. */
  readonly count?: number | undefined
  readonly shares?: Readonly<Partial<Record<Status, number>>> | undefined
  /** How many steps it lies from what was asked about; of a group, its nearest. */
  readonly step?: number | undefined
  /** Shown because what was asked for touches it. */
  readonly context?: boolean | undefined
  /** What was asked about. */
  readonly focus: boolean
  /** Part of the proposal that is laid on the architecture. */
  readonly proposed: boolean
  /** In a comparison of two states: how it differs. */
  readonly change?: DrawnChange | undefined
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
  readonly change?: DrawnChange | undefined
}

/** Why something relies on something else although no line is drawn between them (see `graph/impact.ts`). */
export interface HiddenReliance {
  readonly from: string
  readonly to: string
  readonly kind: EdgeKind
  readonly how: 'via' | 'hosting' | 'realizes'
}

/** A layer of the architecture, in the order in which layers are drawn. */
export interface GraphCluster {
  readonly id: string
  readonly name: string
  readonly kind: 'band' | 'pillar'
  readonly order: number
  /** The framework that it belongs to, where the architecture is described in more than one. */
  readonly framework?: string | undefined
}

export type Aggregation = 'component' | 'natural' | 'agency' | 'layer'
export const groupings = ['auto', 'none', 'component', 'natural', 'agency', 'layer'] as const
/** `auto` groups only what would be too much to read. */
export type Grouping = (typeof groupings)[number]

/** A graph as plain data, in a stable order; every format draws this and nothing else. */
export interface GraphDocument {
  readonly title: string
  /** What was asked for and what came of it, in words. */
  readonly caption?: string | undefined
  readonly clusters: readonly GraphCluster[]
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  readonly relies: readonly HiddenReliance[]
  /** Set where systems are shown in groups, with how many systems were asked for. */
  readonly aggregated?: { readonly by: Aggregation; readonly systems: number } | undefined
  /** The proposal laid on the architecture. */
  readonly overlay?:
    | { readonly id: string; readonly title: string; readonly verdict?: DrawnVerdict | undefined }
    | undefined
}

/** Which part of a graph is shown. One question at most (`impact`, else `path`, else `focus`); filters narrow its answer. */
export interface Selection {
  /** What this system or component needs and what needs it, within `depth` (default 1) steps. */
  readonly focus?: string | undefined
  readonly depth?: number | undefined
  /** The shortest ways along dependencies from one to another. */
  readonly path?: { readonly from: string; readonly to: string } | undefined
  /** Everything that depends on this one, directly and through others. */
  readonly impact?: string | undefined
  /** Only systems and components of this layer, and what they need or serve directly. */
  readonly layer?: string | undefined
  /** Only systems of this agency, and what they need or serve directly. */
  readonly agency?: string | undefined
  /** Only members of these groups (ids of groups), and what they need or serve directly. */
  readonly within?: readonly string[] | undefined
  /** Only systems of these kinds, states and phases of the roadmap. */
  readonly kinds?: readonly SystemKind[] | undefined
  readonly statuses?: readonly Status[] | undefined
  readonly phases?: readonly string[] | undefined
  /** Only dependencies of these kinds; what has none left is left out. */
  readonly dependencies?: readonly EdgeKind[] | undefined
}

export interface ViewOptions {
  readonly lang?: Lang | undefined
  /** Default `auto`. */
  readonly group?: Grouping | undefined
  /** More nodes than this are drawn in groups. Default 60; `Infinity` never groups. */
  readonly maxNodes?: number | undefined
}

export interface GraphOptions extends Selection, ViewOptions {
  /** Only what counts on this day (`YYYY-MM-DD`): neither gone by then, nor of a later phase of the roadmap. */
  readonly asOf?: string | undefined
  /** A proposal to lay on the architecture, and its verdict where it is known. */
  readonly overlay?: Proposal | undefined
  readonly verdict?: DrawnVerdict | undefined
}

export interface Exploration {
  readonly whole: GraphDocument
  readonly selection: Selection
  readonly group: Grouping
}

/** Lays out a graph in DOT: Graphviz's `json`, or nothing where it took too long. */
export type Layout = (dot: string) => Promise<string | undefined>

export interface FormatOptions {
  readonly lang: Lang
  /** The address of a node's page, for formats that can link. */
  readonly href?: ((node: GraphNode) => string | undefined) | undefined
  /** How many boxes may stand side by side; default: so many that the picture has the shape of a page. */
  readonly across?: number | undefined
  /** Default: Graphviz in this thread, for as long as it takes. */
  readonly layout?: Layout | undefined
  /** For a page: the graph that it may show beyond the document, and how the document was chosen from it. Default: the document. */
  readonly explore?: Exploration | undefined
  /** For a page: the addresses of its data and of the layout engine (`filesBeside`). Without them the page carries both. */
  readonly beside?: { readonly data: string; readonly engine: string } | undefined
}

/** Writes a graph in one format. */
export type Format = (document: GraphDocument, options: FormatOptions) => string | Promise<string>
