import { cell, type Form, type FormRow, nameOfRow, titleOf } from '../../../architecture/index.js'
import { didYouMean } from '../../../kernel/index.js'
import { exchangeForm } from '../bases.js'
import type { Found, Rule } from '../rule.js'

export const objectMissing = {
  id: 'mau03/object-missing',
  severity: 'error',
  title: { vi: 'Đối tượng được dẫn chiếu không có trong danh mục', en: 'An object that is referred to has no row' },
  basis: exchangeForm,
  remedy: {
    vi: 'Thêm dòng cho đối tượng vào DM_DOITUONG (bản ghi tham chiếu nếu của cơ quan khác), hoặc sửa lại mã.',
    en: 'Add a row for it to DM_DOITUONG (a reference, if another agency owns it), or correct the code.',
  },
  explain: {
    vi: `**Yêu cầu.** Mọi đối tượng nêu ở quan hệ, ánh xạ và nội dung cần hoàn thiện phải có dòng trong DM_DOITUONG. Đối tượng chính trên sơ đồ và quan hệ chính phải truy vết được về hai bảng này.

**Vì sao.** Quan hệ dẫn tới một mã không có trong danh mục thì không biết của ai, ở lớp nào, còn dùng hay không; sơ đồ vẽ từ dữ liệu sẽ thiếu hoặc đứt.

**Cách xét.** Cột đối tượng nguồn, đối tượng đích của QH_KETNOI, cột mã đối tượng của ANHXA và cột đối tượng liên quan của HOANTHIEN_NV được tra trong DM_DOITUONG theo mã, rồi theo tên, không phân biệt chữ hoa.

**Cách xử lý.** Bổ sung dòng còn thiếu hoặc sửa mã viết sai. Hệ thống quốc gia, hệ thống của bộ, ngành ghi là bản ghi tham chiếu.`,
    en: `**What is asked.** Every object named in a relation, a mapping or a gap has a row in DM_DOITUONG. The main objects of the pictures and their main relations can be traced to these two tables.

**Why.** Where a relation leads to a code that the list does not have, nobody knows whose it is, in which layer, or whether it is still in use; pictures drawn from the data will have holes.

**How it is judged.** The ends of QH_KETNOI, the code of ANHXA and the objects of HOANTHIEN_NV are looked up in DM_DOITUONG by code, then by name, whatever their capitals.

**How to mend it.** Add the missing row, or correct a mistyped code. National systems and those of ministries are recorded as references.`,
  },
  *form({ form }) {
    const known = new Set(form.DM_DOITUONG.flatMap((row) => [cell(row, 'code'), cell(row, 'name')].map(keyOf)))
    for (const row of form.QH_KETNOI)
      for (const key of ['from', 'to']) yield* unknownIn(row, key, [cell(row, key)], known, form)
    for (const row of form.ANHXA) yield* unknownIn(row, 'code', [cell(row, 'code')], known, form)
    for (const row of form.HOANTHIEN_NV)
      yield* unknownIn(row, 'objects', cell(row, 'objects').split(/[;\n]/), known, form)
  },
  examples: {
    pass: `gaps:
  - { id: nang-cap, name: Nâng cấp một cửa, objects: [mot-cua] }
`,
    fail: `gaps:
  - { id: nang-cap, name: Nâng cấp một cửa, objects: [KT-KHONG-CO] }
`,
  },
} satisfies Rule

function keyOf(text: string): string {
  return text.normalize('NFC').trim().toLowerCase()
}

function* unknownIn(
  row: FormRow,
  key: string,
  texts: readonly string[],
  known: ReadonlySet<string>,
  form: Form,
): Iterable<Found> {
  for (const text of texts) {
    if (text.trim() === '' || known.has(keyOf(text))) continue
    yield {
      subject: row.subject,
      location: row.locate(key),
      message: {
        vi: `${row.table}, dòng “${nameOfRow(row)}”, cột “${titleOf(row.table, key)}”: “${text.trim()}” không có dòng trong DM_DOITUONG.`,
        en: `${row.table}, row “${nameOfRow(row)}”, “${titleOf(row.table, key)}”: “${text.trim()}” has no row in DM_DOITUONG.`,
      },
      remedy: didYouMean(
        text.trim(),
        form.DM_DOITUONG.map((r) => cell(r, 'code')),
      ),
    }
  }
}
