import type { Judging, LabelledSet, Measured, Model } from '../architecture/index.js'
import {
  createFinder,
  type FinderVerdict,
  isFair,
  measured,
  type ScoredCase,
  scoredCases,
  systemFrom,
} from '../match/index.js'
import { headOf, type RunFacts } from './head.js'

/** How a judge does on a labelled set. */
export interface ScoreResult extends ReturnType<typeof headOf> {
  readonly set: { readonly name: string; readonly systems: number; readonly proposals: number; readonly labels: number }
  readonly judge: {
    readonly file: string
    readonly date: string
    readonly digest: string
    readonly sets: readonly string[]
    /** A set of this name had part in the fit, so that the figures flatter. */
    readonly knowsSet: boolean
  }
  /** Null where the set has no case of that sort. */
  readonly measured: { readonly [K in keyof Measured]: number | null }
  /** Label by verdict. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** What no fair reviewer says of them. */
  readonly otherwise: readonly {
    readonly id: string
    readonly title: string
    readonly label: string
    readonly verdict: FinderVerdict
    readonly confidence: number
    readonly unsure: boolean
  }[]
}

const verdicts = ['none', 'overlap', 'duplicate', 'reuse', 'upgrade'] as const

/** The judge that is measured, and what it is called. */
export interface JudgeAsked {
  readonly judging: Judging
  readonly file: string
}

/**
 * Judges every labelled proposal as `check` would, and counts.
 * @param name what the set is called
 */
export function scoreSet(
  { model, name, set, judge: { judging, file } }: { model: Model; name: string; set: LabelledSet; judge: JudgeAsked },
  facts: RunFacts,
  onProgress: (done: number, all: number) => void,
): ScoreResult {
  const finder = createFinder(set.catalogue.map(systemFrom), model.glossary, judging)
  const labels = Object.keys(set.labels).length
  const cases: ScoredCase[] = []
  for (const one of scoredCases(set, finder)) onProgress(cases.push(one), labels)
  const titles = new Map(set.proposals.map(({ id, title }) => [id, title]))
  const { date, sets } = judging.file()
  return {
    ...headOf(model, facts),
    set: { name, systems: set.catalogue.length, proposals: set.proposals.length, labels: cases.length },
    judge: { file, date, digest: judging.digest(), sets, knowsSet: sets.includes(name) },
    measured: withoutEmpty(cases),
    confusion: confusionOf(cases),
    otherwise: cases
      .filter((one) => !isFair(one))
      .map(({ id, label, verdict, confidence, unsure }) => ({
        ...{ id, title: titles.get(id) ?? id, label: label.verdict },
        ...{ verdict, confidence, unsure },
      })),
  }
}

/** Shares of nothing are no shares. */
function withoutEmpty(cases: readonly ScoredCase[]): ScoreResult['measured'] {
  const has = (holds: (one: ScoredCase) => boolean) => cases.some(holds)
  const all = measured(cases, ({ unsure }) => !unsure)
  const needing = has(({ label }) => label.targets.some(({ required }) => required))
  return {
    ...all,
    lenient: cases.length > 0 ? all.lenient : null,
    strict: cases.length > 0 ? all.strict : null,
    alarms: has(({ label }) => label.verdict === 'none') ? all.alarms : null,
    missed: has(({ label }) => label.verdict === 'duplicate') ? all.missed : null,
    hit1: needing ? all.hit1 : null,
    hit5: needing ? all.hit5 : null,
    uncertain: cases.length > 0 ? all.uncertain : null,
    sure: has(({ unsure }) => !unsure) ? all.sure : null,
  }
}

function confusionOf(cases: readonly ScoredCase[]): ScoreResult['confusion'] {
  const count = (truth: string, given: string) =>
    cases.filter(({ label, verdict }) => label.verdict === truth && verdict === given).length
  return Object.fromEntries(
    verdicts.map((truth) => [truth, Object.fromEntries(verdicts.map((given) => [given, count(truth, given)]))]),
  )
}
