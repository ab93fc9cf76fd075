import Type from 'typebox'
import { Choice, entity, List, PartialDate, Prose, Ref, Words } from './schema.js'

export const Standard = entity('Tiêu chuẩn', {
  symbol: Words('Ký hiệu'),
  version: Type.Optional(Words('Phiên bản')),
  item: Type.Optional(Words('Số mục trong danh mục')),
  group: Words('Nhóm tiêu chuẩn'),
  concern: Words('Nội dung quy định'),
  obligation: Choice('Quy định áp dụng', { mandatory: 'bắt buộc', recommended: 'khuyến nghị' }),
  oneOf: Type.Optional(Words('Nhóm lựa chọn: chỉ cần đáp ứng một tiêu chuẩn trong nhóm')),
  document: Ref('Văn bản ban hành', 'documents'),
  effectiveFrom: Type.Optional(PartialDate('Có hiệu lực từ')),
  effectiveTo: Type.Optional(PartialDate('Hết hiệu lực từ')),
  supersededBy: Type.Optional(Ref('Tiêu chuẩn thay thế', 'standards')),
  spellings: Type.Optional(List(Words('Cách viết'), 'Các cách viết thường gặp')),
  appliesTo: Type.Optional(Words('Điều kiện áp dụng (biểu thức CEL)')),
  note: Type.Optional(Prose('Ghi chú')),
})
export type Standard = Type.Static<typeof Standard>
