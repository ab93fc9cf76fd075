import { leasing } from '../bases.js'
import type { RuleCode } from '../rule.js'
import { asserting, buysDevices, whereSaid } from '../said.js'
import { readyMade } from './ready-made.js'

const compared = asserting(
  '(?:so sánh|phân tích|lựa chọn|đánh giá)(?: [\\p{L}]+){0,6} thuê',
  'phương án thuê',
  'thuê dịch vụ',
)

export const leaseNotCompared = {
  id: 'budget/lease-not-compared',
  severity: 'info',
  basis: leasing,
  *proposal({ proposal, base, asOf }) {
    const { header } = proposal
    // The same, said more exactly, by `budget/available-service-first`.
    if (readyMade(proposal, base, asOf) !== undefined) return
    if (
      (header.kind !== 'build' && header.kind !== 'buy') ||
      header.leaseCompared === true ||
      buysDevices(proposal) ||
      whereSaid(proposal, compared)
    )
      return
    yield {
      subject: header.id,
      location:
        header.leaseCompared === false ? proposal.locate(header, 'leaseCompared') : proposal.locate(header, 'kind'),
      message: {
        vi: 'Hồ sơ chưa so sánh với phương án thuê dịch vụ công nghệ thông tin.',
        en: 'The dossier does not compare leasing the service.',
      },
    }
  },
} satisfies RuleCode
