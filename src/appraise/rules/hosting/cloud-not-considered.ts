import { cue } from '../../../language/index.js'
import { designPrinciples } from '../bases.js'
import { exemptionOf } from '../dossier/funding.js'
import { applies, lawDayOf, regimeFor } from '../dossier/regime.js'
import type { RuleCode } from '../rule.js'
import { asserting, judgedSystems, whereBuilt, whereStated } from '../said.js'
import { called } from '../wording.js'
import { buildsDataCentre } from './building-centre.js'

const cloud = cue('đám mây', 'cloud', 'iaas', 'paas', 'saas', 'aws', 'azure')
const buyingServers = asserting(
  '(?:mua sắm|mua|trang bị|đầu tư|bổ sung|lắp đặt|nâng cấp|thay thế)(?: [\\p{L}\\p{N},]+){0,5} (?:máy chủ(?! ảo| tên miền)|tủ đĩa|thiết bị lưu trữ|hệ thống lưu trữ)',
)

export const cloudNotConsidered = {
  id: 'hosting/cloud-not-considered',
  severity: 'warning',
  basis: designPrinciples('Điều 23.2.a'),
  *proposal({ proposal, base, asOf }) {
    const { header, locate } = proposal
    const day = lawDayOf(header, base, asOf)
    if (!applies(base, 'nd-224-2026', day)) return
    if (header.kind !== 'build' && header.kind !== 'upgrade' && header.kind !== 'infrastructure') return
    const systems = judgedSystems(proposal)
    if (systems.length === 0 || whereStated(proposal, cloud) || buildsDataCentre(proposal)) return
    const regime = regimeFor(header, base, asOf)?.regime
    if (regime && exemptionOf(header, regime, base, day)) return
    const hosts = systems.flatMap((s) => (s.hosting === undefined ? [] : [s.hosting]))
    if (hosts.some((host) => cloud(called(base, host).normalize('NFC')))) return
    const bought = whereBuilt(proposal, buyingServers)
    if (bought) {
      yield {
        subject: header.id,
        location: bought.location,
        message: {
          vi: `Hồ sơ đầu tư máy chủ, thiết bị lưu trữ (“${bought.text}”) nhưng chưa xem xét điện toán đám mây trước.`,
          en: `The dossier buys servers or storage (“${bought.text}”) and does not consider the cloud first.`,
        },
      }
      return
    }
    const placed = systems.find((s) => s.hosting !== undefined)
    if (!placed || header.kind === 'upgrade') return
    const at = called(base, placed.hosting ?? '')
    yield {
      subject: header.id,
      location: 'hosting' in placed.declared ? locate(placed.declared, 'hosting') : locate(header, 'hosting'),
      message: {
        vi: `Nơi đặt hệ thống là ${at}; hồ sơ chưa nêu đã xem xét điện toán đám mây là giải pháp đầu tiên.`,
        en: `The system is hosted at ${at}; the dossier does not say that the cloud was the first solution looked at.`,
      },
      atMost: 'info',
    }
  },
} satisfies RuleCode
