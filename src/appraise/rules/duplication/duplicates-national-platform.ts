import { nationalDatabases } from '../bases.js'
import type { RuleCode } from '../rule.js'
import { called } from '../wording.js'
import { againstDuplication, comparedSystems, findingAbout } from './compared.js'

export const duplicatesNationalPlatform = {
  id: 'duplication/duplicates-national-platform',
  severity: 'error',
  basis: [...againstDuplication, ...nationalDatabases, { document: 'qd-1132-2026' }],
  *proposal(context) {
    for (const compared of comparedSystems(context, 'duplicate')) {
      if (compared.target.scope !== 'national') continue
      const name = called(context.base, compared.target.id)
      yield {
        ...findingAbout(context, compared, {
          vi: 'Đề xuất trùng lặp với hệ thống toàn quốc',
          en: 'The proposal duplicates the national system',
        }),
        remedy: {
          vi: `Sử dụng ${name}, kết nối qua nền tảng tích hợp của tỉnh; không lập bản gốc tại địa phương.`,
          en: `Use ${name} through the provincial integration platform; keep no local original.`,
        },
      }
    }
  },
} satisfies RuleCode
