import { statusOn } from '../../../architecture/index.js'
import { applies, lawDayOf } from '../dossier/regime.js'
import type { RuleCode } from '../rule.js'
import { asserting, judgedSystems, passages, whereStated } from '../said.js'
import { declaredLevel } from '../security/level.js'
import { called, listed } from '../wording.js'

const extending = asserting(
  'thuê(?: dịch vụ)?(?: (?:công nghệ (?:thông tin|số)|cntt|phần mềm))?(?: (?:để|nhằm|cho việc|phục vụ(?: việc)?))? (?:nâng cấp|mở rộng)',
)
/** What is leased already was not invested in: to lease it longer, or more of it, is no extension of an investment. */
const leasedBefore = asserting(
  '(?:đang|đã|hiện)(?: [\\p{L}]+){0,2} thuê',
  'gia hạn(?: [\\p{L}]+){0,3} thuê',
  '(?:thuê tiếp|tiếp tục thuê)',
  'hết (?:hạn|thời hạn|thời gian)(?: [\\p{L}]+){0,2} thuê',
  'hệ thống thuê',
  'hợp đồng thuê (?:hiện|cũ|trước)',
)

export const leaseExtendsInvested = {
  id: 'budget/lease-extends-invested',
  severity: 'error',
  basis: [{ document: 'nd-224-2026', article: 'Điều 36.4' }],
  *proposal({ proposal, base, asOf }) {
    const { header, locate } = proposal
    if (!applies(base, 'nd-224-2026', lawDayOf(header, base, asOf))) return
    if (header.kind === 'lease') {
      const critical = judgedSystems(proposal).find((s) => declaredLevel(s, proposal, base) === 5)
      if (critical)
        yield {
          subject: header.id,
          location: locate(header, 'kind'),
          message: {
            vi: 'Đề xuất thuê dịch vụ cho hệ thống cấp độ 5, là hệ thống thông tin quan trọng về an ninh quốc gia.',
            en: 'The proposal leases a system of level 5, which is one that national security rests on.',
          },
          remedy: {
            vi: 'Không thuê dịch vụ đối với hệ thống này; lập dự án đầu tư, hoặc xác định lại cấp độ nếu đã ghi nhầm.',
            en: 'Such a system is not leased: make it an investment project, or correct the level if it was mistaken.',
          },
        }
    }
    if (whereStated(proposal, leasedBefore)) return
    const invested = (header.upgrades ?? []).filter((id) => {
      const system = base.systems.get(id)
      return system !== undefined && statusOn(system, asOf) !== 'planned' && statusOn(system, asOf) !== 'retired'
    })
    if (header.kind === 'lease' && invested.length > 0) {
      const names = listed(invested.map((id) => called(base, id)))
      yield {
        subject: header.id,
        related: invested,
        location: locate(header, 'upgrades'),
        message: {
          vi: `Đề xuất thuê dịch vụ để nâng cấp, mở rộng hệ thống đã được đầu tư: ${names.vi}.`,
          en: `The proposal leases the upgrade or extension of what was invested in: ${names.en}.`,
        },
      }
      return
    }
    if (header.kind !== 'lease' && header.kind !== 'upgrade') return
    // A title that says so tells what the project is; a line among many may be about something else.
    const said = passages(proposal)
      .slice(0, 2)
      .find(({ text }) => extending(text))
    if (said)
      yield {
        subject: header.id,
        location: said.location,
        message: {
          vi: `Hồ sơ nêu thuê dịch vụ để nâng cấp, mở rộng: “${said.text.trim()}”; chưa rõ hệ thống đó đã được đầu tư, mua sắm hay đang thuê.`,
          en: `The dossier leases an upgrade or extension: “${said.text.trim()}”; it is not clear whether that system was invested in or is leased.`,
        },
        atMost: 'warning',
      }
  },
} satisfies RuleCode
