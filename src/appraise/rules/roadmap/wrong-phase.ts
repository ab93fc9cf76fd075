import { dayMonthYear } from '../../../language/index.js'
import { investment } from '../bases.js'
import type { RuleCode } from '../rule.js'
import { called } from '../wording.js'
import { period, sideOf } from './schedule.js'

export const wrongPhase = {
  id: 'roadmap/wrong-phase',
  severity: 'warning',
  basis: investment,
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
} satisfies RuleCode
