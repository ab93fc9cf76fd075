import type { Head, Heads } from '../architecture/index.js'
import { type Figures, type Ordered, together, type Weighed } from './figures/types.js'
import { answer } from './heads.js'
import type { FinderVerdict } from './profile.js'
import { type RelationChances, relationFigures, relationNames, relationsOf } from './relations.js'
import { upgradesOf } from './upgrade.js'

export interface Opinion<C> extends Seen<C> {
  /** How probable each verdict is; they sum to 1. */
  readonly probabilities: Readonly<Record<FinderVerdict, number>>
  /** The system that the proposal would upgrade most likely, with the figures of that, and how likely each is. */
  readonly upgraded: C | undefined
  readonly upgradeFigures: Figures
  readonly upgrades: ReadonlyMap<C, number>
}

/**
 * Where no reviewer would likely name even the first system, next to nothing can be there: of 109 such labelled proposals, judged
 * by heads that had not seen their authors, 94 have nothing there. The head `there` alone leans on how many of the labelled ones
 * have something. From the first of these chances to the second the limit is lifted bit by bit, so that no verdict hangs on a hair.
 */
const hardlyNamed = [0.05, 0.15] as const
const thereUnnamed = 0.14

/** How likely anything is there at most, by how likely the first system is named. */
function mostThere(named: number): number {
  const [from, to] = hardlyNamed
  const share = Math.min(1, Math.max(0, (named - from) / (to - from)))
  return thereUnnamed + (1 - thereUnnamed) * share
}

/** What the heads think of a proposal. */
export function opinionOf<C extends { readonly figures: Figures }>(weighed: Weighed<C>, heads: Heads): Opinion<C> {
  const seen = see(weighed, heads)
  const { order, figures } = seen
  const { likeliest, chances } = upgradesOf(weighed.proposal, order, heads.upgrade)
  const nothing = flag(weighed.proposal, 'nothing')
  const upgrade = nothing ? 0 : likeliest.chance
  const runs = order[0] !== undefined && !isAside(order[0].candidate.figures)
  const likely = runs && !nothing ? (answer(heads.there, figures)[1] ?? 0) : 0
  const there = Math.min(likely, mostThere(order[0]?.chance ?? 0))
  const sorts = answer(heads.sort, figures)
  const of = (name: string): number => (1 - upgrade) * there * (sorts[heads.sort.answers.indexOf(name)] ?? 0)
  return {
    ...seen,
    upgraded: likeliest.candidate,
    upgradeFigures: likeliest.figures,
    upgrades: chances,
    probabilities: {
      none: (1 - upgrade) * (1 - there),
      overlap: of('overlap'),
      duplicate: of('duplicate'),
      reuse: of('reuse'),
      upgrade,
    },
  }
}

/** A proposal as the heads see it that take systems one by one. */
export interface Seen<C> {
  readonly order: Ordered<C>
  readonly relations: ReadonlyMap<C, RelationChances>
  /** The figures that the verdict is given on. */
  readonly figures: Figures
}

export function see<C extends { readonly figures: Figures }>(
  weighed: Weighed<C>,
  heads: Pick<Heads, 'names' | 'relations'>,
): Seen<C> {
  const chances = weighed.candidates.map(({ figures }) => answer(heads.names, figures)[1] ?? 0)
  const order = inOrder(weighed.candidates, chances)
  const relations = relationsOf(weighed, heads.relations)
  return { order, relations, figures: figuresOfProposal(weighed.proposal, order, relations) }
}

const flag = (figures: Figures, name: string): boolean => (figures[name] ?? 0) > 0

/**
 * What the proposal cannot repeat: a system out of use, and intake beside the business itself. It is shown where it stands, but
 * first comes what the verdict may rest on.
 */
export function isAside(figures: Figures): boolean {
  return flag(figures, 'retired') || flag(figures, 'targetIntake') || flag(figures, 'proposalIntake')
}

function inOrder<C extends { readonly figures: Figures }>(
  candidates: readonly C[],
  chances: readonly number[],
): Ordered<C> {
  const order = candidates
    .map((candidate, place) => ({ candidate, chance: chances[place] ?? 0, place }))
    .sort((a, b) => b.chance - a.chance || a.place - b.place)
  return withFirst(
    order,
    order.find(({ candidate }) => !isAside(candidate.figures)),
  )
}

const none: Figures = {}

/** Figures that stand for the case as a whole, beside those of the proposal and of the nearest system. */
export const derivedNames = [
  'certainty',
  'chanceSecond',
  'chanceRest',
  'componentBuilt',
  'componentScore',
  'componentChance',
  'componentFirst',
  'sharedTitle',
  'sharedAcquired',
  'sharedExisting',
  'businessExisting',
  'servingBuilt',
  'higherExisting',
  ...relationNames,
] as const

