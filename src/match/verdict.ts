import type { Text } from '../kernel/index.js'
import type { Evidence } from './profile.js'
import type { Match } from './types.js'

/** Evidence that two are near in content, not only alike in whom they serve. */
const ofContent: ReadonlySet<Evidence['kind']> = new Set(['term', 'concept', 'capability', 'function', 'data'])

/** The first of a list, best first, that has something of its content to show for being near. */
export function nearestInContent(matches: readonly Match[]): Match | undefined {
  return matches.find(({ evidence }) => evidence.some(({ kind }) => ofContent.has(kind)))
}

/** The sentence under a proposal's verdict. `deciding` is the match that it rests on, `nearest` the nearest in content. */
export function appraisalReason(deciding: Match | undefined, nearest: Match | undefined, size: number): Text {
  if (size === 0)
    return { vi: 'Danh mục chưa có hệ thống nào để đối chiếu.', en: 'The catalogue has no system to compare with.' }
  if (deciding) return deciding.reason
  if (!nearest)
    return {
      vi: `Trong ${size} hệ thống của danh mục không có hệ thống nào gần với nội dung đề xuất.`,
      en: `None of the ${size} systems of the catalogue is near to the proposal in content.`,
    }
  return {
    vi: `Chưa thấy trùng lặp với ${size} hệ thống trong danh mục. ${nearest.reason.vi}`,
    en: `No duplicate among the ${size} systems of the catalogue. ${nearest.reason.en}`,
  }
}
