import type { Rule } from '../rule.js'
import { introduced } from '../wording.js'

/** Inside the architecture found by the loader, and among proposals by the check. */
export const duplicateId = {
  id: 'model/duplicate-id',
  severity: 'error',
  title: { vi: 'Một mã dùng cho hai đối tượng', en: 'One id for two things' },
  basis: [],
  remedy: { vi: 'Đổi một trong hai mã, hoặc gộp hai khai báo làm một.', en: 'Rename one of them, or merge the two.' },
  explain: {
    vi: `**Yêu cầu.** Trong cùng một nhóm dữ liệu (hệ thống, cơ quan, tiêu chuẩn…), mỗi mã chỉ dùng cho một đối tượng. Các đề xuất kiểm tra trong cùng một lần chạy cũng phải có mã khác nhau.

**Vì sao.** Nguyên tắc quản trị kiến trúc là mỗi đối tượng một bản ghi. Hai bản ghi cùng mã làm cho quan hệ, báo cáo và miễn trừ không biết thuộc về bản ghi nào.

**Cách xét.** So sánh mã trong toàn bộ các tệp của kiến trúc. Đối tượng của tỉnh được phép mang mã của một đối tượng trong gói nội dung: khi đó bản ghi của tỉnh thay cho bản ghi của gói. Hệ thống và thành phần là hai nhóm khác nhau nên được trùng mã. Đề xuất chỉ được dùng mã của một hệ thống đã có khi nâng cấp, thay thế chính hệ thống đó (\`upgrades\`, \`replaces\`) hoặc xây dựng hệ thống mà kiến trúc đã dự kiến cho cơ quan mình.

**Cách xử lý.** Thông báo nêu cả hai vị trí. Nếu là hai đối tượng khác nhau, đổi một mã; nếu là một đối tượng khai hai lần, gộp nội dung và xóa bản thừa.`,
    en: `**What is asked.** Within a collection (systems, agencies, standards …) an id names one thing only. Proposals checked in one run need different ids too.

**Why.** Architecture governance rests on one record for one thing. With two records of one id, nobody knows to which of them relations, reports and waivers belong.

**How it is judged.** Ids are compared over all files of the architecture. A province may reuse the id of an entity in a content pack: its own record then replaces the pack's. Systems and components are different collections and may share an id. A proposal uses the id of an existing system only where it improves or replaces that very system (\`upgrades\`, \`replaces\`) or carries out what the architecture plans for its agency.

**How to mend it.** Both places are shown. Rename one of two different things; merge two records of the same thing.`,
  },
  *proposal({ proposal, base, asOf, locate }) {
    const { header } = proposal
    // Once approved, its systems are the architecture's own.
    if (base.decisions.has(header.id)) return
    for (const { id, declared } of proposal.systems) {
      const existing = base.systems.get(id)
      if (!existing || header.upgrades?.includes(id) || header.replaces?.includes(id)) continue
      const planned = ['planned', 'building'].includes(existing.lifecycle.status)
      if (planned && existing.owner === header.agency) continue
      const known = introduced(base, existing, asOf)
      yield {
        subject: id,
        location: locate(declared, 'id'),
        relatedLocations: [base.locate(existing, 'id')].filter((l) => l !== undefined),
        message: {
          vi: `Đề xuất dùng mã của hệ thống đã có: ${known.vi}.`,
          en: `The proposal uses the id of an existing system: ${known.en}.`,
        },
        remedy: {
          vi: 'Nếu nâng cấp, thay thế hệ thống này thì khai rõ (upgrades, replaces); nếu là hệ thống khác thì đặt mã khác.',
          en: 'If this system is improved or replaced, say so (upgrades, replaces); if it is another, choose another id.',
        },
      }
    }
  },
  examples: {
    pass: `dataEntities:
  - { id: ho-so-a, name: Hồ sơ A }
  - { id: ho-so-b, name: Hồ sơ B }
`,
    fail: `dataEntities:
  - { id: ho-so-a, name: Hồ sơ A }
  - { id: ho-so-a, name: Hồ sơ B }
`,
  },
} satisfies Rule
