import Type from 'typebox'
import { entity, Ref, Words } from './schema.js'

export const Capability = entity('Chức năng nghiệp vụ', {
  parent: Type.Optional(Ref('Chức năng cha', 'capabilities')),
  code: Type.Optional(Words('Mã trong mô hình tham chiếu nghiệp vụ (BRM)')),
})
export type Capability = Type.Static<typeof Capability>
