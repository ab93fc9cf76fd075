import Type from 'typebox'
import { entity, Ref } from './schema.js'

export const DataEntity = entity('Đối tượng dữ liệu', {
  owner: Type.Optional(Ref('Cơ quan chủ quản dữ liệu', 'agencies')),
  master: Type.Optional(Ref('Hệ thống chứa dữ liệu gốc', 'systems')),
  shared: Type.Optional(Type.Boolean({ title: 'Dữ liệu dùng chung' })),
})
export type DataEntity = Type.Static<typeof DataEntity>
