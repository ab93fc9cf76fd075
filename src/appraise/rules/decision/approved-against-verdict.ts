import { verdictLabel } from '../../../kernel/index.js'
import type { RuleCode } from '../rule.js'
import { called } from '../wording.js'

export const approvedAgainstVerdict = {
  id: 'decision/approved-against-verdict',
  severity: 'error',
  basis: [],
  yaml: 'reason',
  *architecture({ model, locate }) {
    for (const decision of model.decisions.values()) {
      const against = decision.verdict === 'nonconforming' || decision.verdict === 'insufficient'
      if (!against || decision.reason !== undefined) continue
      const label = verdictLabel[decision.verdict]
      yield {
        subject: decision.id,
        location: locate(decision, 'verdict'),
        message: {
          vi: `Đề xuất ${called(model, decision.id)} được phê duyệt với kết luận “${label.vi.toLowerCase()}” nhưng quyết định không ghi lý do.`,
          en: `${called(model, decision.id)} was approved as “${label.en.toLowerCase()}” without a reason.`,
        },
      }
    }
  },
} satisfies RuleCode
