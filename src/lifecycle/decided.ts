import {
  type Decision,
  improvedBy,
  type Label,
  type LabelledSet,
  type Model,
  type Proposal,
} from '../architecture/index.js'
import { catalogue, type FinderVerdict, labelledProposal, labelledSystem, profileOfProposal } from '../match/index.js'

/**
 * A province's own labelled set: what reviewers decided of duplicates, as decisions and waivers record it. What the tool thought
 * and nobody decided is no label.
 */
export interface Decided {
  readonly set: LabelledSet
  readonly leftOut: readonly { readonly id: string; readonly why: WhyLeftOut }[]
  /** Labels that a person should read before they are taught: the record can be meant otherwise. */
  readonly toRead: readonly { readonly id: string; readonly why: WhyToRead }[]
  /** Systems that the decided proposals brought in: each would be its own duplicate. */
  readonly withoutSystems: readonly string[]
}

/** Nobody decided it; its file was changed afterwards; the system on which it rests is not in the catalogue; its file is at fault. */
export type WhyLeftOut = 'undecided' | 'changed' | 'no-target' | 'unreadable'
/** A finding set aside may be wrong, or right and allowed; a system that the approval completed has the proposal's words now. */
export type WhyToRead = 'set-aside' | 'completed'

/** What a finding of a rule says of a proposal. */
const saying: Readonly<Record<string, FinderVerdict>> = {
  'duplication/duplicates-system': 'duplicate',
  'duplication/duplicates-national-platform': 'duplicate',
  'duplication/overlaps-system': 'overlap',
  'reuse/rebuilds-shared-component': 'reuse',
}
const falseUpgrade = 'duplication/false-upgrade'

const relationOf = { duplicate: 'duplicate', overlap: 'overlap', reuse: 'should-reuse', upgrade: 'upgrades' } as const

/**
 * Labels from decisions and waivers: a finding that stood at approval was accepted, one that was waived was set aside, and what
 * was approved without one is an upgrade as declared, or nothing.
 * @param asOf the day for which the catalogue is taken
 */
export function decidedSet(model: Model, proposals: readonly Proposal[], asOf: string): Decided {
  const leftOut: { id: string; why: WhyLeftOut }[] = []
  const toRead: { id: string; why: WhyToRead }[] = []
  const decided = proposals
    .filter((proposal) => {
      const why = unusable(model, proposal)
      if (why) leftOut.push({ id: proposal.header.id, why })
      return why === undefined
    })
    .sort((a, b) => (a.header.id < b.header.id ? -1 : 1))
  const brought = new Set(decided.flatMap(({ header }) => model.decisions.get(header.id)?.adds ?? []))
  const systems = catalogue(model, asOf).filter(({ id }) => !brought.has(id))
  const known = new Set(systems.map(({ id }) => id))
  const labels: Record<string, Label> = {}
  const labelled = decided.filter((proposal) => {
    const { id } = proposal.header
    const label = labelOf(model, proposal, known)
    if (!label) {
      leftOut.push({ id, why: 'no-target' })
      return false
    }
    labels[id] = label
    if (label.tag === 'set-aside') toRead.push({ id, why: 'set-aside' })
    const changed = model.decisions.get(id)?.changes ?? []
    if (changed.some((system) => known.has(system))) toRead.push({ id, why: 'completed' })
    return true
  })
  return {
    set: {
      catalogue: systems.map(labelledSystem),
      proposals: labelled.map((proposal) => labelledProposal(profileOfProposal(model, proposal))),
      labels,
      duplicates: [],
      nearNeighbours: [],
      peers: [],
    },
    leftOut: leftOut.sort((a, b) => (a.id < b.id ? -1 : 1)),
    toRead,
    withoutSystems: [...brought].sort(),
  }
}

function unusable(model: Model, { header, digest }: Proposal): WhyLeftOut | undefined {
  const decision = model.decisions.get(header.id)
  if (decision) return (decision.proposalDigest ?? digest) === digest ? undefined : 'changed'
  return setAside(model, header.id).length > 0 ? undefined : 'undecided'
}

interface SetAside {
  readonly rule: string
  readonly reason?: string
}

/** Findings about duplication that were waived for a proposal, in force or recorded with its approval. */
function setAside(model: Model, id: string, decision?: Decision): SetAside[] {
  const written = model.waivers.filter(({ subject }) => subject === id)
  const recorded = (decision?.waivers ?? []).filter(({ subject }) => subject === id)
  return [...written, ...recorded].filter(({ rule }) => rule === falseUpgrade || saying[rule] !== undefined)
}

/** Nothing where the record names no system that the catalogue has. */
function labelOf(model: Model, { header }: Proposal, known: ReadonlySet<string>): Label | undefined {
  const decision = model.decisions.get(header.id)
  const waived = setAside(model, header.id, decision)
  const isWaived = (rule: string) => waived.some((one) => one.rule === rule)
  const conditions = (decision?.conditions ?? []).filter(({ rule }) => !isWaived(rule))
  const reason = waived.find((one) => one.reason !== undefined)?.reason ?? decision?.reason
  const why = reason === undefined ? {} : { why: reason }
  const accepted = conditions.filter(({ rule }) => saying[rule] !== undefined)
  const [first] = accepted
  const verdict = first && saying[first.rule]
  if (verdict && verdict !== 'none') {
    const ids = accepted.flatMap(({ message }) => systemIn(model, message, known) ?? [])
    return ids.length === 0 ? undefined : { verdict, targets: targetsOf(verdict, ids), tag: 'accepted', ...why }
  }
  // Declared, and nobody held that it is none, or whoever held it was overruled.
  const improved = improvedBy(header)
  const isUpgrade = improved.length > 0 && !conditions.some(({ rule }) => rule === falseUpgrade)
  if (isUpgrade && (waived.length === 0 || isWaived(falseUpgrade))) {
    const ids = improved.filter((id) => known.has(id))
    return ids.length === 0
      ? undefined
      : {
          verdict: 'upgrade',
          targets: targetsOf('upgrade', ids),
          tag: waived.length > 0 ? 'set-aside' : 'approved',
          ...why,
        }
  }
  const said = waived.flatMap(({ rule }) => saying[rule] ?? [])
  if (said.length === 0) return { verdict: 'none', targets: [], tag: 'approved', ...why }
  return {
    verdict: 'none',
    acceptableVerdicts: [...new Set(['none' as const, ...said])],
    targets: [],
    tag: 'set-aside',
    ...why,
  }
}

/** All are required of those on which an upgrade rests; else the first, which decided. */
function targetsOf(verdict: keyof typeof relationOf, ids: readonly string[]): Label['targets'] {
  return [...new Set(ids)].map((id, i) => ({
    id,
    relation: relationOf[verdict],
    required: i === 0 || verdict === 'upgrade',
  }))
}

/** The system that a finding introduces: the first that it names as findings do, by name and id. */
function systemIn(model: Model, message: string, known: ReadonlySet<string>): string | undefined {
  let found: { id: string; at: number } | undefined
  for (const { id, name } of model.systems.values()) {
    const at = known.has(id) ? message.indexOf(`“${name}” (${id})`) : -1
    if (at >= 0 && (!found || at < found.at)) found = { id, at }
  }
  return found?.id
}
