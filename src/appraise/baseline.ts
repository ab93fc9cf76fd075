import type { KnownFinding } from '../architecture/index.js'
import {
  type ArchitectureResult,
  type BaselineSummary,
  type Finding,
  isProposalResult,
  type ProposalResult,
} from './result.js'

type Entry = ProposalResult | ArchitectureResult

/**
 * Marks the findings that a baseline has, and tells what is new and what is fixed. A waived finding needs no baseline. Of what
 * this run did not look at, or could not for a fault in its file, nothing is said to be fixed.
 * @param loaded ids of the proposals that those of the run were compared with
 */
export function compared<E extends Entry>(
  entries: E[],
  baseline: readonly KnownFinding[] | undefined,
  loaded: ReadonlySet<string> = new Set(),
): { readonly entries: E[]; readonly baseline?: BaselineSummary } {
  if (!baseline) return { entries }
  const known = new Set(baseline.map((k) => k.fingerprint))
  const marked = entries.map((entry) => ({
    ...entry,
    findings: entry.findings.map((f): Finding => (counts(f) && known.has(f.fingerprint) ? { ...f, known: true } : f)),
  }))
  const findings: readonly Finding[] = marked.flatMap((entry) => entry.findings)
  const present = new Set(findings.filter(counts).map((f) => f.fingerprint))
  const waived = new Set(findings.filter((f) => !counts(f)).map((f) => f.fingerprint))
  const judged = new Set(entries.filter((e) => !e.findings.some(unreadable)).map(proposalIdOf))
  const proposals = new Set(baseline.map((k) => k.proposal))
  const lookedAt = ({ proposal, related = [] }: KnownFinding) =>
    judged.has(proposal) && related.every((id) => !proposals.has(id) || loaded.has(id))
  return {
    entries: marked,
    baseline: {
      known: findings.filter((f) => f.known).length,
      new: findings.filter((f) => counts(f) && !f.known).length,
      fixed: baseline
        .filter((k) => lookedAt(k) && !present.has(k.fingerprint) && !waived.has(k.fingerprint))
        .map(({ fingerprint, rule, subject, proposal, message }) => ({
          fingerprint,
          rule,
          ...(subject === undefined ? {} : { subject }),
          ...(proposal === undefined ? {} : { proposal }),
          message,
        })),
    },
  }
}

/** What a baseline keeps of a run. */
export function knownFindings(entries: readonly Entry[]): KnownFinding[] {
  return entries.flatMap((entry) => {
    const proposal = proposalIdOf(entry)
    return entry.findings.filter(counts).map(({ fingerprint, rule, subject, related, message }) => ({
      fingerprint,
      rule,
      ...(subject === undefined ? {} : { subject }),
      ...(proposal === undefined ? {} : { proposal }),
      ...(related.length > 0 ? { related } : {}),
      message,
    }))
  })
}

function counts(finding: Finding): boolean {
  return finding.waivedBy === undefined
}

/** What stands in a file that could not be read whole is not gone because it was not seen. */
function unreadable(finding: Finding): boolean {
  return finding.rule === 'model/schema'
}

function proposalIdOf(entry: Entry): string | undefined {
  return isProposalResult(entry) ? entry.proposal.id : undefined
}
