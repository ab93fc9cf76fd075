import type { RuleCode } from '../rule.js'
import { readyMade } from './ready-made.js'

export const availableServiceFirst = {
  id: 'budget/available-service-first',
  severity: 'info',
  basis: [{ document: 'nd-224-2026', article: 'Điều 36.4' }],
  *proposal({ proposal, base, asOf }) {
    const offered = readyMade(proposal, base, asOf)
    if (offered === undefined) return
    yield {
      subject: proposal.header.id,
      location: proposal.locate(proposal.header, 'kind'),
      message: {
        vi: `Loại phần mềm này (${offered}) thường được cung cấp dưới dạng dịch vụ có sẵn trên thị trường; hồ sơ xây dựng mới, chưa nêu đã xem xét dịch vụ có sẵn.`,
        en: `This kind of software (${offered}) is commonly offered as a service on the market; the dossier builds it and does not say that available services were considered.`,
      },
    }
  },
} satisfies RuleCode
