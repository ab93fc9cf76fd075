import type { BuiltSystem, Proposal } from '../../architecture/index.js'
import { append, type Location, once } from '../../kernel/index.js'
import { type Clause, type Cue, clauses, cue, subjectOfTitle } from '../../language/index.js'
import { buysOnlyEquipment } from '../../match/index.js'

/**
 * What a dossier says in prose. Agencies write much that the fields of the format would hold, and a reviewer reads both; so
 * rules ask here before they say that something is missing.
 */

/** The systems that a rule on technology judges: none where only people are trained, advice or devices are bought. */
export function judgedSystems(proposal: Proposal): readonly BuiltSystem[] {
  const { kind } = proposal.header
  return kind === 'training' || kind === 'consultancy' || buysDevices(proposal) ? [] : proposal.systems
}

/** Whether only devices for the rooms of an agency are bought or hired, such as computers and printers: they make no system. */
export const buysDevices: (proposal: Proposal) => boolean = once(({ header }) => {
  const { kind, title, purpose, functions = [], upgrades = [], scope } = header
  if (kind !== 'buy' && kind !== 'lease') return false
  return buysOnlyEquipment({ name: subjectOfTitle(title), purpose, functions, upgrades, scope })
})

/** A passage of the dossier and where it stands. */
export interface ProposalPassage {
  readonly text: string
  readonly location: Location | undefined
}

/** Every piece of prose in a dossier: title, purpose, descriptions, and the lines of its functions. */
export function passages(proposal: Proposal): ProposalPassage[] {
  const { header, locate } = proposal
  const found: ProposalPassage[] = [field(header, 'title'), field(header, 'purpose')]
  if (header.description !== undefined) found.push(field(header, 'description'))
  append(found, lines(header.functions))
  for (const { declared } of proposal.systems) {
    if (declared === header) continue
    found.push(field(declared, 'name'), field(declared, 'description'))
    const functions: unknown = Reflect.get(declared, 'functions')
    if (Array.isArray(functions)) append(found, lines(functions))
  }
  return found

  function field(node: object, key: string): ProposalPassage {
    const text: unknown = Reflect.get(node, key)
    return { text: typeof text === 'string' ? text.normalize('NFC') : '', location: locate(node, key) }
  }
  function lines(list: readonly unknown[] | undefined): ProposalPassage[] {
    return (list ?? []).map((text, i) => ({ text: String(text).normalize('NFC'), location: list && locate(list, i) }))
  }
}

/** Phrases that a dossier asserts: a clause that denies them ("không kết nối trực tiếp") does not count. */
export function asserting(...phrases: readonly string[]): Cue {
  const said = cue(...phrases)
  const denied = cue(
    `(?:không|chưa|tránh|khỏi|thay (?:cho|vì|thế)|hạn chế|chấm dứt|loại bỏ|xóa bỏ)(?:[\\s,]+[\\p{L}\\p{N}]+){0,4}[\\s,]+(?:${phrases.join('|')})`,
  )
  return (text) => said(text) && !denied(text)
}

/** The first passage in which a dossier says something, legal preambles and denials left aside. */
export function whereSaid(proposal: Proposal, says: Cue): ProposalPassage | undefined {
  return firstClause(proposal, says, ['content', 'consumption'])
}

/** The same, only where the dossier tells what will be built, not what it uses. */
export function whereBuilt(proposal: Proposal, says: Cue): ProposalPassage | undefined {
  return firstClause(proposal, says, ['content'])
}

/**
 * The same, legal preambles too: what answers a demand may stand in one (“Thực hiện Kế hoạch chuyển đổi số năm 2026 …”), and what
 * a dossier has said in plain words is not said to be missing.
 */
export function whereStated(proposal: Proposal, says: Cue): ProposalPassage | undefined {
  return firstClause(proposal, says, ['content', 'consumption', 'legal', 'negation'])
}

function firstClause(proposal: Proposal, says: Cue, roles: readonly Clause['role'][]): ProposalPassage | undefined {
  for (const { text, location } of passages(proposal)) {
    for (const clause of clauses(text))
      if (roles.includes(clause.role) && says(clause.text)) return { text: quotable(clause.text), location }
  }
  return undefined
}

/** A clause as a sentence quotes it, without the stop of its own. */
function quotable(clause: string): string {
  return clause.replace(/(?<![\s.;,:])[\s.;,:]+$/u, '')
}

/** How many words (Vietnamese: syllables) a dossier's prose has once its legal preamble is left aside. */
export function wordsSaid(text: string): number {
  return clauses(text)
    .filter((clause) => clause.role !== 'legal')
    .reduce((sum, clause) => sum + (clause.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)
}
