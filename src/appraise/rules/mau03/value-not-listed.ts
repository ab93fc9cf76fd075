import { cell, formColumns, lists, nameOfRow } from '../../../architecture/index.js'
import { didYouMean } from '../../../kernel/index.js'
import { exchangeForm } from '../bases.js'
import type { RuleCode } from '../rule.js'

export const valueNotListed = {
  id: 'mau03/value-not-listed',
  severity: 'error',
  basis: exchangeForm,
  *form({ form }) {
    for (const rows of Object.values(form)) {
      for (const row of rows) {
        for (const { key, title, list } of formColumns[row.table]) {
          const text = cell(row, key)
          const allowed: readonly string[] = list ? lists[list] : []
          if (!list || text === '' || allowed.includes(text) || /^chưa xác định/iu.test(text)) continue
          yield {
            subject: row.subject,
            location: row.locate(key),
            message: {
              vi: `${row.table}, dòng “${nameOfRow(row)}”: “${text}” không có trong danh mục của cột “${title}”.`,
              en: `${row.table}, row “${nameOfRow(row)}”: “${text}” is not in the list of “${title}”.`,
            },
            remedy: didYouMean(text, allowed),
          }
        }
      }
    }
  },
} satisfies RuleCode
