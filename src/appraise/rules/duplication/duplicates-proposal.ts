import { improvedBy } from '../../../architecture/index.js'
import type { RuleCode } from '../rule.js'
import { agencyName, called } from '../wording.js'
import { againstDuplication } from './compared.js'

export const duplicatesProposal = {
  id: 'duplication/duplicates-proposal',
  severity: 'warning',
  basis: againstDuplication,
  *proposal({ appraisal, others, proposal, base }) {
    for (const match of appraisal.matches) {
      if (match.of !== 'proposal' || match.relation !== 'duplicate') continue
      const other = others.get(match.id)
      if (!other) continue
      const agency = agencyName(base, other.header.agency)
      const place = other.locate(other.header, 'title')
      const theirs = improvedBy(other.header)
      const both = improvedBy(proposal.header).filter((id) => theirs.includes(id))
      const systems = both.map((id) => called(base, id)).join(', ')
      yield {
        subject: proposal.header.id,
        related: [match.id],
        location: proposal.locate(proposal.header, 'title'),
        relatedLocations: place ? [place] : [],
        message: {
          vi: `Đề xuất trùng lặp với đề xuất “${other.header.title}” (${match.id}) của ${agency}.${systems && ` Cả hai cùng nâng cấp hoặc thay thế hệ thống ${systems}.`} ${match.reason.vi}`,
          en: `The proposal duplicates the proposal “${other.header.title}” (${match.id}) of ${agency}.${systems && ` Both upgrade or replace the system ${systems}.`} ${match.reason.en}`,
        },
        remedy: systems
          ? {
              vi: 'Gộp hai đề xuất thành một dự án, hoặc nêu rõ phần bổ sung của từng đề xuất và bỏ phần trùng nhau.',
              en: 'Make one project of the two, or say plainly what each adds and leave out what both have.',
            }
          : {
              vi: `Thống nhất với ${agency} một cơ quan chủ trì và lập một dự án dùng chung, hoặc phân định rõ phạm vi của từng đề xuất.`,
              en: `Agree with ${agency} on one lead and one shared project, or divide the scopes plainly.`,
            },
      }
    }
  },
} satisfies RuleCode
