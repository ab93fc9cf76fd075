import type { Heads } from '../../src/architecture/schema/judge-file.js'
import { isAside, see } from '../../src/match/opinion.js'
import { upgradable } from '../../src/match/upgrade.js'
import type { LabelledCase } from './cases.js'
import { type Case, fitHead } from './logistic.js'
import { fitsNear, otherFair, relationFits } from './relation-rows.js'

export interface HeadSettings {
  readonly ridge: number
  readonly figures: readonly string[]
}

/** How strongly each head is held back, and the figures that it may use. */
export type Settings = Readonly<Record<keyof Heads, HeadSettings>>

/** A target that is merely acceptable. */
const acceptable = 0.3

/** Heads fitted to all these sets; what feeds the later heads is made by heads that did not see the case's set. */
export function fitHeads(cases: readonly LabelledCase[], settings: Settings, first: FirstHeads): Heads {
  const sets = setsOf(cases)
  const there: Case[] = []
  const sort: Case[] = []
  const upgrade: Case[] = []
  const row = ({ figures: names }: HeadSettings, of: Readonly<Record<string, number>>) =>
    Float64Array.from(names, (name) => of[name] ?? 0)
  for (const one of cases) {
    if ((one.proposal.nothing ?? 0) > 0) continue
    const others = sets.filter((other) => other !== one.set)
    const { order, figures } = see(one, first(others.length > 0 ? others : sets))
    for (const { candidate, figures: asked } of upgradable(one.proposal, order)) {
      const honest = one.label.verdict === 'upgrade' && candidate.required
      upgrade.push({ figures: row(settings.upgrade, asked()), answer: honest ? 1 : 0, weight: 1 })
    }
    if (one.label.verdict === 'upgrade') continue
    const fair = one.label.acceptableVerdicts ?? [one.label.verdict]
    const anything = one.label.verdict === 'none' ? 0 : 1
    const either = fair.includes('none') && fair.some((verdict) => verdict !== 'none')
    const x = row(settings.there, figures)
    there.push({ figures: x, answer: anything, weight: either ? 1 - otherFair : 1 })
    if (either) there.push({ figures: x, answer: 1 - anything, weight: otherFair })
    const sorts = fair.filter((verdict) => sortAnswers.includes(verdict))
    const y = row(settings.sort, figures)
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
        weight: share * (anything === 1 ? 1 : acceptable),
      })
    }
  }
  return {
    ...first(sets),
    there: fitHead(settings.there.figures, ['no', 'yes'], there, settings.there.ridge),
    sort: fitHead(settings.sort.figures, sortAnswers, sort, settings.sort.ridge),
    upgrade: fitHead(settings.upgrade.figures, ['no', 'yes'], upgrade, settings.upgrade.ridge),
  }
}

export const sortAnswers: readonly string[] = ['overlap', 'duplicate', 'reuse']

/** The heads that take systems one by one, fitted to these sets. */
export type FirstHeads = (sets: readonly string[]) => Pick<Heads, 'names' | 'relations'>

/** Each is fitted once: folds inside folds ask for the same. */
export function createFirstHeads(cases: readonly LabelledCase[], settings: Settings): FirstHeads {
  const known = new Map<string, Pick<Heads, 'names' | 'relations'>>()
  const rows = cases.map((one) => ({ set: one.set, rows: namingRows(one, settings.names.figures) }))
  const names = fitsNear(settings.names.figures, ['no', 'yes'], settings.names.ridge, (sets) =>
    rows.flatMap((each) => (sets.includes(each.set) ? each.rows : [])),
  )
  const relations = relationFits(cases, settings.relations.figures, settings.relations.ridge)
  const first: FirstHeads = (sets) => {
    const key = [...sets].sort().join(' ')
    const heads = known.get(key) ?? { names: names(sets), relations: relations(sets) }
    known.set(key, heads)
    return heads
  }
  // All others begin at the fit to all sets, whichever is asked for first.
  first(setsOf(cases))
  return first
}

function namingRows({ candidates }: LabelledCase, names: readonly string[]): Case[] {
  return candidates
    .filter(({ figures }) => !isAside(figures))
    .map(({ figures, named, required }) => ({
      figures: Float64Array.from(names, (name) => figures[name] ?? 0),
      answer: named ? 1 : 0,
      weight: named && !required ? acceptable : 1,
    }))
}

export function setsOf(cases: readonly LabelledCase[]): string[] {
  return [...new Set(cases.map(({ set }) => set))]
}
