import { dependenciesFrom, type Model, type Standard, type System } from '../../../architecture/index.js'
import { groupBy } from '../../../kernel/index.js'
import { inForce, isUnclear } from '../../../language/index.js'
import { applicability } from './applies.js'
import { outdatedIn, successorOf } from './outdated.js'
import { answerFor, type Recognised, type Recognition, readings } from './recognise.js'

/** How a system stands to one concern of the standards in force. */
export type MatrixStatus = 'met' | 'not-met' | 'insufficient' | 'not-applicable'

/** One row of the standards matrix: a concern, what it asks of this system, and whether that is declared. */
export interface MatrixRow {
  readonly document: string
  readonly group: string
  readonly concern: string
  readonly item: string
  readonly status: MatrixStatus
  /** All standards in force for the concern. */
  readonly standards: readonly Standard[]
  /** What is mandatory for this system. */
  readonly required: readonly StandardRequirement[]
  /** Mandatory standards that apply and were not declared; of a group of which one suffices, all that would do. */
  readonly missing: readonly StandardRequirement[]
  /** Recommended standards that were found to apply and were not declared. */
  readonly advised: readonly Standard[]
  /** What was declared for the concern and holds. */
  readonly answers: readonly Answered[]
  /** What was declared for the concern and no longer holds, with what takes its place. */
  readonly outdated: readonly { readonly text: string; readonly old: Standard; readonly next: Standard | undefined }[]
  /** Entries that may mean a standard of the concern, or a dead version of it: they name no version. */
  readonly unclear: readonly string[]
  /** From when nobody knows whether what lays the concern down is still in force, where that has come. */
  readonly unclearFrom?: string
  /** Nothing was declared for the system at all, under any concern. */
  readonly silent: boolean
}

/** Something that must be declared: one standard, or one of several. */
export interface StandardRequirement {
  readonly anyOf: readonly Standard[]
}

/** A standard of the concern, and the words that answer for it. */
export interface Answered {
  readonly standard: Standard
  readonly text: string
  readonly how: Recognition
}

/** What a system declares: its own standards, those of its interfaces, and those of its dependencies. */
export function declaredBy(model: Model, system: System): Recognised[] {
  const entries = [
    ...(system.standards ?? []),
    ...(system.provides ?? []).flatMap((p) => p.standards ?? []),
    ...dependenciesFrom(model, system.id).flatMap((d) => d.standards ?? []),
  ]
  return [...new Set(entries)].flatMap((entry) => readings(model, entry))
}

/**
 * The standards matrix of a system: every concern of the standards in force on a day, in the catalogue's order. A system that
 * declares nothing at all is not at fault in every row: there the dossier is insufficient. Declaring a technology of a concern
 * shows that the concern applies, whatever the conditions say.
 */
export function matrixOf(model: Model, system: System, asOf: string): MatrixRow[] {
  const declared = declaredBy(model, system)
  const silent = declared.length === 0
  const applies = applicability(model, system, asOf)
  const required = new Set((system.realizes ?? []).flatMap((c) => model.components.get(c)?.requires ?? []))
  const isAsked = (standard: Standard) => required.has(standard.id) || applies(standard)
  const dead = outdatedBy(model, declared, asOf)
  const living = declared.filter((entry) => !outdatedIn(entry, asOf))

  return [...concernsInForce(model, asOf)].map(([key, standards]): MatrixRow => {
    const [first] = standards
    const asked = standards.filter(isAsked)
    const requirements = requirementsOf(asked.filter((s) => s.obligation === 'mandatory'))
    const answers = standards.flatMap((standard): Answered[] => {
      const answer = answerFor(living, standard)
      return answer ? [{ standard, text: answer.by.text, how: answer.how }] : []
    })
    const answered = new Set(answers.map((a) => a.standard))
    const missing = requirements.filter(({ anyOf }) => !anyOf.some((s) => answered.has(s)))
    const advised = asked.filter((s) => s.obligation === 'recommended' && answers.length === 0)
    const outdated = dead.get(key) ?? []
    const unclear = unclearIn(living, standards, model)
    const chosen = (asked.length > 0 && answers.length > 0) || living.some((entry) => speaksOf(entry, standards))
    const status = statusOf({
      outdated: outdated.length > 0,
      missing: missing.length > 0,
      open: silent || unclear.length > 0,
      answered: requirements.length > 0 || chosen,
      advised: advised.length > 0,
    })
    const unclearFrom = inDoubt(model, first, asOf)
    return {
      document: first?.document ?? '',
      ...(unclearFrom === undefined ? {} : { unclearFrom }),
      group: first?.group ?? '',
      concern: first?.concern ?? '',
      item: first?.item ?? '',
      // Whether it must be met at all is not known: that is no failing.
      status: unclearFrom !== undefined && status === 'not-met' ? 'insufficient' : status,
      standards,
      required: requirements,
      missing,
      advised,
      answers,
      outdated,
      unclear,
      silent,
    }
  })
}

