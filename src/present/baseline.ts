import { knownFindings } from '../appraise/index.js'
import { safeJson } from '../kernel/index.js'
import { entriesOf } from './entries.js'
import type { Reporter } from './reporter.js'

/** The findings of a run as a file to keep in git: `--baseline` then tells what is new from what is known. */
export const baseline: Reporter = (result) => {
  const { tool, architecture } = result
  const findings = knownFindings(entriesOf(result)).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  return safeJson({ tool, architecture: { id: architecture.id }, findings })
}

/** By what they are about, so that a change of the file shows as few lines as it can. */
function keyOf({ proposal = '', subject = '', rule, fingerprint }: ReturnType<typeof knownFindings>[number]): string {
  return [proposal, subject, rule, fingerprint].join('\0')
}
