import type { RuleCode } from '../rule.js'
import { introduced } from '../wording.js'

/** Inside the architecture found by the loader, and among proposals by the check. */
export const duplicateId = {
  id: 'model/duplicate-id',
  severity: 'error',
  basis: [],
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
} satisfies RuleCode
