import { agencyFinder } from '../../../architecture/index.js'
import { nearest } from '../../../kernel/index.js'
import type { RuleCode } from '../rule.js'

export const unknownAgency = {
  id: 'dossier/unknown-agency',
  severity: 'warning',
  basis: [],
  *proposal({ proposal, base }) {
    const { header } = proposal
    if (base.agencies.size === 0 || base.agencies.has(header.agency)) return
    const same = agencyFinder(base.agencies.values())(header.agency)
    const near = same ? [] : nearest(header.agency, base.agencies.keys())
    yield {
      subject: header.id,
      related: same ? [same.id] : near,
      location: proposal.locate(header, 'agency'),
      message: same
        ? {
            vi: `Cơ quan “${header.agency}” được ghi bằng tên; mã trong kiến trúc là “${same.id}”.`,
            en: `The agency “${header.agency}” is given by name; its id in the architecture is “${same.id}”.`,
          }
        : {
            vi: `Cơ quan “${header.agency}” chưa có trong kiến trúc.`,
            en: `The agency “${header.agency}” is not in the architecture.`,
          },
      ...(same
        ? {
            remedy: { vi: 'Ghi theo mã cơ quan.', en: 'Write the agency’s id.' },
            yaml: `agency: ${same.id}`,
            atMost: 'info' as const,
          }
        : {}),
      ...(near.length > 0
        ? {
            remedy: {
              vi: `Có phải là ${near.map((n) => `“${n}”`).join(', ')}? Nếu là cơ quan mới, bổ sung vào danh sách cơ quan của kiến trúc.`,
              en: `Did you mean ${near.map((n) => `“${n}”`).join(', ')}? If it is a new agency, add it to the architecture’s agencies.`,
            },
            yaml: 'agency',
          }
        : {}),
    }
  },
} satisfies RuleCode
