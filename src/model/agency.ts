import Type from 'typebox'
import { Choice, Closed, entity, Id, List, Prose, Ref, Words } from './schema.js'

export const Agency = entity('Cơ quan', {
  shortName: Type.Optional(Words('Tên viết tắt')),
  kind: Choice('Loại cơ quan', {
    province: 'cấp tỉnh',
    department: 'sở, ban, ngành',
    district: 'cấp huyện',
    commune: 'cấp xã',
    unit: 'đơn vị trực thuộc',
    ministry: 'bộ, cơ quan ngang bộ',
    national: 'cơ quan trung ương khác',
    other: 'khác',
  }),
  parent: Type.Optional(Ref('Cơ quan cấp trên', 'agencies')),
  responsibilities: Type.Optional(
    List(
      Closed({ id: Id(), name: Words('Nội dung trách nhiệm'), source: Type.Optional(Prose('Nguồn')) }, 'Trách nhiệm'),
      'Trách nhiệm được giao',
    ),
  ),
})
export type Agency = Type.Static<typeof Agency>
