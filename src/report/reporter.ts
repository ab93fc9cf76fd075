import type { Result } from '../check/result.js'
import type { Lang } from '../i18n/text.js'
import type { Model, Proposal } from '../model/model.js'

/** What a reporter may use besides the result. */
export interface ReportContext {
  readonly model: Model
  readonly lang: Lang
  /** The proposals as read, for pictures of what they build. */
  readonly proposals?: readonly Proposal[] | undefined
  /** Whether the output goes to a terminal that shows colour. */
  readonly color: boolean
  /** Columns that lines of text may fill. */
  readonly width: number
  /** Also show notes in full; otherwise they are only counted. */
  readonly verbose: boolean
}

/** Turns a result into a file's content; a pure function. */
export type Reporter = (result: Result, context: ReportContext) => string | Promise<string>
