import type { Model, ProposalHeader, Regime, Requirement } from '../../../architecture/index.js'
import { cue, inForce } from '../../../language/index.js'

const recurrentMoney = cue('chi thường xuyên', 'kinh phí thường xuyên', '(?:kinh phí|vốn|nguồn) sự nghiệp')
const investmentMoney = cue('đầu tư công', 'vốn đầu tư', 'đầu tư phát triển')

type Funding = NonNullable<Requirement['funding']>[number]
type Case = NonNullable<NonNullable<ProposalHeader['budget']>['recurrent']>

/** What the money is, by the field, else by the names of its sources; nothing where they do not tell. */
export function fundingOf({ budget }: ProposalHeader): Funding | undefined {
  if (budget?.recurrent !== undefined) return 'recurrent'
  const sources = (budget?.sources ?? []).map(({ source }) => source.normalize('NFC'))
  const [recurrent, investment] = [sources.some(recurrentMoney), sources.some(investmentMoney)]
  if (recurrent === investment) return undefined
  return recurrent ? 'recurrent' : 'investment'
}

/** Which case of recurrent spending it is: what is bought is goods unless the dossier says more. */
function caseOf(header: ProposalHeader): Case | undefined {
  if (header.budget?.recurrent !== undefined) return header.budget.recurrent
  if (fundingOf(header) !== 'recurrent') return undefined
  return header.kind === 'buy' ? 'replacement' : 'project'
}

/** The provision by which a regime asks for no project here, if there is one. */
export function exemptionOf(header: ProposalHeader, { exemptions = [] }: Regime, model: Model, day: string) {
  const which = caseOf(header)
  if (which === undefined) return undefined
  return exemptions.find(({ cases, upTo, document }) => {
    const act = document === undefined ? undefined : model.documents.get(document)
    const withinLimit = upTo === undefined || (header.budget !== undefined && header.budget.total <= upTo)
    return cases.includes(which) && withinLimit && (!act || inForce(act, day))
  })
}

/** How a requirement that hangs on the funding stands to a dossier: asked, only mentioned because nothing tells, or not asked. */
export function askedOfFunding(one: Requirement, header: ProposalHeader): 'asked' | 'mentioned' | 'no' {
  if (one.funding === undefined) return 'asked'
  const total = header.budget?.total ?? 0
  if (one.recurrentOver !== undefined && total > one.recurrentOver) return 'asked'
  const funding = fundingOf(header)
  if (funding === undefined) return 'mentioned'
  return one.funding.includes(funding) ? 'asked' : 'no'
}
