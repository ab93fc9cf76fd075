import type { Result } from '../appraise/index.js'
import type { Model, Proposal } from '../architecture/index.js'
import type { DiffResult } from '../lifecycle/index.js'
import type { WrittenSheet } from '../office/index.js'
import type { Brief } from './brief/brief.js'
import type { Exploration, GraphDocument } from './diagram/types.js'
import type { Duplicates } from './duplicates.js'
import type { Impact } from './impact/facts.js'
import type { ReportContext } from './reporter.js'
import type { Similar } from './similar.js'

/** What can be shown, by the word for its kind. */
export interface Showable {
  /** What `check` or `validate` found. */
  readonly result: {
    readonly result: Result
    readonly model: Model
    /** The proposals as read, for pictures of what they build. */
    readonly proposals?: readonly Proposal[] | undefined
  }
  /** What projects or the architecture come to: the figures, and the report on them, made where it is shown. */
  readonly brief: {
    readonly result: { readonly asOf: string }
    readonly brief: () => Brief
    readonly model: Model
    /** What goes with it in a workbook, such as a form. */
    readonly sheets?: (() => readonly WrittenSheet[]) | undefined
  }
  /** Two states of an architecture. */
  readonly diff: { readonly diff: DiffResult; readonly base: Model; readonly head: Model }
  /** A graph, and what a page may show of it beyond that. */
  readonly graph: { readonly document: GraphDocument; readonly explore?: Exploration | undefined }
  /** Who depends on a system. */
  readonly impact: Impact
  /** What is nearest to some words or to a proposal. */
  readonly similar: Similar
  /** Records of the architecture that are likely one. */
  readonly duplicates: Duplicates
}
export type Kind = keyof Showable

/** How it is shown: language, colour, width and what services need. */
export type RenderContext = Omit<ReportContext, 'model' | 'proposals'>

/** A file's content: text, the bytes of an Office file, or text in pieces where it is larger than what it tells. */
export type Content = string | Uint8Array | Iterable<string>

/** One format of one kind of thing. Pure: what is shown and how in, content out. */
export interface Renderer<K extends Kind = Kind> {
  /** As `--format` names it. */
  readonly name: string
  /** The ending of its files. */
  readonly ending: string
  readonly accepts: K
  readonly render: (shown: Showable[K], context: RenderContext) => Promise<Content>
}
