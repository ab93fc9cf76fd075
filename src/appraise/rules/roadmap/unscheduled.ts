import { framework, investment } from '../bases.js'
import type { Rule } from '../rule.js'
import { agencyName } from '../wording.js'
import { likelyTask } from './likely-task.js'

export const unscheduled = {
  id: 'roadmap/unscheduled',
  severity: 'warning',
  title: { vi: 'Chưa gắn với nhiệm vụ nào của lộ trình', en: 'Not tied to a task of the roadmap' },
  basis: [...framework, ...investment],
  remedy: {
    vi: 'Ghi nhiệm vụ của lộ trình mà đề xuất thực hiện; nếu chưa có, đề nghị bổ sung vào kế hoạch.',
    en: 'Name the task that the proposal carries out; if there is none, ask for it to be added to the plan.',
  },
  yaml: 'task',
  explain: {
    vi: `**Yêu cầu.** Mỗi đề xuất phải thực hiện một nhiệm vụ trong lộ trình triển khai kiến trúc đã được phê duyệt.

**Vì sao.** Lộ trình là căn cứ để xác định việc gì làm trước, cơ quan nào chịu trách nhiệm và bố trí kinh phí. Đề xuất ngoài lộ trình có thể là cần thiết, nhưng phải được bổ sung vào kế hoạch trước, nếu không các nhiệm vụ đã duyệt sẽ thiếu nguồn lực.

**Cách xét.** Đạt khi đề xuất ghi \`task\`. Khi chưa ghi, công cụ tìm nhiệm vụ gần nhất: nhiệm vụ có sản phẩm là hệ thống, thành phần mà đề xuất xây dựng hoặc nâng cấp, hoặc có tên gần với tên đề xuất; và nêu lý do gợi ý. Gợi ý không thay cho lời khai của cơ quan đề xuất. Kiến trúc chưa có nhiệm vụ nào thì không xét.

**Cách xử lý.** Ghi mã nhiệm vụ vào \`task\`. Nếu không nhiệm vụ nào phù hợp, làm văn bản đề nghị bổ sung lộ trình và gửi kèm hồ sơ.`,
    en: `**What is asked.** Every proposal carries out a task of the approved roadmap.

**Why.** The roadmap says what comes first, who answers for it and where the money goes. A proposal outside it may be needed, but must first enter the plan, or approved tasks go short.

**How it is judged.** It is met by \`task\`. Without it the nearest task is looked for: one that delivers what the proposal builds or improves, or one with a like name, and the reason is given. The suggestion does not replace the agency's own word. An architecture without tasks is not judged.

**How to mend it.** Put the task's id into \`task\`. If none fits, ask for an addition to the roadmap and attach the letter.`,
  },
  *proposal({ proposal, base, appraisal }) {
    const { header } = proposal
    if (header.task !== undefined || base.tasks.size === 0) return
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
  examples: {
    pass: `proposal:
  id: dx-vi-du
  title: Xây dựng nền tảng bản đồ dùng chung
  agency: so-tttt
  date: 2019-03-15
  kind: build
  purpose: Xây dựng bản đồ nền dùng chung cho các ngành.
  task: nv-1-lgsp
`,
    fail: `proposal:
  id: dx-vi-du
  title: Xây dựng nền tảng bản đồ dùng chung
  agency: so-tttt
  date: 2019-03-15
  kind: build
  purpose: Xây dựng bản đồ nền dùng chung cho các ngành.
`,
  },
} satisfies Rule
