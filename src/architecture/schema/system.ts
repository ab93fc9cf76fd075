import * as Type from 'typebox'
import { OwnDependency } from './dependency.js'
import { ObjectRecord } from './mau03.js'
import { Placements } from './placement.js'
import {
  Amount,
  Closed,
  entity,
  Id,
  List,
  OneOf,
  PartialDate,
  Prose,
  Ref,
  RefOrText,
  titled,
  Whole,
  WordsSchema,
  YesNo,
} from './schema.js'

const Kind = OneOf(
  titled(
    'Loại hệ thống',
    'Kind',
    'Bản chất của hệ thống; quyết định tiêu chuẩn và quy tắc nào áp dụng.',
    'What it is; decides which standards and rules apply.',
  ),
  {
    application: { vi: 'ứng dụng nghiệp vụ', en: 'a business application' },
    portal: { vi: 'cổng, trang thông tin, kênh giao tiếp', en: 'a portal, site or channel' },
    platform: { vi: 'nền tảng dùng chung', en: 'a shared platform' },
    database: { vi: 'cơ sở dữ liệu', en: 'a database' },
    service: { vi: 'dịch vụ dùng chung', en: 'a shared service' },
    infrastructure: { vi: 'hạ tầng kỹ thuật', en: 'infrastructure' },
    security: { vi: 'an toàn thông tin', en: 'information security' },
  },
)

const Scope = OneOf(titled('Phạm vi phục vụ', 'Scope', 'Hệ thống phục vụ đến đâu.', 'How far it reaches.'), {
  national: { vi: 'toàn quốc', en: 'the whole country' },
  province: { vi: 'toàn tỉnh', en: 'the whole province' },
  sector: { vi: 'toàn ngành', en: 'one sector' },
  district: { vi: 'cấp huyện', en: 'a district' },
  commune: { vi: 'cấp xã', en: 'a commune' },
  agency: { vi: 'nội bộ cơ quan', en: 'one agency' },
})

const BuiltIn = Ref(
  titled(
    'Giai đoạn',
    'Phase',
    'Mã giai đoạn của lộ trình mà hệ thống được xây dựng.',
    'Id of the phase in which it is built.',
    'gd-1',
  ),
  'phases',
)

export const Lifecycle = Closed(
  {
    status: OneOf(titled('Trạng thái', 'Status', 'Trạng thái hiện tại của hệ thống.', 'The present state.'), {
      planned: { vi: 'dự kiến', en: 'planned' },
      building: { vi: 'đang xây dựng', en: 'being built' },
      operational: { vi: 'đang vận hành', en: 'in operation' },
      retiring: { vi: 'sắp ngừng', en: 'on its way out' },
      retired: { vi: 'đã ngừng', en: 'retired' },
      unknown: { vi: 'chưa rõ', en: 'not known yet' },
    }),
    from: Type.Optional(
      PartialDate(
        titled(
          'Vận hành từ',
          'From',
          'Ngày bắt đầu (hoặc dự kiến) vận hành.',
          'The day on which it starts, or is to start.',
          '2019-06',
        ),
      ),
    ),
    to: Type.Optional(
      PartialDate(
        titled(
          'Vận hành đến',
          'To',
          'Ngày ngừng (hoặc dự kiến ngừng) vận hành.',
          'The day on which it ends, or is to end.',
        ),
      ),
    ),
  },
  titled('Vòng đời', 'Lifecycle', 'Trạng thái và thời gian vận hành.', 'State and time of operation.', {
    status: 'operational',
  }),
)

const DataUse = Closed(
  {
    entity: RefOrText(
      titled(
        'Đối tượng dữ liệu',
        'Data entity',
        'Mã đối tượng dữ liệu hoặc viết bằng lời.',
        'Id of a data entity, or plain words.',
        'thua-dat',
      ),
      'dataEntities',
    ),
    access: OneOf(
      titled('Quyền với dữ liệu', 'Access', 'Hệ thống làm gì với dữ liệu.', 'What the system does with the data.'),
      {
        owns: { vi: 'là chủ quản dữ liệu', en: 'owns the data' },
        reads: { vi: 'khai thác', en: 'reads them' },
        writes: { vi: 'cập nhật', en: 'changes them' },
      },
    ),
  },
  titled(
    'Dữ liệu và quyền',
    'Data with access',
    'Đối tượng dữ liệu kèm quyền.',
    'A data entity and what is done with it.',
  ),
)

const Interface = Closed(
  {
    id: Id(),
    name: Type.Optional(
      WordsSchema(
        titled(
          'Tên giao diện',
          'Name',
          'Tên của giao diện, dịch vụ.',
          'What the interface is called.',
          'Dịch vụ tra cứu thửa đất',
        ),
      ),
    ),
    standards: Type.Optional(
      List(
        RefOrText('Tiêu chuẩn', 'standards'),
        titled(
          'Tiêu chuẩn áp dụng',
          'Standards',
          'Mã hoặc ký hiệu các tiêu chuẩn của giao diện.',
          'Ids or symbols of the standards of the interface.',
          ['RESTful web service'],
        ),
      ),
    ),
  },
  titled(
    'Giao diện cung cấp',
    'Interface',
    'Một giao diện, dịch vụ mà hệ thống cung cấp cho nơi khác.',
    'An interface that the system offers.',
  ),
)

