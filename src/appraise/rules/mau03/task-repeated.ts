import { agencyKey, cell } from '../../../architecture/index.js'
import { exchangeForm } from '../bases.js'
import type { Rule } from '../rule.js'

export const taskRepeated = {
  id: 'mau03/task-repeated',
  severity: 'warning',
  title: { vi: 'Nhiệm vụ đã có trong lộ trình được lập lại', en: 'A task of the roadmap is written anew' },
  basis: exchangeForm,
  remedy: {
    vi: 'Dẫn mã nhiệm vụ đã có thay vì lập nhiệm vụ mới.',
    en: 'Refer to the task that exists by its code.',
  },
  explain: {
    vi: `**Yêu cầu.** Nhiệm vụ đã có trong kế hoạch, lộ trình thì dẫn mã nguồn của nhiệm vụ đó, không lập nhiệm vụ trùng.

**Vì sao.** Một việc có hai mã sẽ được bố trí vốn hai lần, báo cáo tiến độ hai lần; khi hoàn thành thì chỉ một mã được đóng.

**Cách xét.** Tên nhiệm vụ trong HOANTHIEN_NV được so với tên nhiệm vụ của lộ trình, không phân biệt chữ hoa, dấu và dấu câu. Trùng tên mà không dẫn đúng mã nhiệm vụ của lộ trình (mã, hoặc NV- kèm mã) thì bị nêu.

**Cách xử lý.** Trong Excel ghi mã nhiệm vụ đã có vào cột mã nhiệm vụ; trong YAML ghi trường task của hành động. Nếu là việc khác thì đặt tên phân biệt được với nhiệm vụ cũ.`,
    en: `**What is asked.** A task that the plan or roadmap has already is referred to by its code; no second one is written.

**Why.** One piece of work with two codes gets money twice and is reported twice; when it is done, only one of the two is closed, and the other stays open for good.

**How it is judged.** Names of tasks in HOANTHIEN_NV are compared with those of the roadmap, whatever capitals, accents and punctuation. Where the names agree but the code is not that of the roadmap's task (its id, or NV- and its id), it is reported.

**How to mend it.** In Excel put the existing code into the column of task codes; in YAML give the action's field task. If it is other work, give it a name that can be told apart.`,
  },
  *form({ form, model }) {
    const byName = new Map([...model.tasks.values()].map((t) => [agencyKey(t.name), t]))
    for (const row of form.HOANTHIEN_NV) {
      const task = byName.get(agencyKey(cell(row, 'task')))
      const code = cell(row, 'taskCode').toLowerCase()
      if (!task || code === task.id || code === `nv-${task.id}`) continue
      yield {
        subject: row.subject,
        related: [task.id],
        location: row.locate('taskCode'),
        message: {
          vi: `Nhiệm vụ “${cell(row, 'task')}” đã có trong lộ trình với mã “${task.id}”; dòng này ghi mã “${cell(row, 'taskCode')}”.`,
          en: `The task “${cell(row, 'task')}” is in the roadmap as “${task.id}”; this row has the code “${cell(row, 'taskCode')}”.`,
        },
      }
    }
  },
  examples: {
    pass: `phases:
  - { id: nam-2027, name: Năm 2027, from: "2027" }
tasks:
  - { id: nv-ket-noi, name: Kết nối hộ tịch, phase: nam-2027, lead: so-tttt }
gaps:
  - { id: a, name: Kết nối hộ tịch, actions: [{ task: nv-ket-noi }] }
`,
    fail: `phases:
  - { id: nam-2027, name: Năm 2027, from: "2027" }
tasks:
  - { id: nv-ket-noi, name: Kết nối hộ tịch, phase: nam-2027, lead: so-tttt }
gaps:
  - { id: a, name: Kết nối hộ tịch, actions: [{ code: NV-99, name: "Kết nối hộ tịch" }] }
`,
  },
} satisfies Rule
