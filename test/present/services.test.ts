import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import { parse } from 'junit2json'
import { describe, expect, it } from 'vitest'
import type { CheckResult, ProposalResult } from '../../src/appraise/result.js'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { rendererOf } from '../../src/present/renderers.js'
import { kientruc } from '../support/cli.js'
import { folder, small, system } from '../support/disk.js'
import { commit, repository, write } from '../support/git.js'
import { hostileFixture, hostileResult } from './html/fixture.js'

/** The published schema (draft 4), as Microsoft's package for tests carries it. */
const published = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
const { $schema: _, id: __, ...sarifSchema } = JSON.parse(readFileSync(published, 'utf8'))
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
ajv.addFormat('uri', (text) => URL.canParse(text))
ajv.addFormat(
  'uri-reference',
  (text) => /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(text) && URL.canParse(text, 'file:///a/'),
)
ajv.addFormat('date-time', true)
const isSarif = ajv.compile(sarifSchema)

const proposal = (id: string, extra = '') =>
  `proposal:\n  id: ${id}\n  title: Xây dựng phần mềm quản lý bến cá\n  agency: so-a\n  kind: build\n  date: 2019-03-15\n  purpose: Quản lý tàu cá ra vào bến, cấp chuyến biển.\n${extra}`
const selfDependent = `systems:\n${system('ht-x', '    dependsOn: [ { to: ht-x, kind: data } ]\n')}`
const files = { ...small, 'đề xuất/một 1.yaml': proposal('dx-1'), 'đề xuất/hai.yaml': proposal('dx-2') }

async function out(dir: string, ...argv: string[]): Promise<string> {
  const run = await kientruc(dir, [...argv, '--fail-on', 'never'])
  expect(run.code, run.err).toBeLessThan(2)
  return run.out
}