function inDoubt(model: Model, standard: Standard | undefined, asOf: string): string | undefined {
  const act = standard && model.documents.get(standard.document)
  return act && isUnclear(act, asOf) ? act.unclearFrom : undefined
}

/** The outcome of a concern from what was found: the first that holds. */
function statusOf(
  found: Readonly<Record<'outdated' | 'missing' | 'open' | 'answered' | 'advised', boolean>>,
): MatrixStatus {
  if (found.outdated) return 'not-met'
  if (found.missing) return found.open ? 'insufficient' : 'not-met'
  if (found.answered) return 'met'
  return found.advised ? 'insufficient' : 'not-applicable'
}

const keyOfConcern = (s: Standard) => `${s.document}\0${s.group}\0${s.concern}`

type Concerns = ReadonlyMap<string, readonly Standard[]>

/** By catalogue and day: all proposals of a pile ask for the same. */
const inForceOn = new WeakMap<Model['standards'], Map<string, Concerns>>()

/** The standards in force by concern. One kept in a pack only because it is obsolete has a successor and asks for nothing. */
function concernsInForce({ standards }: Model, asOf: string): Concerns {
  const known = inForceOn.get(standards) ?? new Map<string, Concerns>()
  inForceOn.set(standards, known)
  const before = known.get(asOf)
  if (before) return before
  const living = [...standards.values()].filter((s) => s.supersededBy === undefined && inForce(s, asOf))
  const concerns = groupBy(living, keyOfConcern)
  known.set(asOf, concerns)
  return concerns
}

/** Declared technologies that no longer hold, under the concern of their successor. */
function outdatedBy(
  model: Model,
  declared: readonly Recognised[],
  asOf: string,
): Map<string, MatrixRow['outdated'][number][]> {
  const byConcern = new Map<string, MatrixRow['outdated'][number][]>()
  for (const entry of declared) {
    const old = outdatedIn(entry, asOf)
    if (!old) continue
    const next = successorOf(model, old)
    const key = keyOfConcern(next ?? old)
    byConcern.set(key, [...(byConcern.get(key) ?? []), { text: entry.text, old, next }])
  }
  return byConcern
}

/** Whether an entry means this concern and no other: HTTP stands under the web and under the transfer of files. */
function speaksOf({ standards, newerThan }: Recognised, concern: readonly Standard[]): boolean {
  const [first] = concern
  const meant = [...standards, ...newerThan]
  return first !== undefined && meant.length > 0 && meant.every((s) => keyOfConcern(s) === keyOfConcern(first))
}

/** Words without a version that may mean a standard of the concern or one that it has replaced. */
function unclearIn(entries: readonly Recognised[], concern: readonly Standard[], model: Model): string[] {
  const meansIt = (s: Standard) => concern.includes(s) || concern.some((c) => c === successorOf(model, s))
  return entries.filter(({ unsaid }) => unsaid.some(meansIt)).map(({ text }) => text)
}

/** Standards that share a `oneOf` are one requirement. */
function requirementsOf(mandatory: readonly Standard[]): StandardRequirement[] {
  const groups = groupBy(mandatory, ({ id, oneOf }) => oneOf ?? `#${id}`)
  return [...groups.values()].map((anyOf) => ({ anyOf }))
}
