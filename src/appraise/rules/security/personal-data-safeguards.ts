import { cue } from '../../../language/index.js'
import { applies } from '../dossier/regime.js'
import type { RuleCode } from '../rule.js'
import { judgedSystems, whereStated } from '../said.js'
import { evidentlyPersonal } from './personal.js'

const safeguards = cue(
  '(?:bảo vệ|bảo mật|an toàn)(?: [\\p{L},]+){0,4} (?:dữ liệu|thông tin)(?: cá nhân)?',
  'mã h(?:óa|oá)',
  '(?:ẩn danh|khử nhận dạng|che giấu|làm mờ)',
  'phân quyền',
  '(?:kiểm soát|quản lý|giới hạn)(?: [\\p{L}]+){0,2} truy cập',
  'nhật ký (?:truy cập|xử lý|hệ thống)',
  'sự đồng ý của (?:chủ thể|người|công dân|cá nhân)',
  'đánh giá tác động(?: [\\p{L}]+){0,3} (?:dữ liệu|cá nhân)',
  '(?:91/2025|356/2025)',
)

export const personalDataSafeguards = {
  id: 'security/personal-data-safeguards',
  severity: 'warning',
  basis: [{ document: 'luat-91-2025', article: 'Điều 19.2' }, { document: 'nd-356-2025' }],
  *proposal({ proposal, base, asOf }) {
    const { header, locate } = proposal
    if (!applies(base, 'luat-91-2025', asOf) || judgedSystems(proposal).length === 0) return
    if (header.impactAssessed === true || whereStated(proposal, safeguards)) return
    const said = evidentlyPersonal(proposal)
    if (header.personalData !== true && !said) return
    yield {
      subject: header.id,
      location: said ? said.location : locate(header, 'personalData'),
      message: said
        ? {
            vi: `Hồ sơ có nội dung cho thấy việc xử lý dữ liệu cá nhân (“${said.text}”) nhưng chưa nêu rõ và chưa nêu biện pháp bảo vệ.`,
            en: `The dossier seems to process personal data (“${said.text}”), but does not say so, nor how they are protected.`,
          }
        : {
            vi: 'Hệ thống xử lý dữ liệu cá nhân nhưng hồ sơ chưa nêu biện pháp, quy trình bảo vệ.',
            en: 'The system processes personal data, but the dossier names no measures and no procedure to protect them.',
          },
      ...(said ? { atMost: 'info' as const } : {}),
    }
  },
} satisfies RuleCode
