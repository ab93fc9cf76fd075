import { type Compared, paraphrase } from '../compare.js'
import type { Meaning, Meant } from '../meaning.js'
import type { TextPiece } from '../subject.js'
import type { OwnLines } from './lines.js'
import { lineNearness, type WordNearness, wordNearness } from './nearness.js'
import { above, deviation, falling, mean, most, sum, usualOf, weighted, within } from './statistics.js'
import type { Figures } from './types.js'

/** The lines of a proposal beside its candidates; all tables are `[line][candidate]`. */
export interface LineGrid {
  /** Met in words, 0..1. */
  readonly words: readonly (readonly number[])[]
  readonly met: readonly (readonly boolean[])[]
  /** Near in meaning, and how unusually. */
  readonly near: readonly (readonly number[])[]
  readonly unusual: readonly (readonly number[])[]
  /** Met word by word in meaning, and how far beyond what fifteen candidates come to. */
  readonly soft: readonly (readonly number[])[]
  readonly clear: readonly (readonly number[])[]
  /** Met in words, or unusually near in meaning. */
  readonly both: readonly (readonly number[])[]
  readonly best: readonly number[]
  readonly third: readonly number[]
  readonly byWord: WordNearness
  /** Names a component (sign-on, map, messages) that the candidate is or provides. */
  readonly component: readonly (readonly boolean[])[]
}

export function lineGrid(
  own: OwnLines,
  compared: readonly Compared[],
  meant: readonly Meant[],
  meaning: Meaning,
  components: ReadonlySet<number>,
): LineGrid {
  const { near, unusual, best, third } = lineNearness(own, meant, meaning.usual)
  const byWord = wordNearness(own, meant, meaning)
  const meetings = compared.map(({ like }) => new Map(like.functions.map((meeting) => [meeting.piece, meeting])))
  const words = own.lines.map(({ piece }) =>
    meetings.map((of) => Math.min(1, (of.get(piece)?.degree ?? 0) / paraphrase)),
  )
  const met = own.lines.map(({ piece }) => meetings.map((of) => of.get(piece)?.quote() !== undefined))
  const soft = byWord.ofLine
  const clear = soft.map((row) => {
    const usual = falling(row)[14] ?? 0
    return row.map((value) => within((value - usual) / (0.75 - Math.min(usual, 0.6)), 0, 1))
  })
  const both = words.map((row, i) =>
    row.map((word, k) => {
      const close = within(((near[i]?.[k] ?? 0) - 0.35) / 0.45, 0, 1)
      return Math.max(word, 0.5 * word + 0.5 * unusually(unusual[i]?.[k] ?? 0) * close)
    }),
  )
  const provided = compared.map(
    ({ target }) => new Set(target.pieces.flatMap((piece) => conceptsOf(piece, components))),
  )
  const component = own.lines.map(({ piece }) => {
    const named = conceptsOf(piece, components)
    return provided.map((theirs) => named.some((concept) => theirs.has(concept)))
  })
  return { words, met, near, unusual, soft, clear, both, best, third, byWord, component }
}

function conceptsOf({ passage }: TextPiece, among: ReadonlySet<number>): number[] {
  return passage.spans.map(({ concept }) => concept).filter((concept) => among.has(concept))
}

/** From nothing to all where a line is some two and a half deviations nearer than usual. */
function unusually(deviations: number): number {
  return 1 / (1 + Math.exp((2.6 - deviations) * 1.8))
}

const column = (table: readonly (readonly number[])[], at: number): number[] => table.map((row) => row[at] ?? 0)

