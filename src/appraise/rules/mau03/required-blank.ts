import { cell, type FormColumn, type FormRow, formColumns, nameOfRow, undecided } from '../../../architecture/index.js'
import type { Text } from '../../../kernel/index.js'
import { exchangeForm } from '../bases.js'
import type { Found, Rule } from '../rule.js'

export const requiredBlank = {
  id: 'mau03/required-blank',
  severity: 'error',
  title: { vi: 'Ô bắt buộc của Mẫu 03 để trống', en: 'A required cell of the exchange form is blank' },
  basis: exchangeForm,
  remedy: {
    vi: 'Bổ sung thông tin; nếu chưa có, ghi “Chưa xác định” kèm lý do, đầu mối và thời hạn bổ sung.',
    en: 'Fill it in; where nothing is known yet, write “Chưa xác định” with the reason, who will find out, and by when.',
  },
  explain: {
    vi: `**Yêu cầu.** Các cột bắt buộc của bốn bảng Mẫu 03 không để trống; cột bắt buộc theo điều kiện phải có khi điều kiện xảy ra. “Chưa xác định” chỉ được ghi kèm lý do, đầu mối và thời hạn.

**Vì sao.** Dữ liệu của các tỉnh được tổng hợp bằng máy: một ô trống không nói được là không có, chưa biết hay quên. Có đầu mối và thời hạn thì mới đôn đốc được.

**Cách xét.** Mỗi dòng được đối chiếu với từ điển trường. Thành phần trong lớp cần cho đối tượng thuộc một trong bốn lớp; mã nguồn và tình trạng khai thác cần cho bản ghi tham chiếu; trạng thái vòng đời cần cho bản ghi gốc; đơn vị vận hành và đầu mối kỹ thuật cần cho nền tảng, cơ sở dữ liệu dùng chung; dữ liệu trao đổi và yêu cầu bảo vệ cần khi có trao đổi dữ liệu.

**Cách xử lý.** Điền vào ô trong Excel, hoặc vào trường tương ứng (nhóm mau03) trong YAML.`,
    en: `**What is asked.** The required columns of the form's four tables are not blank; conditional ones are filled in where their condition holds. “Chưa xác định” (not known yet) stands only with a reason, a contact and a deadline.

**Why.** The data of all provinces are added up by machine: a blank cell does not say whether there is nothing, nobody knows, or somebody forgot. With a contact and a deadline one can ask.

**How it is judged.** Each row is held against the dictionary of fields. The part of the layer is needed for objects of the four layers; the code at the source and the use for references; the lifecycle for originals; operator and technical contact for shared platforms and databases; data and their protection where data are exchanged.

**How to mend it.** Fill in the cell in Excel, or the field (under mau03) in the YAML.`,
  },
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
  examples: {
    pass: `gaps:
  - id: lien-thong-ho-tich
    name: Kết nối hộ tịch qua LGSP
    objects: [mot-cua]
    current: Nhập tay hai lần
    required: Khai thác từ cơ sở dữ liệu hộ tịch
    option: Chuẩn hóa, kết nối hoặc tích hợp
    actions:
      - { code: NV-01, name: Kết nối hộ tịch, result: Kết nối qua LGSP, lead: Sở Tư pháp, priority: Cao, deadline: 12/2026, resources: Ngân sách tỉnh, verification: Biên bản nghiệm thu }
`,
    fail: `gaps:
  - id: lien-thong-ho-tich
    name: Kết nối hộ tịch qua LGSP
    objects: [mot-cua]
    current: Nhập tay hai lần
    required: Khai thác từ cơ sở dữ liệu hộ tịch
    option: Chuẩn hóa, kết nối hoặc tích hợp
    actions:
      - { code: NV-01, name: Kết nối hộ tịch, result: Kết nối qua LGSP, lead: Sở Tư pháp, priority: Cao, deadline: Chưa xác định, resources: Ngân sách tỉnh, verification: Biên bản nghiệm thu }
`,
  },
} satisfies Rule

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
