import Type from 'typebox'
import { Choice, entity, List, Ref } from './schema.js'

export const Layer = entity('Lớp kiến trúc', {
  order: Type.Integer({ title: 'Thứ tự từ trên xuống, bắt đầu từ 1', minimum: 0 }),
  kind: Choice('Loại lớp', { band: 'lớp nằm ngang', pillar: 'trụ xuyên suốt' }),
  mayUse: Type.Optional(List(Ref('Lớp', 'layers'), 'Các lớp được phép sử dụng (mặc định: chính nó, lớp dưới, trụ)')),
})
export type Layer = Type.Static<typeof Layer>