/** What a candidate covers of the proposal's lines, each counted by its substance. */
export function lineFigures({ lines }: OwnLines, grid: LineGrid, at: number): Figures {
  const shares = lines.map((line) => line.share)
  const mainShares = lines.map((line) => line.mainShare)
  const wordShares = lines.map((line) => line.wordShare)
  const substance = lines.map((line) => line.substance)
  const full = substance.map((value) => Math.min(1, value))
  const words = column(grid.words, at)
  const both = column(grid.both, at)
  const near = column(grid.near, at)
  const unusual = column(grid.unusual, at)
  const clear = column(grid.clear, at)
  const met = grid.met.map((row) => (row[at] ? 1 : 0))
  const metCount = sum(met)
  const ofMet = (values: readonly number[]): number => (metCount === 0 ? 0 : weighted(values, met) / metCount)
  const share = (holds: (line: number) => boolean): number => sum(shares.filter((_, line) => holds(line)))
  const told = both.map((value, line) => Math.max(value, clear[line] ?? 0))
  const count = (holds: (line: number) => boolean): number => Math.log1p(sum(full.filter((_, line) => holds(line))))
  const named = (holds: (line: number) => boolean): number =>
    grid.component.some((row, line) => (row[at] ?? false) && holds(line)) ? 1 : 0
  const central = lines.map((line) => line.central)
  const middle = falling(central)[Math.floor(central.length / 2)] ?? 0
  const main = mainShares.map((value, line) => ((central[line] ?? 0) >= middle ? value : 0))
  const best = falling(words.map((value, line) => value * (full[line] ?? 0)))
  return {
    meaningOfLines: weighted(near, shares),
    meaningOfLinesEven: mean(near),
    unusualOfLines: weighted(unusual, shares),
    clearMeaning: weighted(unusual.map(unusually), shares),
    clearMeaningEven: mean(unusual.map(unusually)),
    nearestLine: most(near),
    wordsOfLines: weighted(words, shares),
    metOfLines: weighted(met, shares),
    metEven: mean(met),
    metGeneric: ofMet(lines.map((line) => (line.generic() + (line.consumes ? 1 : 0) > 0.4 ? 1 : 0))),
    metConsuming: ofMet(lines.map((line) => (line.consumes ? 1 : 0))),
    coveredLines: weighted(both, shares),
    coveredMain: weighted(both, mainShares),
    mainMet: weighted(both, main) / (sum(main) || 1),
    bestLine: best[0] ?? 0,
    secondLine: best[1] ?? best[0] ?? 0,
    thirdLine: best[2] ?? best.at(-1) ?? 0,
    metCount: Math.log1p(weighted(met, full)),
    metMeaning: ofMet(near),
    metCentral: ofMet(central),
    toldLines: weighted(told, shares),
    quarterMet: share((line) => (both[line] ?? 0) >= 0.25),
    halfMet: share((line) => (both[line] ?? 0) >= 0.45),
    mostMet: share((line) => (both[line] ?? 0) >= 0.7),
    toldMet: share((line) => (told[line] ?? 0) >= 0.5),
    newShare: share((line) => (told[line] ?? 0) < 0.2),
    newLines: count((line) => (told[line] ?? 0) < 0.2),
    toldCount: count((line) => (told[line] ?? 0) >= 0.5),
    wordCovered: weighted(words, wordShares),
    wordMet: weighted(met, wordShares),
    wordNew: sum(wordShares.filter((_, line) => (words[line] ?? 0) < 0.2)),
    wordNewLines: Math.log1p(
      sum(lines.filter((_, line) => (words[line] ?? 0) < 0.2).map((line) => Math.min(1, line.wordSubstance))),
    ),
    buildsIt: most(
      column(grid.soft, at).map((value, line) => (lines[line]?.builds && !lines[line]?.consumes ? value : 0)),
    ),
    componentMade: named((line) => lines[line]?.builds ?? false),
    componentSaid: named((line) => !(lines[line]?.consumes ?? false)),
    componentUsed: named((line) => lines[line]?.consumes ?? false),
    usesIt: most(column(grid.soft, at).map((value, line) => (lines[line]?.consumes ? value : 0))),
  }
}

