import Type from 'typebox'
import { anonymousEntity, Choice, List, Words } from './schema.js'

/**
 * A term of the field. `expands` is the long form of an abbreviation; an abbreviation with several readings has one entry a
 * reading, and `context` lists words that speak for this one. `broader` names the concept
 * of the same field that this one belongs to. A `component` is something that an agency uses rather than builds,
 * whatever its field.
 */
export const GlossaryEntry = anonymousEntity('Thuật ngữ', {
  term: Words('Thuật ngữ hoặc chữ viết tắt'),
  expands: Type.Optional(Words('Viết đầy đủ')),
  synonyms: Type.Optional(List(Words('Từ đồng nghĩa'), 'Từ đồng nghĩa')),
  brandOf: Type.Optional(Words('Là sản phẩm thương mại của loại')),
  context: Type.Optional(List(Words('Từ ngữ cảnh'), 'Từ ngữ cảnh của cách hiểu này')),
  broader: Type.Optional(Words('Khái niệm rộng hơn, cùng lĩnh vực')),
  component: Type.Optional(
    Type.Boolean({
      title: 'Là thành phần kỹ thuật dùng chung (đăng nhập, tích hợp, ký số…), đơn vị không tự xây dựng',
    }),
  ),
  type: Type.Optional(
    Choice('Loại', {
      abbreviation: 'chữ viết tắt',
      concept: 'khái niệm',
      agency: 'cơ quan',
      document: 'loại văn bản',
      filler: 'từ đệm, không phân biệt',
      typo: 'lỗi chính tả thường gặp',
    }),
  ),
})
export type GlossaryEntry = Type.Static<typeof GlossaryEntry>