describe('sarif', () => {
  it('fits the published schema, for proposals and for an architecture, with a waiver and a baseline', async () => {
    const waiver =
      'waivers:\n  - { rule: dossier/incomplete, subject: dx-1, reason: Thử, approvedBy: Sở A, expires: 2030-01-01 }\n'
    const dir = folder({
      ...files,
      'x.yaml': selfDependent,
      'mien-tru.yaml': waiver,
      'known.json': '{ "findings": [] }',
    })
    for (const argv of [['check', 'đề xuất'], ['check', 'đề xuất', '--baseline', 'known.json'], ['validate']]) {
      const log: unknown = JSON.parse(await out(dir, ...argv, '--format', 'sarif'))
      expect(isSarif(log), JSON.stringify(isSarif.errors?.slice(0, 3))).toBe(true)
    }
  })

  it('fits it whatever the names', async () => {
    const { model, proposals } = hostileFixture()
    const context = { lang: 'vi', width: 80, verbose: true } as const
    const text = await rendererOf('result', 'sarif').render({ result: hostileResult(model), model, proposals }, context)
    expect(isSarif(JSON.parse(String(text))), JSON.stringify(isSarif.errors?.slice(0, 3))).toBe(true)
  })

  it('the schema would refuse what SARIF does not know', () => {
    expect(isSarif({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false)
  })

  it('tells where the other one is, and names rules so that code scanning can show them', async () => {
    const [run] = JSON.parse(await out(folder(files), 'check', 'đề xuất', '--format', 'sarif')).runs
    const twin = run.results.find((r: { ruleId: string }) => r.ruleId === 'duplication/duplicates-proposal')
    expect(twin.relatedLocations[0].physicalLocation).toMatchObject({
      artifactLocation: {
        uri: expect.stringMatching(/^%C4%91%E1%BB%81%20xu%E1%BA%A5t\/.*\.yaml$/),
        uriBaseId: '%SRCROOT%',
      },
      region: { startLine: 3 },
    })
    expect(run.automationDetails.id).toBe('kientruc/check/')
    for (const rule of run.tool.driver.rules) {
      expect(rule.fullDescription.text.length).toBeGreaterThan(20)
      expect(rule.help.text).not.toContain('**')
      expect(rule.properties.tags.length).toBeLessThanOrEqual(20)
    }
  })

  it('keeps fingerprints when lines move, a file is renamed and the language changes; each is unlike the others', async () => {
    const prints = async (dir: string, ...argv: string[]) =>
      JSON.parse(await out(dir, ...argv, '--format', 'sarif')).runs[0].results.map(
        (r: { partialFingerprints: Record<string, string> }) => r.partialFingerprints['kientruc/v2'],
      )
    const before = await prints(folder(files), 'check', 'đề xuất')
    const moved = folder({
      ...small,
      'de-xuat/b.yaml': `# ghi chú\n\n${proposal('dx-1')}`,
      'de-xuat/a.yaml': proposal('dx-2'),
    })
    expect((await prints(moved, 'check', 'de-xuat')).sort()).toEqual([...before].sort())
    expect((await prints(moved, '--lang', 'en', 'check', 'de-xuat')).sort()).toEqual([...before].sort())
    expect(new Set(before).size).toBe(before.length)
  })

  it('names files from the top of the repository, wherever it runs', async () => {
    const dir = repository({ ...Object.fromEntries(Object.entries(small).map(([k, v]) => [`kt/${k}`, v])) })
    write(dir, { 'kt/x.yaml': selfDependent })
    commit(dir)
    const sub = `${dir}/kt`
    const [run] = JSON.parse(await out(sub, 'validate', '--format', 'sarif')).runs
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('kt/x.yaml')
    expect(await out(sub, 'validate', '--format', 'github')).toContain('file=kt/x.yaml,line=9')
    expect(JSON.parse(await out(sub, 'validate', '--format', 'gitlab'))[0].location.path).toBe('kt/x.yaml')
    expect(await out(sub, 'validate', '--format', 'junit')).toContain('file="kt/x.yaml"')
  })
})

describe('junit', () => {
  it('is read by others: counts agree, names are distinct, what makes the run fail fails', async () => {
    const dir = folder({ ...files, 'đề xuất/hỏng.yaml': 'proposal: { id: dx-3 }\n' })
    const levelled = async (level: string) => {
      const { out } = await kientruc(dir, ['check', 'đề xuất', '--format', 'junit', '--fail-on', level])
      const read = await parse(out)
      if (!read || !('testsuite' in read)) throw new Error('no suites')
      return read
    }
    const read = await levelled('warning')
    const suites = read.testsuite ?? []
    expect(suites.map((s) => s.name?.split(' ')[0])).toEqual(['dx-2', 'dx-3', 'dx-1'])
    for (const suite of suites) {
      const cases = suite.testcase ?? []
      expect(cases).toHaveLength(suite.tests ?? -1)
      expect(cases.filter((c) => c.failure)).toHaveLength(suite.failures ?? -1)
      expect(cases.filter((c) => c.error)).toHaveLength(suite.errors ?? -1)
      expect(new Set(cases.map((c) => c.name)).size).toBe(cases.length)
    }
    expect(suites[1]?.errors).toBeGreaterThan(0)
    expect(read.failures).toBeGreaterThan((await levelled('error')).failures ?? 0)
    expect((await levelled('never')).failures).toBe(0)
  })
})

/** A result of many proposals with many findings, out of one real appraisal. */
async function grown(proposals: number, findings: number, format: string): Promise<string> {
  const dir = folder(files)
  const result: CheckResult = JSON.parse(await out(dir, 'check', 'đề xuất/hai.yaml', '--format', 'json'))
  const [one] = result.results
  const [first] = one?.findings ?? []
  if (!one || !first) throw new Error('nothing to grow')
  const many = Array.from(
    { length: proposals },
    (_, i): ProposalResult => ({
      ...one,
      proposal: { ...one.proposal, id: `dx-${i}` },
      findings: Array.from({ length: findings }, (_, j) => ({
        ...first,
        fingerprint: `${i}-${j}`,
        severity: (['error', 'warning', 'info'] as const)[j % 3] ?? 'info',
      })),
    }),
  )
  const { model } = loadWorkspace(dir)
  return String(
    await rendererOf('result', format).render(
      { result: { ...result, results: many }, model },
      { lang: 'vi', width: 100, verbose: false },
    ),
  )
}

describe('the services’ limits', () => {
  it('github shows ten annotations of each level at most, the worst first, and says what is left', async () => {
    const lines = (await grown(4, 30, 'github')).trimEnd().split('\n')
    const count = (level: string) =>
      lines.filter((l) => l.startsWith(`::${level} `) || l.startsWith(`::${level}:`)).length
    expect([count('error'), count('warning'), count('notice')]).toEqual([10, 10, 10])
    expect(lines[0]).toMatch(/^::error /)
    expect(lines.at(-1)).toBe('::notice::Còn 91 phát hiện khác; xem báo cáo đầy đủ.')
    expect((await grown(1, 30, 'github')).trimEnd().split('\n')).toHaveLength(30)
  })

  it('markdown stays below GitHub’s 65,536 characters, says what is left, and ends as always', async () => {
    for (const [proposals, findings] of [
      [1, 3],
      [40, 30],
      [1000, 2],
      [1, 5000],
    ] as const) {
      const text = await grown(proposals, findings, 'markdown')
      expect(text.length).toBeLessThan(65_536)
      expect(text.endsWith('</sub>\n<!-- kientruc -->\n')).toBe(true)
      expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0)
      expect(text.includes('Nhận xét không đủ chỗ')).toBe(proposals > 1 || findings > 50)
    }
  })
})
