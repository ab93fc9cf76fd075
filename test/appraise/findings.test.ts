import { describe, expect, it } from 'vitest'
import { fails } from '../../src/appraise/counts.js'
import { type Bench, basesInForce, findingOf, inReadingOrder } from '../../src/appraise/findings.js'
import { distinctEntries, fingerprintOf } from '../../src/appraise/fingerprint.js'
import type { ArchitectureResult, Finding, ProposalResult, ResultLocation } from '../../src/appraise/result.js'
import type { Rule } from '../../src/appraise/rules/rule.js'
import { concerns, type Scope, scopeNote, touches } from '../../src/appraise/scope.js'
import { summaryOf } from '../../src/appraise/summary.js'
import type { Hit } from '../../src/kernel/finding.js'
import { modelOf } from '../support/model.js'

const text = (words: string) => ({ vi: words, en: `${words} (en)` })
const rule: Rule = {
  id: 'a/b',
  severity: 'warning',
  title: text('Tên quy tắc'),
  basis: [{ document: 'cu' }, { document: 'moi', article: 'Điều 2' }, { document: 'la' }],
  remedy: text('Hướng chung'),
  yaml: 'khoa',
  page: text(''),
}
const documents = `documents:
  - { id: cu, number: 1/CU, title: Văn bản cũ, effectiveFrom: 2010-01-01, effectiveTo: 2018-12-31 }
  - { id: moi, number: 2/MOI, title: Văn bản mới, effectiveFrom: 2019-01-01, confidence: reported }
`
const bench = (manifest = '', more: Partial<Bench> = {}): Bench => ({
  model: modelOf(documents, manifest),
  rules: new Map([[rule.id, rule]]),
  asOf: '2019-06-01',
  lang: 'vi',
  siteOf: ({ subject }) => ({ subject, path: 'x.yaml' }),
  ...more,
})
const at = (file: string, line: number, column = 1, within?: string): ResultLocation => ({
  file,
  line,
  column,
  length: 2,
  excerpt: `  dòng ${line} `,
  ...(within === undefined ? {} : { within }),
})
const hit: Hit = { rule: 'a/b', subject: 'ht-a', message: text('Sai') }

describe('a finding', () => {
  it('has what its rule says, in the language of the run, and only documents in force on the day', () => {
    expect(findingOf(hit, bench())).toEqual({
      fingerprint: fingerprintOf(hit),
      rule: 'a/b',
      title: 'Tên quy tắc',
      severity: 'warning',
      message: 'Sai',
      subject: 'ht-a',
      basis: [
        { document: 'moi', article: 'Điều 2', number: '2/MOI', title: 'Văn bản mới', confidence: 'reported' },
        { document: 'la' },
      ],
      related: [],
      remedy: 'Hướng chung',
      yaml: 'khoa',
    })
    const english = findingOf(hit, bench('', { lang: 'en' }))
    expect([english?.title, english?.message, english?.remedy]).toEqual([
      'Tên quy tắc (en)',
      'Sai (en)',
      'Hướng chung (en)',
    ])
  })

  it('goes by its own remedy, keys and places before those of the rule', () => {
    const found = findingOf(
      {
        ...hit,
        remedy: text('Hướng riêng'),
        yaml: 'khoa-rieng',
        location: at('b.xlsx', 3, 2, 'Trang!B3'),
        relatedLocations: [at('c.yaml', 4)],
        related: ['ht-b'],
        basis: [{ document: 'moi' }],
      },
      bench(),
    )
    expect(found).toMatchObject({
      remedy: 'Hướng riêng',
      yaml: 'khoa-rieng',
      location: { file: 'b.xlsx', line: 3, column: 2, within: 'Trang!B3' },
      relatedLocations: [{ file: 'c.yaml', line: 4 }],
      related: ['ht-b'],
    })
    expect(found?.relatedLocations?.[0]).not.toHaveProperty('within')
    expect(found?.basis.map((b) => b.document + (b.article ?? ''))).toEqual(['moi', 'moiĐiều 2', 'la'])
  })

  it('of a rule that nobody knows is an error under its id, without remedy', () => {
    const { subject: _, ...bare } = hit
    expect(findingOf({ ...bare, rule: 'c/d', relatedLocations: [] }, bench())).toEqual({
      fingerprint: expect.any(String),
      rule: 'c/d',
      title: 'c/d',
      severity: 'error',
      message: 'Sai',
      basis: [],
      related: [],
    })
  })

  it.each([
    ['', undefined, 'warning'],
    ['', 'info', 'info'],
    ['', 'error', 'warning'],
    ['severity: error', undefined, 'error'],
    ['severity: error', 'warning', 'warning'],
    ['severity: info', 'error', 'info'],
    ['severity: off', undefined, undefined],
    ['severity: off', 'error', undefined],
    ['overrides: [ { subject: ht-a, severity: info } ]', undefined, 'info'],
  ] as const)('set to “%s”, at most %s, is %s', (setting, atMost, severity) => {
    const set = setting === '' ? '' : `rules:\n  a/b: { ${setting} }\n`
    expect(findingOf(atMost ? { ...hit, atMost } : hit, bench(set))?.severity).toBe(severity)
  })

  it('cites a document once for each article', () => {
    const twice = [
      { document: 'moi' },
      { document: 'moi' },
      { document: 'moi', article: '1' },
      { document: 'moi', article: '1' },
    ]
    expect(basesInForce(twice, bench()).map((b) => b.article)).toEqual([undefined, '1'])
  })
})

