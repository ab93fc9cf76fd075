import { cell, nameOfRow } from '../../../architecture/index.js'
import { exchangeForm } from '../bases.js'
import type { RuleCode } from '../rule.js'

export const gapWithoutTask = {
  id: 'mau03/gap-without-task',
  severity: 'error',
  basis: exchangeForm,
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
} satisfies RuleCode
