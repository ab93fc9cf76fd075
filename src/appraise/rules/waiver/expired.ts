import { dayMonthYear, lastDay } from '../../../language/index.js'
import type { RuleCode } from '../rule.js'

export const expired = {
  id: 'waiver/expired',
  severity: 'warning',
  basis: [],
  *architecture({ model, asOf, locate }) {
    for (const waiver of model.waivers) {
      if (lastDay(waiver.expires) >= asOf) continue
      yield {
        subject: waiver.subject,
        location: locate(waiver, 'expires'),
        message: {
          vi: `Miễn trừ quy tắc ${waiver.rule} cho “${waiver.subject}” (${waiver.approvedBy} cho phép) đã hết hạn ngày ${dayMonthYear(lastDay(waiver.expires))}.`,
          en: `The waiver of ${waiver.rule} for “${waiver.subject}” (approved by ${waiver.approvedBy}) expired on ${lastDay(waiver.expires)}.`,
        },
      }
    }
  },
} satisfies RuleCode
