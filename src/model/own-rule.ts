import Type from 'typebox'
import { Choice, Closed, Confidence, List, Prose, Ref, RuleId, Words } from './schema.js'

/** A text in both languages; English falls back to Vietnamese. */
export const BothLanguages = (title: string) =>
  Closed({ vi: Words('Tiếng Việt'), en: Type.Optional(Words('English')) }, title)

export const Severity = (title = 'Mức độ') =>
  Choice(title, { error: 'không đạt', warning: 'cần xem xét', info: 'thông tin' })

/** A legal basis: a document and, where known, the article. */
export const Basis = Closed(
  { document: Ref('Văn bản', 'documents'), article: Type.Optional(Words('Điều, khoản')) },
  'Căn cứ',
)
export type Basis = Type.Static<typeof Basis>

/** A province's own rule, written in CEL. */
export const OwnRule = Closed(
  {
    id: RuleId(),
    name: Type.Optional(Words('Tên quy tắc')),
    description: Type.Optional(Prose('Giải thích')),
    severity: Severity(),
    for: Choice('Đối tượng xét', {
      system: 'từng hệ thống',
      dependency: 'từng phụ thuộc',
      proposal: 'từng đề xuất',
      component: 'từng thành phần',
    }),
    when: Type.Optional(Words('Chỉ xét khi (biểu thức CEL)')),
    assert: Words('Phải thỏa mãn (biểu thức CEL)'),
    message: BothLanguages('Thông báo khi không đạt'),
    remedy: Type.Optional(BothLanguages('Hướng xử lý')),
    basis: Type.Optional(List(Basis, 'Căn cứ')),
    source: Type.Optional(Prose('Nguồn')),
    confidence: Type.Optional(Confidence()),
    tags: Type.Optional(List(Words('Nhãn'), 'Nhãn')),
  },
  'Quy tắc riêng của tỉnh',
)
export type OwnRule = Type.Static<typeof OwnRule>
