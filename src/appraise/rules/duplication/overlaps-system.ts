import type { RuleCode } from '../rule.js'
import { called } from '../wording.js'
import { againstDuplication, comparedSystems, findingAbout } from './compared.js'

export const overlapsSystem = {
  id: 'duplication/overlaps-system',
  severity: 'warning',
  basis: againstDuplication,
  *proposal(context) {
    for (const compared of comparedSystems(context, 'overlap')) {
      const name = called(context.base, compared.target.id)
      yield {
        ...findingAbout(context, compared, {
          vi: 'Đề xuất chồng lấn một phần với',
          en: 'The proposal overlaps in part with',
        }),
        remedy: {
          vi: `Làm rõ ranh giới với ${name}; phần đã có thì khai thác lại, không xây dựng lại.`,
          en: `Draw the line to ${name}; use the part that exists, do not build it again.`,
        },
      }
    }
  },
} satisfies RuleCode
