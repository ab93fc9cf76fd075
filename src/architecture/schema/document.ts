import * as Type from 'typebox'
import {
  Confidence,
  List,
  namelessEntity,
  OneOf,
  PartialDate,
  Prose,
  Ref,
  RefOrText,
  titled,
  WordsSchema,
} from './schema.js'

export const LegalDocument = namelessEntity(
  titled(
    'Văn bản',
    'Document',
    'Văn bản quy phạm, hành chính làm căn cứ, với thời gian hiệu lực.',
    'A legal or administrative document that judgements rest on, with the time of its force.',
  ),
  {
    number: WordsSchema(
      titled('Số, ký hiệu', 'Number', 'Số và ký hiệu của văn bản.', 'Number and symbol.', '73/2019/NĐ-CP'),
    ),
    title: WordsSchema(titled('Trích yếu', 'Title', 'Trích yếu nội dung văn bản.', 'What the document is about.')),
    issuer: Type.Optional(
      WordsSchema(titled('Cơ quan ban hành', 'Issuer', 'Tên cơ quan ban hành.', 'Who issued it.', 'Chính phủ')),
    ),
    date: Type.Optional(
      PartialDate(titled('Ngày ban hành', 'Date', 'Ngày ký ban hành.', 'The day of its issue.', '2019-09-05')),
    ),
    effectiveFrom: Type.Optional(
      PartialDate(
        titled('Có hiệu lực từ', 'In force from', 'Ngày bắt đầu có hiệu lực.', 'First day of its force.', '2020-01-01'),
      ),
    ),
    effectiveTo: Type.Optional(
      PartialDate(
        titled(
          'Hết hiệu lực từ',
          'In force until',
          'Ngày hết hiệu lực, nếu đã biết.',
          'The day on which its force ends, where known.',
        ),
      ),
    ),
    endConfidence: Type.Optional(
      Confidence(
        titled(
          'Mức tin cậy của ngày hết hiệu lực',
          'Confidence of the end',
          'Độ tin cậy của riêng ngày hết hiệu lực, khi khác với phần còn lại.',
          'How far the day of the end can be trusted, where it differs from the rest.',
        ),
      ),
    ),
    unclearFrom: Type.Optional(
      PartialDate(
        titled(
          'Chưa rõ hiệu lực từ',
          'In doubt from',
          'Từ ngày này không rõ văn bản còn hiệu lực hay không: vẫn được nêu làm căn cứ, nhưng thiếu theo văn bản này không bị coi là vi phạm.',
          'From this day nobody knows whether it is still in force: it is cited, but failing it is no violation.',
          '2026-07-01',
        ),
      ),
    ),
    supersededBy: Type.Optional(
      Ref(
        titled(
          'Văn bản thay thế',
          'Superseded by',
          'Mã văn bản thay thế văn bản này.',
          'Id of the document that replaces it.',
          'nd-45-2026',
        ),
        'documents',
      ),
    ),
    amendedBy: Type.Optional(
      List(
        RefOrText('Văn bản', 'documents'),
        titled(
          'Văn bản sửa đổi',
          'Amended by',
          'Mã, hoặc số và ký hiệu, các văn bản sửa đổi, bổ sung văn bản này.',
          'Ids or numbers of the documents that amend it.',
          ['nd-82-2024'],
        ),
      ),
    ),
    summary: Type.Optional(
      Prose(
        titled(
          'Tóm tắt',
          'Summary',
          'Nội dung liên quan đến kiến trúc, tóm tắt vài câu.',
          'What of it matters here, in a few sentences.',
        ),
      ),
    ),
    asks: Type.Optional(
      Prose(
        titled(
          'Đòi hỏi ở đề án',
          'What it asks of a project',
          'Điều mà văn bản đòi hỏi ở hồ sơ, đề án.',
          'What it asks of a dossier or a project.',
        ),
      ),
    ),
    transition: Type.Optional(
      Prose(
        titled(
          'Quy định chuyển tiếp',
          'Transition',
          'Việc dở dang khi văn bản có hiệu lực hoặc hết hiệu lực thì theo quy định nào.',
          'Which rules apply to what was under way when it came into force or ceased.',
        ),
      ),
    ),
    read: Type.Optional(
      OneOf(
        titled(
          'Đã đọc đến đâu',
          'How much was read',
          'Nội dung văn bản đã được đọc đến đâu khi ghi vào đây; đọc ở đâu ghi tại nguồn.',
          'How much of its text was read for this entry; where is told by the source.',
        ),
        {
          text: { vi: 'đã đọc các điều được dẫn', en: 'the articles cited were read' },
          part: { vi: 'đã đọc một phần', en: 'read in part' },
          register: { vi: 'chỉ thấy trong sổ văn bản', en: 'seen in a register only' },
          cited: { vi: 'chỉ thấy nguồn khác dẫn', en: 'seen only where others cite it' },
          no: { vi: 'chưa đọc', en: 'not read' },
        },
      ),
    ),
    checked: Type.Optional(
      PartialDate(
        titled(
          'Kiểm tra lần cuối',
          'Last checked',
          'Lần cuối thông tin này được đối chiếu.',
          'When this was last compared.',
          '2026-11',
        ),
      ),
    ),
  },
)
export type LegalDocument = Type.Static<typeof LegalDocument>
