import type { RuleCode } from '../rule.js'
import { againstDuplication, findingAbout } from './compared.js'

export const falseUpgrade = {
  id: 'duplication/false-upgrade',
  severity: 'error',
  basis: againstDuplication,
  *proposal(context) {
    const { appraisal, base, proposal } = context
    const { upgrades = [], replaces = [] } = proposal.header
    for (const match of appraisal.matches) {
      const target = match.falseUpgrade && match.of === 'system' ? base.systems.get(match.id) : undefined
      if (!target) continue
      const declared = upgrades.includes(target.id) ? upgrades : replaces
      yield {
        ...findingAbout(
          context,
          { match, target },
          {
            vi: 'Đề xuất khai nâng cấp, nhưng nội dung không phải là nâng cấp',
            en: 'The proposal declares an upgrade, but its content is no upgrade of',
          },
        ),
        location: proposal.locate(declared, declared.indexOf(target.id)),
      }
    }
  },
} satisfies RuleCode
