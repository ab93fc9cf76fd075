import { createHash } from 'node:crypto'
import type { Hit } from '../kernel/index.js'
import type { ArchitectureResult, Finding, ProposalResult } from './result.js'

/**
 * A short name of a finding by what it is about: the rule, the proposal, the entity and the others involved. It stays the same
 * when lines move, files are renamed and messages are put differently. What is about no entity is known by its words.
 * @param proposal id of the proposal that is judged
 */
export function fingerprintOf({ rule, subject, related = [], location }: Hit, proposal = ''): string {
  const about =
    subject === undefined ? [location?.file ?? '', location?.excerpt.trim() || (location?.within ?? '')] : [subject]
  const parts = [rule, proposal, ...about, ...[...related].sort()]
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32)
}

/** The same entries, with findings of one fingerprint numbered in reading order, so that each has a name of its own. */
export function distinctEntries<Entry extends ProposalResult | ArchitectureResult>(entries: readonly Entry[]): Entry[] {
  const seen = new Map<string, number>()
  const numbered = (finding: Finding): Finding => {
    const times = (seen.get(finding.fingerprint) ?? 0) + 1
    seen.set(finding.fingerprint, times)
    return times === 1 ? finding : { ...finding, fingerprint: `${finding.fingerprint}-${times}` }
  }
  return entries.map((entry) => ({ ...entry, findings: entry.findings.map(numbered) }))
}
