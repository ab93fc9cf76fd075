import type { Compared } from '../compare.js'
import { buildsItsOwn, saysItExtends } from '../continuing.js'
import { acquires, buildsNothing } from '../facts.js'
import type { Kept } from '../kept.js'
import type { Library } from '../library.js'
import type { Meaning } from '../meaning.js'
import type { Subject } from '../subject.js'
import { type Neighbourhood, neighbourhood, neighbourhoodIn, themeCounts } from './among.js'
import { competition, type LineGrid, lineFigures, lineGrid, wordFigures } from './by-line.js'
import { meaningFigures } from './by-meaning.js'
import { figuresOfWords } from './by-words.js'
import { pairFacts } from './facts.js'
import { type OwnLine, ownLines } from './lines.js'
import { said as saidBy } from './said.js'
import { deviation, falling, mean, most, quantile } from './statistics.js'
import type { Figures } from './types.js'

/** A candidate and its figures. */
export interface MeasuredCandidate extends Compared {
  readonly figures: Figures
}

export interface Measurement {
  /** Of the proposal alone. */
  readonly proposal: Figures
  readonly candidates: readonly MeasuredCandidate[]
  readonly lines: readonly OwnLine[]
  readonly grid: LineGrid
}

export type Measure = (subject: Subject, compared: readonly Compared[]) => Measurement

/** Measures the pairs of a proposal and its candidates; what is usual in the catalogue is worked out once. */
export function createMeasure(library: Library, meaning: Meaning, kept?: Kept): Measure {
  let around: Neighbourhood | undefined
  return (subject, compared) => {
    around ??= neighbourhoodIn(kept?.get('neighbourhood')) ?? lookAround(library, kept)
    return measure(subject, compared, library, meaning, around)
  }
}

function lookAround(library: Library, kept: Kept | undefined): Neighbourhood {
  const around = neighbourhood(library)
  kept?.put('neighbourhood', () => JSON.stringify(around))
  return around
}

function measure(
  subject: Subject,
  compared: readonly Compared[],
  library: Library,
  meaning: Meaning,
  around: Neighbourhood,
): Measurement {
  const own = ownLines(subject, meaning)
  const meant = compared.map(({ target }) => meaning.of(target))
  const grid = lineGrid(own, compared, meant, meaning, library.reader.thesaurus.components)
  const facts = compared.map(({ target }) => pairFacts(subject, target, library.reader.thesaurus))
  const words = saidBy(subject.doc.accented)
  const said = compared.map((one) => figuresOfWords(subject, one))
  const far = meaningFigures(own, meant, meaning)
  const among = amongFigures(said, around)
  const rivals = competition(own, grid)
  const inWords = wordFigures(own, grid, meant)
  const candidates = compared.map((one, i) => ({
    ...one,
    figures: rounded(
      said[i],
      facts[i],
      words.of(one.target.doc.profile, (facts[i]?.ownOrUnit ?? 0) > 0),
      lineFigures(own, grid, i),
      far[i],
      inWords[i],
      rivals[i],
      among[i],
    ),
  }))
  const serving = candidates.flatMap(({ figures: { shared = 0 } }, i) => (shared > 0 ? [i] : []))
  return {
    proposal: rounded({
      ...proposalFacts(subject),
      ...words.proposal,
      buildsShared: most(
        serving.flatMap((i) =>
          own.lines.map((line, k) => (line.builds && !line.consumes ? (grid.soft[k]?.[i] ?? 0) : 0)),
        ),
      ),
      buildingLines: mean(own.lines.map((line) => (line.builds ? 1 : 0))),
    }),
    candidates,
    lines: own.lines,
    grid,
  }
}

function proposalFacts(subject: Subject): Figures {
  const { accented: profile } = subject.doc
  const yes = (holds: boolean): number => (holds ? 1 : 0)
  return {
    ownBuild: yes(buildsItsOwn(subject)),
    extends: yes(saysItExtends(subject)),
    nothing: yes(buildsNothing(profile)),
    acquires: yes(acquires(profile)),
    upgradeKind: yes(profile.proposalKind === 'upgrade'),
  }
}

/** Where a candidate stands among the proposal's others, and beside how near systems of the catalogue are anyway. */
function amongFigures(said: readonly Figures[], { nearest, scores }: Neighbourhood): Figures[] {
  const near = said.map(({ score = 0, theme = 0 }) => score + themeCounts * theme)
  const order = falling(near)
  const bulk = order.length > 6 ? order.slice(5, 16) : order.slice(-1)
  const usually = mean(bulk)
  const spread = order.length > 6 ? deviation(bulk) : 0.03
  const median = nearest[Math.floor(nearest.length / 2)] ?? 0
  return near.map((value, i) => ({
    nearQuantile: quantile(value, nearest),
    scoreQuantile: quantile(said[i]?.score ?? 0, scores),
    aboveMedian: value - median,
    aboveBulk: (value - usually) / (spread + 0.05),
    bulkRatio: Math.log((value + 0.05) / (usually + 0.05)),
    aboveSecond: value - most(near.filter((_, other) => other !== i)),
  }))
}

/** All in one. Four digits are more than a figure is worth, and keep a verdict the same on every machine. */
function rounded(...parts: readonly (Figures | undefined)[]): Figures {
  const all: Record<string, number> = {}
  for (const part of parts) for (const name in part) all[name] = Math.round((part[name] ?? 0) * 1e4) / 1e4 || 0
  return all
}
