import type { Head, Heads, JudgeFile, Measured } from '../../src/architecture/schema/judge-file.js'
import { isFair } from '../../src/match/labelled/measured.js'
import { conclude, confidenceOf, opinionOf } from '../../src/match/opinion.js'
import type { LabelledCase } from './cases.js'
import { createFirstHeads, type FirstHeads, fitHeads, type Settings, setsOf } from './fitting.js'
import { fitHead } from './logistic.js'
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
  const { verdict, confidence, secondConfidence, order } = conclude(opinion)
  const { set, id, label } = one
  const ranked = order.map(({ candidate }) => candidate.id)
  return { set, id, label, verdict, confidence, secondConfidence, ranked }
}

/** No more than a fifth of the cases is left to an officer. */
const mostUncertain = 0.2

export interface Fitted {
  readonly file: JudgeFile
  /** Judge files that did not see one set, by that set: to measure the tool itself. */
  readonly without: ReadonlyMap<string, JudgeFile>
}

/** The heads that are asked of two systems. */
type OfPairs = Pick<JudgeFile, 'twins' | 'counterparts'>

/** The judge file of some labelled sets, with how well the same method does on sets that it did not see. */
export function fitFile(cases: readonly LabelledCase[], date: string, pairs: OfPairs): Fitted {
  const settings = settingsFor(namesIn(cases))
  const first = createFirstHeads(cases, settings)
  const held = headsWithoutEach(cases, settings, first)
  const judgedUnseen = leaveOneOut(cases, held)
  const sets = setsOf(cases)
  const rightWithout = new Map(sets.map((set) => [set, fitRight(judgedUnseen.filter((one) => one.set !== set))]))
  const out = judgedUnseen.map((one) => ({ ...one, confidence: confidenceOf(one, rightWithout.get(one.set)) }))
  const file = {
    format: 1,
    date,
    sets,
    sureFrom: bandOf(out),
    leaveOneOut: tables(out),
    heads: fitHeads(cases, settings, first),
    right: fitRight(judgedUnseen),
    calibrationError: calibrationError(out),
    ...pairs,
  } as const
  const without = [...held].map(([set, heads]) => {
    const right = rightWithout.get(set)
    const seen = sets.filter((other) => other !== set)
    return [set, { ...file, sets: seen, leaveOneOut: {}, heads, ...(right ? { right } : {}) }] as const
  })
  return { file, without: new Map(without) }
}

const rightRidge = 3

/** How likely a verdict is right, learnt from verdicts of heads that had not seen the case's set. */
function fitRight(cases: readonly JudgedCase[]): Head {
  const rows = cases.map((one) => ({
    figures: [one.confidence, one.secondConfidence],
    answer: isFair(one) ? 1 : 0,
    weight: 1,
  }))
  return fitHead(['first', 'second'], ['no', 'yes'], rows, rightRidge)
}

/** How far the confidence is from the share that is right, over tenths of it weighed by how many cases they have. */
function calibrationError(cases: readonly JudgedCase[]): number {
  let sum = 0
  for (let tenth = 0; tenth < 10; tenth++) {
    const here = cases.filter(({ confidence }) => Math.min(9, Math.floor(10 * confidence)) === tenth)
    sum += Math.abs(here.reduce((off, one) => off + one.confidence - (isFair(one) ? 1 : 0), 0))
  }
  return Math.round((1e3 * sum) / cases.length) / 1e3
}

/** The highest bound, in hundredths, below which no more cases lie than an officer is asked to look at. */
function bandOf(cases: readonly JudgedCase[]): number {
  let bound = 0
  for (let step = 1; step < 100; step++) {
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
