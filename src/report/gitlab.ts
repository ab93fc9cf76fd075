import { visible } from '../text/visible.js'
import { findingsOf } from './entries.js'
import { fingerprint } from './fingerprint.js'
import type { Reporter } from './reporter.js'

const severities = { error: 'critical', warning: 'minor', info: 'info' } as const

/** GitLab's code quality report: a list of issues, each with a fingerprint of its own. */
export const gitlab: Reporter = (result) => {
  const seen = new Map<string, number>()
  const issues = findingsOf(result)
    .filter(({ finding }) => finding.waivedBy === undefined)
    .map(({ finding, proposal }) => {
      const print = fingerprint(finding)
      const times = seen.get(print) ?? 0
      seen.set(print, times + 1)
      return {
        description: visible(finding.message),
        check_name: finding.rule,
        fingerprint: times === 0 ? print : `${print}-${times}`,
        severity: severities[finding.severity],
        location: {
          path: finding.location?.file ?? proposal?.proposal.file ?? 'kientruc.yaml',
          lines: { begin: finding.location?.line ?? 1 },
        },
      }
    })
  return `${JSON.stringify(issues, null, 2)}\n`
}
