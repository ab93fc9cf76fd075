import { describe, expect, it } from 'vitest'
import { verdictOf } from '../../src/appraise/check.js'
import type { CheckResult, Finding, ValidateResult } from '../../src/appraise/result.js'
import { kientruc } from '../support/cli.js'
import { folder, small, system } from '../support/disk.js'

const finding = (severity: Finding['severity'], waivedBy?: string): Finding => ({
  fingerprint: 'f',
  rule: 'r/x',
  title: '',
  severity,
  message: '',
  basis: [],
  related: [],
  ...(waivedBy === undefined ? {} : { waivedBy }),
})

describe('the verdict', () => {
  it.each([
    [[], false, 'conforms'],
    [['info'], false, 'conforms'],
    [['info', 'warning'], false, 'conditional'],
    [['warning'], true, 'insufficient'],
    [['error', 'warning'], true, 'nonconforming'],
  ] as const)('of findings %j, too thin: %s, is %s', (severities, thin, verdict) => {
    expect(
      verdictOf(
        severities.map((s) => finding(s)),
        thin,
      ),
    ).toBe(verdict)
  })

  it('does not count what is waived', () => expect(verdictOf([finding('error', 'UBND tỉnh')], false)).toBe('conforms'))
})

const selfish = `systems:\n${system('ht-x', '    dependsOn: [ { to: ht-x, kind: data } ]\n')}`
const manifest = (rules: string) => `${small['kientruc.yaml']}rules:\n${rules}`
const waiver = (expires: string) =>
  `waivers:\n  - rule: model/self-dependency\n    subject: ht-x\n    reason: chuyển đổi dần\n    approvedBy: UBND tỉnh\n    expires: ${expires}\n`

const validated = async (files: Record<string, string>, ...argv: string[]) => {
  const run = await kientruc(folder({ ...small, ...files }), ['validate', '--format', 'json', ...argv])
  const result: ValidateResult = JSON.parse(run.out)
  return { code: run.code, findings: result.results[0]?.findings ?? [], summary: result.summary, asOf: result.asOf }
}

describe('waivers', () => {
  it('silence one rule on one subject, and stay visible with their grounds', async () => {
    const { code, findings, summary } = await validated({ 'x.yaml': selfish, 'w.yaml': waiver('2020-12-31') })
    expect(findings).toMatchObject([
      { rule: 'model/self-dependency', waivedBy: 'UBND tỉnh: chuyển đổi dần; có giá trị đến 31/12/2020' },
    ])
    expect(summary).toMatchObject({ errors: 0, waived: 1 })
    expect(code).toBe(0)
  })

  it('that have expired silence nothing and are findings themselves', async () => {
    const { code, findings } = await validated({ 'x.yaml': selfish, 'w.yaml': waiver('2020-05-31') })
    expect(findings.map((f) => f.rule).sort()).toEqual(['model/self-dependency', 'waiver/expired'])
    expect(findings.every((f) => f.waivedBy === undefined)).toBe(true)
    expect(code).toBe(1)
  })

  it('still hold on their last day', async () => {
    expect((await validated({ 'x.yaml': selfish, 'w.yaml': waiver('2020-06-01') })).code).toBe(0)
  })

  it('that silence nothing are told', async () => {
    const { findings } = await validated({ 'x.yaml': `systems:\n${system('ht-x')}`, 'w.yaml': waiver('2021-01-01') })
    expect(findings.map((f) => `${f.rule} ${f.severity}`)).toEqual(['waiver/unused info'])
  })
})

describe('the workspace’s settings', () => {
  it('lower a severity', async () => {
    const { code, findings } = await validated({
      'kientruc.yaml': manifest('  model/self-dependency: { severity: warning }\n'),
      'x.yaml': selfish,
    })
    expect(findings.map((f) => f.severity)).toEqual(['warning'])
    expect(code).toBe(0)
  })

  it('switch a rule off', async () => {
    expect(
      (
        await validated({
          'kientruc.yaml': manifest('  model/self-dependency: { severity: off }\n'),
          'x.yaml': selfish,
        })
      ).findings,
    ).toEqual([])
  })

  it('add the province’s own basis', async () => {
    const files = {
      'kientruc.yaml': manifest('  model/self-dependency: { basis: [ { document: kh-1, article: Mục 2 } ] }\n'),
      'v.yaml': 'documents:\n  - { id: kh-1, number: 1/KH-UBND, title: Kế hoạch, confidence: reported }\n',
      'x.yaml': selfish,
    }
    const { findings } = await validated(files)
    expect(findings[0]?.basis[0]).toEqual({
      document: 'kh-1',
      article: 'Mục 2',
      number: '1/KH-UBND',
      title: 'Kế hoạch',
      confidence: 'reported',
    })
  })

  it('name an unknown rule with the nearest one', async () => {
    const { findings } = await validated({ 'kientruc.yaml': manifest('  model/self-dependancy: { severity: off }\n') })
    expect(findings[0]).toMatchObject({ rule: 'model/unknown-reference', location: { file: 'kientruc.yaml', line: 6 } })
    expect(findings[0]?.remedy).toContain('model/self-dependency')
  })

  it('give the day for which the architecture speaks', async () => {
    expect((await validated({ 'kientruc.yaml': `${small['kientruc.yaml']}asOf: 2018-12\n` })).asOf).toBe('2018-12-31')
    expect(
      (await validated({ 'kientruc.yaml': `${small['kientruc.yaml']}asOf: 2018-12\n` }, '--as-of', '2019-01-01')).asOf,
    ).toBe('2019-01-01')
    expect((await validated({})).asOf).toBe('2020-06-01')
  })
})

describe('the day of a proposal', () => {
  const proposal = (extra: string) =>
    `proposal:\n  id: dx-1\n  title: Xây dựng phần mềm quản lý bến cá\n  agency: so-a\n  kind: build\n  purpose: Quản lý tàu cá ra vào bến.\n${extra}`
  const day = async (extra: string, ...argv: string[]) => {
    const run = await kientruc(folder({ ...small, 'dx.yaml': proposal(extra) }), [
      'check',
      'dx.yaml',
      '--format',
      'json',
      '--fail-on',
      'never',
      ...argv,
    ])
    const result: CheckResult = JSON.parse(run.out)
    return [result.asOf, result.results[0]?.asOf]
  }

  it('is --as-of, else its date, else the start of its schedule, else today', async () => {
    expect(await day('  date: 2019-03-15\n', '--as-of', '2018')).toEqual(['2018-01-01', '2018-01-01'])
    expect(await day('  date: 2019-03-15\n  schedule: { from: 2021-01 }\n')).toEqual(['2019-03-15', '2019-03-15'])
    expect(await day('  schedule: { from: 2021-01 }\n')).toEqual(['2021-01-01', '2021-01-01'])
    expect(await day('')).toEqual(['2020-06-01', '2020-06-01'])
  })
})
