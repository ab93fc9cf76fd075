import Type from 'typebox'
import { Placements } from './placement.js'
import { entity, List, Ref, RefOrText } from './schema.js'

export const Component = entity('Thành phần kiến trúc', {
  layer: Ref('Lớp', 'layers'),
  placements: Type.Optional(Placements()),
  parent: Type.Optional(Ref('Thành phần cha', 'components')),
  shared: Type.Optional(Type.Boolean({ title: 'Dùng chung toàn tỉnh' })),
  capabilities: Type.Optional(List(RefOrText('Chức năng', 'capabilities'), 'Chức năng nghiệp vụ')),
  requires: Type.Optional(List(Ref('Tiêu chuẩn', 'standards'), 'Tiêu chuẩn phải tuân thủ')),
})
export type Component = Type.Static<typeof Component>
