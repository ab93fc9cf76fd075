import { safeJson, visible } from '../kernel/index.js'
import { findingsOf, proposalsOf } from './entries.js'
import { readerSentence, readerTitle } from './reader.js'
import type { Reporter } from './reporter.js'

const severities = { error: 'critical', warning: 'minor', info: 'info' } as const

/** GitLab's code quality report: a list of issues, each with a fingerprint of its own and a path below the repository. */
export const gitlab: Reporter = (result, { lang, repositoryPath = (file) => file }) => {
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
  // An issue without lines is not shown; what a second reader says stands at the head of its dossier.
  const opinions = proposalsOf(result).flatMap(({ proposal, duplication: { reader } }) =>
    reader
      ? {
          description: visible(`${readerTitle[lang]} (${reader.model}): ${readerSentence(reader, lang)}`),
          check_name: 'reader',
          fingerprint: reader.digest,
          severity: severities.info,
          location: { path: repositoryPath(proposal.file), lines: { begin: 1 } },
        }
      : [],
  )
  return safeJson([...issues, ...opinions])
}
