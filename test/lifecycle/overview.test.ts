import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { EvaluationResult } from '../../src/lifecycle/evaluation.js'
import type { SnapshotResult } from '../../src/lifecycle/plateau.js'
import type { PortfolioResult } from '../../src/lifecycle/portfolio.js'
import { kientruc } from '../support/cli.js'
import { folder } from '../support/disk.js'
import { commit, repository } from '../support/git.js'
import { province, read } from './workspace.js'

const A = ['--architecture', 'kien-truc', '--lang', 'en']
const json = async <T>(dir: string, ...argv: string[]): Promise<T> =>
  JSON.parse((await kientruc(dir, [...A, ...argv, '--format', 'json'])).out)

describe('portfolio', () => {
  it('adds up the money, orders what depends on each other and names what nobody took up', async () => {
    const result = await json<PortfolioResult>(folder(province), 'portfolio')
    expect(result.summary).toMatchObject({ proposals: 2, budget: 2000, decided: 0, withoutBudget: 0 })
    const boats = result.proposals.find((p) => p.id === 'dx-tau-ca')
    const port = result.proposals.find((p) => p.id === 'dx-cang-ca')
    expect([boats?.wave, boats?.after]).toEqual([1, []])
    expect([port?.wave, port?.after]).toEqual([2, ['dx-tau-ca']])
    expect(result.untakenTasks.map((t) => t.id)).toEqual(['nv-cang'])
    expect(result.untakenObjectives.map((o) => o.id)).toEqual(['mt-2'])
    expect(result.bySource).toEqual([
      { name: 'Ngân sách tỉnh', proposals: 1, budget: 1200, atRisk: 0 },
      { name: '', proposals: 1, budget: 800, atRisk: 0 },
    ])
  })

  it('counts what is approved as decided, not as at risk', async () => {
    const dir = folder(province)
    await kientruc(dir, [...A, 'apply', 'de-xuat/tau-ca.yaml', '--reason', 'thử'])
    const { summary, proposals } = await json<PortfolioResult>(dir, 'portfolio')
    expect(summary.decided).toBe(1200)
    expect(proposals.find((p) => p.id === 'dx-tau-ca')).toMatchObject({ atRisk: false, wave: 1 })
  })

  it('puts proposals that need each other into one turn', async () => {
    const circle = province['de-xuat/tau-ca.yaml'].replace(
      '{ to: ht-mot-cua, kind: integration }',
      '{ to: dx-cang-ca, kind: uses }',
    )
    const dir = folder({ ...province, 'de-xuat/tau-ca.yaml': circle })
    const result = await json<PortfolioResult>(dir, 'portfolio')
    expect(result.circles).toEqual([['dx-cang-ca', 'dx-tau-ca']])
    expect(result.proposals.map((p) => p.wave)).toEqual([1, 1])
  })

  it('takes the proposals of one year', async () => {
    expect((await kientruc(folder(province), [...A, 'portfolio', '--year', '2020'])).err).toContain(
      'no proposal of 2020',
    )
  })
})

describe('snapshot', () => {
  it('shows a day, a phase as planned, and the gap between two', async () => {
    const dir = folder(province)
    const day = await json<SnapshotResult>(dir, 'snapshot', '2019-06-30')
    expect(day.plateau.counts).toMatchObject({ planned: 1, operational: 2 })
    const gap = await json<SnapshotResult>(dir, 'snapshot', '2019-06-30', 'gd-1')
    expect(gap.gap).toEqual([
      {
        id: 'tau-ca',
        name: 'Quản lý tàu cá',
        owner: 'so-a',
        layer: 'ung-dung',
        phase: 'gd-1',
        from: 'planned',
        to: 'operational',
      },
    ])
    expect((await kientruc(dir, [...A, 'snapshot', 'gd-11'])).err).toMatch(/“gd-11” is neither.*“gd-1”/)
  })
})

