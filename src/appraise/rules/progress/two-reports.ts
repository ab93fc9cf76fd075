import { periodName } from '../../../language/index.js'
import type { RuleCode } from '../rule.js'
import { agencyName } from '../wording.js'

export const twoReports = {
  id: 'progress/two-reports',
  severity: 'error',
  basis: [],
  *architecture({ model, locate }) {
    const first = new Map<string, { id: string; report: object }>()
    for (const report of model.progressReports.values()) {
      const key = `${report.agency}\0${report.period}`
      const earlier = first.get(key)
      if (!earlier) {
        first.set(key, { id: report.id, report })
        continue
      }
      const at = locate(earlier.report)
      yield {
        subject: report.id,
        location: locate(report, 'period'),
        related: [earlier.id],
        relatedLocations: at ? [at] : [],
        message: {
          vi: `${agencyName(model, report.agency)} đã có báo cáo ${periodName(report.period, 'vi')} mang mã “${earlier.id}”.`,
          en: `${agencyName(model, report.agency)} has a report for ${periodName(report.period, 'en')} already: “${earlier.id}”.`,
        },
      }
    }
  },
} satisfies RuleCode
