import type { System } from '../../../architecture/index.js'
import type { Basis, Text } from '../../../kernel/index.js'
import type { Appraisal, Match } from '../../../match/index.js'
import { framework, investment } from '../bases.js'
import type { Found, ProposalContext } from '../rule.js'
import { introduced } from '../wording.js'

/** What the family rests on: investment must not build twice, and data that exist are not collected again. */
export const againstDuplication: readonly Basis[] = [
  ...investment,
  ...framework,
  { document: 'nd-47-2020' },
  { document: 'nd-278-2025' },
]

/** A match with a system of the architecture, and that system. */
export interface ComparedMatch {
  readonly match: Match
  readonly target: System
}

/** Which relation a verdict rests on. */
const restsOn: Readonly<Record<Appraisal['verdict'], Match['relation'] | undefined>> = {
  duplicate: 'duplicate',
  overlap: 'overlap',
  reuse: 'should-reuse',
  upgrade: undefined,
  none: undefined,
}

/** Beside the match that decides, only those nearly as strong are findings; the rest stand in the list of matches. */
const nearlyAsStrong = 0.8

/**
 * The systems on which the verdict of the comparison rests, where it is this relation: the one that decides, and those
 * nearly as strong. So a proposal is blamed for one thing, not for everything that it touches. A falsely declared upgrade is left out:
 * it is a finding of its own.
 */
export function comparedSystems({ appraisal, base }: ProposalContext, relation: Match['relation']): ComparedMatch[] {
  if (restsOn[appraisal.verdict] !== relation) return []
  const found = appraisal.matches.flatMap((match) => {
    const target =
      match.of === 'system' && match.relation === relation && !match.falseUpgrade
        ? base.systems.get(match.id)
        : undefined
    return target ? [{ match, target }] : []
  })
  const [deciding] = found
  return found.filter((one) => one === deciding || one.match.score >= nearlyAsStrong * (deciding?.match.score ?? 0))
}

/** A finding about a proposal and one system of the architecture, with the finder's own reason. */
export function findingAbout(context: ProposalContext, { match, target }: ComparedMatch, says: Text): Found {
  const { appraisal, base, asOf, proposal } = context
  const whom = introduced(base, target, asOf)
  const place = base.locate(target)
  return {
    ...(appraisal.review ? { atMost: 'info' as const } : {}),
    subject: proposal.header.id,
    related: [target.id],
    location: proposal.locate(proposal.header, 'title'),
    relatedLocations: place ? [place] : [],
    message: { vi: `${says.vi} ${whom.vi}. ${match.reason.vi}`, en: `${says.en} ${whom.en}. ${match.reason.en}` },
  }
}
