import * as Type from 'typebox'
import { Closed, List, Ref, titled } from './schema.js'

const Placement = Closed(
  {
    layer: Ref(
      titled(
        'Lớp',
        'Layer',
        'Mã lớp trong khung kiến trúc kia.',
        'Id of the layer in the other framework.',
        'lop-du-lieu-so',
      ),
      'layers',
    ),
    component: Type.Optional(
      Ref(
        titled(
          'Thành phần trong lớp',
          'Component',
          'Mã thành phần trong lớp đó.',
          'Id of the component in that layer.',
        ),
        'components',
      ),
    ),
  },
  titled(
    'Vị trí trong khung kiến trúc khác',
    'Placement',
    'Một vị trí trong khung kiến trúc khác với khung chính.',
    'A place in another framework than the primary one.',
  ),
)
export type Placement = Type.Static<typeof Placement>

/** Places in other frameworks than that of `layer`, which stays the one primary place. */
export const Placements = () =>
  List(
    Placement,
    titled(
      'Vị trí trong các khung kiến trúc khác (vị trí chính ghi ở layer)',
      'Placements',
      'Vị trí trong các khung kiến trúc khác, ví dụ khung tổng thể quốc gia số; vị trí chính vẫn ghi ở layer.',
      'Places in other frameworks, such as the national digital one; the primary place stays in layer.',
    ),
  )