describe('evaluate', () => {
  it('finds what is late, what lacks a successor, and exchanges past the platform', async () => {
    const dir = folder({
      ...province,
      'kien-truc/cu.yaml': `systems:
  - { id: cu, name: Phần mềm cũ, kind: application, owner: so-a, layer: ung-dung, scope: agency, lifecycle: { status: retired, to: 2018-12-31 } }
  - { id: cu-2, name: Phần mềm cũ hai, kind: application, owner: so-a, layer: ung-dung, scope: agency, lifecycle: { status: retired, to: 2018-12-31 } }
  - { id: moi, name: Phần mềm mới, kind: application, owner: so-a, layer: ung-dung, scope: agency, lifecycle: { status: operational }, replaces: [cu-2] }
`,
    })
    const result = await json<EvaluationResult>(dir, 'evaluate', '--as-of', '2020-03-01', '--history', '0')
    expect(result.pastPhase.map((s) => s.id)).toEqual(['tau-ca'])
    expect(result.withoutSuccessor.map((s) => s.id)).toEqual(['cu'])
    expect(result.outsidePlatform.map((l) => [l.from.id, l.to.id])).toEqual([['ht-mot-cua', 'csdl-dat-dai']])
    expect(result.metrics).toMatchObject({ exchanges: 1, exchangesThroughPlatform: 0, tasks: 2, tasksCovered: 1 })
    expect(result.critical).toEqual(result.singlePointsOfFailure)
    expect(result.critical[0]).toEqual({
      id: 'csdl-dat-dai',
      name: 'Cơ sở dữ liệu đất đai',
      reach: 1,
      cutsOff: 1,
      singlePointOfFailure: true,
    })
    const brief = await kientruc(dir, [...A, 'evaluate', '--as-of', '2020-03-01', '--history', '0'])
    expect(brief.out).toContain('Systems whose loss would hurt most')
    expect(brief.out).toContain('yes, 1 would lose a service')
  })

  it('follows the figures over the commits that touched the architecture, and says which it could not read', async () => {
    const dir = repository(province)
    writeFileSync(join(dir, 'kien-truc/kientruc.yaml'), 'kientruc: 99\n')
    commit(dir)
    const built = province['kien-truc/thuy-san.yaml'].replace(
      '{ status: planned }',
      '{ status: operational, from: 2019-09-01 }',
    )
    writeFileSync(join(dir, 'kien-truc/kientruc.yaml'), province['kien-truc/kientruc.yaml'])
    writeFileSync(join(dir, 'kien-truc/thuy-san.yaml'), built)
    commit(dir)
    const { trend, skipped } = await json<EvaluationResult>(dir, 'evaluate', '--as-of', '2020-01-01')
    expect(trend.map((t) => [t.metrics.operating, t.metrics.tasksDone])).toEqual([
      [2, 0],
      [3, 1],
    ])
    expect(skipped).toHaveLength(1)
  })

  it('says why there is no trend outside a repository', async () => {
    const run = await kientruc(folder(province), [...A, 'evaluate'])
    expect(run.err).toContain('There is no trend')
    expect(run.code).toBe(0)
  })
})

describe('propose', () => {
  const answers = ['--title', 'Phần mềm: bến cá', '--agency', 'so-a', '--kind', 'build', '--purpose', 'Quản lý bến cá']

  it('writes a commented file that passes the schema, under the next free id', async () => {
    const dir = folder(province)
    const run = await kientruc(dir, [
      ...A,
      'propose',
      ...answers,
      '--function',
      'Ghi nhận tàu, thuyền',
      '--date',
      '2019-03-01',
    ])
    expect(run.code).toBe(0)
    const file = read(dir, 'de-xuat/phan-mem-ben-ca.yaml')
    expect(file).toContain('  id: dx-2019-so-a-01\n  title: "Phần mềm: bến cá"\n')
    expect(file).toContain('  functions:\n    - Ghi nhận tàu, thuyền\n')
    expect(file.match(/^ {2}# /gm)?.length).toBeGreaterThan(20)
    const checked = await kientruc(dir, [...A, 'check', 'de-xuat/phan-mem-ben-ca.yaml', '--fail-on', 'never'])
    expect(checked.code).toBe(0)
    expect((await kientruc(dir, [...A, 'propose', ...answers])).err).toContain('it is not overwritten')
    expect((await kientruc(dir, [...A, 'propose', ...answers, '--date', '2019-04-01', '--out', '-'])).out).toContain(
      'dx-2019-so-a-02',
    )
  })

  it('refuses without a terminal what it would have to ask, and answers that do not fit', async () => {
    const dir = folder(province)
    expect((await kientruc(dir, [...A, 'propose', '--title', 'x'])).err).toContain(
      '--agency, --kind, --purpose missing',
    )
    const wrong = await kientruc(dir, [...A, 'propose', ...answers, '--kind', 'bild'])
    expect(wrong.err).toMatch(/The value “bild” of “kind” is not allowed[\s\S]*“build”/)
    expect(wrong.code).toBe(2)
  })
})
