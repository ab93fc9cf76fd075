import type { Heads, JudgeFile, Measured } from '../../src/architecture/schema/judge-file.js'
import { conclude, opinionOf } from '../../src/match/opinion.js'
import type { LabelledCase } from './cases.js'
import { createFirstHeads, type FirstHeads, fitHeads, type Settings, setsOf } from './fitting.js'
import { hard, namesIn, representative, settingsFor } from './settings.js'
import { type JudgedCase, measured } from './table.js'

/** Heads fitted to all sets but one, by that one. */
export type HeldOut = ReadonlyMap<string, Heads>

function headsWithoutEach(cases: readonly LabelledCase[], settings: Settings, first: FirstHeads): HeldOut {
  return new Map(
    setsOf(cases).map((set) => [
      set,
      fitHeads(
        cases.filter((one) => one.set !== set),
        settings,
        first,
      ),
    ]),
  )
}

/** Each set judged by heads that were fitted to all others. */
function leaveOneOut(cases: readonly LabelledCase[], held: HeldOut): JudgedCase[] {
  return cases.flatMap((one) => {
    const heads = held.get(one.set)
    return heads ? [judged(one, heads)] : []
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

export interface Fitted {
  readonly file: JudgeFile
  /** Judge files that did not see one set, by that set: to measure the tool itself. */
  readonly without: ReadonlyMap<string, JudgeFile>
}

/** The judge file of some labelled sets, with how well the same method does on sets that it did not see. */
export function fitFile(cases: readonly LabelledCase[], date: string): Fitted {
  const settings = settingsFor(namesIn(cases))
  const first = createFirstHeads(cases, settings)
  const held = headsWithoutEach(cases, settings, first)
  const out = leaveOneOut(cases, held)
  const sets = setsOf(cases)
  const file = {
    format: 1,
    date,
    sets,
    sureFrom: bandOf(out),
    leaveOneOut: tables(out),
    heads: fitHeads(cases, settings, first),
  } as const
  const others = (set: string) => sets.filter((other) => other !== set)
  const without = [...held].map(
    ([set, heads]) => [set, { ...file, sets: others(set), leaveOneOut: {}, heads }] as const,
  )
  return { file, without: new Map(without) }
}

/** The highest bound, in hundredths, below which no more cases lie than an officer is asked to look at. */
function bandOf(cases: readonly JudgedCase[]): number {
  let bound = 0
  for (let step = 1; step <= 70; step++) {
    const at = step / 100
    const below = cases.filter(({ confidence }) => confidence < at).length
    if (below <= mostUncertain * cases.length) bound = at
  }
  return bound
}

/** Which cases an officer is asked to look at is told of each set by the band that suits all others. */
function tables(cases: readonly JudgedCase[]): Record<string, Measured> {
  const sets = [...new Set(cases.map(({ set }) => set))]
  const bands = new Map(sets.map((set) => [set, bandOf(cases.filter((one) => one.set !== set))]))
  const of = (among: readonly string[]) =>
    measured(
      cases.filter(({ set }) => among.includes(set)),
      ({ set, confidence }) => confidence >= (bands.get(set) ?? 0),
    )
  return {
    ...Object.fromEntries(sets.map((set) => [set, of([set])])),
    representative: of(representative),
    hard: of(hard),
    all: of(sets),
  }
}
