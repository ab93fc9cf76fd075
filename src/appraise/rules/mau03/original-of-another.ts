import { agencyFinder, agencyKey, cell, standingOf } from '../../../architecture/index.js'
import { exchangeForm } from '../bases.js'
import type { Rule } from '../rule.js'

/** How central agencies are called; the military commands and border guards of a province bear “Bộ” and are none. */
const namesCentral =
  /^(bo(?! (chi huy|doi|tu lenh))|chinh phu|van phong chinh phu|trung uong|ngan hang nha nuoc viet nam)( |$)/

export const originalOfAnother = {
  id: 'mau03/original-of-another',
  severity: 'error',
  title: { vi: 'Bản ghi gốc cho đối tượng của cơ quan khác', en: 'An original record of another’s object' },
  basis: exchangeForm,
  remedy: {
    vi: 'Đổi loại bản ghi thành “Bản ghi tham chiếu” và ghi mã của cơ quan chủ quản, hoặc sửa lại cơ quan chủ quản.',
    en: 'Make it a reference with the owner’s code, or correct the owner.',
  },
  explain: {
    vi: `**Yêu cầu.** Chỉ cơ quan chủ quản lập bản ghi gốc của một đối tượng; cơ quan khác lập bản ghi tham chiếu, dẫn mã gốc. Ngược lại, đối tượng do tỉnh làm chủ quản phải là bản ghi gốc.

**Vì sao.** Bản ghi gốc nói ai chịu trách nhiệm và dữ liệu nào là chính thức. Hai bản ghi gốc của một hệ thống làm sai số liệu toàn quốc và thường là bước đầu của việc xây dựng trùng lặp.

**Cách xét.** Cơ quan chủ quản của dòng được tra trong kiến trúc, hoặc theo tên (bộ, cơ quan ngang bộ, Chính phủ), rồi so với cột loại bản ghi. Khi dữ liệu lập từ kiến trúc, loại bản ghi suy ra từ chủ quản; dòng vẫn ghi khác trong nhóm thông tin Mẫu 03 bị nêu.

**Cách xử lý.** Đổi loại bản ghi, hoặc ghi đúng cơ quan chủ quản.`,
    en: `**What is asked.** Only its owner keeps the original record of an object; others keep a reference with the original's code. What the province owns, in turn, is an original.

**Why.** The original says who answers for it and whose data are official. Two originals of one system falsify the nation's totals, and often are the first step to building twice.

**How it is judged.** The row's owner is looked up in the architecture, else judged by its name (ministries, the government), and compared with the kind of record. In data made from the architecture the kind follows from the owner; what still names a central owner while the system's own owner is local is reported.

**How to mend it.** Change the kind of record, or name the right owner.`,
  },
  *form({ form, model }) {
    const find = agencyFinder(model.agencies.values())
    for (const row of form.DM_DOITUONG) {
      const owner = cell(row, 'owner')
      const agency = find(owner)
      const central = agency ? standingOf(model.agencies, agency.id) === 'central' : namesCentral.test(agencyKey(owner))
      const dataOwner = find(cell(row, 'dataOwner'))
      const record = cell(row, 'record')
      if (record === 'Bản ghi gốc' && central) {
        yield {
          subject: row.subject,
          location: row.locate('record'),
          message: {
            vi: `“${cell(row, 'name')}” do ${owner} làm chủ quản nhưng được ghi là bản ghi gốc.`,
            en: `“${cell(row, 'name')}” is owned by ${owner} but recorded as an original.`,
          },
        }
      } else if (record === 'Bản ghi tham chiếu' && agency && standingOf(model.agencies, agency.id) === 'local') {
        yield {
          subject: row.subject,
          location: row.locate('record'),
          message: {
            vi: `“${cell(row, 'name')}” do ${owner} của tỉnh làm chủ quản nhưng được ghi là bản ghi tham chiếu.`,
            en: `“${cell(row, 'name')}” is owned by the province's ${owner} but recorded as a reference.`,
          },
          atMost: 'warning',
        }
      } else if (record === 'Bản ghi gốc' && dataOwner && standingOf(model.agencies, dataOwner.id) === 'central') {
        yield {
          subject: row.subject,
          location: row.locate('dataOwner'),
          message: {
            vi: `“${cell(row, 'name')}” là bản ghi gốc của tỉnh nhưng chủ quản dữ liệu là ${cell(row, 'dataOwner')}.`,
            en: `“${cell(row, 'name')}” is the province's original, but its data are owned by ${cell(row, 'dataOwner')}.`,
          },
        }
      }
    }
  },
  examples: {
    pass: `agencies:
  - { id: bo-cong-an, name: Bộ Công an, kind: ministry }
systems:
  - id: dan-cu-tinh
    name: Dịch vụ khai thác dữ liệu dân cư
    kind: service
    owner: so-tttt
    layer: lgsp
    scope: province
    lifecycle: { status: operational }
`,
    fail: `agencies:
  - { id: bo-cong-an, name: Bộ Công an, kind: ministry }
systems:
  - id: dan-cu-tinh
    name: Kho dữ liệu dân cư
    kind: database
    owner: so-tttt
    layer: ung-dung-csdl
    scope: province
    lifecycle: { status: operational }
    mau03: { dataOwner: Bộ Công an }
`,
  },
} satisfies Rule
