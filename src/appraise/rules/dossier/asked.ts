import type { Model, Proposal, Requirement } from '../../../architecture/index.js'
import type { Basis } from '../../../kernel/index.js'
import { applies, type Demand, lawDayOf } from './regime.js'
import { demandsOf } from './requirements.js'

/**
 * What asks for a content that a rule of its own judges: the regime of the project; in a workspace without regimes, of the
 * documents that lay it down the first that is in force.
 */
export function demandFor(
  field: NonNullable<Requirement['field']>,
  laidDownBy: readonly Basis[],
  proposal: Proposal,
  model: Model,
  day: string,
): { readonly demand: Demand; readonly lawDay: string } | undefined {
  const lawDay = lawDayOf(proposal.header, model, day)
  if (model.regimes.size > 0) {
    const demand = demandsOf(proposal, model, day).find((one) => one.field === field)
    return demand && { demand, lawDay }
  }
  const ground = laidDownBy.find(({ document }) => applies(model, document, lawDay))
  return ground && { demand: { ...ground, field, name: { vi: field }, obligation: 'mandatory' }, lawDay }
}

/** A demand's document as a basis of a finding. */
export function basisOf({ document, article }: Demand): Basis[] {
  if (document === undefined) return []
  return [{ document, ...(article === undefined ? {} : { article }) }]
}
