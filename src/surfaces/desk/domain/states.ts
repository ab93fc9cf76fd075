import type { Text } from '../../../kernel/index.js'

/** Where a dossier stands. “Overdue” is no state: it is computed from the clock. */
export const stateNames = {
  draft: { vi: 'Nháp', en: 'Draft' },
  submitted: { vi: 'Đã nộp', en: 'Submitted' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  appraising: { vi: 'Đang thẩm định', en: 'Under appraisal' },
  awaiting: { vi: 'Chờ bổ sung', en: 'Awaiting additions' },
  consulting: { vi: 'Đang lấy ý kiến', en: 'Under consultation' },
  concluded: { vi: 'Đã có kết luận, chờ phê duyệt', en: 'Concluded, awaiting a decision' },
  approved: { vi: 'Đã phê duyệt', en: 'Approved' },
  refused: { vi: 'Không phê duyệt', en: 'Refused' },
  following: { vi: 'Đang theo dõi thực hiện', en: 'Being carried out' },
  completed: { vi: 'Hoàn thành', en: 'Completed' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
  suspended: { vi: 'Tạm dừng', en: 'Suspended' },
} as const satisfies Readonly<Record<string, Text>>
