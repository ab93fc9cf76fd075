import type { RuleCode } from '../rule.js'
import { introduced } from '../wording.js'
import { groupsAlike, ownFirst, pairsAlike, placed } from './alike.js'
import { againstDuplication } from './compared.js'

/** Likelier one than not, but not so sure that it counts: of fifteen labelled pairs that are told so nine are one. */
export const perhapsWithinArchitecture = {
  id: 'duplication/perhaps-within-architecture',
  severity: 'info',
  basis: againstDuplication,
  *architecture(context) {
    const { model, asOf } = context
    const likely = pairsAlike('overlap', context)
    if (likely.length === 0) return
    const sure = groupsAlike(context).map(({ systems }) => new Set(systems.map(({ id }) => id)))
    for (const { a, b, reason } of likely) {
      if (sure.some((group) => group.has(a) && group.has(b))) continue
      const systems = ownFirst([a, b], model)
      const [one, other] = systems.map((system) => introduced(model, system, asOf))
      if (!one || !other) continue
      yield {
        ...placed(systems, context),
        message: {
          vi: `Hai hệ thống có thể trùng nhau, cần xem lại: ${one.vi}; và ${other.vi}. ${reason.vi}`,
          en: `Two systems may be duplicates and deserve a look: ${one.en}; and ${other.en}. ${reason.en}`,
        },
      }
    }
  },
} satisfies RuleCode
