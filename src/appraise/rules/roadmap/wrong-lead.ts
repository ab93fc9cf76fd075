import { investment } from '../bases.js'
import type { Rule } from '../rule.js'
import { agencyName } from '../wording.js'
import { takesPart } from './schedule.js'

export const wrongLead = {
  id: 'roadmap/wrong-lead',
  severity: 'warning',
  title: { vi: 'Không phải cơ quan được giao nhiệm vụ', en: 'Not the agency to which the task was given' },
  basis: investment,
  remedy: {
    vi: 'Thống nhất với cơ quan chủ trì nhiệm vụ; hoặc đề nghị điều chỉnh phân công.',
    en: 'Agree with the agency that leads the task, or ask for a change of the assignment.',
  },
  explain: {
    vi: `**Yêu cầu.** Cơ quan đề xuất phải là cơ quan chủ trì hoặc cơ quan phối hợp của nhiệm vụ mà đề xuất thực hiện.

**Vì sao.** Một trong các mục tiêu của lộ trình là xác định trách nhiệm của từng cơ quan. Hai cơ quan cùng đứng ra làm một nhiệm vụ là con đường ngắn nhất dẫn tới đầu tư trùng lặp.

**Cách xét.** So cơ quan đề xuất với \`lead\` và \`supports\` của nhiệm vụ ghi ở \`task\`. Đơn vị trực thuộc được tính theo cơ quan cấp trên; cơ quan thuộc một nhóm (ví dụ “các sở, ban, ngành”) được tính khi nhiệm vụ giao cho cả nhóm. Cơ quan ghi bằng lời, chưa có trong kiến trúc, thì chưa xét.

**Cách xử lý.** Kiểm tra lại mã nhiệm vụ. Nếu đúng nhiệm vụ, xin ý kiến bằng văn bản của cơ quan chủ trì, hoặc chuyển hồ sơ để cơ quan chủ trì đề xuất.`,
    en: `**What is asked.** The proposing agency leads or supports the task that the proposal carries out.

**Why.** One aim of the roadmap is to settle who answers for what. Two agencies at one task are the shortest way to a duplicate.

**How it is judged.** The agency is compared with \`lead\` and \`supports\` of the task in \`task\`. A subordinate unit counts as its parent; a member of a group (“departments and districts”) counts where the task was given to the group. An agency written in words that the architecture does not know is not judged.

**How to mend it.** Check the task's id. If it is the right one, get the lead agency's written opinion, or leave the proposal to it.`,
  },
  *proposal({ proposal, base }) {
    const { header } = proposal
    const task = base.tasks.get(header.task ?? '')
    if (!task || !base.agencies.has(header.agency) || takesPart(base, header.agency, task)) return
    const [agency, lead] = [agencyName(base, header.agency), agencyName(base, task.lead)]
    yield {
      subject: header.id,
      related: [task.id, task.lead],
      location: proposal.locate(header, 'agency'),
      message: {
        vi: `Nhiệm vụ “${task.name}” giao ${lead} chủ trì; ${agency} không phải cơ quan chủ trì hay phối hợp.`,
        en: `The task “${task.name}” is led by ${lead}; ${agency} neither leads nor supports it.`,
      },
    }
  },
  examples: {
    pass: `proposal:
  id: dx-vi-du
  title: Xây dựng phần mềm báo cáo thống kê tổng hợp
  agency: so-tttt
  date: 2019-03-15
  kind: build
  purpose: Tổng hợp báo cáo thống kê các cấp.
  task: nv-2-bao-cao
`,
    fail: `proposal:
  id: dx-vi-du
  title: Xây dựng phần mềm báo cáo thống kê tổng hợp
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Tổng hợp báo cáo thống kê các cấp.
  task: nv-2-bao-cao
`,
  },
} satisfies Rule
