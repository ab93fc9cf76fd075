import type { Appraisal } from '../src/match/index.js'
import type { Label } from './labelled-set.js'

/** Figures of one part of a labelled set. Lenient: the label names every verdict that a fair reviewer may give. */
export interface Score {
  readonly proposals: number
  readonly hit1: number
  readonly hit5: number
  readonly strictMacroF1: number
  readonly lenientMacroF1: number
  /** Share of the proposals labelled `none` that got another verdict. */
  readonly falseAlarms: number
}

export interface Answer {
  readonly label: Label
  readonly verdict: string
  /** Systems, best first. */
  readonly ranked: readonly string[]
}

export function answerOf(label: Label, appraisal: Appraisal): Answer {
  const ranked = appraisal.matches.filter((match) => match.of === 'system').map((match) => match.id)
  return { label, verdict: appraisal.verdict, ranked }
}

export function score(answers: readonly Answer[]): Score {
  const ranks = answers.flatMap(({ label, ranked }) => {
    const required = label.targets.filter((target) => target.required).map((target) => target.id)
    return required.length ? [ranked.findIndex((id) => required.includes(id))] : []
  })
  const none = answers.filter(({ label }) => label.verdict === 'none')
  return {
    proposals: answers.length,
    hit1: share(ranks, (rank) => rank === 0),
    hit5: share(ranks, (rank) => rank >= 0 && rank < 5),
    strictMacroF1: macroF1(answers.map(({ label, verdict }) => [label.verdict, verdict])),
    lenientMacroF1: macroF1(
      answers.map(({ label, verdict }) => [
        (label.acceptableVerdicts ?? [label.verdict]).includes(verdict) ? verdict : label.verdict,
        verdict,
      ]),
    ),
    falseAlarms: share(none, ({ verdict }) => verdict !== 'none'),
  }
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length
}

/** Mean over the verdicts that occur of F1 = 2·tp / (2·tp + fp + fn). */
function macroF1(pairs: readonly (readonly [truth: string, given: string])[]): number {
  const verdicts = [...new Set(pairs.map(([truth]) => truth))]
  const each = verdicts.map((verdict) => {
    const hits = pairs.filter(([truth, given]) => truth === verdict && given === verdict).length
    const misses = pairs.filter(([truth, given]) => (truth === verdict) !== (given === verdict)).length
    return hits === 0 ? 0 : (2 * hits) / (2 * hits + misses)
  })
  return each.reduce((sum, f1) => sum + f1, 0) / Math.max(1, each.length)
}
