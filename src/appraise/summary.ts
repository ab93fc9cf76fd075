import {
  type ArchitectureResult,
  type CheckResult,
  type Finding,
  isProposalResult,
  type ProposalResult,
} from './result.js'

/** Duplication verdicts under which money would be spent on what exists already. */
const atRisk: ReadonlySet<ProposalResult['duplication']['verdict']> = new Set(['duplicate', 'overlap', 'reuse'])

/** Counts over a run. Waived findings count only as waived. */
export function summaryOf(results: readonly (ProposalResult | ArchitectureResult)[]): CheckResult['summary'] {
  const findings = results.flatMap((r) => r.findings)
  const count = (severity: Finding['severity']) =>
    findings.filter((f) => f.severity === severity && f.waivedBy === undefined).length
  const proposals = results.filter(isProposalResult)
  const risk = proposals
    .filter((r) => atRisk.has(r.duplication.verdict))
    .reduce((sum, r) => sum + (r.proposal.budget ?? 0), 0)
  return {
    proposals: proposals.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    waived: findings.filter((f) => f.waivedBy !== undefined).length,
    budgetAtRisk: Math.round(risk * 1000) / 1000,
  }
}
