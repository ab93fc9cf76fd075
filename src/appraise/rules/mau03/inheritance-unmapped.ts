import { cell, nameOfRow } from '../../../architecture/index.js'
import { exchangeForm } from '../bases.js'
import type { RuleCode } from '../rule.js'

export const inheritanceUnmapped = {
  id: 'mau03/inheritance-unmapped',
  severity: 'warning',
  basis: exchangeForm,
  *form({ form }) {
    const mapped = new Set(form.ANHXA.map((row) => cell(row, 'code').toLowerCase()))
    const codes = new Map(
      form.DM_DOITUONG.map((row) => [cell(row, 'name').toLowerCase(), cell(row, 'code').toLowerCase()]),
    )
    for (const row of form.QH_KETNOI) {
      const from = cell(row, 'from').toLowerCase()
      if (cell(row, 'kind') !== 'Kế thừa' || mapped.has(from) || mapped.has(codes.get(from) ?? '')) continue
      yield {
        subject: row.subject,
        location: row.locate('from'),
        message: {
          vi: `“${cell(row, 'from')}” kế thừa “${cell(row, 'to')}” nhưng không có dòng trong ANHXA.`,
          en: `“${cell(row, 'from')}” inherits from “${cell(row, 'to')}” but has no row in ANHXA.`,
        },
      }
    }
    for (const row of form.ANHXA) {
      if (cell(row, 'relation') === 'Chưa ánh xạ' || (cell(row, 'document') !== '' && cell(row, 'version') !== ''))
        continue
      yield {
        subject: row.subject,
        location: row.locate(cell(row, 'document') === '' ? 'document' : 'version'),
        message: {
          vi: `Ánh xạ của “${nameOfRow(row)}” chưa ghi tài liệu nguồn hoặc phiên bản.`,
          en: `The mapping of “${nameOfRow(row)}” names no source document or no version.`,
        },
      }
    }
  },
} satisfies RuleCode
