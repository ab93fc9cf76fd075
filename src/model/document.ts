import Type from 'typebox'
import { namelessEntity, PartialDate, Prose, Ref, Words } from './schema.js'

export const LegalDocument = namelessEntity('Văn bản', {
  number: Words('Số, ký hiệu'),
  title: Words('Trích yếu'),
  issuer: Type.Optional(Words('Cơ quan ban hành')),
  date: Type.Optional(PartialDate('Ngày ban hành')),
  effectiveFrom: Type.Optional(PartialDate('Có hiệu lực từ')),
  effectiveTo: Type.Optional(PartialDate('Hết hiệu lực từ')),
  supersededBy: Type.Optional(Ref('Văn bản thay thế', 'documents')),
  summary: Type.Optional(Prose('Tóm tắt')),
})
export type LegalDocument = Type.Static<typeof LegalDocument>
