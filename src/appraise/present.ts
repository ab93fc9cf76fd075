import { type Model, type Proposal, statusOn } from '../architecture/index.js'
import type { Lang } from '../kernel/index.js'
import type { Match, Review } from '../match/index.js'
import type { ProposalResult, ResultMatch } from './result.js'

/** What the result tells of a proposal itself. */
export function proposalOf(proposal: Proposal, model: Model): ProposalResult['proposal'] {
  const { header, file, digest } = proposal
  const agencyName = model.agencies.get(header.agency)?.name
  return {
    id: header.id,
    title: header.title,
    agency: header.agency,
    ...(agencyName === undefined ? {} : { agencyName }),
    file,
    digest,
    kind: header.kind,
    ...(header.date === undefined ? {} : { date: header.date }),
    purpose: header.purpose,
    functions: [...(header.functions ?? [])],
    data: (header.data ?? [])
      .map((d) => (typeof d === 'string' ? d : d.entity))
      .map((d) => model.dataEntities.get(d)?.name ?? d),
    users: [...(header.users ?? [])],
    ...(header.budget ? { budget: header.budget.total } : {}),
  }
}

/** Six digits are more than the score is worth, and keep outputs the same on every machine. */
const round = (x: number) => Math.round(x * 1e6) / 1e6

/** What the result tells of a match. */
export function matchOf(
  match: Match,
  model: Model,
  proposals: ReadonlyMap<string, Proposal>,
  asOf: string,
  lang: Lang,
): ResultMatch {
  const system = match.of === 'system' ? model.systems.get(match.id) : undefined
  const ownerId = system?.owner ?? proposals.get(match.id)?.header.agency
  const owner = ownerId === undefined ? undefined : (model.agencies.get(ownerId)?.name ?? ownerId)
  return {
    id: match.id,
    of: match.of,
    name: match.name,
    ...(owner === undefined ? {} : { owner }),
    ...(system ? { status: statusOn(system, asOf), scope: system.scope } : {}),
    relation: match.relation,
    score: round(match.score),
    reason: match.reason[lang],
    coverage: { ofProposal: round(match.coverage.ofProposal), ofTarget: round(match.coverage.ofTarget) },
    comparison: match.comparison.map((row) => ({ ...row, degree: round(row.degree), shared: [...row.shared] })),
    evidence: match.evidence.map((e) => ({ ...e, weight: round(e.weight) })),
  }
}

/** What the result tells of a verdict that an officer should look at. */
export function reviewOf(review: Review, lang: Lang): NonNullable<ProposalResult['duplication']['review']> {
  return {
    between: review.between.map(({ verdict, probability, speaks }) => ({ verdict, probability, speaks: speaks[lang] })),
    question: review.question[lang],
  }
}
