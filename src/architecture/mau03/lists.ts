import type { Status } from '../graph/as-of.js'
import type { Dependency } from '../schema/dependency.js'
import type { System } from '../schema/system.js'

/**
 * The value lists of the exchange form (Mẫu 03) and what they mean in the model: for each value of the model the one that is
 * written, for each value of the form those of the model that it may stand for, the most likely first.
 */
export const lists = {
  record: ['Bản ghi gốc', 'Bản ghi tham chiếu'],
  type: [
    'Thành phần logic',
    'Hạ tầng số',
    'Hệ thống số/hệ thống thông tin',
    'Nền tảng số',
    'CSDL/tài sản dữ liệu',
    'Dịch vụ số',
    'Loại khác',
  ],
  layer: [
    'Hạ tầng số và an ninh mạng dùng chung',
    'Dữ liệu và nền tảng lõi',
    'Ứng dụng và nghiệp vụ dùng chung',
    'Kênh tương tác và đo lường hiệu quả',
    'Quản trị, điều phối và giám sát',
    'Tiêu chuẩn, quy chuẩn và yêu cầu kỹ thuật chung',
    'AI First',
    'Data-Centric',
  ],
  part: [
    'Hạ tầng số',
    'An ninh mạng',
    'Dữ liệu',
    'Nền tảng lõi',
    'Ứng dụng và nghiệp vụ dùng chung',
    'Kênh tương tác',
    'Đo lường hiệu quả',
  ],
  state: ['Hiện trạng', 'Mục tiêu', 'Đồng thời hiện trạng và mục tiêu'],
  sharing: [
    'Dùng chung quốc gia cho các ngành, lĩnh vực - Nhóm A',
    'Dùng chung quốc gia cho ngành, lĩnh vực - Nhóm B',
    'Dùng chung cấp bộ',
    'Dùng chung cấp tỉnh',
    'Dùng chung nội bộ',
    'Dùng riêng/đặc thù',
    'Không áp dụng',
  ],
  lifecycle: [
    'Dự kiến',
    'Đang xây dựng',
    'Thử nghiệm',
    'Đang vận hành',
    'Nâng cấp',
    'Hợp nhất',
    'Thay thế',
    'Kết thúc sử dụng',
    'Khác',
  ],
  usage: ['Chưa khai thác', 'Đang kết nối', 'Đang khai thác', 'Khai thác một phần', 'Tạm dừng', 'Không còn sử dụng'],
  plan: [
    'Tiếp tục sử dụng',
    'Chuẩn hóa, kết nối hoặc tích hợp',
    'Nâng cấp, mở rộng',
    'Hợp nhất, tổ chức lại',
    'Thay thế, kết thúc sử dụng',
    'Bổ sung mới',
  ],
  relation: ['Kết nối kỹ thuật', 'Trao đổi dữ liệu', 'Sử dụng dịch vụ', 'Phụ thuộc', 'Dùng chung', 'Kế thừa', 'Khác'],
  relationStatus: ['Đang khai thác', 'Chưa kết nối', 'Đang nâng cấp', 'Dự kiến', 'Thử nghiệm', 'Kết thúc', 'Khác'],
  mapping: ['Kế thừa nguyên trạng', 'Cụ thể hóa', 'Mở rộng', 'Tham chiếu', 'Tương đương', 'Chưa ánh xạ'],
  taskStatus: [
    'Chưa thực hiện',
    'Đang thực hiện',
    'Chậm',
    'Điều chỉnh',
    'Hoàn thành - chờ kiểm chứng',
    'Hoàn thành - đã kiểm chứng',
    'Tạm dừng',
    'Dừng',
  ],
} as const satisfies Record<string, readonly string[]>

export type ListName = keyof typeof lists

/** What the lists are called on the sheet DM_GIATRI. */
export const listTitles: Readonly<Record<ListName, string>> = {
  record: 'Loại bản ghi',
  type: 'Loại đối tượng',
  layer: 'Lớp kiến trúc/thành phần xuyên suốt',
  part: 'Thành phần trong lớp',
  state: 'Trạng thái mô hình',
  sharing: 'Phạm vi/hình thức dùng chung',
  lifecycle: 'Trạng thái vòng đời',
  usage: 'Tình trạng khai thác tại cơ quan',
  plan: 'Phương án hoàn thiện, xử lý',
  relation: 'Loại quan hệ',
  relationStatus: 'Trạng thái quan hệ',
  mapping: 'Quan hệ ánh xạ',
  taskStatus: 'Trạng thái nhiệm vụ',
}

/** What a kind of system is in the form: its type, and its place in the framework where the model gives it none. */
export const ofKind: Readonly<
  Record<System['kind'], { readonly type: string; readonly part: string; readonly layer: string }>
