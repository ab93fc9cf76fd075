import { verdictLabel } from '../../../kernel/index.js'
import type { Rule } from '../rule.js'
import { called } from '../wording.js'

export const approvedAgainstVerdict = {
  id: 'decision/approved-against-verdict',
  severity: 'error',
  title: {
    vi: 'Phê duyệt đề xuất chưa phù hợp mà không nêu lý do',
    en: 'Approved against the verdict, without a reason',
  },
  basis: [],
  remedy: {
    vi: 'Ghi lý do phê duyệt và văn bản của cấp có thẩm quyền vào quyết định.',
    en: 'Write the reason and the document of who may decide so into the decision.',
  },
  yaml: 'reason',
  explain: {
    vi: `**Yêu cầu.** Đề xuất có kết luận “chưa phù hợp” hoặc “chưa đủ cơ sở đánh giá” mà vẫn được phê duyệt thì quyết định phải ghi rõ lý do.

**Vì sao.** Công cụ chỉ tham mưu, không quyết định; cấp có thẩm quyền có thể quyết định khác. Nhưng quyết định khác phải có lý do để thanh tra, kiểm toán và người kế nhiệm hiểu được vì sao, và để theo dõi việc khắc phục.

**Cách xét.** Lệnh \`validate\` xem \`verdict\` của từng quyết định; nếu là \`nonconforming\` hoặc \`insufficient\` mà không có \`reason\` thì không đạt. Lệnh \`apply\` cũng từ chối cho đến khi có \`--reason\`.

**Cách xử lý.** Ghi \`reason\`: nguyên nhân, phương án thay thế đã xem xét, biện pháp kiểm soát, thời hạn khắc phục; ghi số văn bản ở \`document\`.`,
    en: `**What is asked.** A proposal that does not conform, or that could not be judged, and is approved all the same carries the reason in its decision.

**Why.** The tool advises and does not decide; who may decide can decide otherwise. But inspectors, auditors and successors must be able to see why, and what is to be put right.

**How it is judged.** \`validate\` looks at the \`verdict\` of each decision: \`nonconforming\` or \`insufficient\` needs a \`reason\`. \`apply\` refuses as well until it is given \`--reason\`.

**How to mend it.** Write \`reason\`: the cause, the alternatives considered, the controls, the date by which it is mended; and the number of the paper under \`document\`.`,
  },
  *architecture({ model, locate }) {
    for (const decision of model.decisions.values()) {
      const against = decision.verdict === 'nonconforming' || decision.verdict === 'insufficient'
      if (!against || decision.reason !== undefined) continue
      const label = verdictLabel[decision.verdict]
      yield {
        subject: decision.id,
        location: locate(decision, 'verdict'),
        message: {
          vi: `Đề xuất ${called(model, decision.id)} được phê duyệt với kết luận “${label.vi.toLowerCase()}” nhưng quyết định không ghi lý do.`,
          en: `${called(model, decision.id)} was approved as “${label.en.toLowerCase()}” without a reason.`,
        },
      }
    }
  },
  examples: {
    pass: `decisions:
  - { id: dx-1, name: Phần mềm A, agency: so-tttt, date: 2019-03-01, verdict: nonconforming, reason: Theo chỉ đạo của Bộ chủ quản }
`,
    fail: `decisions:
  - { id: dx-1, name: Phần mềm A, agency: so-tttt, date: 2019-03-01, verdict: nonconforming }
`,
  },
} satisfies Rule
