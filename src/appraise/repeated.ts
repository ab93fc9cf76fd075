import type { LoadedProposal, Proposal } from '../architecture/index.js'
import { type Hit, lineOf } from '../kernel/index.js'

/** A fault for each proposal whose id another one of the run, read before it, has already. */
export function repeatedIds(proposals: readonly LoadedProposal[]): Map<Proposal, Hit[]> {
  const first = new Map<string, Proposal>()
  const hits = new Map<Proposal, Hit[]>()
  for (const { proposal } of proposals) {
    const earlier = first.get(proposal.header.id)
    if (!earlier) {
      first.set(proposal.header.id, proposal)
      continue
    }
    const place = earlier.locate(earlier.header, 'id')
    const at = place ? lineOf(place) : earlier.file
    hits.set(proposal, [
      {
        rule: 'model/duplicate-id',
        subject: proposal.header.id,
        location: proposal.locate(proposal.header, 'id'),
        relatedLocations: place ? [place] : [],
        message: {
          vi: `Mã đề xuất “${proposal.header.id}” đã được dùng tại ${at}.`,
          en: `The proposal id “${proposal.header.id}” is already used at ${at}.`,
        },
        remedy: { vi: 'Đặt mã riêng cho từng đề xuất.', en: 'Give each proposal an id of its own.' },
      },
    ])
  }
  return hits
}
