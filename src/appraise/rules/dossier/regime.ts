import type { Ground, LegalDocument, Model, ProposalHeader, Regime, Requirement } from '../../../architecture/index.js'
import type { Severity } from '../../../kernel/index.js'
import { covers, dayBefore, firstDay, inForce, isUnclear } from '../../../language/index.js'

/** The regime in force on a day: of several the one that began last, so that a province's own goes before an older one. */
export function regimeOn(model: Model, day: string): Regime | undefined {
  let latest: Regime | undefined
  for (const regime of model.regimes.values()) {
    if (covers(regime, day) && (!latest || firstDay(regime.from) >= firstDay(latest.from))) latest = regime
  }
  return latest
}

/** The regime that a project is under, and the day whose law its dossier is held to. */
export interface Applied {
  readonly regime: Regime
  /** The day itself, or the last day of the regime under which a project goes on. */
  readonly lawDay: string
  /** Whether the law has changed since and a transition keeps the project under the older regime. */
  readonly kept: boolean
}

/** The regime of a project on a day: what was decided before a change goes on under the regime of then, change by change. */
export function regimeFor(header: ProposalHeader, model: Model, day: string): Applied | undefined {
  let regime = regimeOn(model, day)
  if (!regime) return undefined
  let lawDay = day
  while (goesOnFromBefore(header, regime)) {
    const before = dayBefore(firstDay(regime.from))
    const earlier = regimeOn(model, before)
    if (!earlier || earlier === regime) break
    regime = earlier
    lawDay = before
  }
  return { regime, lawDay, kept: lawDay !== day }
}

function goesOnFromBefore(header: ProposalHeader, { from, transition }: Regime): boolean {
  const reached = { decided: header.decidedOn, appraised: header.appraisedOn }
  return (transition?.continues ?? []).some((step) => {
    const on = reached[step]
    return on !== undefined && firstDay(on) < firstDay(from)
  })
}

/**
 * The day whose law on investment a project is held to. Where no regime is known, that of the decision or of the appraisal report,
 * if it came before the day on which the project is judged.
 */
export function lawDayOf(header: ProposalHeader, model: Model, day: string): string {
  const applied = regimeFor(header, model, day)
  if (applied) return applied.lawDay
  const steps = [header.decidedOn, header.appraisedOn].flatMap((on) => (on === undefined ? [] : firstDay(on)))
  return [day, ...steps].sort()[0] ?? day
}

/** Whether a document that the workspace knows is in force on a day: a rule that rests on it has nothing to say before. */
export function applies(model: Model, document: string, day: string): boolean {
  const act = model.documents.get(document)
  return act !== undefined && inForce(act, day)
}

/** A requirement with the one document that asks for it on a day. */
export type Demand = Requirement & {
  /** Since when nobody knows whether that document is still in force. */
  readonly unclearFrom?: string
  /** The document that asked for it and has lapsed: the one cited took its place, and whether it asks the same was not compared. */
  readonly succeeds?: string
}

/** How grave it is at most to fail a demand: what is advised, in doubt or from memory is a note, what was read at second hand no error. */
export function demandWeight({ obligation, confidence, unclearFrom }: Demand): Severity {
  if (obligation === 'recommended' || unclearFrom !== undefined || confidence === 'recalled') return 'info'
  return confidence === 'reported' ? 'warning' : 'error'
}

/**
 * What asks for a requirement on a day: of its grounds the first that is in force, one in doubt only where there is no other. A
 * requirement is not lost when its document lapses: then the document that took its place is cited. Nothing where no document
 * that asks for it has come into force yet, or all have ended without a successor.
 */
export function demandOn(one: Requirement, model: Model, day: string): Demand | undefined {
  const { document, article, confidence, ...rest } = one
  const single: Ground[] = document === undefined ? [] : [asGround(document, article, confidence)]
  const grounds = one.grounds ?? single
  if (grounds.length === 0) return one
  const known = grounds.map((ground) => ({ ground, act: model.documents.get(ground.document) }))
  const living = known.filter(({ act }) => !act || inForce(act, day))
  const chosen = living.find(({ act }) => !act || !isUnclear(act, day)) ?? living[0]
  if (chosen) {
    const { ground, act } = chosen
    return { ...rest, ...ground, ...(act && isUnclear(act, day) ? { unclearFrom: act.unclearFrom ?? day } : {}) }
  }
  for (const { act } of known) {
    const next = act && firstDay(act.effectiveFrom ?? act.date ?? '') <= day ? successorOn(act, model, day) : undefined
    if (act && next) return { ...rest, document: next.id, confidence: 'recalled', succeeds: act.id }
  }
  return undefined
}

function asGround(document: string, article: string | undefined, confidence: Ground['confidence']): Ground {
  return {
    document,
    ...(article === undefined ? {} : { article }),
    ...(confidence === undefined ? {} : { confidence }),
  }
}

/** The documents that stand in the place of this one, generation by generation; circles end the search. */
export function successors(document: LegalDocument, model: Model): LegalDocument[] {
  const chain: LegalDocument[] = []
  const seen = new Set([document.id])
  let next = model.documents.get(document.supersededBy ?? '')
  while (next && !seen.has(next.id)) {
    seen.add(next.id)
    chain.push(next)
    next = model.documents.get(next.supersededBy ?? '')
  }
  return chain
}

function successorOn(document: LegalDocument, model: Model, day: string): LegalDocument | undefined {
  return successors(document, model).find((d) => inForce(d, day))
}