const finding = (more: Partial<Finding> = {}): Finding => ({
  fingerprint: 'f',
  rule: 'a/b',
  title: '',
  severity: 'error',
  message: '',
  basis: [],
  related: [],
  ...more,
})

describe('the order of findings', () => {
  it('is severity, file, sheet, line, column, rule, words', () => {
    const ordered = [
      finding({ message: 'nơi không rõ' }),
      finding({ location: at('a.xlsx', 9, 1, 'A!!B10') }),
      finding({ location: at('a.xlsx', 10, 1, 'A!!B2') }),
      finding({ location: at('a.xlsx', 2, 1, 'B!C2') }),
      finding({ location: at('b.yaml', 2, 7) }),
      finding({ location: at('b.yaml', 10, 1) }),
      finding({ location: at('b.yaml', 10, 3), rule: 'a/a' }),
      finding({ location: at('b.yaml', 10, 3), message: 'a' }),
      finding({ location: at('b.yaml', 10, 3), message: 'b' }),
      finding({ severity: 'warning', location: at('a.yaml', 1) }),
      finding({ severity: 'info' }),
    ]
    for (let turn = 0; turn < ordered.length; turn++) {
      const turned = [...ordered.slice(turn), ...ordered.slice(0, turn)]
      expect([inReadingOrder(turned), inReadingOrder(turned.toReversed())]).toEqual([ordered, ordered])
    }
  })
})

describe('the fingerprint', () => {
  const known = fingerprintOf(hit, 'dx-1')
  it('stays where lines, files, words and the order of the others change', () => {
    expect(known).toMatch(/^[0-9a-f]{32}$/)
    expect(fingerprintOf({ ...hit, message: text('Khác'), location: at('x', 9) }, 'dx-1')).toBe(known)
    expect(fingerprintOf({ ...hit, related: ['b', 'a'] })).toBe(fingerprintOf({ ...hit, related: ['a', 'b'] }))
  })
  it('tells rules, proposals, subjects and the others involved apart', () => {
    const others = [
      fingerprintOf(hit),
      fingerprintOf({ ...hit, rule: 'a/c' }, 'dx-1'),
      fingerprintOf({ ...hit, subject: 'ht-b' }, 'dx-1'),
      fingerprintOf({ ...hit, related: ['ht-b'] }, 'dx-1'),
    ]
    expect(new Set([known, ...others]).size).toBe(5)
  })
  it('of what is about no entity is its file and line of text, wherever that stands', () => {
    const { subject: _, ...bare } = hit
    const of = (location?: ResultLocation) => fingerprintOf(location ? { ...bare, location } : bare)
    const there = { ...at('x.yaml', 3), excerpt: 'a: b' }
    expect(of({ ...there, line: 8, excerpt: '  a: b ' })).toBe(of(there))
    expect(new Set([of(), of(there), of({ ...there, file: 'y.yaml' }), of({ ...there, excerpt: 'a: c' })]).size).toBe(4)
  })
  it('is numbered where several findings have the same, across the entries of a run', () => {
    const entries: ArchitectureResult[] = [
      { findings: [finding(), finding({ fingerprint: 'g' }), finding()] },
      { findings: [finding({ message: 'm' })] },
    ]
    expect(distinctEntries(entries).map((e) => e.findings.map((f) => f.fingerprint))).toEqual([
      ['f', 'g', 'f-2'],
      ['f-3'],
    ])
    expect(distinctEntries(entries)[1]?.findings[0]?.message).toBe('m')
  })
})

