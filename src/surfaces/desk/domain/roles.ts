import type { Text } from '../../../kernel/index.js'

/** What somebody is in a workspace; one account may be several. */
export const roleNames = {
  drafter: { vi: 'Người soạn hồ sơ', en: 'Drafter' },
  submitter: { vi: 'Người gửi hồ sơ', en: 'Submitter' },
  reviewer: { vi: 'Cán bộ thẩm định', en: 'Reviewer' },
  lead: { vi: 'Trưởng nhóm thẩm định', en: 'Lead reviewer' },
  leader: { vi: 'Lãnh đạo phê duyệt', en: 'Leader' },
  consulted: { vi: 'Đơn vị được lấy ý kiến', en: 'Consulted unit' },
  auditor: { vi: 'Thanh tra, kiểm tra', en: 'Auditor' },
  administrator: { vi: 'Quản trị hệ thống', en: 'Administrator' },
  member: { vi: 'Cán bộ của tỉnh tham gia kho kiến trúc', en: 'Province in the registry' },
  ministry: { vi: 'Cán bộ bộ, ngành xem kho kiến trúc', en: 'Ministry in the registry' },
  operator: { vi: 'Vận hành kho kiến trúc', en: 'Operator of the registry' },
} as const satisfies Readonly<Record<string, Text>>

export type Role = keyof typeof roleNames

export const deskRoles = Object.keys(roleNames).filter((name): name is Role => name in roleNames)

/** Those who are here for what provinces share, and see no dossier. */
export const registryRoles: readonly Role[] = ['member', 'ministry', 'operator']

/** Those who work for an agency, each for one. */
export const agencyRoles: readonly Role[] = ['drafter', 'submitter', 'consulted', 'member']
