import { dayMonthYear } from '../../../language/index.js'
import { investment } from '../bases.js'
import type { Rule } from '../rule.js'
import { called } from '../wording.js'
import { period, sideOf } from './schedule.js'

export const wrongPhase = {
  id: 'roadmap/wrong-phase',
  severity: 'warning',
  title: { vi: 'Không đúng giai đoạn của lộ trình', en: 'In the wrong phase of the roadmap' },
  basis: investment,
  remedy: {
    vi: 'Điều chỉnh thời gian thực hiện theo giai đoạn của nhiệm vụ, hoặc đề nghị điều chỉnh lộ trình.',
    en: 'Move the schedule into the task’s phase, or ask for a change of the roadmap.',
  },
  explain: {
    vi: `**Yêu cầu.** Thời gian bắt đầu của đề xuất phải nằm trong giai đoạn mà lộ trình xếp cho nhiệm vụ đó. Trong kiến trúc, giai đoạn và thời điểm vận hành ghi cho một hệ thống phải khớp nhau.

**Vì sao.** Thứ tự các giai đoạn theo thứ tự phụ thuộc: nền tảng tích hợp và hạ tầng trước, ứng dụng chuyên ngành sau, phân tích và hỗ trợ ra quyết định sau cùng. Làm sớm thì thiếu nền, làm muộn thì các hệ thống khác phải chờ.

**Cách xét.** So \`schedule.from\` (và \`phase\`, nếu ghi) của đề xuất với giai đoạn của nhiệm vụ ghi ở \`task\`. Dự án kéo dài sang giai đoạn sau không bị nêu, miễn là bắt đầu đúng giai đoạn. Với kiến trúc, so \`phase\` của hệ thống với \`lifecycle.from\` khi hệ thống còn dự kiến hoặc đang xây dựng.

**Cách xử lý.** Đổi lịch, hoặc chọn đúng nhiệm vụ. Nếu cần làm sớm vì quy định mới của cấp trên, nêu văn bản và đề nghị điều chỉnh lộ trình.`,
    en: `**What is asked.** A proposal begins within the phase that the roadmap gives its task. In the architecture, a system's phase and the date from which it works must agree.

**Why.** The phases follow the dependencies: integration platform and infrastructure first, sector applications next, analysis and decision support last. Too early lacks the foundation; too late keeps others waiting.

**How it is judged.** \`schedule.from\` (and \`phase\`, where given) is compared with the phase of the task in \`task\`. A project that runs on into the next phase is not reported as long as it begins in the right one. In the architecture a system's \`phase\` is compared with \`lifecycle.from\` while it is planned or being built.

**How to mend it.** Change the dates, or name the right task. Where a new rule from above asks for haste, cite it and ask for a change of the roadmap.`,
  },
  *architecture({ model, locate }) {
    for (const system of model.systems.values()) {
      const phase = model.phases.get(system.phase ?? '')
      const { status, from } = system.lifecycle
      if (!phase || from === undefined || (status !== 'planned' && status !== 'building')) continue
      // A system that is built in a phase may begin to work after it; one that works before its phase begins cannot be.
      if (sideOf(phase, from) !== 'before') continue
      yield {
        subject: system.id,
        related: [phase.id],
        location: locate(system.lifecycle, 'from'),
        message: {
          vi: `${called(model, system.id)} dự kiến vận hành từ ${dayMonthYear(from)}, trước khi ${phase.name}, ${period(phase).vi}, bắt đầu.`,
          en: `${called(model, system.id)} is to work from ${from}, before ${phase.name}, ${period(phase).en}, begins.`,
        },
      }
    }
  },
  *proposal({ proposal, base }) {
    const { header } = proposal
    const task = base.tasks.get(header.task ?? '')
    const phase = base.phases.get(task?.phase ?? header.phase ?? '')
    if (!phase) return
    const start = header.schedule?.from
    const side = start === undefined ? 'within' : sideOf(phase, start)
    if (start !== undefined && side !== 'within') {
      const [due, when] = [period(phase), dayMonthYear(start)]
      const what = task
        ? { vi: `nhiệm vụ “${task.name}” thuộc ${phase.name}`, en: `its task “${task.name}” belongs to ${phase.name}` }
        : { vi: `đề xuất được xếp vào ${phase.name}`, en: `the proposal is placed in ${phase.name}` }
      yield {
        subject: header.id,
        related: task ? [task.id, phase.id] : [phase.id],
        location: header.schedule && proposal.locate(header.schedule, 'from'),
        message: {
          vi: `Đề xuất bắt đầu ${when}, ${side === 'before' ? 'sớm' : 'muộn'} hơn lộ trình: ${what.vi}, ${due.vi}.`,
          en: `The proposal begins in ${start}, ${side === 'before' ? 'before' : 'after'} the roadmap’s time: ${what.en}, ${due.en}.`,
        },
      }
    } else if (task && header.phase !== undefined && header.phase !== task.phase) {
      yield {
        subject: header.id,
        related: [task.id, task.phase],
        location: proposal.locate(header, 'phase'),
        message: {
          vi: `Đề xuất ghi ${called(base, header.phase)}, nhưng nhiệm vụ “${task.name}” thuộc ${phase.name}.`,
          en: `The proposal says ${called(base, header.phase)}, but its task “${task.name}” belongs to ${phase.name}.`,
        },
      }
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
  schedule: { from: 2020-02, to: 2020-12 }
`,
    fail: `proposal:
  id: dx-vi-du
  title: Xây dựng phần mềm báo cáo thống kê tổng hợp
  agency: so-tttt
  date: 2019-03-15
  kind: build
  purpose: Tổng hợp báo cáo thống kê các cấp.
  task: nv-2-bao-cao
  schedule: { from: 2019-06, to: 2019-12 }
`,
  },
} satisfies Rule
