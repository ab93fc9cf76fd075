import {
  type Applied,
  demandsOf,
  isJudgedElsewhere,
  missingFrom,
  regimeFor,
  regimeOn,
  rules,
} from '../../appraise/index.js'
import type { LegalDocument, Model, Proposal, Regime } from '../../architecture/index.js'
import { compare } from '../../kernel/index.js'
import { firstDay, inForce } from '../../language/index.js'
import { headOf, type RunFacts } from '../head.js'
import { lawChanges } from './changes.js'
import { defined, demanded, documentOf, dossierOn } from './parts.js'
import type { Demanded, LawResult } from './result.js'

export interface LawOptions extends RunFacts {
  /** The day since when changes are told. */
  readonly since?: string | undefined
  /** The project whose law is asked for: its dates decide under which regime it goes on. */
  readonly proposal?: Proposal | undefined
  /** Also the documents that ask nothing of a project and on which no rule rests. */
  readonly all?: boolean
}

/** What applies on a day, to any project or to one, and what changed since another day. */
export function lawOn(model: Model, { since, proposal, all = false, ...facts }: LawOptions): LawResult {
  const applied = proposal && regimeFor(proposal.header, model, facts.asOf)
  const day = applied?.lawDay ?? facts.asOf
  const regime = applied?.regime ?? regimeOn(model, facts.asOf)
  const dossier = proposal ? ofProject(proposal, model, facts.asOf, day) : dossierOn(model, regime, day).map(demanded)
  const used = new Set([
    ...(regime?.documents ?? []),
    ...dossier.flatMap((d) => d.document ?? []),
    ...rules.flatMap((r) => r.basis.map((b) => b.document)),
  ])
  return {
    ...headOf(model, facts),
    ...(proposal && { project: projectOf(proposal, applied, day) }),
    ...(regime && { regime: outline(regime) }),
    dossier,
    documents: [...model.documents.values()]
      .filter((d) => inForce(d, day) && (all || used.has(d.id) || d.asks !== undefined))
      .sort((a, b) => compare(startOf(b), startOf(a)) || compare(a.id, b.id))
      .map((d) => documentOf(d, day)),
    ...(since !== undefined && { since: lawChanges(model, since, facts.asOf) }),
  }
}

/** What is asked of one project, and whether its dossier has it. */
function ofProject(proposal: Proposal, model: Model, day: string, lawDay: string): Demanded[] {
  const missing = new Set(missingFrom(proposal, model, day).map((d) => d.name.vi))
  return demandsOf(proposal, model, day).map((demand) => {
    const state = missing.has(demand.name.vi)
      ? 'missing'
      : isJudgedElsewhere(demand, model, lawDay)
        ? 'judged-by-rule'
        : 'met'
    return { ...demanded(demand), state }
  })
}

function projectOf({ header }: Proposal, applied: Applied | undefined, lawDay: string) {
  return { id: header.id, title: header.title, lawDay, kept: applied?.kept ?? false }
}

function outline({ id, name, from, to, reviewer, documents, transition }: Regime) {
  return { id, name, from, documents: [...documents], ...defined({ to, reviewer, transition: transition?.text }) }
}

function startOf(d: LegalDocument): string {
  return firstDay(d.effectiveFrom ?? d.date ?? '')
}
