import type { Lang } from '../../../kernel/index.js'
import type { PackedGraph } from '../pack.js'
import type { Grouping, Selection } from '../types.js'

/** What the page carries for its script. */
export interface PageData {
  readonly lang: Lang
  readonly graph: PackedGraph
  /** What is drawn at first. */
  readonly selection: Selection
  readonly group: Grouping
  /** The address of each node's page, in the order of the graph's nodes; empty where there are none. */
  readonly pages: readonly (string | null)[]
  /** Where the layout engine is, if not in the page itself. */
  readonly engine: string | null
}

declare global {
  interface Window {
    /** Where a file beside the page brings them: its data, and the layout engine's worker as text. */
    kientrucGraph?: PageData
    kientrucEngine?: string
  }
}

/** What the page shows: kept in the address, so that a view can be sent on and the browser's “back” works. */
export interface State {
  readonly selection: Selection
  readonly group: Grouping
}
