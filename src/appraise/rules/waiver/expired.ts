import { dayMonthYear, lastDay } from '../../../language/index.js'
import type { Rule } from '../rule.js'

export const expired = {
  id: 'waiver/expired',
  severity: 'warning',
  title: { vi: 'Miễn trừ đã hết hạn', en: 'A waiver has expired' },
  basis: [],
  remedy: {
    vi: 'Khắc phục nội dung được miễn; nếu vẫn cần, trình cấp có thẩm quyền gia hạn và ghi ngày hết hạn mới.',
    en: 'Mend what was waived; if it is still needed, have it extended and write the new expiry.',
  },
  explain: {
    vi: `**Yêu cầu.** Miễn trừ chỉ có giá trị đến ngày ghi ở \`expires\`. Hết hạn thì phải khắc phục, hoặc được cấp có thẩm quyền cho gia hạn.

**Vì sao.** Không có cơ chế miễn tuân thủ vĩnh viễn: chấp nhận một điểm chưa đáp ứng luôn đi kèm thời hạn và lộ trình khắc phục. Miễn trừ quá hạn mà vẫn để đó thì việc khắc phục bị quên.

**Cách xét.** Lệnh \`validate\` so \`expires\` của từng miễn trừ với ngày xét (ngày hiện tại hoặc \`--as-of\`); ngày ghi ở \`expires\` vẫn còn giá trị. Từ khi hết hạn, phát hiện trước đây được miễn trở lại đầy đủ hiệu lực.

**Cách xử lý.** Kiểm tra nội dung được miễn đã khắc phục chưa. Đã khắc phục: xóa miễn trừ. Chưa: lập văn bản đề nghị gia hạn, nêu nguyên nhân, biện pháp kiểm soát, mốc rà soát, rồi sửa \`expires\`, \`approvedBy\` và \`document\` theo văn bản mới.`,
    en: `**What is asked.** A waiver holds until the day in \`expires\`. After that the matter is mended, or the waiver extended by who may do so.

**Why.** There is no exemption for ever: what is accepted for now has a date and a plan. An expired waiver left lying means that the mending was forgotten.

**How it is judged.** \`validate\` compares each waiver's \`expires\` with the day of the run (today, or \`--as-of\`); the day named still counts. From then on the finding that it silenced counts again.

**How to mend it.** See whether the matter was mended. If so, delete the waiver. If not, ask for an extension with the reason, the controls and a date of review, and change \`expires\`, \`approvedBy\` and \`document\`.`,
  },
  *architecture({ model, asOf, locate }) {
    for (const waiver of model.waivers) {
      if (lastDay(waiver.expires) >= asOf) continue
      yield {
        subject: waiver.subject,
        location: locate(waiver, 'expires'),
        message: {
          vi: `Miễn trừ quy tắc ${waiver.rule} cho “${waiver.subject}” (${waiver.approvedBy} cho phép) đã hết hạn ngày ${dayMonthYear(lastDay(waiver.expires))}.`,
          en: `The waiver of ${waiver.rule} for “${waiver.subject}” (approved by ${waiver.approvedBy}) expired on ${lastDay(waiver.expires)}.`,
        },
      }
    }
  },
  examples: {
    pass: `waivers:
  - { rule: hosting/no-backup, subject: mot-cua, reason: chờ mở rộng tủ đĩa, approvedBy: UBND tỉnh, expires: 2019-12-31 }
`,
    fail: `waivers:
  - { rule: hosting/no-backup, subject: mot-cua, reason: chờ mở rộng tủ đĩa, approvedBy: UBND tỉnh, expires: 2018-12-31 }
`,
  },
} satisfies Rule
