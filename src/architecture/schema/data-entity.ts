import * as Type from 'typebox'
import { entity, Ref, titled, YesNo } from './schema.js'

export const DataEntity = entity(
  titled(
    'Đối tượng dữ liệu',
    'Data entity',
    'Một loại dữ liệu mà nhiều nơi cùng quản lý hoặc khai thác, ví dụ thửa đất, hộ tịch.',
    'A kind of data that several places hold or use, such as parcels of land.',
  ),
  {
    owner: Type.Optional(
      Ref(
        titled(
          'Cơ quan chủ quản dữ liệu',
          'Owner',
          'Mã cơ quan chịu trách nhiệm về dữ liệu.',
          'Id of the agency that answers for the data.',
          'so-tnmt',
        ),
        'agencies',
      ),
    ),
    master: Type.Optional(
      Ref(
        titled(
          'Hệ thống chứa dữ liệu gốc',
          'Master',
          'Mã hệ thống giữ bản gốc; nơi khác khai thác thì phải kết nối tới đây.',
          'Id of the system that holds the original; whoever uses the data must connect to it.',
          'csdl-dat-dai',
        ),
        'systems',
      ),
    ),
    shared: Type.Optional(
      YesNo(
        titled(
          'Dữ liệu dùng chung',
          'Shared',
          'true nếu là dữ liệu dùng chung của tỉnh.',
          'true where the province shares these data.',
        ),
      ),
    ),
  },
)
export type DataEntity = Type.Static<typeof DataEntity>
