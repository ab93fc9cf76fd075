import type { LabelledSet } from '../../architecture/index.js'
import type { Finder } from '../types.js'
import type { JudgedCase } from './measured.js'
import { labelledProfile } from './profiles.js'

/** A labelled proposal as the finder judges it. */
export interface ScoredCase extends JudgedCase {
  readonly confidence: number
  /** Left to an officer. */
  readonly unsure: boolean
}

/** Each proposal of a set that has a label, as a finder over the set's catalogue judges it. */
export function* scoredCases({ proposals, labels }: LabelledSet, finder: Finder): Iterable<ScoredCase> {
  for (const raw of proposals) {
    const label = labels[raw.id]
    if (!label) continue
    const { verdict, confidence, review, matches } = finder.appraise(labelledProfile(raw))
    const ranked = matches.filter(({ of }) => of === 'system').map(({ id }) => id)
    yield { id: raw.id, label, verdict, confidence, unsure: review !== undefined, ranked }
  }
}
