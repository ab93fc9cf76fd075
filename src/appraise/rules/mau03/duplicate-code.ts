import { agencyKey, cell, type FormRow } from '../../../architecture/index.js'
import { exchangeForm } from '../bases.js'
import type { Found, RuleCode } from '../rule.js'

export const duplicateCode = {
  id: 'mau03/duplicate-code',
  severity: 'error',
  basis: exchangeForm,
  *form({ form }) {
    yield* repeated(form.DM_DOITUONG, 'code', (row) => cell(row, 'code'), {
      vi: 'Mã đối tượng',
      en: 'The code',
    })
    yield* repeated(form.QH_KETNOI, 'code', (row) => cell(row, 'code'), { vi: 'Mã quan hệ', en: 'The code' })
    // A row that repeats a code was told just now; the first of each counts.
    const byCode = new Map<string, FormRow>()
    for (const row of form.DM_DOITUONG) {
      const code = cell(row, 'code').toLowerCase()
      if (cell(row, 'name') !== '' && !byCode.has(code)) byCode.set(code, row)
    }
    const identity = (row: FormRow) => `${agencyKey(cell(row, 'name'))} (${cell(row, 'owner')})`
    yield* repeated([...byCode.values()], 'name', identity, {
      vi: 'Hai mã cho một đối tượng: tên và cơ quan chủ quản',
      en: 'Two codes for one object: name and owner',
    })
  },
} satisfies RuleCode

function* repeated(
  rows: readonly FormRow[],
  key: string,
  of: (row: FormRow) => string,
  what: { readonly vi: string; readonly en: string },
): Iterable<Found> {
  const first = new Map<string, FormRow>()
  for (const row of rows) {
    const value = of(row).toLowerCase()
    const earlier = first.get(value)
    if (cell(row, key) === '') continue
    if (!earlier) {
      first.set(value, row)
      continue
    }
    const place = earlier.locate(key)
    yield {
      subject: row.subject,
      location: row.locate(key),
      relatedLocations: place ? [place] : [],
      message: {
        vi: `${what.vi} “${cell(row, key)}” đã được dùng ở dòng khác.`,
        en: `${what.en} “${cell(row, key)}” already stands in another row.`,
      },
    }
  }
}
