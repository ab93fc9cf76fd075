import type { Measured } from '../src/architecture/schema/judge-file.js'
import { type Appraisal, type JudgedCase, measured } from '../src/match/index.js'
import type { Label } from './labelled-set.js'

export interface Answer extends JudgedCase {
  /** Left to an officer. */
  readonly unsure: boolean
}

export function answerOf(id: string, label: Label, { verdict, review, matches }: Appraisal): Answer {
  const ranked = matches.filter((match) => match.of === 'system').map((match) => match.id)
  return { id, label, verdict, ranked, unsure: review !== undefined }
}

export function score(answers: readonly Answer[]): Measured {
  return measured(answers, ({ unsure }) => !unsure)
}
