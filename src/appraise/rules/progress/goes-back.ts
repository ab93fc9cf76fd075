import { linesByProject } from '../../../architecture/index.js'
import { million } from '../../../kernel/index.js'
import { periodName } from '../../../language/index.js'
import type { RuleCode } from '../rule.js'
import { called } from '../wording.js'

export const goesBack = {
  id: 'progress/goes-back',
  severity: 'warning',
  basis: [],
  *architecture({ model, locate }) {
    for (const [project, lines] of linesByProject(model)) {
      for (const [index, { line, report }] of lines.entries()) {
        const before = lines[index - 1]
        if (!before || line.status === 'cancelled') continue
        const earlier = { vi: periodName(before.report.period, 'vi'), en: periodName(before.report.period, 'en') }
        if (line.percent < before.line.percent) {
          yield {
            subject: project,
            location: locate(line, 'percent'),
            related: [report.id, before.report.id],
            message: {
              vi: `Khối lượng thực hiện của ${called(model, project)} là ${line.percent}%, trong khi ${earlier.vi} đã báo cáo ${before.line.percent}%.`,
              en: `${called(model, project)} is ${line.percent} % done; for ${earlier.en} it was ${before.line.percent} %.`,
            },
          }
        } else if ((line.spent ?? Number.POSITIVE_INFINITY) < (before.line.spent ?? 0)) {
          yield {
            subject: project,
            location: locate(line, 'spent'),
            related: [report.id, before.report.id],
            message: {
              vi: `Lũy kế giải ngân của ${called(model, project)} là ${million(line.spent ?? 0, 'vi')}, trong khi ${earlier.vi} đã báo cáo ${million(before.line.spent ?? 0, 'vi')}.`,
              en: `${called(model, project)} has spent ${million(line.spent ?? 0, 'en')}; for ${earlier.en} it was ${million(before.line.spent ?? 0, 'en')}.`,
            },
          }
        }
      }
    }
  },
} satisfies RuleCode
