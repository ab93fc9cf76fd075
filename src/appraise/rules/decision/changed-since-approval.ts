import { dayMonthYear } from '../../../language/index.js'
import type { RuleCode } from '../rule.js'

export const changedSinceApproval = {
  id: 'decision/changed-since-approval',
  severity: 'warning',
  basis: [],
  *proposal({ base, proposal }) {
    const decision = base.decisions.get(proposal.header.id)
    if (!decision?.proposalDigest || decision.proposalDigest === proposal.digest) return
    yield {
      subject: proposal.header.id,
      location: proposal.locate(proposal.header, 'id'),
      message: {
        vi: `Hồ sơ không còn giống bản đã phê duyệt ngày ${dayMonthYear(decision.date)}.`,
        en: `The file is not what was approved on ${decision.date}.`,
      },
    }
  },
} satisfies RuleCode
