import type { Proposal } from '../../../architecture/index.js'
import { asserting, type ProposalPassage, whereSaid } from '../said.js'

/** A data centre as a pattern. */
export const dataCentreWords = 'trung tâm (?:tích hợp |xử lý )?dữ liệu'
/** A server room; a room of pupils' computers is none. */
export const serverRoomWords = 'phòng máy(?: chủ)?(?! (?:vi )?tính)'

// What is set up at, in or on a data centre, or for the province's, sets up none.
const building = asserting(
  `(?:xây dựng|xây mới|đầu tư|thiết lập|lắp đặt|trang bị|hình thành|thành lập|cải tạo|hoàn thiện)(?: (?!(?:tại|ở|trong|trên|vào|với|tới|đến) |cho (?:${dataCentreWords}|phòng máy(?: chủ)?) (?:của )?tỉnh)[\\p{L}]+){0,4} (?:${serverRoomWords}|${dataCentreWords}|data ?cent(?:er|re))`,
  '(?:phòng máy chủ|trung tâm dữ liệu|data ?cent(?:er|re)) (?:riêng|mới|thứ hai|của ngành)',
)

/**
 * Where a dossier says that it sets up a server room or a data centre of its own. Shared by the rules on hosting and on reuse,
 * so that the fact is told once.
 */
export function buildsDataCentre(proposal: Proposal): ProposalPassage | undefined {
  return whereSaid(proposal, building)
}
