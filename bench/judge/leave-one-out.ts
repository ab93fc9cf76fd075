import { conclude, derivedNames, opinionOf } from '../../src/match/opinion.js'
import type { Heads, JudgeFile, Measured } from '../../src/model/judge-file.js'
import type { LabelledCase } from './cases.js'
import { createRankers, fitHeads, type Rankers, type Settings, setsOf } from './fitting.js'
import { hard, namesIn, representative, settingsFor } from './settings.js'
import { type JudgedCase, measured } from './table.js'

/** Each set judged by heads that were fitted to all others. */
export function leaveOneOut(cases: readonly LabelledCase[], settings: Settings, rankers: Rankers): JudgedCase[] {
  return setsOf(cases).flatMap((set) => {
    const heads = fitHeads(
      cases.filter((one) => one.set !== set),
      settings,
      rankers,
    )
    return cases.filter((one) => one.set === set).map((one) => judged(one, heads))
  })
}

export function judged(one: LabelledCase, heads: Heads): JudgedCase {
  const opinion = opinionOf(one, heads)
  const { verdict, confidence, order } = conclude(opinion)
  const { set, id, label } = one
  const ranked = order.map(({ candidate }) => candidate.id)
  return { set, id, label, verdict, confidence, probabilities: opinion.probabilities, ranked }
}

/** No more than a fifth of the cases is left to an officer. */
const mostUncertain = 0.2

/** The judge file of some labelled sets, with how well the same method does on sets that it did not see. */
export function fitFile(cases: readonly LabelledCase[], date: string): JudgeFile {
  const settings = settingsFor(namesIn(cases, derivedNames))
  const rankers = createRankers(cases, settings)
  const out = leaveOneOut(cases, settings, rankers)
  const sureFrom = bandOf(out)
  return {
    format: 1,
    date,
    sets: setsOf(cases),
    sureFrom,
    leaveOneOut: tables(out, sureFrom),
    heads: fitHeads(cases, settings, rankers),
  }
}

/** The highest bound, in steps of a twentieth, below which no more cases lie than an officer is asked to look at. */
function bandOf(cases: readonly JudgedCase[]): number {
  let bound = 0
  for (let step = 1; step <= 14; step++) {
    const at = step / 20
    const below = cases.filter(({ confidence }) => confidence < at).length
    if (below <= mostUncertain * cases.length) bound = at
  }
  return bound
}

function tables(cases: readonly JudgedCase[], sureFrom: number): Record<string, Measured> {
  const of = (sets: readonly string[]) =>
    measured(
      cases.filter(({ set }) => sets.includes(set)),
      sureFrom,
    )
  const sets = [...new Set(cases.map(({ set }) => set))]
  return {
    ...Object.fromEntries(sets.map((set) => [set, of([set])])),
    representative: of(representative),
    hard: of(hard),
    all: of(sets),
  }
}
