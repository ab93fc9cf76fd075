import type { JudgedCase as Judged } from '../../src/match/labelled/measured.js'
import type { DuplicationVerdict } from '../../src/match/profile.js'

export { measured } from '../../src/match/labelled/measured.js'

/** A proposal as judged by heads alone. */
export interface JudgedCase extends Judged {
  readonly set: string
  readonly probabilities: Readonly<Record<DuplicationVerdict, number>>
  readonly confidence: number
}
