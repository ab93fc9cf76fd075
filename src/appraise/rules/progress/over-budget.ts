import { budgetOf, linesByProject } from '../../../architecture/index.js'
import { million } from '../../../kernel/index.js'
import type { Rule } from '../rule.js'
import { called } from '../wording.js'

export const overBudget = {
  id: 'progress/over-budget',
  severity: 'error',
  title: { vi: 'Giải ngân vượt kinh phí được duyệt', en: 'Spent more than was approved' },
  basis: [],
  remedy: {
    vi: 'Kiểm tra lại số lũy kế giải ngân; nếu đúng, trình điều chỉnh kinh phí và cập nhật quyết định.',
    en: 'Check the amount spent; if it is right, have the budget adjusted and update the decision.',
  },
  yaml: 'spent',
  explain: {
    vi: `**Yêu cầu.** Lũy kế giải ngân của một dự án không vượt kinh phí đã phê duyệt.

**Vì sao.** Đây là nội dung giám sát đầu tư cơ bản nhất. Vượt kinh phí mà chưa được điều chỉnh là sai quy định; thường gặp hơn là nhầm đơn vị (đồng thay cho triệu đồng) hoặc cộng cả kinh phí của dự án khác.

**Cách xét.** Lấy \`spent\` (triệu đồng, tính từ đầu dự án) của từng dòng báo cáo so với tổng kinh phí của quyết định phê duyệt; dự án chưa có quyết định thì so với \`budget\` ghi ngay trong dòng đó. Không ghi kinh phí thì không xét.

**Cách xử lý.** Đối chiếu với sổ của Kho bạc. Ghi nhầm: sửa báo cáo. Vượt thật: nêu ở mục khó khăn, vướng mắc, trình cấp có thẩm quyền điều chỉnh, rồi sửa \`budget\` của quyết định theo văn bản mới.`,
    en: `**What is asked.** What a project has spent since it began does not exceed its approved budget.

**Why.** This is the plainest question of supervision. To overspend without an adjustment is against the rules; more often the unit is wrong (dong for million dong), or another project's money was added.

**How it is judged.** \`spent\` (million dong) of each line against the total of the decision; for a project without a decision, against the \`budget\` of the line itself. Without a budget nothing is said.

**How to mend it.** Compare with the Treasury's books. A slip: correct the report. Truly overspent: say so under problems, have the budget adjusted, and change the decision's \`budget\` by the new document.`,
  },
  *architecture({ model, locate }) {
    for (const [project, lines] of linesByProject(model)) {
      for (const { line, decision } of lines) {
        const budget = budgetOf({ line, decision })
        if (budget === undefined || line.spent === undefined || line.spent <= budget) continue
        yield {
          subject: project,
          location: locate(line, 'spent'),
          message: {
            vi: `Lũy kế giải ngân của ${called(model, project)} là ${million(line.spent, 'vi')}, vượt kinh phí được duyệt ${million(budget, 'vi')}.`,
            en: `${called(model, project)} has spent ${million(line.spent, 'en')} of a budget of ${million(budget, 'en')}.`,
          },
        }
      }
    }
  },
  examples: {
    pass: `progressReports:
  - id: bc-1
    agency: so-tttt
    period: 2019-Q1
    date: 2019-03-25
    projects:
      - { project: nv-1-lgsp, status: in-progress, percent: 40, budget: 9000, spent: 3200 }
`,
    fail: `progressReports:
  - id: bc-1
    agency: so-tttt
    period: 2019-Q1
    date: 2019-03-25
    projects:
      - { project: nv-1-lgsp, status: in-progress, percent: 40, budget: 9000, spent: 12000 }
`,
  },
} satisfies Rule
