import Type from 'typebox'
import { Closed, List, Ref } from './schema.js'

const Placement = Closed(
  {
    layer: Ref('Lớp', 'layers'),
    component: Type.Optional(Ref('Thành phần trong lớp', 'components')),
  },
  'Vị trí trong khung kiến trúc khác',
)
export type Placement = Type.Static<typeof Placement>

/** Places in other frameworks than that of `layer`, which stays the one primary place. */
export const Placements = () => List(Placement, 'Vị trí trong các khung kiến trúc khác (vị trí chính ghi ở layer)')
