import type { Head } from '../architecture/index.js'
import { deviation, falling, mean } from './figures/statistics.js'
import type { Figures, Ordered, Weighed } from './figures/types.js'
import { answerBy } from './heads.js'

/**
 * The head that takes candidates one by one: which relation has the proposal to this system? It sees a pair's figures, and how
 * far each stands out among the proposal's own candidates.
 */
export const relationAnswers = ['none', 'duplicate', 'overlap', 'reuse'] as const
export type RelationChances = Readonly<Record<(typeof relationAnswers)[number], number>>

interface Figured {
  readonly figures: Figures
}

/** So many candidates are taken one by one: those nearest in words and in meaning. */
const mostTaken = 8

export function nearestFew<C extends Figured>(candidates: readonly C[]): C[] {
  const nearness = ({ figures: { score = 0, softCover = 0, meaningOfLines = 0, near = 0 } }: C): number =>
    score + 0.5 * softCover + 0.5 * meaningOfLines + 0.3 * near
  return candidates
    .map((candidate, place) => ({ candidate, place, near: nearness(candidate) }))
    .sort((a, b) => b.near - a.near || a.place - b.place)
    .slice(0, mostTaken)
    .map(({ candidate }) => candidate)
}

/** Marks how far a figure stands out among the proposal's candidates. */
const among = ' among'

export function amongNames(names: readonly string[]): string[] {
  return names.map((name) => name + among)
}

/** What the head is asked about a pair, by its name. */
export function pairFigures<C extends Figured>({ proposal, candidates }: Weighed<C>, names: readonly string[]) {
  const compared = new Map(
    names
      .filter((name) => name.endsWith(among))
      .map((name) => {
        const plain = name.slice(0, -among.length)
        const values = candidates.map(({ figures }) => figures[plain] ?? 0)
        const usual = mean(values)
        return [name, { plain, usual, spread: deviation(values, usual) + 1e-3 }]
      }),
  )
  return ({ figures }: C) =>
    (name: string): number => {
      const beside = compared.get(name)
      if (beside) return ((figures[beside.plain] ?? 0) - beside.usual) / beside.spread
      return figures[name] ?? proposal[name] ?? 0
    }
}

export function relationsOf<C extends Figured>(weighed: Weighed<C>, head: Head): Map<C, RelationChances> {
  const figuresOf = pairFigures(
    weighed,
    head.figures.map(({ name }) => name),
  )
  return new Map(
    nearestFew(weighed.candidates).map((candidate) => {
      const chances = answerBy(head, figuresOf(candidate))
      const of = (name: string): number => chances[head.answers.indexOf(name)] ?? 0
      return [
        candidate,
        { none: of('none'), duplicate: of('duplicate'), overlap: of('overlap'), reuse: of('reuse') },
      ] as const
    }),
  )
}

/** What the candidates, taken one by one, say of the case. */
export const relationNames = [
  'anyDuplicate',
  'anyOverlap',
  'anyReuse',
  'anyRelation',
  'noRelation',
  'secondRelation',
  'firstDuplicate',
  'firstOverlap',
  'firstReuse',
  'firstRelation',
  'likeliestDuplicate',
  'likeliestReuse',
] as const

/** Best first; those aside are in `order` no more. */
export function relationFigures<C extends Figured>(
  relations: ReadonlyMap<C, RelationChances>,
  order: Ordered<C>,
): Record<(typeof relationNames)[number], number> {
  const taken = order.flatMap(({ candidate }) => relations.get(candidate) ?? [])
  const nothing: RelationChances = { none: 1, duplicate: 0, overlap: 0, reuse: 0 }
  const [first = nothing] = taken
  const likeliest = taken.reduce((best, one) => (one.none < best.none ? one : best), first)
  const most = (of: (one: RelationChances) => number): number => Math.max(0, ...taken.map(of))
  const something = falling(taken.map(({ none }) => 1 - none))
  const noneOfAll = taken.reduce((product, { none }) => product * none, 1)
  const figures = {
    anyDuplicate: most(({ duplicate }) => duplicate),
    anyOverlap: most(({ overlap }) => overlap),
    anyReuse: most(({ reuse }) => reuse),
    anyRelation: logit(something[0] ?? 0),
    noRelation: Math.log(noneOfAll + 1e-4),
    secondRelation: something[1] ?? 0,
    firstDuplicate: first.duplicate,
    firstOverlap: first.overlap,
    firstReuse: first.reuse,
    firstRelation: logit(1 - first.none),
    likeliestDuplicate: likeliest.duplicate,
    likeliestReuse: likeliest.reuse,
  }
  return rounded(figures)
}

const logit = (chance: number): number => Math.log((chance + 1e-3) / (1 - chance + 1e-3))

/** Four digits, as all figures: a verdict is the same on every machine. */
function rounded<T extends Record<string, number>>(figures: T): T {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Math.round(value * 1e4) / 1e4 || 0]),
  ) as T
}
