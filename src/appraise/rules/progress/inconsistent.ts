import type { ProgressReport, ProjectProgress } from '../../../architecture/index.js'
import type { Text } from '../../../kernel/index.js'
import { firstDay, lastDay, periodOf } from '../../../language/index.js'
import type { RuleCode } from '../rule.js'
import { called } from '../wording.js'

export const inconsistent = {
  id: 'progress/inconsistent',
  severity: 'warning',
  basis: [],
  *architecture({ model, locate }) {
    for (const report of model.progressReports.values()) {
      const begins = periodOf(report.period)?.from
      if (begins !== undefined && begins > lastDay(report.date)) {
        yield {
          subject: report.id,
          location: locate(report, 'date'),
          message: {
            vi: 'Báo cáo được lập trước khi kỳ báo cáo bắt đầu.',
            en: 'The report was written before its period began.',
          },
        }
      }
      for (const line of report.projects) {
        const fault = contradiction(line, report)
        if (!fault) continue
        yield {
          subject: line.project,
          location: locate(line, fault.field),
          message: {
            vi: `${called(model, line.project)}: ${fault.text.vi}.`,
            en: `${called(model, line.project)}: ${fault.text.en}.`,
          },
        }
      }
    }
  },
} satisfies RuleCode

/** What in a line cannot be true together, and the field to look at. */
function contradiction(
  { status, percent, spent = 0, started, finished }: ProjectProgress,
  report: ProgressReport,
): { field: string; text: Text } | undefined {
  const after = (day: string | undefined) => day !== undefined && firstDay(day) > lastDay(report.date)
  if (status === 'completed' && percent < 100)
    return {
      field: 'percent',
      text: {
        vi: `ghi là hoàn thành nhưng khối lượng mới đạt ${percent}%`,
        en: `said to be completed at ${percent} %`,
      },
    }
  if (status === 'in-progress' && percent === 100)
    return {
      field: 'status',
      text: { vi: 'khối lượng đạt 100% nhưng vẫn ghi là đang triển khai', en: 'at 100 %, yet said to be in progress' },
    }
  if (status === 'not-started' && (percent > 0 || spent > 0))
    return {
      field: 'status',
      text: {
        vi: 'ghi là chưa triển khai nhưng đã có khối lượng hoặc giải ngân',
        en: 'said not to have started, yet something was done or spent',
      },
    }
  if (after(finished))
    return {
      field: 'finished',
      text: { vi: 'ngày hoàn thành sau ngày báo cáo', en: 'finished after the day of the report' },
    }
  if (after(started))
    return {
      field: 'started',
      text: { vi: 'ngày bắt đầu sau ngày báo cáo', en: 'begun after the day of the report' },
    }
  return undefined
}
