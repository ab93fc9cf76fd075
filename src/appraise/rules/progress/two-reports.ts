import { periodName } from '../../../language/index.js'
import type { Rule } from '../rule.js'
import { agencyName } from '../wording.js'

export const twoReports = {
  id: 'progress/two-reports',
  severity: 'error',
  title: { vi: 'Hai báo cáo cho cùng một kỳ', en: 'Two reports for one period' },
  basis: [],
  remedy: {
    vi: 'Gộp hai báo cáo làm một, hoặc bỏ bản đã được thay thế.',
    en: 'Merge the two, or drop the one that was replaced.',
  },
  explain: {
    vi: `**Yêu cầu.** Mỗi cơ quan có một báo cáo tiến độ cho mỗi kỳ: quý, năm, hoặc một ngày chốt số liệu của báo cáo đột xuất.

**Vì sao.** Hai báo cáo cùng kỳ thường mang hai con số khác nhau; không thể biết số nào được dùng để cập nhật kiến trúc và tổng hợp báo cáo chung của tỉnh.

**Cách xét.** Lệnh \`validate\` so cơ quan (\`agency\`) và kỳ (\`period\`) của mọi báo cáo. Báo cáo bổ sung, đính chính sau khi đã gửi không lập thành báo cáo thứ hai mà sửa vào bản đã có; lịch sử sửa đổi được lưu trong git.

**Cách xử lý.** Giữ bản đúng, chuyển nội dung còn thiếu sang bản đó rồi xóa bản kia. Nếu một trong hai là báo cáo đột xuất thì ghi kỳ là ngày chốt số liệu, ví dụ 2019-05-20.`,
    en: `**What is asked.** An agency has one progress report for each period: a quarter, a year, or the day of a report on request.

**Why.** Two reports for one period tend to carry two figures, and nobody can say which one updates the architecture and goes into the province's summary.

**How it is judged.** \`validate\` compares agency and period of all reports. A correction is made in the report that there is; git keeps its history.

**How to mend it.** Keep the right one, move into it what it lacks, delete the other. Where one of them answers a request, write the day to which it tells as its period, for instance 2019-05-20.`,
  },
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
  examples: {
    pass: `progressReports:
  - { id: bc-1, agency: so-tttt, period: 2019-Q1, date: 2019-03-25, projects: [] }
  - { id: bc-2, agency: so-tnmt, period: 2019-Q1, date: 2019-03-25, projects: [] }
`,
    fail: `progressReports:
  - { id: bc-1, agency: so-tttt, period: 2019-Q1, date: 2019-03-25, projects: [] }
  - { id: bc-2, agency: so-tttt, period: 2019-Q1, date: 2019-03-28, projects: [] }
`,
  },
} satisfies Rule