/** What the candidates cover together, and what each of them does better than all others. */
export function competition({ lines }: OwnLines, grid: LineGrid): Figures[] {
  const shares = lines.map((line) => line.share)
  const wordShares = lines.map((line) => line.wordShare)
  const top = grid.both.map((row) => most(row))
  const topWords = grid.words.map((row) => most(row))
  const topSoft = grid.soft.map((row) => most(row))
  const topClear = grid.clear.map((row) => most(row))
  const softCover = (grid.soft[0] ?? []).map((_, at) => weighted(column(grid.soft, at), shares))
  const order = falling(softCover)
  const wins = (values: readonly number[], tops: readonly number[], floor: number): number[] =>
    values.map((value, line) => (value >= (tops[line] ?? 0) - 1e-9 && (tops[line] ?? 0) > floor ? 1 : 0))
  return softCover.map((soft, at) => {
    const both = column(grid.both, at)
    const words = column(grid.words, at)
    const near = column(grid.near, at)
    const others = grid.both.map((row) => most(row.filter((_, other) => other !== at)))
    const covered = weighted(both, shares)
    const all = weighted(top, shares)
    return {
      meaningWins: weighted(wins(near, grid.best, -1), shares),
      meaningThird: weighted(wins(near, grid.third, -1), shares),
      coverWins: weighted(wins(both, top, 0.15), shares),
      coveredByAny: all,
      coveredByOthers: all - covered,
      onlyHere: weighted(
        both.map((value, line) => Math.max(0, value - (others[line] ?? 0))),
        shares,
      ),
      wordWins: weighted(wins(words, topWords, 0.15), wordShares),
      wordsByAny: weighted(topWords, wordShares),
      wordsByOthers: weighted(topWords, wordShares) - weighted(words, wordShares),
      softWins: sum(
        wins(column(grid.soft, at), topSoft, -1).map((won, line) => won * (topClear[line] ?? 0) * (shares[line] ?? 0)),
      ),
      softByAny: weighted(topClear, shares),
      softRank: Math.log1p(order.filter((value) => value > soft).length),
      softGap: soft - (soft >= (order[0] ?? 0) ? (order[1] ?? 0) : (order[0] ?? 0)),
    }
  })
}

/** How far the words of a proposal are met in meaning, word by word. */
export function wordFigures({ lines }: OwnLines, grid: LineGrid, meant: readonly Meant[]): Figures[] {
  const { title, purpose, evidence, back } = grid.byWord
  const shares = lines.map((line) => line.share)
  const mainShares = lines.map((line) => line.mainShare)
  const full = lines.map((line) => Math.min(1, line.substance))
  const usual = grid.soft.map((row) => usualOf(row, { mean: 0.25, deviation: 0.12 }))
  const overall = (values: readonly number[]) => ({ mean: mean(values), deviation: deviation(values) + 0.02 })
  const [titles, purposes, evidences] = [overall(title), overall(purpose), overall(evidence)]
  return meant.map(({ lines: theirs }, at) => {
    const soft = column(grid.soft, at)
    const clear = column(grid.clear, at)
    const metBack = back[at] ?? []
    const weights = theirs.map((line) => Math.min(1, line.weight / 2) * (1 - 0.85 * line.generic()) + 1e-3)
    const isName = theirs.map(({ piece }) => piece.part === 'name' || piece.part === 'alias')
    const softBack = weighted(metBack, weights) / sum(weights)
    const told = weighted(
      column(grid.both, at).map((value, line) => Math.max(value, clear[line] ?? 0)),
      shares,
    )
    return {
      softCover: weighted(soft, shares),
      softCoverEven: mean(soft),
      softClear: weighted(clear, shares),
      softClearEven: mean(clear),
      softClearMain: weighted(clear, mainShares),
      softAbove: sum(
        soft.map(
          (value, line) => within(above(value, usual[line] ?? { mean: 0, deviation: 1 }), -1, 6) * (shares[line] ?? 0),
        ),
      ),
      softBestLine: most(clear),
      softSecondLine: falling(clear.map((value, line) => value * (full[line] ?? 0)))[1] ?? most(clear),
      softTitle: title[at] ?? 0,
      softTitleAbove: above(title[at] ?? 0, titles),
      softPurpose: purpose[at] ?? 0,
      softPurposeAbove: above(purpose[at] ?? 0, purposes),
      softEvidenceAbove: above(evidence[at] ?? 0, evidences),
      softName: most(metBack.filter((_, line) => isName[line])),
      softBack,
      bothWays: Math.sqrt(Math.max(0, told * softBack)),
    }
  })
}
