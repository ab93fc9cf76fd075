import Type from 'typebox'
import { OwnDependency } from './dependency.js'
import { ObjectRecord } from './mau03.js'
import { Placements } from './placement.js'
import { Choice, Closed, entity, Id, List, PartialDate, Ref, RefOrText, Words } from './schema.js'

const Kind = Choice('Loại hệ thống', {
  application: 'ứng dụng nghiệp vụ',
  portal: 'cổng, trang thông tin, kênh giao tiếp',
  platform: 'nền tảng dùng chung',
  database: 'cơ sở dữ liệu',
  service: 'dịch vụ dùng chung',
  infrastructure: 'hạ tầng kỹ thuật',
  security: 'an toàn thông tin',
})

const Scope = Choice('Phạm vi phục vụ', {
  national: 'toàn quốc',
  province: 'toàn tỉnh',
  sector: 'toàn ngành',
  district: 'cấp huyện',
  commune: 'cấp xã',
  agency: 'nội bộ cơ quan',
})

export const Lifecycle = Closed(
  {
    status: Choice('Trạng thái', {
      planned: 'dự kiến',
      building: 'đang xây dựng',
      operational: 'đang vận hành',
      retiring: 'sắp ngừng',
      retired: 'đã ngừng',
    }),
    from: Type.Optional(PartialDate('Vận hành từ')),
    to: Type.Optional(PartialDate('Vận hành đến')),
  },
  'Vòng đời',
)

const DataUse = Closed(
  {
    entity: RefOrText('Đối tượng dữ liệu', 'dataEntities'),
    access: Choice('Quyền với dữ liệu', {
      owns: 'là chủ quản dữ liệu',
      reads: 'khai thác',
      writes: 'cập nhật',
    }),
  },
  'Dữ liệu và quyền',
)

const Interface = Closed(
  {
    id: Id(),
    name: Type.Optional(Words('Tên giao diện')),
    standards: Type.Optional(List(RefOrText('Tiêu chuẩn', 'standards'), 'Tiêu chuẩn áp dụng')),
  },
  'Giao diện cung cấp',
)

/** An amount of money, in million dong. */
export const Cost = Closed(
  {
    amount: Type.Number({ title: 'Số tiền', minimum: 0 }),
    unit: Choice('Đơn vị', { 'million-vnd': 'triệu đồng' }),
  },
  'Kinh phí',
)

/** The fields of a system that a proposal's header may carry as well: together they describe what it builds. */
export const systemTraits = {
  realizes: Type.Optional(List(Ref('Thành phần', 'components'), 'Thành phần kiến trúc mà hệ thống hiện thực hóa')),
  users: Type.Optional(List(Words('Đối tượng sử dụng'), 'Đối tượng sử dụng')),
  capabilities: Type.Optional(List(RefOrText('Chức năng', 'capabilities'), 'Chức năng nghiệp vụ')),
  functions: Type.Optional(List(Words('Chức năng'), 'Danh sách chức năng, mỗi phân hệ một dòng')),
  data: Type.Optional(
    List(Type.Union([RefOrText('Dữ liệu', 'dataEntities'), DataUse]), 'Dữ liệu quản lý hoặc sử dụng'),
  ),
  provides: Type.Optional(List(Interface, 'Giao diện, dịch vụ cung cấp')),
  standards: Type.Optional(List(RefOrText('Tiêu chuẩn', 'standards'), 'Tiêu chuẩn, công nghệ áp dụng')),
  hosting: Type.Optional(RefOrText('Nơi đặt hệ thống', 'systems', 'components')),
  securityLevel: Type.Optional(Type.Integer({ title: 'Cấp độ an toàn hệ thống thông tin', minimum: 1, maximum: 5 })),
  shared: Type.Optional(Type.Boolean({ title: 'Dùng chung' })),
  dependsOn: Type.Optional(List(OwnDependency, 'Phụ thuộc vào')),
}

const placement = { kind: Kind, owner: Ref('Cơ quan chủ quản', 'agencies'), layer: Ref('Lớp', 'layers'), scope: Scope }

export const System = entity('Hệ thống', {
  code: Type.Optional(Words('Mã gốc trong danh mục, biểu mẫu của cơ quan')),
  ...placement,
  placements: Type.Optional(Placements()),
  lifecycle: Lifecycle,
  phase: Type.Optional(Ref('Giai đoạn', 'phases')),
  cost: Type.Optional(Cost),
  replaces: Type.Optional(List(Ref('Hệ thống', 'systems'), 'Thay thế hệ thống')),
  mau03: Type.Optional(ObjectRecord),
  ...systemTraits,
})
export type System = Type.Static<typeof System>

/** A system that a proposal will build: what the dossier does not say yet may be left out. */
export const ProposedSystem = entity('Hệ thống đề xuất', {
  kind: Type.Optional(Kind),
  owner: Type.Optional(Ref('Cơ quan chủ quản', 'agencies')),
  layer: Type.Optional(Ref('Lớp', 'layers')),
  placements: Type.Optional(Placements()),
  scope: Type.Optional(Scope),
  lifecycle: Type.Optional(Lifecycle),
  phase: Type.Optional(Ref('Giai đoạn', 'phases')),
  cost: Type.Optional(Cost),
  ...systemTraits,
})
export type ProposedSystem = Type.Static<typeof ProposedSystem>

/** The same, as fields of a proposal's header. */
export const headerPlacement = {
  systemKind: Type.Optional(Kind),
  layer: Type.Optional(Ref('Lớp', 'layers')),
  placements: Type.Optional(Placements()),
  scope: Type.Optional(Scope),
}
