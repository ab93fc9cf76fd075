import type { Text } from '../i18n/text.js'
import type { DuplicationVerdict, Relation } from './profile.js'
import type { Match } from './types.js'

const verdicts: Record<Relation, DuplicationVerdict> = {
  duplicate: 'duplicate',
  overlap: 'overlap',
  'should-reuse': 'reuse',
  upgrades: 'upgrade',
  related: 'none',
}

/** The verdict of a proposal is that of the match that decides it. */
export function verdictOf(deciding: Relation | undefined): DuplicationVerdict {
  return deciding ? verdicts[deciding] : 'none'
}

/** The sentence under a proposal's verdict. `deciding` is the match that it rests on, `nearest` the first of the list. */
export function appraisalReason(deciding: Match | undefined, nearest: Match | undefined, size: number): Text {
  if (size === 0)
    return { vi: 'Danh mục chưa có hệ thống nào để đối chiếu.', en: 'The catalogue has no system to compare with.' }
  if (deciding) return deciding.reason
  if (!nearest) return { vi: 'Không tìm thấy hệ thống nào gần với đề xuất.', en: 'No system is near to the proposal.' }
  return {
    vi: `Chưa thấy trùng lặp với ${size} hệ thống trong danh mục. ${nearest.reason.vi}`,
    en: `No duplicate among the ${size} systems of the catalogue. ${nearest.reason.en}`,
  }
}
