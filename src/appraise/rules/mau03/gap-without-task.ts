import { cell, nameOfRow } from '../../../architecture/index.js'
import { exchangeForm } from '../bases.js'
import type { Rule } from '../rule.js'

export const gapWithoutTask = {
  id: 'mau03/gap-without-task',
  severity: 'error',
  title: { vi: 'Nội dung cần hoàn thiện chưa có nhiệm vụ', en: 'A gap has no task' },
  basis: exchangeForm,
  remedy: {
    vi: 'Gắn ít nhất một nhiệm vụ: dẫn mã nhiệm vụ đã có trong kế hoạch, hoặc đề xuất nhiệm vụ mới có kết quả, nguồn lực, tiêu chí kiểm chứng.',
    en: 'Give it at least one task: one of the plan by its code, or a new one with result, resources and how it is verified.',
  },
  explain: {
    vi: `**Yêu cầu.** Mỗi nội dung cần hoàn thiện gắn với ít nhất một nhiệm vụ. Nhiệm vụ có kết quả cần đạt, tiêu chí kiểm chứng và nguồn lực dự kiến.

**Vì sao.** Khoảng cách đã nêu mà không có nhiệm vụ thì chỉ là nhận xét: không ai chủ trì, không có thời hạn và không vào được kế hoạch, dự toán năm sau.

**Cách xét.** Mỗi dòng của HOANTHIEN_NV có mã nội dung phải có mã hoặc tên nhiệm vụ. Kết quả, tiêu chí và nguồn lực để trống do quy tắc về ô bắt buộc xét.

**Cách xử lý.** Nếu lộ trình đã có nhiệm vụ phù hợp thì dẫn mã của nhiệm vụ đó; nếu chưa, ghi nhiệm vụ mới và đưa vào kế hoạch. Nội dung không còn cần xử lý thì bỏ dòng.`,
    en: `**What is asked.** Every gap has at least one task. A task has a result, a way to verify it, and resources.

**Why.** A gap without a task is a mere remark: nobody leads, nothing is due, and it enters neither next year's plan nor its budget.

**How it is judged.** Each row of HOANTHIEN_NV with the code of a gap must have a task's code or name. A blank result, verification or resource is left to the rule on required cells.

**How to mend it.** If the roadmap has a fitting task, refer to it by its code; if not, write a new one and put it into the plan. What needs no action any more is taken out of the table.`,
  },
  *form({ form }) {
    for (const row of form.HOANTHIEN_NV) {
      if (cell(row, 'taskCode') !== '' || cell(row, 'task') !== '') continue
      yield {
        subject: row.subject,
        location: row.locate('taskCode'),
        message: {
          vi: `Nội dung “${nameOfRow(row)}” chưa gắn với nhiệm vụ nào.`,
          en: `The gap “${nameOfRow(row)}” has no task.`,
        },
      }
    }
  },
  examples: {
    pass: `gaps:
  - id: nang-cap
    name: Nâng cấp một cửa
    actions: [{ code: NV-01, name: Nâng cấp hệ thống một cửa }]
`,
    fail: `gaps:
  - id: nang-cap
    name: Nâng cấp một cửa
`,
  },
} satisfies Rule
