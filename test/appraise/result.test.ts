import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { CheckResult, isProposalResult, ValidateResult } from '../../src/appraise/result.js'

/** A result in which nothing that may stand is missing. */
const whole: CheckResult = {
  tool: { name: 'kientruc', version: '1.0.0' },
  architecture: { id: 'thu', name: 'Thử', version: '1.0', digest: 'sha256:0' },
  asOf: '2019-03-15',
  lang: 'vi',
  changedSince: { ref: 'main', commit: '0a1b', everything: false, leftOut: 2 },
  baseline: {
    known: 1,
    new: 0,
    fixed: [
      { fingerprint: 'f0', rule: 'a/b', subject: 'ht-a', proposal: 'dx-1', related: ['ht-b'], message: 'Đã hết' },
    ],
  },
  results: [
    {
      proposal: {
        id: 'dx-1',
        title: 'Phần mềm tàu cá',
        agency: 'so-a',
        agencyName: 'Sở A',
        file: 'dx.yaml',
        digest: 'sha256:1',
        kind: 'build',
        date: '2019-03-15',
        purpose: 'Quản lý tàu cá',
        functions: ['Ghi nhận tàu'],
        data: ['tàu cá'],
        users: ['ngư dân'],
        budget: 1900.5,
      },
      asOf: '2019-03-15',
      verdict: 'conditional',
      duplication: {
        verdict: 'overlap',
        reason: 'Một phần đã có',
        matches: [
          {
            id: 'ht-b',
            of: 'system',
            name: 'Hệ thống B',
            owner: 'Sở B',
            status: 'operational',
            scope: 'province',
            relation: 'overlap',
            score: 0.5,
            reason: 'Một phần đã có',
            coverage: { ofProposal: 0.5, ofTarget: 0.25 },
            comparison: [{ aspect: 'function', proposal: 'a', target: 'b', degree: 1, shared: ['tàu'] }],
            evidence: [{ kind: 'function', proposal: 'a', target: 'b', weight: 0 }],
          },
        ],
      },
      requirements: [
        {
          system: 'ht-moi',
          name: 'Hệ thống mới',
          note: 'Xét như ứng dụng',
          rows: [
            {
              item: '1.2',
              concern: 'Bộ ký tự',
              group: 'Trình diễn',
              document: 'tt-39',
              outcome: 'met',
              standards: [
                { id: 'utf-8', symbol: 'UTF-8', obligation: 'mandatory', oneOf: 'ky-tu', confidence: 'verified' },
              ],
              declared: ['UTF8'],
              reason: 'Đã khai',
            },
          ],
          notApplicable: [{ reason: 'Không có bản đồ', count: 1, items: ['3.4'] }],
          basis: [{ document: 'tt-39' }],
        },
      ],
      findings: [
        {
          fingerprint: 'f1',
          rule: 'a/c',
          title: 'Tên',
          severity: 'warning',
          message: 'Thiếu',
          subject: 'dx-1',
          location: { file: 'dx.xlsx', line: 1, column: 1, length: 3, excerpt: 'abc', within: 'Trang!B2' },
          relatedLocations: [{ file: 'x.yaml', line: 2, column: 1, length: 1, excerpt: 'x' }],
          basis: [
            { document: 'tt-39', article: 'Điều 3', number: '39/2017', title: 'Thông tư', confidence: 'reported' },
          ],
          related: ['ht-b'],
          remedy: 'Bổ sung',
          yaml: 'standards',
          waivedBy: 'UBND tỉnh',
          known: true,
        },
      ],
    },
  ],
  summary: { proposals: 1, errors: 0, warnings: 1, infos: 0, waived: 1, budgetAtRisk: 1900.5 },
}

/** What may be left out, by the keys that lead to it. */
const optional = new Set([
  'changedSince',
  'baseline',
  ...['subject', 'proposal', 'related'].map((key) => `baseline.fixed.${key}`),
  ...['agencyName', 'digest', 'kind', 'date', 'purpose', 'functions', 'data', 'users', 'budget'].map(
    (key) => `results.proposal.${key}`,
  ),
  ...['owner', 'status', 'scope'].map((key) => `results.duplication.matches.${key}`),
  'results.requirements.note',
  'results.requirements.rows.item',
  'results.requirements.rows.standards.oneOf',
  'results.requirements.rows.standards.confidence',
  ...['subject', 'location', 'relatedLocations', 'remedy', 'yaml', 'waivedBy', 'known'].map(
    (key) => `results.findings.${key}`,
  ),
  'results.findings.location.within',
  ...['article', 'number', 'title', 'confidence'].map((key) => `results.findings.basis.${key}`),
])

