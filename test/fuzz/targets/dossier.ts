import fc from 'fast-check'
import { loadProposals } from '../../../src/architecture/read/proposals.js'
import { draftYaml } from '../../../src/exchange/dossier/draft.js'
import { required } from '../../../src/exchange/dossier/fields.js'
import { readDossier } from '../../../src/exchange/dossier/read-dossier.js'
import { xmlText } from '../../../src/office/pack.js'
import { readPaper } from '../../../src/office/paper/read-paper.js'
import { docxText, paperOf, paragraph } from '../../support/docx.js'
import { demand, target } from '../target.js'
import { sound } from '../workspace.js'

const numbers = [
  '',
  '',
  'I. ',
  'II. ',
  '1. ',
  '2. ',
  '1.1. ',
  '1.2.1 ',
  'a) ',
  'b) ',
  '- ',
  '+ ',
  'Phần I. ',
  'Chương 2: ',
  'Điều 1. ',
]
const labels = [
  ...[
    'Tên dự án',
    'Chủ đầu tư',
    'Mục tiêu',
    'Sự cần thiết',
    'Chức năng',
    'Các phân hệ',
    'Dữ liệu',
    'Đối tượng sử dụng',
  ],
  ...[
    'Căn cứ pháp lý',
    'Nơi đặt',
    'Tổng kinh phí',
    'Nguồn vốn',
    'Thời gian thực hiện',
    'Cấp độ an toàn',
    'Phạm vi',
    'Hiện trạng',
  ],
]
const words = [
  ...[
    'Xây dựng phần mềm quản lý tàu cá',
    'Sở Nông nghiệp',
    'tàu cá; bến cá; sản lượng',
    'kết nối qua LGSP',
    'đăng nhập SSO',
    '“',
    ':',
    '()',
  ],
  ...[
    '1,9 tỷ đồng',
    '2.450.000.000 đồng',
    '1.500 triệu đồng',
    'Quý II/2019',
    'từ 07/2019 đến 12/2019',
    '32/13/2019',
    'cấp độ 3',
    'TLS v1.2',
  ],
  ...[
    'Nghị định số 73/2019/NĐ-CP',
    '# x: y',
    "- !!js/function 'z'",
    '{{a}}',
    '\u202e',
    '&',
    '|',
    '>',
    '%YAML 1.2',
    '---',
    'đặt tại Trung tâm dữ liệu',
  ],
]
const line = fc
  .tuple(
    fc.constantFrom(...numbers),
    fc.option(fc.constantFrom(...labels), { nil: '' }),
    fc.constantFrom('', ': ', ' '),
    fc.array(fc.constantFrom(...words), { maxLength: 4 }),
  )
  .map(([number, label, joint, rest]) => `${number}${label}${joint}${rest.join(' ')}`)
const heads = [
  'STT',
  'Tên chức năng',
  'Nội dung',
  'Thành tiền (đồng)',
  'Nguồn vốn',
  'Thời gian',
  'Dữ liệu',
  'Ghi chú',
  'Tổng cộng',
  '1',
  'II',
]
const block = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      text: line,
      style: fc.constantFrom('', '<w:outlineLvl w:val="0"/>', '<w:outlineLvl w:val="1"/>', '<w:jc w:val="center"/>'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      rows: fc.array(fc.array(fc.oneof(fc.constantFrom(...heads), line), { minLength: 1, maxLength: 4 }), {
        minLength: 1,
        maxLength: 5,
      }),
    }),
  },
)

/** Text as words only, so that line ends and signs at the ends do not matter. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\[U\+[0-9A-F]+\]/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

/** Papers of any layout: read without a crash, nothing claimed that does not stand in them, and the draft is a proposal or lacks only what is told. */
export const dossier = target({
  inputs: fc.array(block, { minLength: 1, maxLength: 25 }),
  tries: 60,
  holds: async (blocks) => {
    const body = blocks.map((b) =>
      'text' in b
        ? paragraph(xmlText(b.text), b.style)
        : `<w:tbl>${b.rows.map((r) => `<w:tr>${r.map((c) => `<w:tc>${paragraph(xmlText(c))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
    )
    const bytes = paperOf(body.join(''))
    const paper = await readPaper(bytes, 'x.docx')
    const read = readDossier(paper, sound.model)
    const whole = plain(docxText(bytes))
    for (const [field, value] of Object.entries(read.header)) {
      const texts: readonly unknown[] = Array.isArray(value) ? value : [value]
      if (!['title', 'functions', 'data', 'users', 'legalBasis', 'standards'].includes(field)) continue
      for (const text of texts) demand(whole.includes(plain(String(text))), `${field} claims “${String(text)}”`)
    }
    for (const [field, { quote }] of read.sources) demand(whole.includes(plain(quote)), `${field} quotes “${quote}”`)
    const draft = draftYaml(paper, read, 'vi')
    demand(draft === draftYaml(paper, readDossier(paper, sound.model), 'vi'), 'another draft')
    const faults = loadProposals(['-'], sound, draft).rejected.flatMap((r) => r.hits)
    const missing = required.filter((f) => read.header[f] === undefined)
    demand(missing.length > 0 || faults.length === 0, `the draft is no proposal: ${faults[0]?.message.en}`)
    demand(
      faults.length <= missing.length + 1,
      `more faults than fields that are missing: ${faults.map((f) => f.message.en).join('; ')}`,
    )
  },
})
