import Type from 'typebox'
import { entity, List, PartialDate, Prose, Ref, RefOrText } from './schema.js'

export const Objective = entity('Mục tiêu', {})
export type Objective = Type.Static<typeof Objective>

export const Phase = entity('Giai đoạn', {
  from: PartialDate('Từ'),
  to: Type.Optional(PartialDate('Đến')),
})
export type Phase = Type.Static<typeof Phase>

export const Task = entity('Nhiệm vụ', {
  phase: Ref('Giai đoạn', 'phases'),
  lead: Ref('Cơ quan chủ trì', 'agencies'),
  supports: Type.Optional(List(Ref('Cơ quan', 'agencies'), 'Cơ quan phối hợp')),
  delivers: Type.Optional(List(Ref('Hệ thống hoặc thành phần', 'systems', 'components'), 'Sản phẩm')),
  objectives: Type.Optional(List(Ref('Mục tiêu', 'objectives'), 'Phục vụ mục tiêu')),
  field: Type.Optional(RefOrText('Lĩnh vực', 'capabilities')),
  status: Type.Optional(Prose('Tình trạng')),
  priority: Type.Optional(Type.Boolean({ title: 'Ưu tiên' })),
})
export type Task = Type.Static<typeof Task>
