import type { Finding } from '../check/result.js'
import { isProposalResult } from '../check/result.js'
import { placeOf } from '../model/finding.js'
import { visible } from '../text/visible.js'
import { entriesOf } from './entries.js'
import type { Reporter } from './reporter.js'

/** JUnit XML: a suite for each proposal (or the architecture), a test case for each finding; errors fail, the rest is said. */
export const junit: Reporter = (result) => {
  const suites = entriesOf(result).map((entry) => {
    const name = isProposalResult(entry) ? `${entry.proposal.id} ${entry.proposal.title}` : result.architecture.id
    const failures = entry.findings.filter(fails).length
    const skipped = entry.findings.filter((f) => f.waivedBy !== undefined).length
    const cases =
      entry.findings.length > 0
        ? entry.findings.map((f) => testCase(f, name))
        : [`    <testcase name="${xml(name)}" classname="kientruc"/>`]
    return [
      `  <testsuite name="${xml(name)}" tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}">`,
      ...cases,
      '  </testsuite>',
    ].join('\n')
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="kientruc">\n${suites.join('\n')}\n</testsuites>\n`
}

function fails(f: Finding): boolean {
  return f.waivedBy === undefined && f.severity === 'error'
}

function testCase(f: Finding, suite: string): string {
  const place = f.location ? placeOf(f.location) : ''
  const body = [place, f.message, f.remedy ?? '', f.yaml ?? '', f.waivedBy ?? ''].filter(Boolean).join('\n')
  const file = f.location ? ` file="${xml(f.location.file)}" line="${f.location.line}"` : ''
  const open = `    <testcase name="${xml(`${f.rule} ${f.subject ?? ''}`.trim())}" classname="${xml(suite)}"${file}>`
  if (f.waivedBy !== undefined) return `${open}<skipped message="${xml(f.waivedBy)}"/></testcase>`
  if (fails(f))
    return `${open}<failure type="${f.severity}" message="${xml(f.message)}">${xml(body)}</failure></testcase>`
  return `${open}<system-out>${xml(`${f.severity}: ${body}`)}</system-out></testcase>`
}

/** Escapes text for XML 1.0 and drops nothing: characters that XML cannot carry are made visible first. */
function xml(text: string): string {
  return visible(text)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
}
