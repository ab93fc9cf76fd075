import { cue } from '../../../language/index.js'
import { basisOf, demandFor } from '../dossier/asked.js'
import { demandWeight } from '../dossier/regime.js'
import { saysSo } from '../dossier/requirements.js'
import type { RuleCode } from '../rule.js'
import { whereStated } from '../said.js'
import { namedPlans, yearsOf } from './plan-years.js'

const laidDownBy = [
  { document: 'nd-73-2019', article: 'Điều 17.1.a' },
  { document: 'nd-224-2026', article: 'Điều 45.1 - 45.3, 67.2.c' },
]
/** A plan in the dossier's words, or that what is done was ordered outside of any plan, which law allows for. */
const plan = cue(
  '(?:kế hoạch|chương trình|đề án|chiến lược)(?: [\\p{L}\\p{N}/-]+){0,6} (?:chuyển đổi số|ứng dụng (?:công nghệ thông tin|cntt)|phát triển chính quyền (?:số|điện tử))',
)
const outsidePlans = cue('khẩn cấp', 'đột xuất', 'thực hiện ngay theo(?: [\\p{L}]+){0,3} chỉ đạo')

export const outsideDigitalPlan = {
  id: 'roadmap/outside-digital-plan',
  severity: 'warning',
  basis: laidDownBy,
  yaml: 'task',
  *proposal({ proposal, base, asOf }) {
    const { header, locate } = proposal
    const asked = demandFor('plan', laidDownBy, proposal, base, asOf)
    if (!asked || whereStated(proposal, outsidePlans)) return
    const { demand, lawDay } = asked
    const shared = { subject: header.id, basis: basisOf(demand), lawDay, atMost: demandWeight(demand) }
    const years = yearsOf(proposal)
    const named = namedPlans(proposal)
    const [first] = named
    if (first && years) {
      if (named.some(({ from, to }) => from <= years.to && years.from <= to)) return
      const when = years.from === years.to ? `${years.from}` : `${years.from} - ${years.to}`
      yield {
        ...shared,
        location: first.said.location,
        message: {
          vi: `Hồ sơ dẫn “${first.said.text}”, nhưng dự án thực hiện năm ${when}: kế hoạch này không bao gồm thời gian đó.`,
          en: `The dossier names “${first.said.text}”, but the project runs in ${when}, which that plan does not cover.`,
        },
      }
      return
    }
    // Without a regime nothing tells which projects must say so.
    if (base.regimes.size === 0 || header.task !== undefined || named.length > 0) return
    const cited = (header.legalBasis ?? []).some((text) => plan(text.normalize('NFC')))
    if (cited || whereStated(proposal, plan) || saysSo(demand, proposal, base)) return
    yield {
      ...shared,
      location: locate(header, 'title'),
      message: {
        vi: 'Hồ sơ chưa thuyết minh sự phù hợp với kế hoạch chuyển đổi số 5 năm hoặc hằng năm.',
        en: 'The dossier does not say how it fits the five-year or the yearly plan of digital transformation.',
      },
    }
  },
} satisfies RuleCode
