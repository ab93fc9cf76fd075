import type { ProposalHeader } from '../../../architecture/index.js'
import type { Text } from '../../../kernel/index.js'
import { cue, firstDay } from '../../../language/index.js'
import { applies } from '../dossier/regime.js'
import type { RuleCode } from '../rule.js'
import { asserting, judgedSystems, whereStated } from '../said.js'
import { declaredLevel } from './level.js'

const paper = '(?:hồ sơ|thuyết minh)(?: [\\p{L}]+){0,4} cấp độ'
const later =
  '(?:sau khi|sau nghiệm thu|sau giai đoạn|ở giai đoạn sau|trong giai đoạn vận hành|(?<!trước )khi (?:hệ thống )?(?:đã )?(?:hoàn thành|vận hành))'
/** Put off: the argument comes after the project is decided or built. */
const putOff = asserting(
  `${paper}(?: [\\p{L}\\p{N},]+){0,8},? ${later}`,
  `sau (?:khi )?(?:nghiệm thu|hoàn thành|triển khai|xây dựng xong|đưa vào),?(?: [\\p{L},]+){0,10} (?:lập|trình|xây dựng|thực hiện)(?: [\\p{L}]+){0,2} ${paper}`,
)
const argued = cue(
  paper,
  'đề xuất cấp độ',
  '(?:căn cứ|tiêu chí|cơ sở)(?: [\\p{L}]+){0,6} cấp độ',
  'cấp độ(?: an toàn(?: (?:hệ thống )?thông tin)?)?(?: \\p{N}| [1-5ivx]+)?,? (?:vì|do|bởi|theo tiêu chí|theo khoản|theo điều|căn cứ)',
)

/** What was begun before the law on network security goes on by decree 85/2016 (331/2026, article 39.1). */
const lawSince = '2026-07-01'

export const levelNotArgued = {
  id: 'security/level-not-argued',
  severity: 'warning',
  basis: [{ document: 'nd-331-2026', article: 'Điều 19, 21, 22' }],
  *proposal({ proposal, base, asOf }) {
    const { header, locate } = proposal
    if (!applies(base, 'nd-331-2026', asOf) || beganBefore(header) || header.kind === 'buy') return
    const system = judgedSystems(proposal).find((s) => declaredLevel(s, proposal, base) !== undefined)
    if (!system) return
    const where = paperFor(header)
    const postponed = whereStated(proposal, putOff)
    if (!postponed && whereStated(proposal, argued)) return
    const level = declaredLevel(system, proposal, base)
    yield {
      subject: header.id,
      location:
        postponed?.location ??
        ('securityLevel' in system.declared
          ? locate(system.declared, 'securityLevel')
          : locate(header, 'securityLevel')),
      message: postponed
        ? {
            vi: `Hồ sơ để việc thuyết minh cấp độ lại sau (“${postponed.text}”); thuyết minh phải nằm ngay trong ${where.vi}.`,
            en: `The dossier puts the argument for the level off (“${postponed.text}”); it belongs into the ${where.en}.`,
          }
        : {
            vi: `Hồ sơ ghi cấp độ ${level} nhưng chưa thuyết minh căn cứ đề xuất cấp độ.`,
            en: `The dossier gives level ${level} and does not argue for it.`,
          },
      remedy: {
        vi: `Lồng thuyết minh đề xuất cấp độ (tổng quan hệ thống, căn cứ đề xuất, phương án bảo đảm an ninh mạng) vào ${where.vi}.`,
        en: `Put the argument for the level (overview, grounds, security plan) into the ${where.en}.`,
      },
      ...(postponed ? {} : { atMost: 'info' as const }),
    }
  },
} satisfies RuleCode

function beganBefore({ decidedOn, appraisedOn }: ProposalHeader): boolean {
  return [decidedOn, appraisedOn].some((on) => on !== undefined && firstDay(on) < lawSince)
}

/** The paper of a project into which the argument for its level belongs. */
function paperFor({ kind, budget }: ProposalHeader): Text {
  if (kind === 'lease') return { vi: 'kế hoạch, dự án thuê dịch vụ', en: 'plan of the lease' }
  const total = budget?.total
  if (total === undefined)
    return {
      vi: 'báo cáo nghiên cứu khả thi hoặc báo cáo kinh tế - kỹ thuật',
      en: 'feasibility or economic-technical report',
    }
  // One design step up to 20 billion dong (224/2026, article 42.2).
  return total <= 20_000
    ? { vi: 'báo cáo kinh tế - kỹ thuật', en: 'economic-technical report' }
    : { vi: 'báo cáo nghiên cứu khả thi', en: 'feasibility report' }
}