/** The words of each choice. */
const choices: Readonly<Record<string, readonly string[]>> = {
  lang: ['vi', 'en'],
  'results.verdict': ['conforms', 'conditional', 'nonconforming', 'insufficient'],
  'results.duplication.verdict': ['duplicate', 'overlap', 'reuse', 'upgrade', 'none', 'not-compared'],
  'results.duplication.matches.of': ['system', 'proposal'],
  'results.duplication.matches.relation': ['duplicate', 'overlap', 'should-reuse', 'upgrades', 'related'],
  'results.duplication.matches.comparison.aspect': ['purpose', 'function', 'data', 'users', 'scope', 'owner'],
  'results.duplication.matches.evidence.kind': 'term concept capability function data users scope owner'.split(' '),
  'results.requirements.rows.outcome': ['met', 'not-met', 'insufficient'],
  'results.requirements.rows.standards.obligation': ['mandatory', 'recommended'],
  'results.requirements.rows.standards.confidence': ['verified', 'reported', 'recalled'],
  'results.findings.severity': ['error', 'warning', 'info'],
  'results.findings.basis.confidence': ['verified', 'reported', 'recalled'],
}

/** Numbers from 0 to 1. */
const shares = ['score', 'comparison.degree', 'evidence.weight'].map((key) => `results.duplication.matches.${key}`)

type Holder = Record<string, unknown>
const ajv = new Ajv2020({ strict: true })
const fits = (value: unknown): boolean => ajv.validate(CheckResult, value)
/** Whether the whole result still fits after something was done to one of its parts. */
function fitsWith(change: (holder: Holder, key: string) => void, at: Step): boolean {
  const copy = structuredClone(whole)
  change(at.holder(copy), at.key)
  return fits(copy)
}

interface Step {
  /** Keys without the places in lists. */
  readonly path: string
  readonly key: string
  readonly holder: (root: unknown) => Holder
}

/** Every field of the result, however deep. */
function steps(value: unknown, path: readonly string[] = []): Step[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const to = [...path, key]
    const holder = (root: unknown) => path.reduce((node, step) => (node as Holder)[step], root) as Holder
    const mine = Array.isArray(value) ? [] : [{ path: to.filter((step) => !/^\d+$/.test(step)).join('.'), key, holder }]
    return [...mine, ...steps(inner, to)]
  })
}
const all = steps(whole)

describe('the published form of a result', () => {
  it('takes a whole one, and one with only what must stand', () => {
    expect(fits(whole)).toBe(true)
    const least = structuredClone(whole)
    for (const step of all)
      if (optional.has(step.path)) {
        const holder =
          step.path.startsWith('baseline.') || step.path.includes('location.') ? undefined : step.holder(least)
        if (holder) delete holder[step.key]
      }
    expect(fits(least)).toBe(true)
  })

  it.each(all.map((step) => [step.path, step] as const))(
    '%s is of one kind, and asked for unless it is optional',
    (path, step) => {
      expect(fitsWith((holder, key) => (holder[key] = { khac: 1 }), step)).toBe(false)
      expect(fitsWith((holder, key) => delete holder[key], step)).toBe(optional.has(path))
      // A baseline may come from a later version, which knows more.
      expect(fitsWith((holder) => (holder.khac = 1), step)).toBe(path.startsWith('baseline.fixed.'))
      for (const word of choices[path] ?? []) expect(fitsWith((holder, key) => (holder[key] = word), step)).toBe(true)
      if (choices[path]) expect(fitsWith((holder, key) => (holder[key] = 'khac'), step)).toBe(false)
      if (shares.includes(path))
        for (const [share, allowed] of [
          [0, true],
          [1, true],
          [-0.1, false],
          [1.1, false],
        ] as const)
          expect(fitsWith((holder, key) => (holder[key] = share), step)).toBe(allowed)
    },
  )

  it('of the architecture holds findings and no proposal', () => {
    const fitsArchitecture = ajv.compile(ValidateResult)
    const { results, ...head } = whole
    const [{ findings } = { findings: [] }] = results
    expect(fitsArchitecture({ ...head, results: [{ findings }] })).toBe(true)
    expect(fitsArchitecture({ ...head, results: [{}] })).toBe(false)
    expect(fitsArchitecture(whole)).toBe(false)
    expect([...results, { findings }].map(isProposalResult)).toEqual([true, false])
  })
})
