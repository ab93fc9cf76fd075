import type { PaperPlace } from '../../../office/index.js'
import type { Item } from '../item.js'
import type { LabelMeaning } from '../labels.js'
import type { FunctionTable } from './tables.js'

/** What a reader that knows how functions are usually told takes for them. */
export type Way = FunctionTable['of'] | 'listed' | 'in sentence' | 'built' | 'prose'

/** How the items of a group stand: as a list, as headings, in a table, in sentences; `nested`: below the items of another, all together. */
export type GroupForm =
  | 'bullets'
  | 'numbers'
  | 'heads'
  | 'bare'
  | 'children'
  | 'nested'
  | 'column'
  | 'pieces'
  | 'part'
  | 'tables'
  | 'cell'
  | 'sentence'
  | 'prose'
  | `way ${Way}`

/** A group as it stands in the paper, before it is known what the headings above it speak of. */
export interface Standing {
  readonly form: GroupForm
  readonly texts: readonly { readonly text: string; readonly place: PaperPlace }[]
  /** What announces it, the nearest first: the line before it, what it stands below. */
  readonly leads: readonly string[]
  /** The head of its column, and those of the others. */
  readonly head?: string
  readonly besides?: readonly string[]
  /** How many of its items have a group of their own below. */
  readonly parents?: number
  /** In which of the paper's tables, and in which of its columns. */
  readonly table?: number
  readonly column?: number
}

/**
 * What stands together in a paper in one form: the items of a list, headings of one level, the cells of a column, the lines of a cell,
 * what a sentence enumerates. Found by form alone, so that nothing depends on how it is announced.
 */
export interface Group {
  readonly form: GroupForm
  readonly items: readonly Item[]
  /** What announces it, the nearest first, headings last. */
  readonly leads: readonly string[]
  /** What the headings above each item speak of. */
  readonly under: readonly ReadonlySet<LabelMeaning>[]
  readonly head: string
  readonly besides: readonly string[]
  readonly parents: number
  readonly table?: number
  readonly column?: number
  /** Whether it is what the readers of usual ways would take. */
  readonly surest?: boolean
  /** Where in the paper it stands, from 0 to 1. */
  readonly at: number
}
