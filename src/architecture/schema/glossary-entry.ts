import * as Type from 'typebox'
import { anonymousEntity, List, OneOf, titled, WordsSchema, YesNo } from './schema.js'

/**
 * A term of the field. `expands` is the long form of an abbreviation; an abbreviation with several readings has one entry a
 * reading, and `context` lists words that speak for this one. `broader` names the concept
 * of the same field that this one belongs to. A `component` is something that an agency uses rather than builds,
 * whatever its field.
 */
export const GlossaryEntry = anonymousEntity(
  titled(
    'Thuật ngữ',
    'Term',
    'Một thuật ngữ, chữ viết tắt hoặc tên sản phẩm và cách hiểu.',
    'A term, an abbreviation or a product name, and how it is to be read.',
  ),
  {
    term: WordsSchema(
      titled('Thuật ngữ hoặc chữ viết tắt', 'Term', 'Viết như trong văn bản.', 'As papers write it.', 'CSDL'),
    ),
    expands: Type.Optional(
      WordsSchema(
        titled(
          'Viết đầy đủ',
          'Expands to',
          'Dạng đầy đủ của chữ viết tắt.',
          'The long form of an abbreviation.',
          'cơ sở dữ liệu',
        ),
      ),
    ),
    synonyms: Type.Optional(
      List(
        WordsSchema('Cách nói khác'),
        titled('Từ đồng nghĩa', 'Synonyms', 'Các cách nói khác cùng nghĩa.', 'Other words for the same.', [
          'kho dữ liệu',
        ]),
      ),
    ),
    brandOf: Type.Optional(
      WordsSchema(
        titled(
          'Là sản phẩm thương mại của loại',
          'Brand of',
          'Loại phần mềm mà tên sản phẩm này chỉ.',
          'The kind of software that the product name stands for.',
          'phần mềm một cửa điện tử',
        ),
      ),
    ),
    context: Type.Optional(
      List(
        WordsSchema('Từ ngữ cảnh'),
        titled(
          'Từ ngữ cảnh của cách hiểu này',
          'Context',
          'Những từ đứng gần cho biết phải hiểu theo nghĩa này.',
          'Words nearby that speak for this reading.',
          ['đất đai', 'địa chính'],
        ),
      ),
    ),
    broader: Type.Optional(
      WordsSchema(
        titled(
          'Khái niệm rộng hơn, cùng lĩnh vực',
          'Broader',
          'Khái niệm bao trùm trong cùng lĩnh vực.',
          'The wider concept of the same field.',
          'đất đai',
        ),
      ),
    ),
    component: Type.Optional(
      YesNo(
        titled(
          'Là thành phần kỹ thuật dùng chung (đăng nhập, tích hợp, ký số…), đơn vị không tự xây dựng',
          'Shared component',
          'true nếu đây là thành phần kỹ thuật dùng chung (đăng nhập, tích hợp, ký số…) mà cơ quan sử dụng chứ không tự xây dựng.',
          'true for a technical component (sign-on, integration, signatures …) that an agency uses and does not build.',
        ),
      ),
    ),
    type: Type.Optional(
      OneOf(titled('Loại', 'Kind', 'Thuật ngữ thuộc loại nào.', 'What sort of term it is.'), {
        abbreviation: { vi: 'chữ viết tắt', en: 'an abbreviation' },
        concept: { vi: 'khái niệm', en: 'a concept' },
        agency: { vi: 'cơ quan', en: 'an agency' },
        document: { vi: 'loại văn bản', en: 'a kind of document' },
        filler: { vi: 'từ đệm, không phân biệt', en: 'a filler that tells nothing apart' },
        typo: { vi: 'lỗi chính tả thường gặp', en: 'a frequent misspelling' },
      }),
    ),
  },
)
export type GlossaryEntry = Type.Static<typeof GlossaryEntry>
