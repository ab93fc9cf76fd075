import { cell, type FormRow, formOf, formTitle, type Model } from '../../../architecture/index.js'
import { exchangeForm } from '../bases.js'
import type { Found, RuleCode } from '../rule.js'

export const inconsistentRecord = {
  id: 'mau03/inconsistent-record',
  severity: 'warning',
  basis: exchangeForm,
  *form({ form, model, asOf, filled }) {
    yield* disagreeing(form.HOANTHIEN_NV, 'gapCode', ['gap', 'current', 'required'])
    yield* disagreeing(form.HOANTHIEN_NV, 'taskCode', ['task', 'lead'])
    yield* repeatedPairs(form.HOANTHIEN_NV)
    if (filled) yield* unlike(form.DM_DOITUONG, model, asOf)
  },
} satisfies RuleCode

/** Rows that share a code and differ in what belongs to it. */
function* disagreeing(rows: readonly FormRow[], code: string, keys: readonly string[]): Iterable<Found> {
  const first = new Map<string, FormRow>()
  for (const row of rows) {
    const value = cell(row, code).toLowerCase()
    const earlier = first.get(value)
    if (value === '') continue
    if (!earlier) first.set(value, row)
    for (const key of earlier ? keys : []) {
      if (earlier && cell(row, key) !== cell(earlier, key)) yield differs(row, code, key, cell(earlier, key), earlier)
    }
  }
}

function differs(row: FormRow, code: string, key: string, other: string, earlier: FormRow): Found {
  const place = earlier.locate(key)
  return {
    subject: row.subject,
    location: row.locate(key),
    relatedLocations: place ? [place] : [],
    message: {
      vi: `Cùng mã “${cell(row, code)}” nhưng cột “${formTitle(row.table, key)}” ghi “${cell(row, key)}”, nơi khác ghi “${other}”.`,
      en: `Under one code “${cell(row, code)}”, “${formTitle(row.table, key)}” says “${cell(row, key)}” here and “${other}” elsewhere.`,
    },
  }
}

function* repeatedPairs(rows: readonly FormRow[]): Iterable<Found> {
  const seen = new Map<string, FormRow>()
  for (const row of rows) {
    const [gap, task] = [cell(row, 'gapCode'), cell(row, 'taskCode')]
    const earlier = seen.get(`${gap}\0${task}`)
    if (gap === '' || task === '') continue
    if (!earlier) seen.set(`${gap}\0${task}`, row)
    else
      yield {
        subject: row.subject,
        location: row.locate('taskCode'),
        relatedLocations: [earlier.locate('taskCode')].filter((l) => l !== undefined),
        message: {
          vi: `Cặp nội dung “${gap}” - nhiệm vụ “${task}” đã có ở dòng khác.`,
          en: `The gap “${gap}” and the task “${task}” already make a row.`,
        },
      }
  }
}

/** Rows of a workbook that say otherwise than the architecture. */
function* unlike(rows: readonly FormRow[], model: Model, asOf: string): Iterable<Found> {
  const known = new Map(formOf(model, asOf).DM_DOITUONG.map((row) => [cell(row, 'code').toLowerCase(), row]))
  for (const row of rows) {
    const own = known.get(cell(row, 'code').toLowerCase())
    if (!own) continue
    for (const key of ['name', 'owner', 'lifecycle']) {
      if (cell(row, key) === cell(own, key) || cell(row, key) === '') continue
      yield {
        ...differs(row, 'code', key, cell(own, key), own),
        subject: own.subject,
        message: {
          vi: `“${cell(row, 'code')}”: cột “${formTitle(row.table, key)}” ghi “${cell(row, key)}”, kiến trúc ghi “${cell(own, key)}”.`,
          en: `“${cell(row, 'code')}”: “${formTitle(row.table, key)}” says “${cell(row, key)}”, the architecture “${cell(own, key)}”.`,
        },
      }
    }
  }
}
