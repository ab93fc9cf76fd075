import type { Head } from '../../src/architecture/schema/judge-file.js'
import { isAside } from '../../src/match/opinion.js'
import { nearestFew, pairFigures, relationAnswers } from '../../src/match/relations.js'
import type { LabelledCandidate, LabelledCase } from './cases.js'
import { type Begin, beginAt, type Case, fitHead } from './logistic.js'

/** What the head that takes systems one by one learns from: the nearest systems of each case, and those that must be found. */

/** Another fair verdict of a label counts so much. */
export const otherFair = 0.35
/** A system beside which there are others that the label names counts less, and so does one that is merely acceptable. */
const besideOthers = 0.5
const acceptable = 0.4

const answerOf: Readonly<Record<string, (typeof relationAnswers)[number]>> = {
  related: 'none',
  none: 'none',
  duplicate: 'duplicate',
  overlap: 'overlap',
  'should-reuse': 'reuse',
  reuse: 'reuse',
}

/** Fits to some of the sets; the first fit, to all of them, is where the others begin. */
export function relationFits(cases: readonly LabelledCase[], names: readonly string[], ridge: number) {
  const rows = cases.map((one) => ({ set: one.set, rows: rowsOf(one, names) }))
  return fitsNear(names, relationAnswers, ridge, (sets) =>
    rows.flatMap((each) => (sets.includes(each.set) ? each.rows : [])),
  )
}

/** Fits of one head to different sets: the first begins at nought, all others there. */
export function fitsNear(
  names: readonly string[],
  answers: readonly string[],
  ridge: number,
  rowsOf: (sets: readonly string[]) => readonly Case[],
): (sets: readonly string[]) => Head {
  let begin: Begin | undefined
  return (sets) => {
    const rows = rowsOf(sets)
    const head = fitHead(names, answers, rows, ridge, begin)
    begin ??= beginAt(head, rows, ridge)
    return head
  }
}

function rowsOf(one: LabelledCase, names: readonly string[]): Case[] {
  if ((one.proposal.nothing ?? 0) > 0 || one.label.verdict === 'upgrade') return []
  const figuresOf = pairFigures(one, names)
  const few = new Set(nearestFew(one.candidates))
  return one.candidates
    .filter((candidate) => few.has(candidate) || candidate.required)
    .flatMap((candidate) => {
      const asked = figuresOf(candidate)
      const figures = Float64Array.from(names, asked)
      return answersOf(one, candidate).map(({ answer, weight }) => ({
        figures,
        answer: relationAnswers.indexOf(answer),
        weight,
      }))
    })
}

function answersOf(one: LabelledCase, { relation, required, figures }: LabelledCandidate) {
  const answer = answerOf[relation]
  if (answer === undefined || (isAside(figures) && answer !== 'none')) return []
  if (answer === 'none') return [{ answer, weight: one.label.verdict === 'none' ? 1 : besideOthers }]
  if (!required) return [{ answer, weight: acceptable }]
  const others = (one.label.acceptableVerdicts ?? []).flatMap((verdict) => {
    const other = verdict === one.label.verdict ? undefined : answerOf[verdict]
    return other === undefined ? [] : [other]
  })
  if (others.length === 0) return [{ answer, weight: 1 }]
  return [
    { answer, weight: 1 - otherFair },
    ...others.map((other) => ({ answer: other, weight: otherFair / others.length })),
  ]
}
