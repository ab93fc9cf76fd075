import { investment } from '../bases.js'
import type { RuleCode } from '../rule.js'
import { agencyName } from '../wording.js'
import { takesPart } from './schedule.js'

export const wrongLead = {
  id: 'roadmap/wrong-lead',
  severity: 'warning',
  basis: investment,
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
} satisfies RuleCode
