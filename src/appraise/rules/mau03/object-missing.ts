import { cell, type FormRow, formTitle, nameOfRow } from '../../../architecture/index.js'
import { createSuggester, type Text } from '../../../kernel/index.js'
import { exchangeForm } from '../bases.js'
import type { Found, RuleCode } from '../rule.js'

export const objectMissing = {
  id: 'mau03/object-missing',
  severity: 'error',
  basis: exchangeForm,
  *form({ form }) {
    const known = new Set(form.DM_DOITUONG.flatMap((row) => [cell(row, 'code'), cell(row, 'name')].map(keyOf)))
    const suggest = createSuggester()
    const codes = form.DM_DOITUONG.map((row) => cell(row, 'code'))
    const near = (text: string) => suggest(text, codes)
    for (const row of form.QH_KETNOI)
      for (const key of ['from', 'to']) yield* unknownIn(row, key, [cell(row, key)], known, near)
    for (const row of form.ANHXA) yield* unknownIn(row, 'code', [cell(row, 'code')], known, near)
    for (const row of form.HOANTHIEN_NV)
      yield* unknownIn(row, 'objects', cell(row, 'objects').split(/[;\n]/), known, near)
  },
} satisfies RuleCode

function keyOf(text: string): string {
  return text.normalize('NFC').trim().toLowerCase()
}

function* unknownIn(
  row: FormRow,
  key: string,
  texts: readonly string[],
  known: ReadonlySet<string>,
  near: (text: string) => Text | undefined,
): Iterable<Found> {
  for (const text of texts) {
    if (text.trim() === '' || known.has(keyOf(text))) continue
    yield {
      subject: row.subject,
      location: row.locate(key),
      message: {
        vi: `${row.table}, dòng “${nameOfRow(row)}”, cột “${formTitle(row.table, key)}”: “${text.trim()}” không có dòng trong DM_DOITUONG.`,
        en: `${row.table}, row “${nameOfRow(row)}”, “${formTitle(row.table, key)}”: “${text.trim()}” has no row in DM_DOITUONG.`,
      },
      remedy: near(text.trim()),
    }
  }
}
