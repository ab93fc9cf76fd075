import Type from 'typebox'
import { DeclaredDependency } from './dependency.js'
import { Choice, Closed, Id, List, PartialDate, Prose, Ref, RefOrText, Words } from './schema.js'
import { Cost, headerPlacement, Lifecycle, ProposedSystem, systemTraits } from './system.js'

export const Budget = Closed(
  {
    total: Type.Number({ title: 'Tổng kinh phí', minimum: 0 }),
    unit: Choice('Đơn vị', { 'million-vnd': 'triệu đồng' }),
    sources: Type.Optional(
      List(
        Closed({ source: Words('Nguồn vốn'), amount: Type.Number({ title: 'Số tiền', minimum: 0 }) }, 'Nguồn vốn'),
        'Cơ cấu nguồn vốn',
      ),
    ),
  },
  'Kinh phí',
)

export const Schedule = Closed(
  { from: Type.Optional(PartialDate('Từ')), to: Type.Optional(PartialDate('Đến')) },
  'Thời gian thực hiện',
)

/** What sort of project a proposal is. */
export const proposalKind = () =>
  Choice('Loại đề xuất', {
    build: 'xây dựng mới',
    upgrade: 'nâng cấp, mở rộng',
    lease: 'thuê dịch vụ',
    buy: 'mua sắm',
    infrastructure: 'hạ tầng kỹ thuật',
    training: 'đào tạo, tập huấn',
    consultancy: 'tư vấn',
  })

export const ProposalHeader = Closed(
  {
    id: Id('Mã đề xuất'),
    title: Words('Tên đề xuất'),
    agency: RefOrText('Cơ quan đề xuất', 'agencies'),
    date: Type.Optional(PartialDate('Ngày lập')),
    kind: proposalKind(),
    purpose: Prose('Mục tiêu, sự cần thiết'),
    description: Type.Optional(Prose('Mô tả')),
    aliases: Type.Optional(List(Words('Tên gọi khác'), 'Tên gọi khác')),
    tags: Type.Optional(List(Words('Nhãn'), 'Nhãn')),
    links: Type.Optional(List(Words('Liên kết'), 'Liên kết tham khảo')),
    source: Type.Optional(Prose('Nguồn')),
    ...headerPlacement,
    ...systemTraits,
    owner: Type.Optional(Ref('Cơ quan chủ quản (mặc định: cơ quan đề xuất)', 'agencies')),
    cost: Type.Optional(Cost),
    lifecycle: Type.Optional(Lifecycle),
    phase: Type.Optional(Ref('Giai đoạn', 'phases')),
    task: Type.Optional(Ref('Nhiệm vụ của lộ trình', 'tasks')),
    schedule: Type.Optional(Schedule),
    budget: Type.Optional(Budget),
    upgrades: Type.Optional(List(Ref('Hệ thống', 'systems'), 'Nâng cấp hệ thống')),
    replaces: Type.Optional(List(Ref('Hệ thống', 'systems'), 'Thay thế hệ thống')),
    reuses: Type.Optional(List(Ref('Hệ thống hoặc thành phần', 'systems', 'components'), 'Sử dụng lại')),
    legalBasis: Type.Optional(List(RefOrText('Văn bản', 'documents'), 'Căn cứ pháp lý')),
    personalData: Type.Optional(Type.Boolean({ title: 'Có xử lý dữ liệu cá nhân' })),
    impactAssessed: Type.Optional(Type.Boolean({ title: 'Đã đánh giá tác động xử lý dữ liệu cá nhân' })),
    inherits: Type.Optional(Prose('Phương án kế thừa hệ thống, dữ liệu cũ')),
    leaseCompared: Type.Optional(Type.Boolean({ title: 'Đã so sánh với phương án thuê dịch vụ' })),
  },
  'Đề xuất, dự án',
)
export type ProposalHeader = Type.Static<typeof ProposalHeader>

export const ProposalFile = Closed(
  {
    proposal: ProposalHeader,
    systems: Type.Optional(List(ProposedSystem, 'Hệ thống sẽ xây dựng')),
    dependencies: Type.Optional(List(DeclaredDependency, 'Phụ thuộc')),
  },
  'Tệp đề xuất',
)
export type ProposalFile = Type.Static<typeof ProposalFile>