/** An amount of money, in million dong. */
export const Cost = Closed(
  {
    amount: Amount(titled('Số tiền', 'Amount', 'Số tiền theo đơn vị đã ghi.', 'The amount, in the unit given.', 4500)),
    unit: OneOf(titled('Đơn vị', 'Unit', 'Đơn vị tính; hiện là triệu đồng.', 'The unit; million dong.'), {
      'million-vnd': { vi: 'triệu đồng', en: 'million dong' },
    }),
  },
  titled('Kinh phí', 'Cost', 'Kinh phí đầu tư.', 'What it costs.', { amount: 4500, unit: 'million-vnd' }),
)

/** What the owner would share with others, beyond the province too. */
const Offer = Closed(
  {
    terms: Prose(
      titled(
        'Điều kiện chia sẻ',
        'Terms',
        'Chia sẻ những gì, theo điều kiện nào: mã nguồn, tài khoản dùng chung, hỗ trợ triển khai, kinh phí.',
        'What is shared and on which terms: source code, accounts, help, money.',
        'Chuyển giao mã nguồn và tài liệu, không thu phí; bên nhận tự bố trí hạ tầng và chi phí triển khai.',
      ),
    ),
    contact: Type.Optional(
      WordsSchema(
        titled(
          'Đầu mối',
          'Contact',
          'Đơn vị đầu mối để liên hệ; không ghi tên, số điện thoại cá nhân.',
          'The unit to turn to; no person’s name or number.',
          'Trung tâm Công nghệ thông tin, Sở Khoa học và Công nghệ',
        ),
      ),
    ),
  },
  titled(
    'Sẵn sàng chia sẻ',
    'Offer',
    'Hệ thống mà cơ quan, địa phương khác được dùng lại, kèm điều kiện.',
    'A system that others, other provinces too, may reuse, and on which terms.',
  ),
)

/** The fields of a system that a proposal's header may carry as well: together they describe what it builds. */
export const systemTraits = {
  realizes: Type.Optional(
    List(
      Ref('Thành phần', 'components'),
      titled(
        'Thành phần kiến trúc mà hệ thống hiện thực hóa',
        'Realizes',
        'Mã các thành phần kiến trúc mà hệ thống hiện thực hóa.',
        'Ids of the components that it realizes.',
        ['lgsp'],
      ),
    ),
  ),
  users: Type.Optional(
    List(
      WordsSchema('Nhóm người dùng'),
      titled('Đối tượng sử dụng', 'Users', 'Ai sử dụng, mỗi nhóm một mục.', 'Who uses it, one group an entry.', [
        'công chức địa chính',
        'người dân',
      ]),
    ),
  ),
  capabilities: Type.Optional(
    List(
      RefOrText('Chức năng', 'capabilities'),
      titled(
        'Chức năng nghiệp vụ',
        'Capabilities',
        'Mã chức năng nghiệp vụ (BRM) hoặc viết bằng lời; ghi chức năng chính trước.',
        'Ids of business capabilities, or plain words; the main one first.',
        ['dat-dai'],
      ),
    ),
  ),
  functions: Type.Optional(
    List(
      WordsSchema('Chức năng'),
      titled(
        'Danh sách chức năng, mỗi phân hệ một dòng',
        'Functions',
        'Các chức năng, phân hệ, mỗi dòng một việc; là căn cứ chính để xét trùng lặp.',
        'What it does, one thing a line; the main ground on which duplicates are judged.',
        ['Quản lý hồ sơ địa chính', 'Cập nhật biến động đất đai'],
      ),
    ),
  ),
  data: Type.Optional(
    List(
      Type.Union([RefOrText('Dữ liệu', 'dataEntities'), DataUse]),
      titled(
        'Dữ liệu quản lý hoặc sử dụng',
        'Data',
        'Mã đối tượng dữ liệu, viết bằng lời, hoặc kèm quyền {entity, access}.',
        'Ids of data entities, plain words, or with access {entity, access}.',
        ['thửa đất', { entity: 'thua-dat', access: 'owns' }],
      ),
    ),
  ),
  provides: Type.Optional(
    List(
      Interface,
      titled(
        'Giao diện, dịch vụ cung cấp',
        'Provides',
        'Giao diện, dịch vụ cung cấp cho hệ thống khác.',
        'Interfaces for other systems.',
      ),
    ),
  ),
  standards: Type.Optional(
    List(
      RefOrText('Tiêu chuẩn', 'standards'),
      titled(
        'Tiêu chuẩn, công nghệ áp dụng',
        'Standards',
        'Mã hoặc ký hiệu các tiêu chuẩn áp dụng.',
        'Ids or symbols of the standards applied.',
        ['HTTPS', 'TLS v1.2'],
      ),
    ),
  ),
  hosting: Type.Optional(
    RefOrText(
      titled(
        'Nơi đặt hệ thống',
        'Hosting',
        'Mã hạ tầng (thường là Trung tâm Tích hợp dữ liệu tỉnh), hoặc viết bằng lời.',
        'Id of the infrastructure, mostly the province’s data centre, or plain words.',
        'ttdl-tinh',
      ),
      'systems',
      'components',
    ),
  ),
  securityLevel: Type.Optional(
    Whole(
      titled(
        'Cấp độ an toàn hệ thống thông tin',
        'Security level',
        'Cấp độ an toàn hệ thống thông tin, từ 1 đến 5.',
        'The security level, 1 to 5.',
        3,
      ),
      { minimum: 1, maximum: 5 },
    ),
  ),
  shared: Type.Optional(
    YesNo(
      titled('Dùng chung', 'Shared', 'true nếu các cơ quan khác dùng lại được.', 'true where other agencies reuse it.'),
    ),
  ),
  dependsOn: Type.Optional(
    List(
      OwnDependency,
      titled(
        'Phụ thuộc vào',
        'Depends on',
        'Các hệ thống, thành phần mà hệ thống này cần: mỗi mục có to và kind.',
        'What it needs: each entry has to and kind.',
        [{ to: 'lgsp', kind: 'integration' }],
      ),
    ),
  ),
}

