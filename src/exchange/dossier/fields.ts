import type { Text } from '../../kernel/index.js'

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

/** A field of a dossier that holds nothing. */
export function missingFields(header: Readonly<Record<string, unknown>>): FieldName[] {
  return fieldNames.filter((name) => header[name] === undefined && !optional.includes(name))
}
