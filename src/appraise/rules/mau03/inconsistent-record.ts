import { cell, type FormRow, formOf, type Model, titleOf } from '../../../architecture/index.js'
import { exchangeForm } from '../bases.js'
import type { Found, Rule } from '../rule.js'

export const inconsistentRecord = {
  id: 'mau03/inconsistent-record',
  severity: 'warning',
  title: { vi: 'Thông tin cùng một mã không thống nhất', en: 'What is said under one code does not agree' },
  basis: exchangeForm,
  remedy: {
    vi: 'Thống nhất nội dung theo nguồn đúng; nếu biểu mẫu mới hơn, nhập lại vào kiến trúc.',
    en: 'Make them agree with what is right; where the form is newer, import it into the architecture.',
  },
  explain: {
    vi: `**Yêu cầu.** Tên, cơ quan chủ quản, trạng thái, phạm vi của một đối tượng phải thống nhất ở mọi nơi; một cặp nội dung - nhiệm vụ chỉ có một dòng; nội dung cùng mã, nhiệm vụ cùng mã phải được mô tả như nhau.

**Vì sao.** Ba mẫu của Khung kiến trúc và cơ sở dữ liệu kiến trúc của tỉnh được đọc cùng nhau. Một mã hai tên, hai chủ quản thì không biết tin vào đâu, và số liệu tổng hợp không khớp giữa các mẫu.

**Cách xét.** Trong HOANTHIEN_NV so các dòng cùng mã. Khi kiểm tra một tệp Excel, mỗi dòng DM_DOITUONG có mã đã có trong kiến trúc được so tên, cơ quan chủ quản, vòng đời với kiến trúc.

**Cách xử lý.** Sửa nơi ghi sai. Nếu Excel đúng thì dùng lệnh import mau03 để cập nhật kiến trúc.`,
    en: `**What is asked.** Name, owner, state and scope of an object agree wherever they stand; a gap and a task make one row; gaps of one code and tasks of one code are described alike.

**Why.** The three forms of the framework and the province's architecture are read together. With two names or two owners under one code nobody knows what to believe, and totals differ from form to form.

**How it is judged.** In HOANTHIEN_NV rows of one code are compared. When a workbook is judged, each row of DM_DOITUONG whose code the architecture knows is compared with it by name, owner and lifecycle.

**How to mend it.** Correct what is wrong. If the workbook is right, import mau03 brings the architecture up to date.`,
  },
  *form({ form, model, asOf, filled }) {
    yield* disagreeing(form.HOANTHIEN_NV, 'gapCode', ['gap', 'current', 'required'])
    yield* disagreeing(form.HOANTHIEN_NV, 'taskCode', ['task', 'lead'])
    yield* repeatedPairs(form.HOANTHIEN_NV)
    if (filled) yield* unlike(form.DM_DOITUONG, model, asOf)
  },
  examples: {
    pass: `gaps:
  - { id: a, name: Nâng cấp một cửa, actions: [{ code: NV-01, name: Nâng cấp }] }
  - { id: b, name: Kết nối hộ tịch, actions: [{ code: NV-01, name: Nâng cấp }] }
`,
    fail: `gaps:
  - { id: a, name: Nâng cấp một cửa, actions: [{ code: NV-01, name: Nâng cấp }] }
  - { id: b, name: Kết nối hộ tịch, actions: [{ code: NV-01, name: Xây dựng mới }] }
`,
  },
} satisfies Rule

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
      vi: `Cùng mã “${cell(row, code)}” nhưng cột “${titleOf(row.table, key)}” ghi “${cell(row, key)}”, nơi khác ghi “${other}”.`,
      en: `Under one code “${cell(row, code)}”, “${titleOf(row.table, key)}” says “${cell(row, key)}” here and “${other}” elsewhere.`,
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
          vi: `“${cell(row, 'code')}”: cột “${titleOf(row.table, key)}” ghi “${cell(row, key)}”, kiến trúc ghi “${cell(own, key)}”.`,
          en: `“${cell(row, 'code')}”: “${titleOf(row.table, key)}” says “${cell(row, key)}”, the architecture “${cell(own, key)}”.`,
        },
      }
    }
  }
}
