import type { Proposal } from '../../../architecture/index.js'
import { cue } from '../../../language/index.js'
import { passages, whereSaid } from '../said.js'

const count =
  /(?:(dưới|ít hơn|không quá|tối đa)\s+)?(?<![\p{L}\p{N}/.,-])(\d{1,3}(?:[.,]\d{3})+|\d+)\s*(triệu|nghìn|ngàn)?\s+(?:lượt\s+)?(?:người|công dân|nhân khẩu|chủ thể|học sinh|sinh viên|bệnh nhân|lao động|hội viên|tài khoản|khách hàng)(?![\p{L}\p{N}])(?!(?: (?:dùng|sử dụng|là|của))* (?:cán bộ|công chức|viên chức|nội bộ|quản trị))/giu
const scale: Readonly<Record<string, number>> = { triệu: 1_000_000, nghìn: 1000, ngàn: 1000 }

/** How many persons a dossier speaks of, the greatest number; nothing where it gives none. */
export function personsIn(proposal: Proposal): number | undefined {
  const users = [proposal.header.users ?? [], ...proposal.systems.map((s) => s.users ?? [])].flat()
  const texts = [...passages(proposal).map((p) => p.text), ...users.map((text) => text.normalize('NFC'))]
  let most: number | undefined
  for (const text of texts)
    for (const [, below, digits = '', unit = ''] of text.matchAll(count)) {
      const persons = Number(digits.replace(/[.,]/g, '')) * (scale[unit.toLowerCase()] ?? 1) - (below ? 1 : 0)
      most = Math.max(most ?? 0, persons)
    }
  return most
}

const sensitive = cue(
  'dữ liệu cá nhân nhạy cảm',
  'bệnh án',
  'sức kh(?:ỏe|oẻ)',
  'sinh trắc',
  'vân tay',
  'khuôn mặt',
  'tôn giáo',
  'lý lịch tư pháp',
  'tài khoản ngân hàng',
)

/**
 * From how many persons on an online service with their data is of level 3: 10,000 by decree 85/2016; by 331/2026 100,000, or
 * 10,000 where the data are sensitive.
 */
export function personsOfLevel3(proposal: Proposal, by331: boolean): number {
  return by331 && !whereSaid(proposal, sensitive) ? 100_000 : 10_000
}
