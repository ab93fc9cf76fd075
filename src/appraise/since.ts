import type { CheckResult, Finding, ProposalResult, Since } from './result.js'

/**
 * A result with what changed since an earlier one: for each proposal the findings that are gone, new and the same, and the verdict
 * before and after. Where each speaks of one proposal, these are two versions of it, whatever their ids.
 * @param against the file of the earlier one, as users see it
 */
export function sinceEarlier(result: CheckResult, earlier: CheckResult, against: string): CheckResult {
  const [only] = earlier.results
  const pair = result.results.length === 1 && earlier.results.length === 1
  const results = result.results.map((now) => {
    const before = earlier.results.find((r) => r.proposal.id === now.proposal.id) ?? (pair ? only : undefined)
    return before ? { ...now, since: compared(before, now, against) } : now
  })
  return { ...result, results }
}

function compared(before: ProposalResult, now: ProposalResult, against: string): Since {
  const [old, fresh] = [countedBy(before), countedBy(now)]
  const tell = ({ rule, title, message }: Finding) => ({ rule, title, message })
  return {
    against,
    verdict: { before: before.verdict, after: now.verdict },
    gone: [...old].filter(([key]) => !fresh.has(key)).map(([, finding]) => tell(finding)),
    new: [...fresh].filter(([key]) => !old.has(key)).map(([, finding]) => tell(finding)),
    same: [...fresh.keys()].filter((key) => old.has(key)).length,
  }
}

/** The findings that count, by what they are about; not by the file or the id that the dossier had. */
function countedBy({ findings, proposal }: ProposalResult): Map<string, Finding> {
  const keyed = new Map<string, Finding>()
  for (const finding of findings) {
    if (finding.waivedBy !== undefined) continue
    const { rule, subject, related, message } = finding
    const about = subject === undefined ? message : subject === proposal.id ? '' : subject
    const key = [rule, about, ...[...related].sort()].join('\0')
    let n = 1
    while (keyed.has(`${key}\0${n}`)) n++
    keyed.set(`${key}\0${n}`, finding)
  }
  return keyed
}
