import { agencyKey, cell, type FormRow } from '../../../architecture/index.js'
import { exchangeForm } from '../bases.js'
import type { Found, Rule } from '../rule.js'

export const duplicateCode = {
  id: 'mau03/duplicate-code',
  severity: 'error',
  title: { vi: 'Trùng mã, hoặc một đối tượng có hai mã', en: 'A code is used twice, or one object has two codes' },
  basis: exchangeForm,
  remedy: {
    vi: 'Mỗi đối tượng giữ một dòng và một mã; bỏ dòng thừa hoặc cấp mã khác.',
    en: 'Keep one row and one code for each object; remove the other row or give another code.',
  },
  explain: {
    vi: `**Yêu cầu.** Trong DM_DOITUONG mỗi mã chỉ dùng cho một đối tượng và mỗi đối tượng chỉ có một mã. Mã quan hệ trong QH_KETNOI, nếu ghi, cũng không trùng nhau.

**Vì sao.** Các bảng khác và các mẫu khác dẫn chiếu đối tượng bằng mã. Mã trùng thì không biết dòng nào được nói tới; một đối tượng hai mã thì bị đếm hai lần và quan hệ bị chia đôi.

**Cách xét.** Mã được so không phân biệt chữ hoa, chữ thường. Hai dòng cùng tên và cùng cơ quan chủ quản mà khác mã được coi là một đối tượng có hai mã.

**Cách xử lý.** Xác định dòng đúng, chuyển các quan hệ về mã được giữ, rồi xóa dòng thừa. Nếu đúng là hai đối tượng thì đặt tên phân biệt được.`,
    en: `**What is asked.** In DM_DOITUONG a code stands for one object only, and an object has one code. Codes of relations in QH_KETNOI, where given, differ too.

**Why.** Other tables and other forms refer to objects by their codes. Where two rows share one, nobody knows which is meant; an object with two codes is counted twice, and its relations are split between the two.

**How it is judged.** Codes are compared whatever their capitals. Two rows of one name and one owner under different codes are taken for one object with two codes.

**How to mend it.** Decide which row is right, let relations point to the code that stays, and delete the other row. If there really are two objects, give them names that can be told apart.`,
  },
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
  examples: {
    pass: `components:
  - { id: kho-mo, name: Kho dữ liệu mở, layer: ung-dung-csdl, mau03: { code: KT-01 } }
  - { id: kho-kin, name: Kho dữ liệu nội bộ, layer: ung-dung-csdl, mau03: { code: KT-02 } }
`,
    fail: `components:
  - { id: kho-mo, name: Kho dữ liệu mở, layer: ung-dung-csdl, mau03: { code: KT-01 } }
  - { id: kho-kin, name: Kho dữ liệu nội bộ, layer: ung-dung-csdl, mau03: { code: kt-01 } }
`,
  },
} satisfies Rule

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
