import type { Model } from '../../model/model.js'
import type { Standard } from '../../model/standard.js'
import type { System } from '../../model/system.js'
import { inForce } from '../../text/dates.js'
import { applicability } from './applies.js'
import { answersFor, type Recognised, recognise } from './recognise.js'

/** How a system stands to one concern of the standards in force. */
export type Status = 'met' | 'not-met' | 'insufficient' | 'not-applicable'

/** One row of the standards matrix: a concern, what it asks of this system, and whether that is declared. */
export interface Row {
  readonly document: string
  readonly group: string
  readonly concern: string
  readonly item: string
  readonly status: Status
  /** Mandatory standards that apply and were not declared; of a group of which one suffices, all that would do. */
  readonly missing: readonly Requirement[]
  /** Recommended standards that were found to apply and were not declared. */
  readonly advised: readonly Standard[]
}

/** Something that must be declared: one standard, or one of several. */
export interface Requirement {
  readonly anyOf: readonly Standard[]
}

/** What a system declares: its own standards, those of its interfaces, and those of its dependencies. */
export function declaredBy(model: Model, system: System): Recognised[] {
  const entries = [
    ...(system.standards ?? []),
    ...(system.provides ?? []).flatMap((p) => p.standards ?? []),
    ...model.dependencies.filter((d) => d.from === system.id).flatMap((d) => d.standards ?? []),
  ]
  return entries.map((entry) => recognise(model, entry))
}

/**
 * The standards matrix of a system: every concern of the standards in force on a day, in the catalogue's order. A system that
 * declares nothing at all is not at fault in every row: there the dossier is insufficient.
 */
export function matrixOf(model: Model, system: System, asOf: string): Row[] {
  const declared = declaredBy(model, system)
  const silent = declared.length === 0
  const applies = applicability(model, system, asOf)
  const required = new Set((system.realizes ?? []).flatMap((c) => model.components.get(c)?.requires ?? []))
  const isAsked = (standard: Standard) => required.has(standard.id) || applies(standard)

  const concerns = new Map<string, Standard[]>()
  for (const standard of model.standards.values()) {
    // A technology kept in a pack only because it is obsolete has a successor and asks for nothing.
    if (standard.supersededBy !== undefined || !inForce(standard, asOf)) continue
    const key = `${standard.document}\0${standard.group}\0${standard.concern}`
    concerns.set(key, [...(concerns.get(key) ?? []), standard])
  }
  return [...concerns.values()].map((standards): Row => {
    const [first] = standards
    const asked = standards.filter(isAsked)
    const requirements = requirementsOf(asked.filter((s) => s.obligation === 'mandatory'))
    const missing = requirements.filter(({ anyOf }) => !anyOf.some((s) => answersFor(declared, s)))
    const advised = asked.filter(
      (s) => s.obligation === 'recommended' && !standards.some((other) => answersFor(declared, other)),
    )
    const status: Status =
      requirements.length === 0 ? 'not-applicable' : missing.length === 0 ? 'met' : silent ? 'insufficient' : 'not-met'
    return {
      document: first?.document ?? '',
      group: first?.group ?? '',
      concern: first?.concern ?? '',
      item: first?.item ?? '',
      status,
      missing,
      advised,
    }
  })
}

/** Standards that share a `oneOf` are one requirement. */
function requirementsOf(mandatory: readonly Standard[]): Requirement[] {
  const groups = new Map<string, Standard[]>()
  for (const standard of mandatory) {
    const key = standard.oneOf === undefined ? `#${standard.id}` : standard.oneOf
    groups.set(key, [...(groups.get(key) ?? []), standard])
  }
  return [...groups.values()].map((anyOf) => ({ anyOf }))
}