describe('a scope', () => {
  const scope: Scope = {
    ref: 'main',
    commit: 'c',
    everything: false,
    entities: new Set(['ht-a']),
    touches: (file) => file === 'a.yaml',
  }
  it.each([
    [finding({ subject: 'ht-a' }), true],
    [finding({ subject: 'ht-b' }), false],
    [finding({ subject: 'ht-b', related: ['ht-c', 'ht-a'] }), true],
    [finding(), false],
    [finding({ rule: 'model/schema' }), true],
    [finding({ rule: 'model/unknown-reference' }), true],
    [finding({ rule: 'model/duplicate-id' }), true],
  ])('of what changed: %j is shown: %s', (one, shown) => {
    expect(concerns(scope, one)).toBe(shown)
    expect(concerns(undefined, one)).toBe(true)
    expect(concerns({ ...scope, everything: true }, one)).toBe(true)
  })
  it('judges the proposals that were touched, or all where what they rest on changed', () => {
    expect([touches(scope, 'a.yaml'), touches(scope, 'b.yaml')]).toEqual([true, false])
    expect([touches(undefined, 'b.yaml'), touches({ ...scope, everything: true }, 'b.yaml')]).toEqual([true, true])
  })
  it('is told in the result', () => {
    expect(scopeNote(scope, 3)).toEqual({ changedSince: { ref: 'main', commit: 'c', everything: false, leftOut: 3 } })
    expect(scopeNote(undefined, 3)).toEqual({})
  })
})

describe('the summary of a run', () => {
  const proposal = (verdict: ProposalResult['duplication']['verdict'], budget?: number): ProposalResult => ({
    proposal: { id: verdict, title: '', agency: 'so-a', file: 'a', ...(budget === undefined ? {} : { budget }) },
    asOf: '2019-01-01',
    verdict: 'conforms',
    duplication: { verdict, reason: '', matches: [] },
    requirements: [],
    findings: [],
  })
  it('counts by severity; what is waived counts as waived alone', () => {
    const findings = [
      finding(),
      finding({ severity: 'warning' }),
      finding({ severity: 'warning' }),
      finding({ severity: 'info' }),
      finding({ waivedBy: 'UBND tỉnh' }),
    ]
    expect(summaryOf([{ findings }, { ...proposal('none'), findings: [finding({ severity: 'info' })] }])).toEqual({
      proposals: 1,
      errors: 1,
      warnings: 2,
      infos: 2,
      waived: 1,
      budgetAtRisk: 0,
    })
  })
  it('adds up the budgets that would buy what exists', () => {
    const risky = (['duplicate', 'overlap', 'reuse'] as const).map((verdict, i) => proposal(verdict, 10 ** i / 8))
    const sound = (['upgrade', 'none', 'not-compared'] as const).map((verdict) => proposal(verdict, 500))
    expect(summaryOf([...risky, ...sound, proposal('duplicate')]).budgetAtRisk).toBe(13.875)
    expect(summaryOf([proposal('reuse', 0.1), proposal('reuse', 0.2)]).budgetAtRisk).toBe(0.3)
  })
})

describe('what makes a run fail', () => {
  it.each([
    [finding(), true, true],
    [finding({ severity: 'warning' }), false, true],
    [finding({ severity: 'info' }), false, false],
    [finding({ waivedBy: 'x' }), false, false],
    [finding({ known: true }), false, false],
    [finding({ known: false }), true, true],
  ])('%j: from errors on %s, from warnings on %s, never', (one, onError, onWarning) => {
    expect([fails(one, 'error'), fails(one, 'warning'), fails(one, 'never')]).toEqual([onError, onWarning, false])
  })
})
