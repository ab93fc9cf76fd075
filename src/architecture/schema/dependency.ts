import * as Type from 'typebox'
import { RelationRecord } from './mau03.js'
import { anonymousEntity, List, OneOf, Ref, RefOrText, titled } from './schema.js'

const shape = {
  to: Ref(
    titled(
      'Hệ thống hoặc thành phần được dùng',
      'To',
      'Mã hệ thống hoặc thành phần cung cấp dịch vụ, dữ liệu, hạ tầng.',
      'Id of the system or component that provides.',
      'lgsp',
    ),
    'systems',
    'components',
  ),
  kind: OneOf(titled('Loại phụ thuộc', 'Kind', 'Phụ thuộc về điều gì.', 'What the dependency consists of.'), {
    integration: { vi: 'tích hợp, gọi dịch vụ', en: 'calls a service' },
    data: { vi: 'khai thác dữ liệu', en: 'uses data' },
    authentication: { vi: 'xác thực, đăng nhập', en: 'signs in through it' },
    hosting: { vi: 'lưu trữ, vận hành trên hạ tầng', en: 'stands on it' },
    uses: { vi: 'sử dụng khác', en: 'uses it otherwise' },
  }),
  via: Type.Optional(
    Ref(
      titled(
        'Đi qua nền tảng',
        'Via',
        'Mã nền tảng trung gian mà kết nối đi qua, thường là LGSP.',
        'Id of the platform in between, mostly the LGSP.',
        'lgsp',
      ),
      'systems',
      'components',
    ),
  ),
  data: Type.Optional(
    List(
      RefOrText('Dữ liệu', 'dataEntities'),
      titled(
        'Dữ liệu trao đổi',
        'Data',
        'Mã đối tượng dữ liệu hoặc viết bằng lời.',
        'Ids of data entities, or plain words.',
        ['thửa đất'],
      ),
    ),
  ),
  standards: Type.Optional(
    List(
      RefOrText('Tiêu chuẩn', 'standards'),
      titled(
        'Tiêu chuẩn áp dụng',
        'Standards',
        'Mã hoặc ký hiệu tiêu chuẩn của kết nối.',
        'Ids or symbols of the standards of this connection.',
        ['RESTful web service', 'JSON RFC 7159'],
      ),
    ),
  ),
  mau03: Type.Optional(RelationRecord),
}

/** A dependency inside a system, whose `from` is that system. */
export const OwnDependency = anonymousEntity('Phụ thuộc', shape)
export type OwnDependency = Type.Static<typeof OwnDependency>

export const DeclaredDependency = anonymousEntity(
  titled(
    'Phụ thuộc',
    'Dependency',
    'Bên “from” cần bên “to”: nếu “to” ngừng thì “from” bị ảnh hưởng.',
    '“from” needs “to”: where “to” stops, “from” suffers.',
  ),
  {
    from: Ref(
      titled(
        'Hệ thống hoặc thành phần phụ thuộc',
        'From',
        'Mã hệ thống hoặc thành phần cần đến bên kia.',
        'Id of the system or component that needs the other.',
        'mot-cua',
      ),
      'systems',
      'components',
    ),
    ...shape,
  },
)

/** A dependency wherever it was declared: the consumer `from` needs the provider `to`. */
export type Dependency = Type.Static<typeof DeclaredDependency>
