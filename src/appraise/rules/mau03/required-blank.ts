import { cell, type FormColumn, type FormRow, formColumns, nameOfRow, undecided } from '../../../architecture/index.js'
import type { Text } from '../../../kernel/index.js'
import { exchangeForm } from '../bases.js'
import type { Found, RuleCode } from '../rule.js'

export const requiredBlank = {
  id: 'mau03/required-blank',
  severity: 'error',
  basis: exchangeForm,
  *form({ form }) {
    for (const rows of Object.values(form)) {
      for (const row of rows) {
        const blank = formColumns[row.table].filter((c) => isNeeded(c, row) && cell(row, c.key) === '')
        const [first] = blank
        if (first) yield missing(row, first, blank)
        for (const column of formColumns[row.table]) {
          const text = cell(row, column.key)
          if (undecided.test(text) && !isExplained(text)) yield unexplained(row, column, text)
        }
      }
    }
  },
} satisfies RuleCode

const fourLayers = /^(Hạ tầng số và an ninh mạng|Dữ liệu và nền tảng lõi|Ứng dụng và nghiệp vụ|Kênh tương tác)/u
const exchanges = /^(Trao đổi dữ liệu|Sử dụng dịch vụ)$/u

/** When the conditional columns are needed; columns that only the agency can tell about are never asked for. */
const conditions: Readonly<Record<string, (row: FormRow) => boolean>> = {
  part: (row) => fourLayers.test(cell(row, 'layer')),
  sourceCode: (row) => cell(row, 'record') === 'Bản ghi tham chiếu',
  usage: (row) => cell(row, 'record') === 'Bản ghi tham chiếu',
  lifecycle: (row) => cell(row, 'record') === 'Bản ghi gốc',
  operator: servesOthers,
  technicalContact: servesOthers,
  data: (row) => exchanges.test(cell(row, 'kind')),
  protection: (row) => cell(row, 'kind') === 'Trao đổi dữ liệu',
}

/** A shared platform or database that serves beyond its agency. */
function servesOthers(row: FormRow): boolean {
  const shared = /^Dùng chung (quốc gia|cấp)/u.test(cell(row, 'sharing'))
  return shared && /^(Nền tảng số|CSDL)/u.test(cell(row, 'type')) && cell(row, 'record') === 'Bản ghi gốc'
}

function isNeeded({ key, need }: FormColumn, row: FormRow): boolean {
  return need === 'required' || conditions[key]?.(row) === true
}

/** A reason, a contact and a deadline: more than the two words, and a date among them. */
function isExplained(text: string): boolean {
  return text.replace(undecided, '').trim().length > 15 && /\d{1,2}\s*\/\s*\d{4}|\b20\d{2}\b/.test(text)
}

function missing(row: FormRow, first: FormColumn, blank: readonly FormColumn[]): Found {
  const titles = blank.map((c) => `“${c.title}”`).join(', ')
  const message: Text = {
    vi: `${row.table}, dòng “${nameOfRow(row)}”: chưa có ${titles}.`,
    en: `${row.table}, row “${nameOfRow(row)}”: ${titles} blank.`,
  }
  return { subject: row.subject, location: row.locate(first.key), message }
}

function unexplained(row: FormRow, column: FormColumn, text: string): Found {
  return {
    subject: row.subject,
    location: row.locate(column.key),
    message: {
      vi: `${row.table}, dòng “${nameOfRow(row)}”, cột “${column.title}”: “${text}” chưa kèm lý do, đầu mối, thời hạn.`,
      en: `${row.table}, row “${nameOfRow(row)}”, “${column.title}”: “${text}” stands without reason, contact and deadline.`,
    },
  }
}
