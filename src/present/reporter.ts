import type { FailLevel, Result } from '../appraise/index.js'
import type { Model, Proposal } from '../architecture/index.js'
import type { Lang } from '../kernel/index.js'
import type { Layout } from './diagram/types.js'
import type { Paint } from './paint.js'
import type { AnnexLevel } from './paper/context.js'

/**
 * Prints a page on A4. Word files are asked for only where that is what the printer at hand takes.
 * @throws InputError where there is none, or it does not end in time
 */
export type Printer = (paper: {
  readonly html: () => string
  readonly docx: () => Promise<Uint8Array>
  /** The day of the paper, which the file carries instead of the time of printing. */
  readonly day: string
}) => Promise<Uint8Array>

/** What a reporter may use besides the result. */
export interface ReportContext {
  readonly model: Model
  readonly lang: Lang
  /** The proposals as read, for pictures of what they build. */
  readonly proposals?: readonly Proposal[] | undefined
  /** Which annexes papers have; `findings` where it is not said. */
  readonly annex?: AnnexLevel | undefined
  /** How a terminal shows emphasis; everything plain where it is not given. */
  readonly paint?: Paint | undefined
  /** Columns that lines of text may fill. */
  readonly width: number
  /** Also show notes in full; otherwise they are only counted. */
  readonly verbose: boolean
  /** What lays out pictures; Graphviz in this thread, for as long as it takes, where it is not given. */
  readonly layout?: Layout | undefined
  /** What turns a paper into PDF. */
  readonly print?: Printer | undefined
  /** From which severity on findings make the run fail; `error` where it is not said. */
  readonly failOn?: FailLevel | undefined
  /**
   * The path of a file as seen from the top of its repository, which is what services look it up by; without it, paths stay as
   * they are shown.
   */
  readonly repositoryPath?: ((file: string) => string) | undefined
}

/** Turns a result into a file's content, text or the bytes of a Word file; a pure function. */
export type Reporter<Content extends string | Uint8Array = string> = (
  result: Result,
  context: ReportContext,
) => Content | Promise<Content>