/** The figures of the case: those of the proposal and of the system it comes nearest to, and what else there is beside it. */
function figuresOfProposal<C extends { readonly figures: Figures }>(
  proposal: Figures,
  all: Ordered<C>,
  relations: ReadonlyMap<C, RelationChances>,
): Figures {
  const standing = all.filter(({ candidate }) => !isAside(candidate.figures))
  const order = standing.length > 0 ? standing : all
  const first = order[0]
  const top = first?.candidate.figures ?? none
  const serving = order.filter(({ candidate }) => isComponent(candidate.figures))
  const component = serving.reduce<(typeof serving)[number] | undefined>(
    (best, one) => (best === undefined || componentRank(one) > componentRank(best) ? one : best),
    undefined,
  )
  const chance = first?.chance ?? 0
  const times = (a: string, b: string): number => (top[a] ?? 0) * (top[b] ?? 0)
  const derived: Record<(typeof derivedNames)[number], number> = {
    certainty: Math.round(1e4 * Math.log((chance + 1e-4) / (1 - chance + 1e-4))) / 1e4,
    chanceSecond: order[1]?.chance ?? 0,
    chanceRest: order.reduce((sum, each) => sum + each.chance, 0) - chance,
    componentBuilt: component?.candidate.figures.buildsIt ?? 0,
    componentScore: component?.candidate.figures.score ?? 0,
    componentChance: component?.chance ?? 0,
    componentFirst: component !== undefined && component === first ? 1 : 0,
    sharedTitle: times('shared', 'title'),
    sharedAcquired: (top.shared ?? 0) * (proposal.acquires ?? 0),
    sharedExisting: times('shared', 'existing'),
    businessExisting: (1 - (top.shared ?? 0)) * (top.existing ?? 0),
    servingBuilt: times('serving', 'buildsIt'),
    higherExisting: times('higher', 'existing'),
    ...relationFigures(relations, order),
  }
  return together(proposal, top, derived)
}

function componentRank({ candidate, chance }: { candidate: { readonly figures: Figures }; chance: number }): number {
  return (candidate.figures.buildsIt ?? 0) + chance
}

/** A verdict, how sure it is, and the system that it rests on first of all. */
export interface Conclusion<C> {
  readonly verdict: FinderVerdict
  /** Probability of the verdict, as the heads have it; see `confidenceOf`. */
  readonly confidence: number
  /** The next likely verdict and its probability. */
  readonly second: FinderVerdict
  readonly secondConfidence: number
  /** The candidate whose figures speak for the case. */
  readonly first: C | undefined
  /** The candidates as they are shown. */
  readonly order: Ordered<C>
}

/**
 * How likely the verdict is right: heads that are held back by a ridge are more modest than they need be. What facts settle is
 * no head's to doubt.
 */
export function confidenceOf({ confidence, secondConfidence }: Probable, right: Head | undefined): number {
  return right && confidence < 1 ? (answer(right, { first: confidence, second: secondConfidence })[1] ?? 0) : confidence
}

/** How probable the first and the second verdict are. */
export type Probable = Pick<Conclusion<unknown>, 'confidence' | 'secondConfidence'>

/** Of equally probable verdicts the one that blames less. */
const mildestFirst: readonly FinderVerdict[] = ['none', 'upgrade', 'overlap', 'reuse', 'duplicate']
/** A component that is rebuilt stands among the first, or it is not what the verdict means. */
const amongFirst = 6

export function conclude<C extends { readonly figures: Figures }>(opinion: Opinion<C>): Conclusion<C> {
  const { probabilities, order, upgraded } = opinion
  const [first = 'none', second = 'none'] = [...mildestFirst].sort((a, b) => probabilities[b] - probabilities[a])
  return {
    verdict: first,
    confidence: Math.round(1e3 * probabilities[first]) / 1e3,
    second,
    secondConfidence: Math.round(1e3 * probabilities[second]) / 1e3,
    first: order[0]?.candidate,
    order:
      first === 'none'
        ? [...order].sort((a, b) => b.chance - a.chance)
        : withFirst(
            order,
            order.find(({ candidate }) => candidate === restsOn(first, order, upgraded)),
          ),
  }
}

/** Another than the nearest: the system that is upgraded, or the nearest shared component where one is rebuilt. */
function restsOn<C extends { readonly figures: Figures }>(
  verdict: FinderVerdict,
  order: Ordered<C>,
  upgraded: C | undefined,
): C | undefined {
  if (verdict === 'upgrade') return upgraded
  if (verdict !== 'reuse') return undefined
  return order.slice(0, amongFirst).find(({ candidate: { figures } }) => isComponent(figures) && !isAside(figures))
    ?.candidate
}

function withFirst<T>(order: readonly T[], first: T | undefined): readonly T[] {
  return first === undefined || first === order[0] ? order : [first, ...order.filter((one) => one !== first)]
}

/** A component that others use rather than build. */
function isComponent(figures: Figures): boolean {
  return flag(figures, 'shared') || (flag(figures, 'serving') && flag(figures, 'servesAll'))
}
