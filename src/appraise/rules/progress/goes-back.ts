import { linesByProject } from '../../../architecture/index.js'
import { million } from '../../../kernel/index.js'
import { periodName } from '../../../language/index.js'
import type { Rule } from '../rule.js'
import { called } from '../wording.js'

export const goesBack = {
  id: 'progress/goes-back',
  severity: 'warning',
  title: { vi: 'Số liệu lũy kế thấp hơn kỳ trước', en: 'A running total below that of the period before' },
  basis: [],
  remedy: {
    vi: 'Kiểm tra lại số liệu hai kỳ; nếu kỳ trước ghi sai thì đính chính báo cáo kỳ trước.',
    en: 'Check both periods; if the earlier one was wrong, correct it.',
  },
  explain: {
    vi: `**Yêu cầu.** Khối lượng thực hiện và lũy kế giải ngân của một dự án tính từ đầu dự án, nên kỳ sau không thấp hơn kỳ trước.

**Vì sao.** Số lũy kế giảm nghĩa là một trong hai kỳ ghi sai, hoặc cơ quan đã ghi số của riêng kỳ đó thay cho số lũy kế. Biểu đồ tiến độ và số tổng hợp toàn tỉnh sẽ sai theo.

**Cách xét.** Xếp các dòng báo cáo về cùng một dự án theo ngày chốt số liệu của kỳ, rồi so \`percent\` và \`spent\` của mỗi dòng với dòng liền trước. Không xét dự án không tiếp tục.

**Cách xử lý.** Ghi số lũy kế từ đầu dự án. Nếu kỳ trước đã báo cao hơn thực tế thì đính chính ngay trong báo cáo kỳ trước và nêu lý do ở mục khó khăn, vướng mắc của kỳ này. Giảm do quyết toán, thu hồi tạm ứng: xin miễn trừ có thời hạn và ghi rõ văn bản.`,
    en: `**What is asked.** Percent done and money spent count from the project's beginning, so that no later period falls below an earlier one.

**Why.** A running total that falls means that one of the periods is wrong, or that the agency wrote the period's own figure. The province's chart and totals go wrong with it.

**How it is judged.** The lines on one project, in the order of the days to which their reports tell: \`percent\` and \`spent\` of each against the one before. Projects that were given up are passed over.

**How to mend it.** Write what was done and spent since the beginning. If the earlier report said too much, correct it there and give the reason under problems now. Where a final account or a refund lowered it, ask for a waiver with an end and name the document.`,
  },
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
  examples: {
    pass: `progressReports:
  - { id: bc-1, agency: so-tttt, period: 2019-Q1, date: 2019-03-25, projects: [{ project: nv-1-lgsp, status: in-progress, percent: 40 }] }
  - { id: bc-2, agency: so-tttt, period: 2019-Q2, date: 2019-06-25, projects: [{ project: nv-1-lgsp, status: in-progress, percent: 55 }] }
`,
    fail: `progressReports:
  - { id: bc-1, agency: so-tttt, period: 2019-Q1, date: 2019-03-25, projects: [{ project: nv-1-lgsp, status: in-progress, percent: 40 }] }
  - { id: bc-2, agency: so-tttt, period: 2019-Q2, date: 2019-06-25, projects: [{ project: nv-1-lgsp, status: in-progress, percent: 15 }] }
`,
  },
} satisfies Rule
