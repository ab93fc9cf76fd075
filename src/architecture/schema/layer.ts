import * as Type from 'typebox'
import { entity, List, OneOf, Ref, titled, Whole } from './schema.js'

export const Layer = entity(
  titled(
    'Lớp kiến trúc',
    'Layer',
    'Một lớp nằm ngang hoặc trụ xuyên suốt của khung kiến trúc.',
    'A horizontal layer or a pillar of the framework.',
  ),
  {
    order: Whole(
      titled(
        'Thứ tự từ trên xuống, bắt đầu từ 1',
        'Order',
        'Vị trí từ trên xuống; lớp trên được sử dụng lớp dưới, không ngược lại.',
        'Place from top to bottom; an upper layer may use a lower one, not the other way round.',
        1,
      ),
      { minimum: 0 },
    ),
    kind: OneOf(titled('Loại lớp', 'Kind', 'Lớp nằm ngang hay trụ xuyên suốt.', 'A horizontal band or a pillar.'), {
      band: { vi: 'lớp nằm ngang', en: 'a horizontal layer' },
      pillar: { vi: 'trụ xuyên suốt', en: 'a pillar beside all layers' },
    }),
    mayUse: Type.Optional(
      List(
        Ref('Lớp', 'layers'),
        titled(
          'Các lớp được phép sử dụng (mặc định: chính nó, lớp dưới, trụ)',
          'May use',
          'Mã các lớp mà lớp này được phép phụ thuộc; bỏ trống thì được dùng chính nó, các lớp dưới và các trụ.',
          'Ids of the layers that this one may depend on; without it: itself, all below and the pillars.',
          ['lgsp', 'ha-tang'],
        ),
      ),
    ),
  },
)
export type Layer = Type.Static<typeof Layer>
