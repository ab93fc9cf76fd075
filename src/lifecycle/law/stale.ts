import { rules } from '../../appraise/index.js'
import type { LegalDocument, Model } from '../../architecture/index.js'
import { compare, groupBy, lineOf } from '../../kernel/index.js'
import { inForce, isUnclear, lastDay } from '../../language/index.js'
import { headOf, type RunFacts } from '../head.js'
import { documentOf } from './parts.js'
import type { StaleCitation, StaleResult } from './result.js'

type Reason = StaleCitation['reasons'][number]

/**
 * Citations in force on a day whose confidence is low or whose last check is more than so many months ago: where a lawyer has to
 * look. Only what something rests on counts.
 */
export function staleCitations(model: Model, months: number, facts: RunFacts): StaleResult {
  const citing = groupBy(
    [...rules].flatMap((rule) => [...new Set(rule.basis.map((b) => b.document))].map((id) => ({ id, rule: rule.id }))),
    ({ id }) => id,
  )
  const requirements = counted(
    [...model.regimes.values()].flatMap(({ dossier, documents, transition, exemptions = [] }) => [
      ...documents,
      ...dossier.flatMap((one) => [one.document ?? [], (one.grounds ?? []).map((g) => g.document)].flat()),
      ...[transition, ...exemptions].flatMap((part) => part?.document ?? []),
    ]),
  )
  const standards = counted([...model.standards.values()].map((s) => s.document))
  const limit = monthsBefore(facts.asOf, months)
  const cited = [...model.documents.values()].filter(
    (d) => inForce(d, facts.asOf) && (citing.has(d.id) || requirements.has(d.id) || standards.has(d.id)),
  )
  const citations = cited.flatMap((d): StaleCitation[] => {
    const reasons = reasonsOf(d, facts.asOf, limit)
    if (reasons.length === 0) return []
    const at = model.locate(d)
    return [
      {
        ...documentOf(d, facts.asOf),
        reasons,
        rules: (citing.get(d.id) ?? []).map(({ rule }) => rule),
        requirements: requirements.get(d.id) ?? 0,
        standards: standards.get(d.id) ?? 0,
        ...(at && { at: lineOf(at) }),
      },
    ]
  })
  citations.sort((a, b) => weightOf(b) - weightOf(a) || compare(a.id, b.id))
  return { ...headOf(model, facts), months, citations, cited: cited.length }
}

function reasonsOf(d: LegalDocument, day: string, limit: string): Reason[] {
  const found: Reason[] = []
  if (d.confidence !== undefined && d.confidence !== 'verified') found.push('confidence')
  if (d.endConfidence !== undefined && d.endConfidence !== 'verified') found.push('end')
  if (isUnclear(d, day)) found.push('in-doubt')
  if (d.read === 'no' || d.read === 'cited' || d.read === 'register') found.push('not-read')
  if (d.checked === undefined) found.push('never-checked')
  else if (lastDay(d.checked) < limit) found.push('checked-long-ago')
  return found
}

/** How much rests on it. */
function weightOf({ rules: citing, requirements, standards }: StaleCitation): number {
  return citing.length + requirements + standards
}

function counted(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** The same day of the month so many months earlier; the last of that month where it has no such day. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 - months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}
