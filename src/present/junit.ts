import { type FailLevel, type Finding, fails, isProposalResult } from '../appraise/index.js'
import { type Lang, placeOf, visible } from '../kernel/index.js'
import { entriesOf } from './entries.js'
import { readerUseSentence } from './reader.js'
import type { Reporter } from './reporter.js'

type Outcome = 'failure' | 'error' | 'skipped' | 'passed'

/**
 * JUnit XML: a suite for each proposal (or the architecture), a test case for each finding. What makes the run fail fails here
 * too; a file that cannot be read is an error; what is waived or known is skipped, and the rest is said.
 */
export const junit: Reporter = (result, { lang, failOn = 'error', repositoryPath = (file) => file }) => {
  const suites = entriesOf(result).map((entry) => {
    const name = isProposalResult(entry) ? `${entry.proposal.id} ${entry.proposal.title}` : result.architecture.id
    const count = (outcome: Outcome) => entry.findings.filter((f) => outcomeOf(f, failOn) === outcome).length
    const named = distinctNames(entry.findings).map(([f, caseName]) => {
      const file = f.location ? ` file="${xml(repositoryPath(f.location.file))}" line="${f.location.line}"` : ''
      const open = `    <testcase name="${xml(caseName)}" classname="${xml(name)}"${file} time="0">`
      return `${open}${inner(f, outcomeOf(f, failOn), lang)}</testcase>`
    })
    const cases = named.length > 0 ? named : [`    <testcase name="${xml(name)}" classname="kientruc" time="0"/>`]
    return { name, cases, failures: count('failure'), errors: count('error'), skipped: count('skipped') }
  })
  const reader = 'reader' in result ? readerUseSentence(result.reader, lang) : undefined
  const used =
    reader === undefined ? [] : [`    <properties><property name="reader" value="${xml(reader)}"/></properties>`]
  const sum = (of: (suite: (typeof suites)[number]) => number) => suites.reduce((total, s) => total + of(s), 0)
  const totals = `tests="${sum((s) => s.cases.length)}" failures="${sum((s) => s.failures)}" errors="${sum((s) => s.errors)}" skipped="${sum((s) => s.skipped)}" time="0"`
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="kientruc" ${totals}>`,
    ...suites.flatMap((s) => [
      `  <testsuite name="${xml(s.name)}" tests="${s.cases.length}" failures="${s.failures}" errors="${s.errors}" skipped="${s.skipped}" time="0">`,
      ...used,
      ...s.cases,
      '  </testsuite>',
    ]),
    '</testsuites>',
  ].join('\n')}\n`
}

function outcomeOf(f: Finding, level: FailLevel): Outcome {
  if (f.waivedBy !== undefined || f.known) return 'skipped'
  if (!fails(f, level)) return 'passed'
  return f.rule === 'model/schema' ? 'error' : 'failure'
}

function inner(f: Finding, outcome: Outcome, lang: Lang): string {
  const place = f.location ? placeOf(f.location) : ''
  const body = [place, f.message, f.remedy, f.yaml, f.waivedBy].filter(Boolean).join('\n')
  const known = { vi: 'Đã có trong danh sách phát hiện đã biết', en: 'Known from the baseline' }[lang]
  switch (outcome) {
    case 'skipped':
      return `<skipped message="${xml(f.waivedBy ?? known)}"/><system-out>${xml(`${f.severity}: ${body}`)}</system-out>`
    case 'passed':
      return `<system-out>${xml(`${f.severity}: ${body}`)}</system-out>`
    default:
      return `<${outcome} type="${f.severity}" message="${xml(f.message)}">${xml(body)}</${outcome}>`
  }
}

/** Readers take two cases of one name in one class for the same test. */
function distinctNames(findings: readonly Finding[]): [Finding, string][] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const name = `${finding.rule} ${finding.subject ?? ''}`.trim()
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return [finding, times === 1 ? name : `${name} (${times})`]
  })
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
