import type { ProgressReport, ProjectProgress } from '../../../architecture/index.js'
import type { Text } from '../../../kernel/index.js'
import { firstDay, lastDay, periodOf } from '../../../language/index.js'
import type { Rule } from '../rule.js'
import { called } from '../wording.js'

export const inconsistent = {
  id: 'progress/inconsistent',
  severity: 'warning',
  title: { vi: 'Số liệu báo cáo mâu thuẫn nhau', en: 'A report that contradicts itself' },
  basis: [],
  remedy: {
    vi: 'Sửa tình trạng, khối lượng hoặc ngày cho khớp nhau.',
    en: 'Make status, percent and dates agree.',
  },
  explain: {
    vi: `**Yêu cầu.** Tình trạng, khối lượng, số giải ngân và ngày trong cùng một dòng báo cáo phải khớp nhau.

**Vì sao.** Lệnh \`progress apply\` dùng tình trạng trong báo cáo để cập nhật vòng đời của hệ thống trong kiến trúc. Dòng mâu thuẫn sẽ đưa vào kiến trúc một trạng thái không có thật, làm sai kết quả đối chiếu trùng lặp sau này.

**Cách xét.** Mâu thuẫn khi: hoàn thành mà khối lượng dưới 100%; chưa triển khai mà đã có khối lượng hoặc giải ngân; khối lượng 100% mà vẫn ghi đang triển khai; ngày hoàn thành hoặc ngày bắt đầu sau ngày báo cáo; kỳ báo cáo bắt đầu sau ngày báo cáo.

**Cách xử lý.** Đối chiếu với biên bản nghiệm thu, hồ sơ giải ngân rồi sửa trường bị sai. Đã xong phần việc nhưng chưa nghiệm thu thì ghi dưới 100% và nêu ở mục công việc kỳ tới.`,
    en: `**What is asked.** Status, percent, money and dates of one line agree.

**Why.** \`progress apply\` takes the reported state into the architecture. A line that contradicts itself would put a state there that is not real, and the duplicate check would go wrong by it.

**How it is judged.** Contradictions are: completed below 100 %; not started, yet with percent or money; 100 % and still in progress; an end or a beginning after the day of the report; a period that begins after the day of the report.

**How to mend it.** Compare with the acceptance record and the accounts, and correct the field that is wrong. Work done but not accepted yet is below 100 %, with the acceptance under what comes next.`,
  },
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
  examples: {
    pass: `progressReports:
  - { id: bc-1, agency: so-tttt, period: 2019-Q1, date: 2019-03-25, projects: [{ project: nv-1-lgsp, status: completed, percent: 100, finished: 2019-03-20 }] }
`,
    fail: `progressReports:
  - { id: bc-1, agency: so-tttt, period: 2019-Q1, date: 2019-03-25, projects: [{ project: nv-1-lgsp, status: completed, percent: 80 }] }
`,
  },
} satisfies Rule

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
