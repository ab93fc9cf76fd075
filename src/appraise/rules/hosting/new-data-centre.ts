import { improvedBy } from '../../../architecture/index.js'
import { framework, investment } from '../bases.js'
import { agencyLine } from '../roadmap/schedule.js'
import { dataCentre, dataCentreOption } from '../roles.js'
import type { Rule } from '../rule.js'
import { judgedSystems } from '../said.js'
import { called, listed } from '../wording.js'
import { buildsDataCentre } from './building-centre.js'

export const newDataCentre = {
  id: 'hosting/new-data-centre',
  severity: 'error',
  title: { vi: 'Xây dựng trung tâm dữ liệu, phòng máy chủ mới', en: 'Builds a new data centre or server room' },
  basis: [...framework, ...investment],
  remedy: {
    vi: 'Đặt hệ thống tại Trung tâm dữ liệu tỉnh; nếu thật sự cần mở rộng, đề nghị nâng cấp trung tâm hiện có.',
    en: 'Host the system in the provincial data centre; where more room is needed, ask for its extension.',
  },
  explain: {
    vi: `**Yêu cầu.** Cơ quan không tự xây dựng trung tâm dữ liệu hay phòng máy chủ khi tỉnh đã có Trung tâm dữ liệu dùng chung.

**Vì sao.** Một phòng máy chủ cần điện dự phòng, làm mát, phòng cháy, người trực và giải pháp an toàn thông tin; chi phí vận hành hằng năm thường lớn hơn chi phí mua máy. Phân tán máy chủ ở nhiều nơi là điểm yếu an toàn thông tin hay gặp nhất.

**Cách xét.** Công cụ tìm trong tên, mục tiêu, hạng mục của đề xuất những câu nói xây dựng, đầu tư, lắp đặt trung tâm dữ liệu hoặc phòng máy chủ; và xem đề xuất có ghi ở \`realizes\` thành phần trung tâm dữ liệu hay không. Nâng cấp chính Trung tâm dữ liệu tỉnh (ghi ở \`upgrades\`) hoặc chủ trì nhiệm vụ của lộ trình về trung tâm đó thì không bị nêu.

**Cách xử lý.** Chuyển hạng mục sang thuê hoặc sử dụng tài nguyên của Trung tâm dữ liệu tỉnh. Chỉ xây mới khi thật cần, có căn cứ pháp luật, và được ghi vào kiến trúc trước.`,
    en: `**What is asked.** An agency does not build a data centre or server room of its own where the province has a shared data centre.

**Why.** A server room needs reserve power, cooling, fire protection, people on duty and security; running it mostly costs more than the machines. Servers scattered over many places are the commonest weakness in security.

**How it is judged.** Title, purpose and work items are searched for sentences on building, equipping or installing a data centre or server room, and \`realizes\` for the data centre's component. An upgrade of the provincial data centre itself (named in \`upgrades\`), or the agency that leads the roadmap's task to deliver it, is not reported.

**How to mend it.** Use or rent resources of the provincial data centre instead. Build only where it is really needed, on a legal ground, and after it was entered into the architecture.`,
  },
  options: {
    dataCentre: dataCentreOption,
  },
  *proposal({ proposal, base, option, appraisal }) {
    const centre = dataCentre(base, option('dataCentre', dataCentreOption.default))
    if (!centre.known || judgedSystems(proposal).length === 0) return
    const { header } = proposal
    const task = base.tasks.get(header.task ?? '')
    const assigned = task !== undefined && agencyLine(base, header.agency).includes(task.lead)
    const delivers = assigned ? (task.delivers ?? []) : []
    const improves = [...improvedBy(header), ...delivers].some(centre.has)
    if (improves || appraisal.matches.some((m) => centre.has(m.id) && m.relation === 'duplicate')) return
    const declared = proposal.systems.find((s) => s.realizes?.some(centre.has))
    const said = buildsDataCentre(proposal)
    if (!declared && !said) return
    const existing = listed(centre.systems.map((s) => called(base, s.id)))
    const also =
      centre.systems.length > 0
        ? { vi: ` Tỉnh đã có ${existing.vi}.`, en: ` The province has ${existing.en}.` }
        : { vi: '', en: '' }
    yield {
      subject: header.id,
      related: centre.systems.map((s) => s.id),
      location: said?.location ?? (declared?.realizes && proposal.locate(declared.realizes)),
      message: {
        vi: `Đề xuất xây dựng trung tâm dữ liệu hoặc phòng máy chủ riêng${said ? `: “${said.text}”` : ''}.${also.vi}`,
        en: `The proposal builds a data centre or server room of its own${said ? `: “${said.text}”` : ''}.${also.en}`,
      },
    }
  },
  examples: {
    pass: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá, cài đặt tại Trung tâm tích hợp dữ liệu tỉnh.
  functions: [Cấp giấy phép khai thác thủy sản]
  hosting: ttdl-tinh
`,
    fail: `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
  functions: [Cấp giấy phép khai thác thủy sản, Xây dựng phòng máy chủ tại Chi cục Thủy sản]
`,
  },
} satisfies Rule
