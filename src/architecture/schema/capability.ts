import * as Type from 'typebox'
import { entity, Ref, titled, WordsSchema } from './schema.js'

export const Capability = entity(
  titled(
    'Chức năng nghiệp vụ',
    'Business capability',
    'Một chức năng, nghiệp vụ của cơ quan nhà nước theo mô hình tham chiếu nghiệp vụ (BRM).',
    'Something that government does, by the business reference model (BRM).',
  ),
  {
    parent: Type.Optional(
      Ref(
        titled(
          'Chức năng cha',
          'Parent',
          'Mã chức năng bao trùm.',
          'Id of the capability that this is part of.',
          'dat-dai',
        ),
        'capabilities',
      ),
    ),
    code: Type.Optional(
      WordsSchema(
        titled(
          'Mã trong mô hình tham chiếu nghiệp vụ (BRM)',
          'BRM code',
          'Mã của chức năng trong mô hình tham chiếu nghiệp vụ.',
          'Its code in the business reference model.',
          'B.01.02',
        ),
      ),
    ),
  },
)
export type Capability = Type.Static<typeof Capability>
