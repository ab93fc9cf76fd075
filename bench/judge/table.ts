import type { JudgedCase as Judged } from '../../src/match/labelled/measured.js'

export { measured } from '../../src/match/labelled/measured.js'

/** A proposal as judged by heads alone. */
export interface JudgedCase extends Judged {
  readonly set: string
  /** How probable the verdict and the next likely are. */
  readonly confidence: number
  readonly secondConfidence: number
}
