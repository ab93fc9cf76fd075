import type { Head } from '../architecture/index.js'
import { type Figures, type Ordered, together } from './figures/types.js'
import { answerBy } from './heads.js'

/** The head that tells an honest upgrade: which of the candidates, if any, does the proposal extend on behalf of its owner? */

/** A system that a proposal might upgrade, and the figures that the head is asked about. */
export interface Upgradable<C> {
  readonly candidate: C
  /** In one; only the likeliest's are asked for. */
  readonly figures: () => Figures
  figureOf(name: string): number
}

const foremost = 2
const namedEnough = 0.6

const flag = (figures: Figures, name: string): boolean => (figures[name] ?? 0) > 0

/** The first two, those declared, and the agency's own that it names. */
export function upgradable<C extends { readonly figures: Figures }>(
  proposal: Figures,
  order: Ordered<C>,
): Upgradable<C>[] {
  return order.flatMap(({ candidate, chance }, place) => {
    const { figures } = candidate
    const named = flag(figures, 'ownOrUnit') && (figures.named ?? 0) >= namedEnough
    const asked = !flag(figures, 'retired') && (place < foremost || flag(figures, 'declared') || named)
    if (!asked) return []
    const own = upgradeFigures(proposal, figures, chance, place)
    return [
      {
        candidate,
        figures: () => together(proposal, figures, own),
        figureOf: (name) => own[name] ?? figures[name] ?? proposal[name] ?? 0,
      },
    ]
  })
}

/** Figures of the head beside those of the pair and of the proposal. */
export const upgradeNames = ['chance', 'isFirst', 'saysUpgrade', 'saysOwnUpgrade'] as const

function upgradeFigures(proposal: Figures, pair: Figures, chance: number, place: number): Figures {
  const { upgradeKind = 0, runs = 0, onTop = 0, titleExtends = 0, extends: extended = 0 } = proposal
  const saysUpgrade = Math.max(upgradeKind, runs * onTop, 0.7 * titleExtends, 0.4 * extended, 0.5 * runs, 0.6 * onTop)
  return {
    chance,
    isFirst: place === 0 ? 1 : 0,
    saysUpgrade,
    saysOwnUpgrade: saysUpgrade * (pair.ownOrUnit ?? 0),
  } satisfies Record<(typeof upgradeNames)[number], number>
}

export interface Upgrade<C> {
  readonly candidate: C | undefined
  readonly chance: number
  readonly figures: Figures
}

const none: Figures = {}

/** The likeliest upgrade, and how likely each is. */
export function upgradesOf<C extends { readonly figures: Figures }>(
  proposal: Figures,
  order: Ordered<C>,
  head: Head,
): { readonly likeliest: Upgrade<C>; readonly chances: ReadonlyMap<C, number> } {
  const asked = upgradable(proposal, order).map((one) => ({ one, chance: answerBy(head, one.figureOf)[1] ?? 0 }))
  const likeliest = asked.reduce<(typeof asked)[number] | undefined>(
    (best, each) => (each.chance > (best?.chance ?? 0) ? each : best),
    undefined,
  )
  return {
    likeliest: likeliest
      ? { candidate: likeliest.one.candidate, chance: likeliest.chance, figures: likeliest.one.figures() }
      : { candidate: undefined, chance: 0, figures: none },
    chances: new Map(asked.map(({ one, chance }) => [one.candidate, chance])),
  }
}
