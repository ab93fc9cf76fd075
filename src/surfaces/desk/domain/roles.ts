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
} as const satisfies Readonly<Record<string, Text>>

export type Role = keyof typeof roleNames

export const deskRoles = Object.keys(roleNames).filter((name): name is Role => name in roleNames)

/** Those who work for an agency, each for one. */
export const agencyRoles: readonly Role[] = ['drafter', 'submitter', 'consulted']