const placement = {
  kind: Kind,
  owner: Ref(
    titled(
      'Cơ quan chủ quản',
      'Owner',
      'Mã cơ quan chủ quản, chịu trách nhiệm về hệ thống.',
      'Id of the agency that answers for it.',
      'so-tttt',
    ),
    'agencies',
  ),
  layer: Ref(titled('Lớp', 'Layer', 'Mã lớp kiến trúc.', 'Id of the layer.', 'ung-dung-csdl'), 'layers'),
  scope: Scope,
}

export const System = entity(
  titled(
    'Hệ thống',
    'System',
    'Hệ thống thông tin, phần mềm, cơ sở dữ liệu hoặc hạ tầng.',
    'An information system, software, database or infrastructure.',
  ),
  {
    code: Type.Optional(
      WordsSchema(
        titled(
          'Mã gốc trong danh mục, biểu mẫu của cơ quan',
          'Code',
          'Mã của hệ thống trong danh mục, biểu mẫu của cơ quan.',
          'Its code in the agency’s own list or form.',
        ),
      ),
    ),
    ...placement,
    placements: Type.Optional(Placements()),
    lifecycle: Lifecycle,
    phase: Type.Optional(BuiltIn),
    cost: Type.Optional(Cost),
    replaces: Type.Optional(
      List(
        Ref('Hệ thống cũ', 'systems'),
        titled(
          'Thay thế hệ thống',
          'Replaces',
          'Mã các hệ thống bị thay thế.',
          'Ids of the systems that it replaces.',
          ['phan-mem-dia-chinh-cu'],
        ),
      ),
    ),
    mau03: Type.Optional(ObjectRecord),
    offer: Type.Optional(Offer),
    ...systemTraits,
  },
)
export type System = Type.Static<typeof System>

/** A system that a proposal will build: what the dossier does not say yet may be left out. */
export const ProposedSystem = entity(
  titled(
    'Hệ thống đề xuất',
    'Proposed system',
    'Hệ thống mà đề xuất sẽ xây dựng; nội dung hồ sơ chưa nêu có thể bỏ trống.',
    'A system that the proposal builds; what the dossier does not say yet may be left out.',
  ),
  {
    kind: Type.Optional(Kind),
    owner: Type.Optional(
      Ref(
        titled(
          'Cơ quan chủ quản',
          'Owner',
          'Mã cơ quan chủ quản, chịu trách nhiệm về hệ thống.',
          'Id of the agency that answers for it.',
          'so-tttt',
        ),
        'agencies',
      ),
    ),
    layer: Type.Optional(
      Ref(titled('Lớp', 'Layer', 'Mã lớp kiến trúc.', 'Id of the layer.', 'ung-dung-csdl'), 'layers'),
    ),
    placements: Type.Optional(Placements()),
    scope: Type.Optional(Scope),
    lifecycle: Type.Optional(Lifecycle),
    phase: Type.Optional(BuiltIn),
    cost: Type.Optional(Cost),
    ...systemTraits,
  },
)
export type ProposedSystem = Type.Static<typeof ProposedSystem>

/** The same, as fields of a proposal's header. */
export const headerPlacement = {
  systemKind: Type.Optional(Kind),
  layer: Type.Optional(Ref(titled('Lớp', 'Layer', 'Mã lớp kiến trúc.', 'Id of the layer.', 'ung-dung-csdl'), 'layers')),
  placements: Type.Optional(Placements()),
  scope: Type.Optional(Scope),
}
