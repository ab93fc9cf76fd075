import { cue } from '../../../language/index.js'
import { personalData } from '../bases.js'
import { applies } from '../dossier/regime.js'
import type { Found, RuleCode } from '../rule.js'
import { judgedSystems, whereStated } from '../said.js'
import { evidentlyPersonal, isStateBody } from './personal.js'

const assessed = cue('đánh giá tác động(?: [\\p{L}]+){0,3} (?:dữ liệu|cá nhân)')

export const personalDataUnassessed = {
  id: 'security/personal-data-unassessed',
  severity: 'error',
  basis: personalData,
  yaml: 'personalData, impactAssessed: true',
  *proposal({ proposal, base, asOf }) {
    const { header, locate } = proposal
    const law = personalData.some(({ document }) => applies(base, document, asOf))
    if (!law || header.impactAssessed === true || header.personalData === false || judgedSystems(proposal).length === 0)
      return
    // Law 91/2025, article 21: bodies of the state need none; others have 60 days from the first processing.
    const since2026 = applies(base, 'luat-91-2025', asOf)
    const exempt = since2026 ? isStateBody(proposal, base) : false
    if (exempt === true || whereStated(proposal, assessed)) return
    const due: Partial<Found> = since2026
      ? {
          remedy: {
            vi: 'Nêu việc lập hồ sơ đánh giá tác động và gửi cơ quan chuyên trách trong 60 ngày kể từ ngày đầu tiên xử lý; nếu là cơ quan nhà nước có thẩm quyền thì không phải lập, cần ghi rõ.',
            en: 'Say that the assessment will be made and sent within 60 days of the first processing; a competent body of the state needs none and should say so.',
          },
        }
      : {}
    if (header.personalData === true) {
      yield {
        subject: header.id,
        location:
          header.impactAssessed === undefined ? locate(header, 'personalData') : locate(header, 'impactAssessed'),
        message: {
          vi: 'Hệ thống xử lý dữ liệu cá nhân nhưng hồ sơ chưa có đánh giá tác động.',
          en: 'The system processes personal data, but the dossier has no impact assessment.',
        },
        ...due,
        ...(since2026 ? { atMost: exempt === undefined ? ('info' as const) : ('warning' as const) } : {}),
      }
      return
    }
    // Since then `security/personal-data-safeguards` asks what is evident.
    const said = since2026 ? undefined : evidentlyPersonal(proposal)
    if (!said) return
    yield {
      subject: header.id,
      location: said.location,
      message: {
        vi: `Hồ sơ có nội dung cho thấy việc xử lý dữ liệu cá nhân (“${said.text}”) nhưng chưa nêu rõ và chưa có đánh giá tác động.`,
        en: `The dossier seems to process personal data (“${said.text}”), but does not say so, and there is no impact assessment.`,
      },
      atMost: 'warning',
    }
  },
} satisfies RuleCode
