import type { RuleCode } from '../rule.js'
import { called } from '../wording.js'
import { againstDuplication, comparedSystems, findingAbout } from './compared.js'

export const duplicatesSystem = {
  id: 'duplication/duplicates-system',
  severity: 'error',
  basis: againstDuplication,
  *proposal(context) {
    for (const compared of comparedSystems(context, 'duplicate')) {
      if (compared.target.scope === 'national') continue
      const name = called(context.base, compared.target.id)
      yield {
        ...findingAbout(context, compared, { vi: 'Đề xuất trùng lặp với', en: 'The proposal duplicates' }),
        remedy: {
          vi: `Khai thác hoặc đề nghị mở rộng ${name}; cắt phần trùng khỏi đề xuất. Nếu là nâng cấp hệ thống này, nêu rõ trong hồ sơ.`,
          en: `Use ${name} or ask for its extension; take the duplicate part out. If this is an upgrade of it, say so.`,
        },
        yaml: `upgrades: [${compared.target.id}]`,
      }
    }
  },
} satisfies RuleCode
