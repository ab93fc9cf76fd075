import Type from 'typebox'
import { anonymousEntity, Choice, List, Ref, RefOrText } from './schema.js'

const shape = {
  to: Ref('Hệ thống hoặc thành phần được dùng', 'systems', 'components'),
  kind: Choice('Loại phụ thuộc', {
    integration: 'tích hợp, gọi dịch vụ',
    data: 'khai thác dữ liệu',
    authentication: 'xác thực, đăng nhập',
    hosting: 'lưu trữ, vận hành trên hạ tầng',
    uses: 'sử dụng khác',
  }),
  via: Type.Optional(Ref('Đi qua nền tảng', 'systems', 'components')),
  data: Type.Optional(List(RefOrText('Dữ liệu', 'dataEntities'), 'Dữ liệu trao đổi')),
  standards: Type.Optional(List(RefOrText('Tiêu chuẩn', 'standards'), 'Tiêu chuẩn áp dụng')),
}

/** A dependency inside a system, whose `from` is that system. */
export const OwnDependency = anonymousEntity('Phụ thuộc', shape)
export type OwnDependency = Type.Static<typeof OwnDependency>

export const DeclaredDependency = anonymousEntity('Phụ thuộc', {
  from: Ref('Hệ thống hoặc thành phần phụ thuộc', 'systems', 'components'),
  ...shape,
})

/** A dependency wherever it was declared: the consumer `from` needs the provider `to`. */
export type Dependency = Type.Static<typeof DeclaredDependency>
