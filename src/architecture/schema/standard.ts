import * as Type from 'typebox'
import { entity, List, OneOf, PartialDate, Prose, Ref, titled, WordsSchema } from './schema.js'

export const Standard = entity(
  titled(
    'Tiêu chuẩn',
    'Standard',
    'Một tiêu chuẩn kỹ thuật và quy định áp dụng.',
    'A technical standard and how it is to be applied.',
  ),
  {
    symbol: WordsSchema(
      titled(
        'Ký hiệu',
        'Symbol',
        'Ký hiệu của tiêu chuẩn, như trong danh mục.',
        'The symbol, as the list writes it.',
        'TLS v1.2',
      ),
    ),
    version: Type.Optional(
      WordsSchema(
        titled(
          'Phiên bản',
          'Version',
          'Phiên bản, nếu ký hiệu chưa có.',
          'The version, where the symbol does not say it.',
          '1.2',
        ),
      ),
    ),
    item: Type.Optional(
      WordsSchema(
        titled(
          'Số mục trong danh mục',
          'Item',
          'Số mục trong danh mục ban hành kèm theo văn bản.',
          'Its number in the list of the document.',
          '2.7',
        ),
      ),
    ),
    group: WordsSchema(
      titled(
        'Nhóm tiêu chuẩn',
        'Group',
        'Nhóm trong danh mục, ví dụ Tiêu chuẩn về kết nối.',
        'The group in the list.',
        'Tiêu chuẩn về an toàn thông tin',
      ),
    ),
    concern: WordsSchema(
      titled(
        'Nội dung quy định',
        'Concern',
        'Nội dung kỹ thuật được quy định.',
        'What the standard settles.',
        'An toàn tầng giao vận',
      ),
    ),
    obligation: OneOf(
      titled('Quy định áp dụng', 'Obligation', 'Bắt buộc hay khuyến nghị.', 'Mandatory or recommended.'),
      {
        mandatory: { vi: 'bắt buộc', en: 'mandatory' },
        recommended: { vi: 'khuyến nghị', en: 'recommended' },
      },
    ),
    oneOf: Type.Optional(
      WordsSchema(
        titled(
          'Nhóm lựa chọn: chỉ cần đáp ứng một tiêu chuẩn trong nhóm',
          'One of',
          'Tên nhóm lựa chọn; trong các tiêu chuẩn cùng nhóm chỉ cần đáp ứng một.',
          'Name of a choice; of the standards with the same name one is enough.',
          'dinh-dang-van-ban',
        ),
      ),
    ),
    document: Ref(
      titled(
        'Văn bản ban hành',
        'Document',
        'Mã văn bản ban hành tiêu chuẩn.',
        'Id of the document that lays it down.',
        'tt-39-2017',
      ),
      'documents',
    ),
    effectiveFrom: Type.Optional(
      PartialDate(
        titled(
          'Có hiệu lực từ',
          'In force from',
          'Ngày bắt đầu áp dụng.',
          'First day on which it applies.',
          '2018-01-01',
        ),
      ),
    ),
    effectiveTo: Type.Optional(
      PartialDate(
        titled('Hết hiệu lực từ', 'In force until', 'Ngày thôi áp dụng.', 'The day on which it no longer applies.'),
      ),
    ),
    supersededBy: Type.Optional(
      Ref(
        titled(
          'Tiêu chuẩn thay thế',
          'Superseded by',
          'Mã tiêu chuẩn thay thế.',
          'Id of the standard that replaces it.',
        ),
        'standards',
      ),
    ),
    spellings: Type.Optional(
      List(
        WordsSchema('Cách viết'),
        titled(
          'Các cách viết thường gặp',
          'Spellings',
          'Những cách viết khác để nhận ra trong hồ sơ.',
          'Other spellings by which a dossier may name it.',
          ['TLS 1.2', 'TLSv1.2'],
        ),
      ),
    ),
    appliesTo: Type.Optional(
      WordsSchema(
        titled(
          'Điều kiện áp dụng (biểu thức CEL)',
          'Applies to',
          'Biểu thức CEL trên hệ thống; bỏ trống thì áp dụng cho mọi hệ thống.',
          'A CEL expression on a system; without it the standard applies to all.',
          "system.kind == 'portal'",
        ),
      ),
    ),
    note: Type.Optional(Prose(titled('Ghi chú', 'Note', 'Ghi chú thêm cho người đọc.', 'A note for the reader.'))),
  },
)
export type Standard = Type.Static<typeof Standard>
