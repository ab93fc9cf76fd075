import { securityLevels } from '../bases.js'
import type { RuleCode } from '../rule.js'
import { judgedSystems } from '../said.js'
import { listed } from '../wording.js'
import { declaredLevel } from './level.js'

export const levelMissing = {
  id: 'security/level-missing',
  severity: 'warning',
  basis: securityLevels,
  yaml: 'securityLevel',
  *proposal({ proposal, base }) {
    const open = judgedSystems(proposal).filter((s) => declaredLevel(s, proposal, base) === undefined)
    const [first] = open
    if (!first) return
    const names = listed(open.map((s) => `“${s.name}”`))
    const several = proposal.systems.length > 1
    yield {
      subject: several ? first.id : proposal.header.id,
      related: open.slice(1).map((s) => s.id),
      location: proposal.locate(first.declared),
      message: {
        vi: several
          ? `Chưa xác định cấp độ an toàn thông tin của: ${names.vi}.`
          : 'Đề xuất chưa xác định cấp độ an toàn hệ thống thông tin.',
        en: several ? `No security level is given for: ${names.en}.` : 'The proposal gives no security level.',
      },
    }
  },
} satisfies RuleCode
