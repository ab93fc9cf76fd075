import Type from 'typebox'
import { anonymousEntity, Choice, List, Words } from './schema.js'

/**
 * A term of the field. `expands` is the long form of an abbreviation; an abbreviation with several readings has one entry a
 * reading, and `context` lists words that speak for this one.
 */
export const GlossaryEntry = anonymousEntity('Thuật ngữ', {
  term: Words('Thuật ngữ hoặc chữ viết tắt'),
  expands: Type.Optional(Words('Viết đầy đủ')),
  synonyms: Type.Optional(List(Words('Từ đồng nghĩa'), 'Từ đồng nghĩa')),
  brandOf: Type.Optional(Words('Là sản phẩm thương mại của loại')),
  context: Type.Optional(List(Words('Từ ngữ cảnh'), 'Từ ngữ cảnh của cách hiểu này')),
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
