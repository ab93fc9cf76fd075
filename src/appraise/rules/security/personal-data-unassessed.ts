import { cue, inForce } from '../../../language/index.js'
import { personalData } from '../bases.js'
import type { RuleCode } from '../rule.js'
import { asserting, judgedSystems, whereSaid } from '../said.js'

const evident = asserting(
  'dữ liệu cá nhân',
  'thông tin cá nhân',
  'hồ sơ (?:bệnh án|sức khỏe|sức khoẻ|cán bộ|học sinh|hộ tịch|lý lịch)',
  'bệnh án',
  'lý lịch',
  'căn cước',
  'nhân khẩu',
  'sinh trắc',
  'số chứng minh nhân dân',
)
const assessed = cue('đánh giá tác động(?: [\\p{L}]+){0,3} (?:dữ liệu|cá nhân)')

export const personalDataUnassessed = {
  id: 'security/personal-data-unassessed',
  severity: 'error',
  basis: personalData,
  yaml: 'personalData, impactAssessed: true',
  *proposal({ proposal, base, asOf }) {
    const { header } = proposal
    const law = personalData.some(({ document }) => {
      const act = base.documents.get(document)
      return act !== undefined && inForce(act, asOf)
    })
    if (!law || header.impactAssessed === true || header.personalData === false || judgedSystems(proposal).length === 0)
      return
    if (whereSaid(proposal, assessed)) return
    if (header.personalData === true) {
      yield {
        subject: header.id,
        location:
          header.impactAssessed === undefined
            ? proposal.locate(header, 'personalData')
            : proposal.locate(header, 'impactAssessed'),
        message: {
          vi: 'Hệ thống xử lý dữ liệu cá nhân nhưng hồ sơ chưa có đánh giá tác động.',
          en: 'The system processes personal data, but the dossier has no impact assessment.',
        },
      }
      return
    }
    const said = whereSaid(proposal, evident)
    if (!said) return
    yield {
      subject: header.id,
      location: said.location,
      message: {
        vi: `Hồ sơ có vẻ xử lý dữ liệu cá nhân (“${said.text}”) nhưng chưa nói rõ và chưa có đánh giá tác động.`,
        en: `The dossier seems to process personal data (“${said.text}”), but does not say so, and there is no impact assessment.`,
      },
      atMost: 'warning',
    }
  },
} satisfies RuleCode
