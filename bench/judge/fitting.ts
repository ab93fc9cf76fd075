import type { Head, Heads } from '../../src/architecture/schema/judge-file.js'
import { answer } from '../../src/match/heads.js'
import { figuresOfProposal, isAside, upgradeOf } from '../../src/match/opinion.js'
import type { LabelledCase } from './cases.js'
import { type Case, fitHead } from './logistic.js'

/** How strongly each head is held back, and the figures that it may use. */
export interface Settings {
  readonly names: { readonly ridge: number; readonly figures: readonly string[] }
  readonly there: { readonly ridge: number; readonly figures: readonly string[] }
  readonly sort: { readonly ridge: number; readonly figures: readonly string[] }
  readonly upgrade: { readonly ridge: number; readonly figures: readonly string[] }
  /** Every author counts alike, however many cases are theirs: 0 not at all, 1 wholly. */
  readonly evenly: number
}

/** Another fair verdict of a label counts so much. */
const otherFair = 0.35
/** A target that is merely acceptable. */
const acceptable = 0.3

/** Heads fitted to all these sets; rankings that feed the later heads are made by rankers that did not see the case's set. */
export function fitHeads(cases: readonly LabelledCase[], settings: Settings, rankers: Rankers): Heads {
  const sets = setsOf(cases)
  const chances = new Map<LabelledCase, readonly number[]>()
  for (const set of sets) {
    const others = sets.filter((other) => other !== set)
    const names = rankers(others.length > 0 ? others : sets)
    for (const one of cases)
      if (one.set === set)
        chances.set(
          one,
          one.candidates.map(({ figures }) => answer(names, figures)[1] ?? 0),
        )
  }
  const upgrade = fitUpgrade(cases, settings)
  const count = authorWeights(cases, settings.evenly)
  const there: Case[] = []
  const sort: Case[] = []
  for (const one of cases) {
    if ((one.proposal.nothing ?? 0) > 0 || one.label.verdict === 'upgrade') continue
    const upgraded = upgradeOf(one)
    if (upgraded && (upgraded.figures.declared ?? 0) > 0 && (answer(upgrade, upgraded.figures)[1] ?? 0) > 0.5) continue
    const row = figuresOfProposal(one, chances.get(one) ?? [])
    const weight = count(one)
    const fair = one.label.acceptableVerdicts ?? [one.label.verdict]
    const anything = one.label.verdict === 'none' ? 0 : 1
    const either = fair.includes('none') && fair.some((verdict) => verdict !== 'none')
    const x = settings.there.figures.map((name) => row[name] ?? 0)
    there.push({ figures: x, answer: anything, weight: weight * (either ? 1 - otherFair : 1) })
    if (either) there.push({ figures: x, answer: 1 - anything, weight: weight * otherFair })
    const sorts = fair.filter((verdict) => sortAnswers.includes(verdict))
    const y = settings.sort.figures.map((name) => row[name] ?? 0)
    for (const verdict of sorts) {
      const share =
        sorts.length === 1
          ? 1
          : verdict === one.label.verdict
            ? 1 - otherFair
            : sorts.includes(one.label.verdict)
              ? otherFair / (sorts.length - 1)
              : 1 / sorts.length
      sort.push({
        figures: y,
        answer: sortAnswers.indexOf(verdict),
        weight: weight * share * (anything === 1 ? 1 : acceptable),
      })
    }
  }
  return {
    names: rankers(sets),
    there: fitHead(settings.there.figures, ['no', 'yes'], there, settings.there.ridge),
    sort: fitHead(settings.sort.figures, sortAnswers, sort, settings.sort.ridge),
    upgrade,
  }
}

export const sortAnswers: readonly string[] = ['overlap', 'duplicate', 'reuse']

/** The head that names systems, fitted to these sets. */
export type Rankers = (sets: readonly string[]) => Head

/** Each is fitted once: folds inside folds ask for the same. */
export function createRankers(cases: readonly LabelledCase[], settings: Settings): Rankers {
  const known = new Map<string, Head>()
  return (sets) => {
    const key = [...sets].sort().join(' ')
    const before = known.get(key)
    if (before) return before
    const mine = cases.filter(({ set }) => sets.includes(set))
    const count = authorWeights(mine, settings.evenly)
    const head = fitHead(
      settings.names.figures,
      ['no', 'yes'],
      mine.flatMap((one) =>
        one.candidates
          .filter(({ figures }) => !isAside(figures))
          .map((candidate) => ({
            figures: settings.names.figures.map((name) => candidate.figures[name] ?? 0),
            answer: candidate.named ? 1 : 0,
            weight: count(one) * (candidate.named && !candidate.required ? acceptable : 1),
          })),
      ),
      settings.names.ridge,
    )
    known.set(key, head)
    return head
  }
}

function fitUpgrade(cases: readonly LabelledCase[], { upgrade: { figures, ridge } }: Settings): Head {
  const rows = cases.flatMap((one) => {
    const upgraded = upgradeOf(one)
    return upgraded && (one.proposal.nothing ?? 0) === 0
      ? [
          {
            figures: figures.map((name) => upgraded.figures[name] ?? 0),
            answer: one.label.verdict === 'upgrade' ? 1 : 0,
            weight: 1,
          },
        ]
      : []
  })
  return fitHead(figures, ['no', 'yes'], rows, ridge)
}

export function setsOf(cases: readonly LabelledCase[]): string[] {
  return [...new Set(cases.map(({ set }) => set))]
}

function authorWeights(cases: readonly LabelledCase[], evenly: number): (one: LabelledCase) => number {
  const counts = new Map<string, number>()
  for (const { set } of cases) counts.set(set, (counts.get(set) ?? 0) + 1)
  const mean = cases.length / Math.max(1, counts.size)
  return ({ set }) => (mean / (counts.get(set) ?? 1)) ** evenly
}
