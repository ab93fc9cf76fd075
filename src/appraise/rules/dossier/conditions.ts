import type { Proposal, Requirement } from '../../../architecture/index.js'
import { asserting, whereBuilt, whereSaid } from '../said.js'

const online = asserting(
  'internet',
  'trực tuyến',
  'môi trường mạng',
  'cổng (?:thông tin|dịch vụ công|giao tiếp)',
  'trang thông tin điện tử',
  'website',
  'ứng dụng (?:trên )?(?:thiết bị )?di động',
  'mobile app',
  'điện toán đám mây',
)
const data = asserting('cơ sở dữ liệu', 'csdl', 'kho dữ liệu')

/** Whether a dossier has what a requirement hangs on. */
export function holds(condition: Requirement['when'], proposal: Proposal): boolean {
  if (condition === 'internet')
    return proposal.systems.some((s) => s.kind === 'portal') || whereSaid(proposal, online) !== undefined
  if (condition === 'database')
    return proposal.systems.some((s) => s.kind === 'database') || whereBuilt(proposal, data) !== undefined
  return true
}
