import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CheckResult } from '../../src/appraise/result.js'
import { kientruc } from '../support/cli.js'

interface Expectation {
  readonly verdict: string
  readonly duplication: string
  readonly alsoAcceptable?: readonly string[]
  /** Id of the match that the reviewer would name first, where there is one. */
  readonly target: string | null
  /** Every rule that must be found; no others may be, notes apart. */
  readonly rules: readonly string[]
  readonly why: string
}

const root = join(import.meta.dirname, '../..')
const expected: Record<string, Expectation> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'expected.json'), 'utf8'),
)
const run = await kientruc(root, [
  '--architecture',
  'architecture',
  'check',
  'proposals',
  '--format',
  'json',
  '--fail-on',
  'never',
])
const result: CheckResult = JSON.parse(run.out)

describe('the sample proposals', () => {
  it('are all expected, and all judged', () => {
    expect(result.results.map((r) => r.proposal.id).sort()).toEqual(Object.keys(expected).sort())
  })

  for (const { proposal, verdict, duplication, findings } of result.results) {
    const want = expected[proposal.id]
    if (!want) continue
    it(`${proposal.id}: ${want.why}`, () => {
      expect(verdict).toBe(want.verdict)
      expect([want.duplication, ...(want.alsoAcceptable ?? [])]).toContain(duplication.verdict)
      const found = new Set(findings.map((f) => f.rule))
      expect(want.rules.filter((rule) => !found.has(rule))).toEqual([])
      const unforeseen = findings.filter((f) => f.severity !== 'info' && !want.rules.includes(f.rule))
      expect(unforeseen.map((f) => f.rule)).toEqual([])
      if (want.target !== null) expect(duplication.matches[0]?.id).toBe(want.target)
      for (const finding of findings) {
        expect(finding.location, finding.rule).toBeDefined()
        expect(finding.remedy, finding.rule).toBeTruthy()
      }
    })
  }
})
