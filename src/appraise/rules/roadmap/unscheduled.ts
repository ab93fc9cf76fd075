import { framework, investment } from '../bases.js'
import type { RuleCode } from '../rule.js'
import { buysDevices } from '../said.js'
import { agencyName } from '../wording.js'
import { likelyTask } from './likely-task.js'

export const unscheduled = {
  id: 'roadmap/unscheduled',
  severity: 'warning',
  basis: [...framework, ...investment],
  yaml: 'task',
  *proposal({ proposal, base, appraisal }) {
    const { header } = proposal
    if (header.task !== undefined || base.tasks.size === 0 || buysDevices(proposal)) return
    const near = appraisal.matches.filter((m) => m.of === 'system' && m.relation !== 'related').map((m) => m.id)
    const likely = likelyTask(proposal, base, near)
    const lead = likely && agencyName(base, likely.task.lead)
    const first =
      likely?.task.priority === true ? { vi: ', nhiệm vụ ưu tiên', en: ', a priority task' } : { vi: '', en: '' }
    yield {
      subject: header.id,
      related: likely ? [likely.task.id] : [],
      location: proposal.locate(header, 'title'),
      message: {
        vi: 'Đề xuất chưa gắn với nhiệm vụ nào trong lộ trình triển khai kiến trúc.',
        en: 'The proposal is not tied to any task of the roadmap.',
      },
      remedy: likely
        ? {
            vi: `Nhiệm vụ gần nhất là “${likely.task.name}” (${likely.task.id}, ${lead} chủ trì${first.vi}), vì ${likely.because.vi}. Nếu đúng, ghi nhiệm vụ này vào hồ sơ; nếu không, đề nghị bổ sung lộ trình.`,
            en: `The nearest task is “${likely.task.name}” (${likely.task.id}, led by ${lead}${first.en}), because ${likely.because.en}. If it fits, name it in the dossier; if not, ask for an addition to the roadmap.`,
          }
        : {
            vi: 'Chưa tìm thấy nhiệm vụ gần với tên đề xuất. Đối chiếu danh sách nhiệm vụ và ghi nhiệm vụ phù hợp; nếu không có, đề nghị bổ sung lộ trình trước khi bố trí kinh phí.',
            en: 'No task was found near its title. Go through the tasks and name the one that fits; if there is none, ask for an addition to the roadmap before funds are set aside.',
          },
      ...(likely ? { yaml: `task: ${likely.task.id}` } : {}),
    }
  },
} satisfies RuleCode
