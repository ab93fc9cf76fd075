import { agencyKey, cell } from '../../../architecture/index.js'
import { exchangeForm } from '../bases.js'
import type { RuleCode } from '../rule.js'

export const taskRepeated = {
  id: 'mau03/task-repeated',
  severity: 'warning',
  basis: exchangeForm,
  *form({ form, model }) {
    const byName = new Map([...model.tasks.values()].map((t) => [agencyKey(t.name), t]))
    for (const row of form.HOANTHIEN_NV) {
      const task = byName.get(agencyKey(cell(row, 'task')))
      const code = cell(row, 'taskCode').toLowerCase()
      if (!task || code === task.id || code === `nv-${task.id}`) continue
      yield {
        subject: row.subject,
        related: [task.id],
        location: row.locate('taskCode'),
        message: {
          vi: `Nhiệm vụ “${cell(row, 'task')}” đã có trong lộ trình với mã “${task.id}”; dòng này ghi mã “${cell(row, 'taskCode')}”.`,
          en: `The task “${cell(row, 'task')}” is in the roadmap as “${task.id}”; this row has the code “${cell(row, 'taskCode')}”.`,
        },
      }
    }
  },
} satisfies RuleCode
