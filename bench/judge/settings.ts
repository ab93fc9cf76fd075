import type { LabelledCase } from './cases.js'
import type { Settings } from './fitting.js'

/** The representative sets, and those weighted to what tools get wrong; see bench/gold/README.md. */
export const representative: readonly string[] = ['dev', 's1', 's2', 's5']
export const hard: readonly string[] = ['s6', 's7', 's8', 's9', 's11', 's12']

/** Raw sums that tell sets apart rather than cases, and facts that no labelled case varies in or that rules settle. */
const leftOut: ReadonlySet<string> = new Set([
  'evidence',
  'anyDeclared',
  'nothing',
  'upgradeKind',
  'extends',
  'spread',
  'declared',
  'consumed',
  'retired',
  'genericLines',
  'consumingLines',
])

/** Figures of a pair that tell whether a reviewer would name the system. */
const naming = [
  ...[
    'near',
    'score',
    'existing',
    'theme',
    'evidence',
    'ofProposal',
    'ofTarget',
    'purposeOfProposal',
    'purposeOfTarget',
  ],
  ...['title', 'named', 'titles', 'dataOfProposal', 'dataOfTarget'],
  ...['meaning', 'meaningAbove', 'meaningRank', 'meaningGap', 'meaningLocal', 'meaningBeyondOwn'],
  ...['titleName', 'titleMeaning', 'purposeMeaning', 'backMeaning', 'dataMeaning', 'usersMeaning'],
  ...['meaningOfLines', 'meaningOfLinesEven', 'unusualOfLines', 'clearMeaning', 'clearMeaningEven', 'nearestLine'],
  ...['reach', 'outOfReach', 'owner', 'ownerKin', 'shared', 'buildsIt', 'usesIt'],
]

/**
 * Of every head all figures with a broad ridge: in the study few hand-picked figures did not transfer. The ridges are those of
 * a coarse look (a third, one, three times as much changes the tables by about .01).
 * @param names all figures that a head may use
 */
export function settingsFor(names: readonly string[]): Settings {
  const figures = names.filter((name) => !leftOut.has(name))
  return {
    names: { ridge: 20, figures: naming },
    there: { ridge: 60, figures },
    sort: { ridge: 30, figures },
    upgrade: { ridge: 0.3, figures: ['existing', 'declared'] },
    evenly: 1,
  }
}

export function namesIn(cases: readonly LabelledCase[], derived: readonly string[]): string[] {
  const [first] = cases
  return first ? [...Object.keys(first.candidates[0]?.figures ?? {}), ...Object.keys(first.proposal), ...derived] : []
}
