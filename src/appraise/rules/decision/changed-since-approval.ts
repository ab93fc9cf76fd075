import { dayMonthYear } from '../../../language/index.js'
import type { Rule } from '../rule.js'

export const changedSinceApproval = {
  id: 'decision/changed-since-approval',
  severity: 'warning',
  title: { vi: 'Đề xuất đã bị sửa sau khi phê duyệt', en: 'Changed since it was approved' },
  basis: [],
  remedy: {
    vi: 'Trình điều chỉnh nếu nội dung thay đổi thật; nếu không, khôi phục bản đã phê duyệt.',
    en: 'Have the change approved if it is meant; otherwise restore what was approved.',
  },
  explain: {
    vi: `**Yêu cầu.** Sau khi đề xuất được phê duyệt và đưa vào kiến trúc, hồ sơ đề xuất giữ nguyên nội dung đã phê duyệt.

**Vì sao.** Kiến trúc và quyết định ghi theo bản đã duyệt. Nếu hồ sơ bị sửa sau đó (thêm chức năng, đổi kinh phí) thì dự án thực hiện một nội dung chưa ai thẩm định.

**Cách xét.** Khi phê duyệt, công cụ ghi vào quyết định dấu nội dung (\`proposalDigest\`, mã băm SHA-256) của tệp đề xuất. Mỗi lần đối chiếu lại, dấu của tệp hiện tại được so với dấu đã ghi. Sửa một chữ, kể cả chú thích, cũng làm dấu thay đổi; xem khác biệt bằng git.

**Cách xử lý.** Nội dung thay đổi thật: lập đề xuất điều chỉnh với mã mới và thẩm định lại. Chỉ sửa lỗi chữ: khôi phục bản cũ, hoặc cập nhật dấu trong quyết định theo văn bản đính chính.`,
    en: `**What is asked.** Once approved and taken into the architecture, a proposal stays as it was approved.

**Why.** The architecture and the decision follow the approved text. If functions or money are changed afterwards, the project carries out what nobody appraised.

**How it is judged.** On approval the digest of the proposal's file (\`proposalDigest\`, SHA-256) goes into the decision. Whenever the proposal is checked again, the file's digest is compared with it. Any change counts, a comment too; git shows what it is.

**How to mend it.** A real change: write a new proposal with an id of its own and have it appraised. A slip of the pen: restore the file, or update the digest by the paper that corrects it.`,
  },
  *proposal({ base, proposal }) {
    const decision = base.decisions.get(proposal.header.id)
    if (!decision?.proposalDigest || decision.proposalDigest === proposal.digest) return
    yield {
      subject: proposal.header.id,
      location: proposal.locate(proposal.header, 'id'),
      message: {
        vi: `Hồ sơ không còn giống bản đã phê duyệt ngày ${dayMonthYear(decision.date)}.`,
        en: `The file is not what was approved on ${decision.date}.`,
      },
    }
  },
  examples: {
    pass: `decisions:
  - { id: dx-khac, name: Phần mềm B, agency: so-tnmt, date: 2019-03-01, verdict: conforms, proposalDigest: "sha256:00" }
---
proposal: { id: dx-vi-du, title: Phần mềm A, agency: so-tnmt, kind: build, purpose: Quản lý hồ sơ }
`,
    fail: `decisions:
  - { id: dx-vi-du, name: Phần mềm A, agency: so-tnmt, date: 2019-03-01, verdict: conforms, proposalDigest: "sha256:00" }
---
proposal:
  id: dx-vi-du
  title: Phần mềm A
  agency: so-tnmt
  kind: build
  purpose: Quản lý hồ sơ
`,
  },
} satisfies Rule
