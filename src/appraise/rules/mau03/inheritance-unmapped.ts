import { cell, nameOfRow } from '../../../architecture/index.js'
import { exchangeForm } from '../bases.js'
import type { Rule } from '../rule.js'

export const inheritanceUnmapped = {
  id: 'mau03/inheritance-unmapped',
  severity: 'warning',
  title: { vi: 'Đối tượng kế thừa chưa có ánh xạ nguồn', en: 'What is inherited is not mapped to its source' },
  basis: exchangeForm,
  remedy: {
    vi: 'Thêm dòng ANHXA ghi tài liệu nguồn, phiên bản và quan hệ ánh xạ.',
    en: 'Add a row to ANHXA with the source document, its version and the kind of mapping.',
  },
  explain: {
    vi: `**Yêu cầu.** Đối tượng kế thừa từ khung, tài liệu khác phải ghi tài liệu nguồn, phiên bản và quan hệ ánh xạ.

**Vì sao.** Khung kiến trúc quốc gia, khung của bộ và kiến trúc cũ của tỉnh thay đổi theo phiên bản. Không ghi nguồn thì khi khung nguồn đổi, không biết đối tượng nào phải rà soát lại; tỉnh sáp nhập lại càng cần biết kế thừa từ đâu.

**Cách xét.** Đối tượng nguồn của quan hệ “Kế thừa” trong QH_KETNOI phải có dòng trong ANHXA. Dòng ANHXA có quan hệ khác “Chưa ánh xạ” phải có tài liệu nguồn và phiên bản.

**Cách xử lý.** Bổ sung dòng ANHXA, hoặc sửa loại quan hệ nếu không phải kế thừa.`,
    en: `**What is asked.** What is inherited from another framework or document names that source, its version and the kind of mapping.

**Why.** The national framework, those of ministries and the province's own earlier one change from version to version. Without the source nobody knows what to review when it changes; provinces that merged need it all the more.

**How it is judged.** The object that inherits (relation “Kế thừa” in QH_KETNOI) must have a row in ANHXA. A row of ANHXA whose relation is not “Chưa ánh xạ” must have a source document and a version.

**How to mend it.** Add the row to ANHXA, or correct the kind of relation if nothing is inherited.`,
  },
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
  examples: {
    pass: `components:
  - id: kho-mo
    name: Kho dữ liệu mở
    layer: ung-dung-csdl
    mau03:
      mappings:
        - { document: 1425/QĐ-TTg, version: "1.0", object: Dữ liệu, relation: Cụ thể hóa }
`,
    fail: `components:
  - id: kho-mo
    name: Kho dữ liệu mở
    layer: ung-dung-csdl
    mau03:
      mappings:
        - { document: 1425/QĐ-TTg, object: Dữ liệu, relation: Cụ thể hóa }
`,
  },
} satisfies Rule
