import type { Rule } from '../rule.js'

/** Found by the check, which alone knows what each waiver silenced. */
export const unused = {
  id: 'waiver/unused',
  severity: 'info',
  title: { vi: 'Miễn trừ không còn tác dụng', en: 'A waiver that silences nothing' },
  basis: [],
  remedy: {
    vi: 'Xóa miễn trừ, hoặc sửa lại quy tắc và đối tượng được miễn.',
    en: 'Delete the waiver, or correct its rule and subject.',
  },
  explain: {
    vi: `**Yêu cầu.** Mỗi miễn trừ còn hạn phải tương ứng với một phát hiện có thật về đúng quy tắc và đúng đối tượng.

**Vì sao.** Miễn trừ không khớp với phát hiện nào thì hoặc việc đã được khắc phục (nên xóa để danh sách ngắn gọn), hoặc mã quy tắc, mã đối tượng bị ghi nhầm (khi đó điểm cần miễn vẫn bị tính là lỗi). Miễn trừ thừa còn nguy hiểm: lỗi xuất hiện lại sau này sẽ bị che mà không ai biết.

**Cách xét.** Sau khi chạy tất cả các quy tắc trong lệnh \`validate\`, công cụ xem miễn trừ nào không che phát hiện nào. Chỉ xét miễn trừ cho hệ thống, thành phần của kiến trúc; miễn trừ dành cho một đề xuất chỉ có tác dụng khi kiểm tra đề xuất đó.

**Cách xử lý.** Nếu đã khắc phục: xóa. Nếu ghi nhầm: sửa \`rule\` và \`subject\` theo đúng phát hiện.`,
    en: `**What is asked.** Every waiver in force answers to a real finding of that rule on that subject.

**Why.** One that answers to none was mended (delete it, so that the list stays short), or names the wrong rule or subject (and what should be waived still counts). A spare waiver is also a danger: the fault may come back and be hidden.

**How it is judged.** After all rules have run in \`validate\`, waivers that silenced nothing are listed. Only those for systems and components of the architecture are looked at; one for a proposal has its effect when that proposal is checked.

**How to mend it.** Mended: delete it. Mistaken: correct \`rule\` and \`subject\`.`,
  },
  examples: {
    pass: `dependencies:
  - { from: lgsp, to: cong-dvc, kind: uses }
waivers:
  - { rule: layering/forbidden-dependency, subject: lgsp, reason: chờ tách dịch vụ, approvedBy: UBND tỉnh, expires: 2019-12-31 }
`,
    fail: `waivers:
  - { rule: layering/forbidden-dependency, subject: lgsp, reason: chờ tách dịch vụ, approvedBy: UBND tỉnh, expires: 2019-12-31 }
`,
  },
} satisfies Rule
