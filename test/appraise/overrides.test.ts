import { describe, expect, it } from 'vitest'
import { isOff, type RuleOptions, runAtSites, type SiteOf } from '../../src/appraise/overrides.js'
import { rules, settingFaults } from '../../src/appraise/rules/index.js'
import type { RuleSetting } from '../../src/architecture/schema/manifest.js'
import { brief, findingsOf, inWorkspace } from '../rules/harness.js'

const ids = new Set(rules.map((r) => r.id))
const faults = (overrides: string, rule = 'integration/bypasses-platform') =>
  inWorkspace('', { manifest: `rules:\n  ${rule}:\n    overrides:\n${overrides}` }, ({ workspace }) =>
    settingFaults(workspace.model, ids).map(
      (f) => `${f.rule} ${f.location?.line}:${f.location?.column} ${f.message.vi} ${f.remedy?.vi ?? ''}`,
    ),
  )

/** Two systems that depend on a layer above their own: two findings of one rule. */
const upwards = `systems:
  - { id: ht-mot, name: Dịch vụ tàu cá, kind: service, owner: so-nnptnt, layer: lgsp, scope: sector, lifecycle: { status: operational }, dependsOn: [{ to: cong-dvc, kind: uses }] }
  - { id: ht-hai, name: Dịch vụ giám định xây dựng, kind: service, owner: so-xd, layer: lgsp, scope: sector, lifecycle: { status: operational }, dependsOn: [{ to: cong-dvc, kind: uses }] }
`
const rule = 'layering/forbidden-dependency'
const of = (setting: string) =>
  brief(findingsOf(upwards, setting ? { manifest: `rules:\n  ${rule}: ${setting}\n` } : {}))
    .filter((f) => f.startsWith(rule))
    .map((f) => f.slice(rule.length + 1))
    .sort()

describe('severities by subject and path', () => {
  it('without overrides hold everywhere', () => {
    expect(of('')).toEqual(['error ht-hai truong-hop.yaml:3', 'error ht-mot truong-hop.yaml:2'])
  })
  it('of one subject', () => {
    expect(of('{ overrides: [{ subject: ht-mot, severity: info }] }')).toEqual([
      'error ht-hai truong-hop.yaml:3',
      'info ht-mot truong-hop.yaml:2',
    ])
  })
  it('off for one, on for one', () => {
    expect(of('{ overrides: [{ subject: ht-mot, severity: off }] }')).toEqual(['error ht-hai truong-hop.yaml:3'])
    expect(of('{ severity: off, overrides: [{ subject: ht-mot, severity: warning }] }')).toEqual([
      'warning ht-mot truong-hop.yaml:2',
    ])
  })
  it('the last that matches wins, and both conditions must hold', () => {
    const two = (a: string, b: string) => of(`{ overrides: [${a}, ${b}] }`)
    const all = '{ path: "**", severity: info }'
    const one = '{ subject: ht-mot, severity: warning }'
    expect(two(all, one)).toEqual(['info ht-hai truong-hop.yaml:3', 'warning ht-mot truong-hop.yaml:2'])
    expect(two(one, all)).toEqual(['info ht-hai truong-hop.yaml:3', 'info ht-mot truong-hop.yaml:2'])
    expect(of('{ overrides: [{ subject: ht-mot, path: "khac/**", severity: off }] }')).toHaveLength(2)
  })
  it('of files are told from the manifest’s folder, whatever the working directory', () => {
    // The cases run one folder above the workspace, so findings show `kien-truc/truong-hop.yaml`.
    expect(of('{ overrides: [{ path: "*.yaml", severity: info }] }')).toHaveLength(2)
    expect(of('{ overrides: [{ path: truong-hop.yaml, severity: off }] }')).toEqual([])
    expect(of('{ overrides: [{ path: "kien-truc/*.yaml", severity: off }] }')).toHaveLength(2)
  })
})

describe('a rule', () => {
  const override = (severity?: 'off' | 'info') => ({ subject: 'a', ...(severity ? { severity } : {}) })
  it.each([
    [undefined, false],
    [{}, false],
    [{ severity: 'info' }, false],
    [{ severity: 'off' }, true],
    [{ severity: 'off', overrides: [override('info')] }, false],
    [{ severity: 'off', overrides: [override(), override('off')] }, true],
    [{ severity: 'off', overrides: [override('off'), override('info')] }, false],
    [{ overrides: [override('off')] }, false],
  ] as const)('set to %j is off wherever it looks: %s', (setting, off) => {
    expect(isOff(setting as RuleSetting | undefined)).toBe(off)
  })
})

