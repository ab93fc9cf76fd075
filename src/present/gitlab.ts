import { safeJson, visible } from '../kernel/index.js'
import { findingsOf } from './entries.js'
import type { Reporter } from './reporter.js'

const severities = { error: 'critical', warning: 'minor', info: 'info' } as const

/** GitLab's code quality report: a list of issues, each with a fingerprint of its own and a path below the repository. */
export const gitlab: Reporter = (result, { repositoryPath = (file) => file }) => {
  const issues = findingsOf(result)
    .filter(({ finding }) => finding.waivedBy === undefined)
    .map(({ finding, proposal }) => ({
      description: visible(finding.message),
      check_name: finding.rule,
      fingerprint: finding.fingerprint,
      severity: severities[finding.severity],
      location: {
        path: repositoryPath(finding.location?.file ?? proposal?.proposal.file ?? 'kientruc.yaml'),
        lines: { begin: finding.location?.line ?? 1 },
      },
    }))
  return safeJson(issues)
}
