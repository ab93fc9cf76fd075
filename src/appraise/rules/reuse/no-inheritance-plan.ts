import { improvedBy } from '../../../architecture/index.js'
import { designContent } from '../bases.js'
import type { Rule } from '../rule.js'
import { asserting, whereSaid } from '../said.js'
import { called, listed } from '../wording.js'

const inheriting = asserting(
  'kế thừa',
  '(?:chuyển đổi|di chuyển|chuyển|tiếp nhận|nhập|đồng bộ|chuẩn hóa|số hóa|làm sạch)(?: [\\p{L}]+){0,3} dữ liệu',
  'chuyển đổi từ hệ thống',
  'dữ liệu (?:cũ|hiện có|đã có|lịch sử)',
)

export const noInheritancePlan = {
  id: 'reuse/no-inheritance-plan',
  severity: 'warning',
  title: { vi: 'Chưa nêu phương án kế thừa hệ thống, dữ liệu cũ', en: 'No plan for taking over old systems and data' },
  basis: designContent,
  remedy: {
    vi: 'Bổ sung phương án kế thừa: chức năng giữ lại, chuyển đổi dữ liệu, thời gian vận hành song song, xử lý hệ thống cũ.',
    en: 'Add the plan: which functions stay, how data are converted, how long both run, what becomes of the old system.',
  },
  explain: {
    vi: `**Yêu cầu.** Đề xuất nâng cấp hoặc thay thế một hệ thống phải nêu kế thừa được gì từ hệ thống cũ: chức năng, dữ liệu, thiết bị, và chuyển đổi dữ liệu thế nào.

**Vì sao.** Dữ liệu tích lũy nhiều năm là phần giá trị nhất của hệ thống. Không có phương án chuyển đổi thì sau khi nâng cấp, cán bộ phải nhập lại từ đầu, hoặc hệ thống cũ cứ phải chạy song song không thời hạn.

**Cách xét.** Áp dụng khi loại đề xuất là nâng cấp, hoặc khi có ghi \`upgrades\`, \`replaces\`. Công cụ xem trường \`inherits\`, và tìm trong mục đích, chức năng những câu nói về kế thừa, chuyển đổi dữ liệu. Có một trong các nội dung đó là đạt; mức độ đầy đủ do người thẩm định đánh giá.

**Cách xử lý.** Ghi vào \`inherits\`: dữ liệu nào được chuyển, từ năm nào, ai chịu trách nhiệm đối chiếu; chức năng nào giữ lại, chức năng nào bỏ; hệ thống cũ ngừng vào thời điểm nào.`,
    en: `**What is asked.** A proposal that upgrades or replaces a system must say what it takes over: functions, data, equipment, and how data are converted.

**Why.** The data of many years are a system's greatest value. Without a plan officers enter everything again, or the old system runs on beside the new one without end.

**How it is judged.** It applies to proposals of kind upgrade and to those with \`upgrades\` or \`replaces\`. The field \`inherits\` is looked at, and purpose and functions are searched for sentences on taking over or converting data. One of them is enough; whether it is good enough, the reviewer decides.

**How to mend it.** Write in \`inherits\` which data are moved, from which years, and who checks them; which functions stay and which go; and when the old system is switched off.`,
  },
  *proposal({ proposal, base }) {
    const { header } = proposal
    const before = [...new Set(improvedBy(header))]
    if (before.length === 0 && header.kind !== 'upgrade') return
    if (header.inherits?.trim() || whereSaid(proposal, inheriting)) return
    const names = listed(before.map((id) => called(base, id)))
    yield {
      subject: header.id,
      related: before,
      location: proposal.locate(
        header,
        header.upgrades?.length ? 'upgrades' : header.replaces?.length ? 'replaces' : 'kind',
      ),
      message:
        before.length > 0
          ? {
              vi: `Chưa nêu phương án kế thừa hệ thống và dữ liệu của ${names.vi}.`,
              en: `The dossier does not say how systems and data are taken over from ${names.en}.`,
            }
          : {
              vi: 'Đề xuất nâng cấp nhưng chưa nêu kế thừa gì từ hệ thống và dữ liệu hiện có.',
              en: 'An upgrade that does not say what it takes over from the existing system and its data.',
            },
    }
  },
  examples: {
    pass: `proposal:
  id: dx-vi-du
  title: Nâng cấp cơ sở dữ liệu đất đai tỉnh
  agency: so-tnmt
  date: 2019-03-15
  kind: upgrade
  purpose: Bổ sung chức năng tra cứu quy hoạch trên bản đồ.
  functions: [Tra cứu quy hoạch sử dụng đất trên bản đồ]
  upgrades: [csdl-dat-dai]
  inherits: Giữ nguyên dữ liệu thửa đất từ năm 2015, chuyển đổi sang lược đồ mới và đối chiếu trước khi vận hành.
`,
    fail: `proposal:
  id: dx-vi-du
  title: Nâng cấp cơ sở dữ liệu đất đai tỉnh
  agency: so-tnmt
  date: 2019-03-15
  kind: upgrade
  purpose: Bổ sung chức năng tra cứu quy hoạch trên bản đồ.
  functions: [Tra cứu quy hoạch sử dụng đất trên bản đồ]
  upgrades: [csdl-dat-dai]
`,
  },
} satisfies Rule
