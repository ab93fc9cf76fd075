import type { Label, Measured } from '../../architecture/index.js'
import type { FinderVerdict } from '../profile.js'

/** A labelled proposal as judged. */
export interface JudgedCase {
  readonly id: string
  readonly label: Label
  readonly verdict: FinderVerdict
  /** Systems, best first. */
  readonly ranked: readonly string[]
}

const verdicts = ['none', 'overlap', 'duplicate', 'reuse', 'upgrade'] as const

/** The figures of docs/duplicate-finder.md over some cases; those that are not sure an officer is asked to look at. */
export function measured<C extends JudgedCase>(cases: readonly C[], isSure: (one: C) => boolean): Measured {
  const sure = cases.filter(isSure)
  const share = (among: readonly C[], holds: (one: C) => boolean): number =>
    among.length === 0 ? 0 : Math.round((1e3 * among.filter(holds).length) / among.length) / 1e3
  const needing = cases.filter(({ label }) => label.targets.some(({ required }) => required))
  const within = (count: number) => (one: C) =>
    one.label.targets.some(({ id, required }) => required && one.ranked.slice(0, count).includes(id))
  return {
    cases: cases.length,
    lenient: macroF1(cases, ({ label, verdict }) =>
      (label.acceptableVerdicts ?? []).includes(verdict) ? verdict : label.verdict,
    ),
    strict: macroF1(cases, ({ label }) => label.verdict),
    alarms: share(
      cases.filter(({ label }) => label.verdict === 'none'),
      ({ verdict }) => verdict !== 'none',
    ),
    missed: share(
      cases.filter(({ label }) => label.verdict === 'duplicate'),
      ({ verdict }) => verdict === 'none',
    ),
    hit1: share(needing, within(1)),
    hit5: share(needing, within(5)),
    uncertain: share(cases, (one) => !isSure(one)),
    sure: share(sure, isFair),
  }
}

export function isFair({ label, verdict }: JudgedCase): boolean {
  return (label.acceptableVerdicts ?? [label.verdict]).includes(verdict)
}

function macroF1(cases: readonly JudgedCase[], truth: (one: JudgedCase) => FinderVerdict): number {
  const seen = verdicts.filter((verdict) => cases.some(({ label }) => label.verdict === verdict))
  const each = seen.map((verdict) => {
    const hits = cases.filter((one) => truth(one) === verdict && one.verdict === verdict).length
    const wrong = cases.filter((one) => (truth(one) === verdict) !== (one.verdict === verdict)).length
    return hits === 0 ? 0 : (2 * hits) / (2 * hits + wrong)
  })
  return Math.round((1e3 * each.reduce((sum, f1) => sum + f1, 0)) / Math.max(1, each.length)) / 1e3
}
