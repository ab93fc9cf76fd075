import { cue, inForce } from '../../../language/index.js'
import { personalData } from '../bases.js'
import type { Rule } from '../rule.js'
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
  title: { vi: 'Xử lý dữ liệu cá nhân nhưng chưa đánh giá tác động', en: 'Personal data without an impact assessment' },
  basis: personalData,
  remedy: {
    vi: 'Lập hồ sơ đánh giá tác động xử lý dữ liệu cá nhân và nêu trong hồ sơ.',
    en: 'Assess the impact of processing personal data and say so in the dossier.',
  },
  yaml: 'personalData, impactAssessed: true',
  explain: {
    vi: `**Yêu cầu.** Hệ thống xử lý dữ liệu cá nhân phải có hồ sơ đánh giá tác động xử lý dữ liệu cá nhân.

**Vì sao.** Bệnh án, hồ sơ học sinh, dữ liệu hộ tịch bị lộ thì không thu hồi lại được. Đánh giá trước giúp chỉ thu thập dữ liệu thật cần và bố trí biện pháp bảo vệ ngay từ thiết kế.

**Cách xét.** Nghĩa vụ này có từ ngày 01/7/2023 (Nghị định 13/2023/NĐ-CP), từ ngày 01/01/2026 theo Luật Bảo vệ dữ liệu cá nhân; đề xuất lập trước đó không bị xét. Đề xuất ghi \`personalData: true\` mà không ghi \`impactAssessed: true\` là lỗi. Nếu hồ sơ không ghi \`personalData\` nhưng lời văn cho thấy có dữ liệu cá nhân, phát hiện ở mức cần xem xét. Công cụ không xét nội dung bản đánh giá.

**Cách xử lý.** Lập hồ sơ đánh giá theo mẫu của văn bản đang có hiệu lực, gửi cơ quan có thẩm quyền, rồi ghi \`impactAssessed: true\`. Nếu hệ thống không xử lý dữ liệu cá nhân, ghi rõ \`personalData: false\`.`,
    en: `**What is asked.** A system that processes personal data needs an assessment of the impact of that processing.

**Why.** Medical, school or civil status records cannot be called back once they leak. An assessment beforehand keeps the data to what is needed and puts protection into the design.

**How it is judged.** The duty exists since 1 July 2023 (Decree 13/2023/NĐ-CP) and since 1 January 2026 under the Law on personal data protection; earlier proposals are not judged. \`personalData: true\` without \`impactAssessed: true\` is an error. Where \`personalData\` is not answered but the prose shows personal data, the finding is a warning. What the assessment says is not judged.

**How to mend it.** Make the assessment by the form in force, submit it, and set \`impactAssessed: true\`. If no personal data are processed, write \`personalData: false\`.`,
  },
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
  examples: {
    pass: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý hồ sơ sức khỏe học đường
  agency: so-yt
  date: 2024-03-15
  kind: build
  purpose: Theo dõi sức khỏe học sinh tại trường.
  personalData: true
  impactAssessed: true
`,
    fail: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý hồ sơ sức khỏe học đường
  agency: so-yt
  date: 2024-03-15
  kind: build
  purpose: Theo dõi sức khỏe học sinh tại trường.
  personalData: true
`,
  },
} satisfies Rule