describe('options by subject and path', () => {
  /** A rule that says of each subject which platform it was judged by. */
  const judged = (setting: RuleSetting, sites: Readonly<Record<string, string>>) => {
    const siteOf: SiteOf = ({ subject }) => ({ subject, path: sites[subject ?? ''] })
    const run = (options: RuleOptions) =>
      Object.keys(sites).map((subject) => ({ subject, message: { vi: `${options.platform ?? '-'}`, en: '' } }))
    const [any] = rules
    if (!any) throw new Error('there are no rules')
    return Object.fromEntries([...runAtSites(any, setting, siteOf, run)].map((h) => [h.subject, h.message.vi]))
  }
  const sites = { a: 'he-thong/a.yaml', b: 'he-thong/b.yaml', c: 'khac/c.yaml' }

  it('decide for their subjects alone, each subject told once', () => {
    expect(judged({}, sites)).toEqual({ a: '-', b: '-', c: '-' })
    expect(judged({ overrides: [{ subject: 'b', options: { platform: 'x' } }] }, sites)).toEqual({
      a: '-',
      b: 'x',
      c: '-',
    })
    expect(judged({ overrides: [{ path: 'he-thong/**', options: { platform: 'x' } }] }, sites)).toEqual({
      a: 'x',
      b: 'x',
      c: '-',
    })
  })
  it('are those of the last override that sets any, over the rule’s own', () => {
    const overrides = [
      { path: '**', options: { platform: 'x' } },
      { subject: 'a', options: { platform: 'y' } },
      { subject: 'a', severity: 'info' as const },
    ]
    expect(judged({ options: { platform: 'o' }, overrides }, sites)).toEqual({ a: 'y', b: 'x', c: 'x' })
    expect(judged({ options: { platform: 'o' }, overrides: overrides.slice(1) }, sites)).toEqual({
      a: 'y',
      b: 'o',
      c: 'o',
    })
  })

  const proposal = `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
  dependsOn:
    - { to: csdl-dat-dai, kind: data, via: mot-cua }
`
  const ofProposal = (setting: string) =>
    findingsOf(proposal, { manifest: `rules:\n  integration/bypasses-platform: ${setting}\n` }).filter(
      (f) => f.rule === 'integration/bypasses-platform',
    ).length
  it('reach proposals by their file', () => {
    expect(ofProposal('{ overrides: [{ path: "../de-xuat/*.yaml", options: { platform: mot-cua } }] }')).toBe(0)
    expect(ofProposal('{ overrides: [{ path: "../de-xuat/khac-*.yaml", options: { platform: mot-cua } }] }')).toBe(1)
    expect(ofProposal('{ overrides: [{ path: "../de-xuat/dx-*.yaml", severity: off }] }')).toBe(0)
  })
})

describe('faults of overrides', () => {
  it('a subject that does not exist, with the nearest', () => {
    expect(faults('      - { subject: csdl-dat-dia, severity: off }\n')).toEqual([
      expect.stringMatching(/^model\/unknown-reference 9:20 .*“csdl-dat-dia”.*csdl-dat-dai.*path/),
    ])
  })
  it('an option that does not exist or is of another type', () => {
    expect(faults('      - { subject: mot-cua, options: { platfrom: esb } }\n')).toEqual([
      expect.stringMatching(/^model\/unknown-reference 9:.*“platfrom”.*platform/),
    ])
    expect(faults('      - { subject: mot-cua, options: { platform: 3 } }\n')).toEqual([
      expect.stringMatching(/^model\/schema 9:.*phải là chữ/),
    ])
  })
  it('neither subject nor path, and a pattern that cannot match', () => {
    expect(faults('      - { severity: off }\n')).toEqual([expect.stringMatching(/^model\/schema 9:9 .*chưa nêu/)])
    expect(faults('      - { path: "he-thong/{a,b}.yaml", severity: off }\n')).toEqual([
      expect.stringMatching(/^model\/schema 9:17 .*Mẫu đường dẫn/),
    ])
  })
  it('an unknown rule is told once', () => {
    expect(faults('      - { subject: khong-co, severity: off }\n', 'hosting/no-bakcup')).toEqual([
      expect.stringMatching(/^model\/unknown-reference .*hosting\/no-backup/),
    ])
  })
  it('a sound one has none', () => {
    expect(faults('      - { subject: mot-cua, path: "**/*.yaml", severity: info }\n')).toEqual([])
  })
})
