import * as Type from 'typebox'
import { namelessEntity, PartialDate, Prose, Ref, say, Words } from './schema.js'

export const LegalDocument = namelessEntity(
  say(
    'Văn bản',
    'Document',
    'Văn bản quy phạm, hành chính làm căn cứ, với thời gian hiệu lực.',
    'A legal or administrative document that judgements rest on, with the time of its force.',
  ),
  {
    number: Words(say('Số, ký hiệu', 'Number', 'Số và ký hiệu của văn bản.', 'Number and symbol.', '73/2019/NĐ-CP')),
    title: Words(say('Trích yếu', 'Title', 'Trích yếu nội dung văn bản.', 'What the document is about.')),
    issuer: Type.Optional(
      Words(say('Cơ quan ban hành', 'Issuer', 'Tên cơ quan ban hành.', 'Who issued it.', 'Chính phủ')),
    ),
    date: Type.Optional(
      PartialDate(say('Ngày ban hành', 'Date', 'Ngày ký ban hành.', 'The day of its issue.', '2019-09-05')),
    ),
    effectiveFrom: Type.Optional(
      PartialDate(
        say('Có hiệu lực từ', 'In force from', 'Ngày bắt đầu có hiệu lực.', 'First day of its force.', '2020-01-01'),
      ),
    ),
    effectiveTo: Type.Optional(
      PartialDate(
        say(
          'Hết hiệu lực từ',
          'In force until',
          'Ngày hết hiệu lực, nếu đã biết.',
          'The day on which its force ends, where known.',
        ),
      ),
    ),
    supersededBy: Type.Optional(
      Ref(
        say(
          'Văn bản thay thế',
          'Superseded by',
          'Mã văn bản thay thế văn bản này.',
          'Id of the document that replaces it.',
          'nd-45-2026',
        ),
        'documents',
      ),
    ),
    summary: Type.Optional(
      Prose(
        say(
          'Tóm tắt',
          'Summary',
          'Nội dung liên quan đến kiến trúc, tóm tắt vài câu.',
          'What of it matters here, in a few sentences.',
        ),
      ),
    ),
  },
)
export type LegalDocument = Type.Static<typeof LegalDocument>
