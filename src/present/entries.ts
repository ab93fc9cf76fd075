import {
  type ArchitectureResult,
  type Finding,
  isProposalResult,
  type ProposalResult,
  type Result,
} from '../appraise/index.js'

/** Every entry of a result, of either kind of run. */
export function entriesOf(result: Result): readonly (ProposalResult | ArchitectureResult)[] {
  return result.results
}

/** The appraised proposals of a result; none for a run over the architecture. */
export function proposalsOf(result: Result): readonly ProposalResult[] {
  return entriesOf(result).filter(isProposalResult)
}

/** Every finding with the proposal that it concerns, if any. */
export function findingsOf(
  result: Result,
): readonly { readonly finding: Finding; readonly proposal: ProposalResult | undefined }[] {
  return entriesOf(result).flatMap((entry) => {
    const proposal = isProposalResult(entry) ? entry : undefined
    return entry.findings.map((finding) => ({ finding, proposal }))
  })
}