> = {
  infrastructure: { type: 'Hạ tầng số', part: 'Hạ tầng số', layer: 'Hạ tầng số và an ninh mạng dùng chung' },
  security: { type: 'Hạ tầng số', part: 'An ninh mạng', layer: 'Hạ tầng số và an ninh mạng dùng chung' },
  database: { type: 'CSDL/tài sản dữ liệu', part: 'Dữ liệu', layer: 'Dữ liệu và nền tảng lõi' },
  platform: { type: 'Nền tảng số', part: 'Nền tảng lõi', layer: 'Dữ liệu và nền tảng lõi' },
  service: { type: 'Dịch vụ số', part: 'Nền tảng lõi', layer: 'Dữ liệu và nền tảng lõi' },
  application: {
    type: 'Hệ thống số/hệ thống thông tin',
    part: 'Ứng dụng và nghiệp vụ dùng chung',
    layer: 'Ứng dụng và nghiệp vụ dùng chung',
  },
  portal: {
    type: 'Hệ thống số/hệ thống thông tin',
    part: 'Kênh tương tác',
    layer: 'Kênh tương tác và đo lường hiệu quả',
  },
}

/** Where the layers of the framework of 2015 lie in that of 2026, for components, which have no kind to go by. */
export const ofLayer2015: Readonly<Record<string, { readonly layer: string; readonly part: string }>> = {
  'nguoi-su-dung': { layer: 'Kênh tương tác và đo lường hiệu quả', part: 'Kênh tương tác' },
  'kenh-giao-tiep': { layer: 'Kênh tương tác và đo lường hiệu quả', part: 'Kênh tương tác' },
  'dich-vu-cong': { layer: 'Ứng dụng và nghiệp vụ dùng chung', part: 'Ứng dụng và nghiệp vụ dùng chung' },
  'ung-dung-csdl': { layer: 'Ứng dụng và nghiệp vụ dùng chung', part: 'Ứng dụng và nghiệp vụ dùng chung' },
  lgsp: { layer: 'Dữ liệu và nền tảng lõi', part: 'Nền tảng lõi' },
  'ha-tang': { layer: 'Hạ tầng số và an ninh mạng dùng chung', part: 'Hạ tầng số' },
  'quan-ly-chi-dao': { layer: 'Quản trị, điều phối và giám sát', part: '' },
}

/** A table that is looked up by what somebody typed, so that `constructor` is found no more than any other word. */
const byText = <T>(table: Readonly<Record<string, readonly T[]>>): ReadonlyMap<string, readonly T[]> =>
  new Map(Object.entries(table))

/** The kinds of system that a type may stand for; the type of a component is none of these. */
export const kindsOfType = byText<System['kind']>({
  'Hạ tầng số': ['infrastructure', 'security'],
  'Hệ thống số/hệ thống thông tin': ['application', 'portal', 'service', 'security'],
  'Nền tảng số': ['platform'],
  'CSDL/tài sản dữ liệu': ['database'],
  'Dịch vụ số': ['service', 'application', 'portal'],
  'Loại khác': ['application', 'service', 'infrastructure', 'security', 'portal', 'platform', 'database'],
})

export const lifecycleOf: Readonly<Record<Status, string>> = {
  planned: 'Dự kiến',
  building: 'Đang xây dựng',
  operational: 'Đang vận hành',
  retiring: 'Thay thế',
  retired: 'Kết thúc sử dụng',
  unknown: 'Khác',
}
export const statusesOf = byText<Status>({
  'Dự kiến': ['planned'],
  'Đang xây dựng': ['building'],
  'Thử nghiệm': ['building'],
  'Đang vận hành': ['operational'],
  'Nâng cấp': ['operational', 'retiring'],
  'Hợp nhất': ['retiring', 'operational'],
  'Thay thế': ['retiring'],
  'Kết thúc sử dụng': ['retired'],
  Khác: ['operational', 'planned', 'building', 'retiring', 'retired', 'unknown'],
})

export const mau03State: Readonly<Record<Status, string>> = {
  planned: 'Mục tiêu',
  building: 'Mục tiêu',
  operational: 'Đồng thời hiện trạng và mục tiêu',
  retiring: 'Hiện trạng',
  retired: 'Hiện trạng',
  unknown: 'Hiện trạng',
}

export const relationOf: Readonly<Record<Dependency['kind'], string>> = {
  integration: 'Kết nối kỹ thuật',
  data: 'Trao đổi dữ liệu',
  authentication: 'Sử dụng dịch vụ',
  hosting: 'Phụ thuộc',
  uses: 'Sử dụng dịch vụ',
}
/**
 * Whether the form writes a relation from the other end: an exchange of data goes from who sends to who receives, while the
 * model goes from who depends to who provides.
 */
export function goesFromProvider(relation: string): boolean {
  return relation === relationOf.data
}

export const kindsOfRelation = byText<Dependency['kind']>({
  'Kết nối kỹ thuật': ['integration'],
  'Trao đổi dữ liệu': ['data'],
  'Sử dụng dịch vụ': ['uses', 'authentication', 'integration'],
  'Phụ thuộc': ['hosting', 'uses'],
  'Dùng chung': ['uses'],
  'Kế thừa': ['uses'],
  Khác: ['uses'],
})
