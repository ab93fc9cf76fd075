import type { Lang, Text } from '../../kernel/index.js'
import { buysOnlyEquipment } from '../../match/index.js'

/** The fields that a dossier is read for, in the order in which a proposal has them. */
export const fields = {
  id: { vi: 'mã đề xuất', en: 'id' },
  title: { vi: 'tên dự án, nhiệm vụ', en: 'title' },
  agency: { vi: 'cơ quan đề xuất, chủ đầu tư', en: 'proposing agency' },
  date: { vi: 'ngày lập', en: 'date' },
  kind: { vi: 'loại đề xuất', en: 'kind' },
  task: { vi: 'nhiệm vụ của lộ trình', en: 'task of the roadmap' },
  purpose: { vi: 'mục tiêu, sự cần thiết', en: 'purpose' },
  functions: { vi: 'chức năng', en: 'functions' },
  data: { vi: 'dữ liệu', en: 'data' },
  users: { vi: 'đối tượng sử dụng', en: 'users' },
  scope: { vi: 'phạm vi phục vụ', en: 'scope' },
  upgrades: { vi: 'hệ thống được nâng cấp', en: 'systems it improves' },
  dependsOn: { vi: 'kết nối với hệ thống khác', en: 'connections' },
  hosting: { vi: 'nơi đặt hệ thống', en: 'hosting' },
  securityLevel: { vi: 'cấp độ an toàn', en: 'security level' },
  standards: { vi: 'tiêu chuẩn, công nghệ', en: 'standards, technologies' },
  personalData: { vi: 'xử lý dữ liệu cá nhân', en: 'personal data' },
  impactAssessed: { vi: 'đánh giá tác động xử lý dữ liệu cá nhân', en: 'impact on personal data' },
  inherits: { vi: 'phương án kế thừa', en: 'what it takes over' },
  leaseCompared: { vi: 'so sánh với phương án thuê dịch vụ', en: 'comparison with leasing' },
  schedule: { vi: 'thời gian thực hiện', en: 'schedule' },
  budget: { vi: 'kinh phí', en: 'budget' },
  legalBasis: { vi: 'văn bản viện dẫn', en: 'legal documents' },
} as const satisfies Record<string, Text>

export type FieldName = keyof typeof fields
export const fieldNames = Object.keys(fields) as FieldName[]

/** Without these there is no proposal. */
export const required: readonly FieldName[] = ['title', 'agency', 'kind', 'purpose']

/** Fields that not every dossier has to speak of: their absence is not told. */
export const optional: readonly FieldName[] = [
  'id',
  'task',
  'scope',
  'upgrades',
  'personalData',
  'impactAssessed',
  'inherits',
  'leaseCompared',
]

/** What only a system has: computers and printers that are bought have no data, users or connections to speak of. */
const ofSystems: readonly FieldName[] = ['data', 'users', 'dependsOn', 'hosting', 'securityLevel', 'standards']

/** A field of a dossier that holds nothing. */
export function missingFields(header: Readonly<Record<string, unknown>>): FieldName[] {
  const unasked = readsAsDevices(header) ? [...optional, ...ofSystems] : optional
  return fieldNames.filter((name) => header[name] === undefined && !unasked.includes(name))
}

/** What a missing field is called, with where a dossier usually says it: of what is bought, the functions are its items. */
export function missingName(field: FieldName, header: Readonly<Record<string, unknown>>, lang: Lang): string {
  const [name, usually] = field === 'functions' && readsAsDevices(header) ? devices : [fields[field], expected[field]]
  return usually ? `${name[lang]} (${{ vi: 'thường ghi ở', en: 'usually in' }[lang]} ${usually[lang]})` : name[lang]
}
const devices: readonly [Text, Text] = [
  { vi: 'danh mục thiết bị', en: 'the list of devices' },
  { vi: 'bảng ghi tên, số lượng, đơn giá', en: 'a table of names, numbers and prices' },
]

/**
 * Whether what was read so far buys devices alone. A lease is asked all the same: what is hired is mostly a service, whose data and
 * users the dossier names.
 */
function readsAsDevices({ kind, title, purpose, functions }: Readonly<Record<string, unknown>>): boolean {
  if (kind !== 'buy' || typeof title !== 'string') return false
  const items = Array.isArray(functions) ? functions.map(String) : []
  const prose = typeof purpose === 'string' ? purpose : ''
  return buysOnlyEquipment({ name: title, purpose: prose, functions: items, upgrades: [], scope: undefined })
}

/** Where a dossier usually says what could not be read in it. */
const expected: Readonly<Partial<Record<FieldName, Text>>> = {
  title: { vi: 'dòng “V/v …” dưới tên loại văn bản, hoặc “Tên dự án: …”', en: 'the line “V/v …”, or “Tên dự án: …”' },
  agency: {
    vi: 'góc trên bên trái trang đầu, hoặc “Chủ đầu tư: …”',
    en: 'the letterhead at the top left, or “Chủ đầu tư: …”',
  },
  date: { vi: 'dòng địa danh, ngày tháng ở đầu hoặc cuối văn bản', en: 'the line of place and day' },
  kind: { vi: 'tên dự án, hoặc “Hình thức đầu tư: …”', en: 'the title, or “Hình thức đầu tư: …”' },
  purpose: { vi: 'mục “Mục tiêu” hoặc “Sự cần thiết”', en: 'under “Mục tiêu” or “Sự cần thiết”' },
  functions: { vi: 'bảng hoặc danh sách dưới mục “Chức năng”', en: 'a table or list under “Chức năng”' },
  data: { vi: 'mục “Dữ liệu”', en: 'under “Dữ liệu”' },
  users: { vi: 'mục “Đối tượng sử dụng”', en: 'under “Đối tượng sử dụng”' },
  dependsOn: { vi: 'mục “Kết nối, chia sẻ dữ liệu”', en: 'under “Kết nối, chia sẻ dữ liệu”' },
  hosting: { vi: 'mục “Hạ tầng”, “Nơi cài đặt”', en: 'under “Hạ tầng”, “Nơi cài đặt”' },
  securityLevel: { vi: 'mục “An toàn thông tin”', en: 'under “An toàn thông tin”' },
  standards: { vi: 'mục “Tiêu chuẩn, công nghệ”', en: 'under “Tiêu chuẩn, công nghệ”' },
  schedule: { vi: 'mục “Thời gian thực hiện”', en: 'under “Thời gian thực hiện”' },
  budget: { vi: 'mục “Kinh phí”, “Tổng mức đầu tư”, hoặc bảng dự toán', en: 'under “Kinh phí”, or a table of costs' },
  legalBasis: { vi: 'mục “Căn cứ pháp lý”', en: 'under “Căn cứ pháp lý”' },
}
