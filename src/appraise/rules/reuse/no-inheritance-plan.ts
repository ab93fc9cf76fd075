import { improvedBy } from '../../../architecture/index.js'
import { designContent } from '../bases.js'
import type { RuleCode } from '../rule.js'
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
  basis: designContent,
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
} satisfies RuleCode
