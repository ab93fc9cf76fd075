import * as Type from 'typebox'
import { Closed, entity, Id, List, OneOf, Prose, Ref, titled, WordsSchema } from './schema.js'

export const Agency = entity(
  titled(
    'Cơ quan',
    'Agency',
    'Cơ quan, đơn vị chủ quản hệ thống, chủ trì nhiệm vụ hoặc đề xuất dự án.',
    'An agency that owns systems, leads tasks or proposes projects.',
  ),
  {
    shortName: Type.Optional(
      WordsSchema(
        titled(
          'Tên viết tắt',
          'Short name',
          'Tên viết tắt thường dùng trong văn bản; được nhận ra khi hồ sơ chỉ ghi tên viết tắt.',
          'The usual short name; recognised where a dossier writes only that.',
          'Sở TN&MT',
        ),
      ),
    ),
    kind: OneOf(
      titled('Loại cơ quan', 'Kind of agency', 'Cấp và tính chất của cơ quan.', 'Level and nature of the agency.'),
      {
        province: { vi: 'cấp tỉnh', en: 'the province itself' },
        department: { vi: 'sở, ban, ngành', en: 'a department of the province' },
        district: { vi: 'cấp huyện', en: 'a district' },
        commune: { vi: 'cấp xã', en: 'a commune' },
        unit: { vi: 'đơn vị trực thuộc', en: 'a unit of another agency' },
        ministry: { vi: 'bộ, cơ quan ngang bộ', en: 'a ministry' },
        national: { vi: 'cơ quan trung ương khác', en: 'another central agency' },
        other: { vi: 'khác', en: 'other' },
      },
    ),
    parent: Type.Optional(
      Ref(
        titled(
          'Cơ quan cấp trên',
          'Parent agency',
          'Mã cơ quan quản lý trực tiếp.',
          'Id of the agency above it.',
          'ubnd-tinh',
        ),
        'agencies',
      ),
    ),
    responsibilities: Type.Optional(
      List(
        Closed(
          {
            id: Id(),
            name: WordsSchema(
              titled(
                'Nội dung trách nhiệm',
                'Responsibility',
                'Việc được giao, viết như trong văn bản phân công.',
                'What was assigned, in the words of the paper that assigns it.',
                'Quản lý, vận hành Trung tâm Tích hợp dữ liệu tỉnh',
              ),
            ),
            source: Type.Optional(
              Prose(
                titled(
                  'Nguồn',
                  'Source',
                  'Văn bản phân công trách nhiệm.',
                  'The paper that assigns it.',
                  'Kế hoạch 4281/KH-UBND',
                ),
              ),
            ),
          },
          'Trách nhiệm',
        ),
        titled(
          'Trách nhiệm được giao',
          'Responsibilities',
          'Các trách nhiệm về kiến trúc, dữ liệu, nền tảng mà cơ quan được giao.',
          'What the agency answers for in the architecture.',
        ),
      ),
    ),
  },
)
export type Agency = Type.Static<typeof Agency>
