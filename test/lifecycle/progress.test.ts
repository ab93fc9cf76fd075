import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ProgressResult } from '../../src/lifecycle/progress.js'
import { kientruc } from '../support/cli.js'
import { folder } from '../support/disk.js'
import { province, read, reportOf } from './workspace.js'

const A = ['--architecture', 'kien-truc', '--lang', 'en']
const decision = `decisions:
  - id: dx-tau-ca
    name: Phần mềm quản lý tàu cá
    agency: so-a
    date: 2019-04-02
    verdict: conforms
    task: nv-tau-ca
    phase: gd-1
    schedule: { from: 2019-05, to: 2019-11 }
    budget: { total: 1200, unit: million-vnd }
    changes: [tau-ca]
`
const files = {
  ...province,
  'kien-truc/quyet-dinh.yaml': decision,
  'tien-do/q2-so-a.yaml': reportOf(
    '2019-Q2',
    'project: dx-tau-ca, status: in-progress, percent: 30, spent: 300, started: 2019-05-10, expected: 2020-01',
  ),
  'tien-do/q1-so-b.yaml': reportOf(
    '2019-Q1',
    'project: nv-cang, status: in-progress, percent: 10, budget: 500, spent: 50',
    'so-b',
  ).replace('2019-07-02', '2019-04-02'),
}

const status = async (dir: string, ...argv: string[]): Promise<ProgressResult> =>
  JSON.parse((await kientruc(dir, [...A, 'progress', 'report', '--format', 'json', ...argv])).out)

describe('progress status', () => {
  it('tells who has reported, who is late and what slipped', async () => {
    const dir = folder(files)
    const result = await status(dir, '--period', '2019-Q2', '--as-of', '2019-07-20')
    expect(result.deadline).toBe('2019-07-10')
    expect(result.agencies.map((a) => [a.id, a.state])).toEqual([
      ['so-a', 'reported'],
      ['so-b', 'late'],
    ])
    const [boats] = result.projects
    // Planned to the end of November 2019, expected at the end of January 2020.
    expect(boats).toMatchObject({ id: 'dx-tau-ca', percent: 30, spent: 300, budget: 1200, slippedDays: 62 })
    // 61 of the 214 planned days had passed when the quarter ended.
    expect(boats?.plannedPercent).toBe(29)
    expect(result.total).toMatchObject({ projects: 2, slipped: 1, spent: 350, budget: 1700, percent: 20 })
    expect(result.byPhase.map((s) => [s.id, s.budget])).toEqual([
      ['gd-1', 1200],
      ['gd-2', 500],
    ])
  })

  it('asks nothing of an agency before its deadline, and takes the deadline as told', async () => {
    const dir = folder(files)
    const states = async (...argv: string[]) =>
      (await status(dir, '--period', '2019-Q2', ...argv)).agencies.map((a) => a.state)
    expect(await states('--as-of', '2019-07-05')).toEqual(['reported', 'due'])
    expect(await states('--as-of', '2019-07-05', '--due-days', '1')).toEqual(['reported-late', 'late'])
  })

  it('no longer asks for what was completed in an earlier period', async () => {
    const done = reportOf('2019-Q2', 'project: dx-tau-ca, status: completed, percent: 100, finished: 2019-06-20')
    const dir = folder({ ...files, 'tien-do/q2-so-a.yaml': done })
    expect((await status(dir, '--period', '2019-Q3')).projects.map((p) => p.id)).toEqual(['nv-cang'])
  })

  it('does not change the architecture’s digest by a report', async () => {
    const dir = folder(files)
    const digest = async () => (await status(dir)).architecture.digest
    const before = await digest()
    writeFileSync(
      join(dir, 'tien-do/q3.yaml'),
      reportOf('2019-Q3', 'project: dx-tau-ca, status: in-progress, percent: 50'),
    )
    expect(await digest()).toBe(before)
  })
})

describe('reports that cannot be right', () => {
  const validated = (line: string, period = '2019-Q2') =>
    kientruc(folder({ ...files, 'tien-do/q2-so-a.yaml': reportOf(period, line) }), [...A, 'validate'])

  it.each([
    [
      'project: dx-tau-ka, status: in-progress, percent: 1',
      /q2-so-a.yaml:7:\d+ {2}✕ Error {2}model\/unknown-reference\n.*no approval or task with the id “dx-tau-ka”[\s\S]*“dx-tau-ca”/,
    ],
    [
      'project: dx-tau-ca, status: in-progress, percent: 130',
      /q2-so-a.yaml:7:\d+ {2}✕ Error {2}model\/schema\n.*130.*above the maximum 100/,
    ],
    ['project: dx-tau-ca, status: in-progress, percent: 40, spent: 5000', /progress\/over-budget/],
    ['project: dx-tau-ca, status: completed, percent: 40', /progress\/inconsistent/],
  ])('%s', async (line, words) => {
    const run = await validated(line)
    expect(run.out + run.err).toMatch(words)
    expect(run.code).toBe(/inconsistent/.test(String(words)) ? 0 : /progress/.test(String(words)) ? 1 : 2)
  })

  it('a period that does not exist', async () => {
    const run = await validated('project: dx-tau-ca, status: in-progress, percent: 1', '2019-Q7')
    expect(run.out + run.err).toMatch(/q2-so-a.yaml:4:\d+ {2}✕ Error {2}model\/schema\n.*no reporting period “2019-Q7”/)
    expect(run.code).toBe(2)
    const asked = await kientruc(folder(files), [...A, 'progress', 'status', '--period', '2019-Q7'])
    expect(asked.err).toContain('There is no period “2019-Q7”')
    expect(asked.code).toBe(2)
  })

  it('two reports for one period: nothing is taken in', async () => {
    const second = reportOf('2019-Q2', 'project: dx-tau-ca, status: completed, percent: 100').replace(
      'id: bc-2019-q2-so-a',
      'id: bc-2',
    )
    const dir = folder({ ...files, 'tien-do/q2-lan-hai.yaml': second })
    const run = await kientruc(dir, [...A, 'progress', 'apply'])
    expect(run.err).toMatch(/progress\/two-reports[\s\S]*nothing was updated/)
    expect(run.code).toBe(2)
    expect(read(dir, 'kien-truc/thuy-san.yaml')).toBe(files['kien-truc/thuy-san.yaml'])
  })
})

describe('progress apply', () => {
  it('makes a planned system one being built, then an operational one, and nothing the second time', async () => {
    const dir = folder(files)
    const apply = () => kientruc(dir, [...A, 'progress', 'apply'])
    expect((await apply()).err).toContain('planned → being built')
    expect(read(dir, 'kien-truc/thuy-san.yaml')).toBe(
      files['kien-truc/thuy-san.yaml'].replace('{ status: planned } #', '{ status: building } #'),
    )
    writeFileSync(
      join(dir, 'tien-do/q3.yaml'),
      reportOf('2019-Q3', 'project: dx-tau-ca, status: completed, percent: 100, finished: 2019-09-20').replace(
        '2019-07-02',
        '2019-10-02',
      ),
    )
    await apply()
    expect(read(dir, 'kien-truc/thuy-san.yaml')).toBe(
      files['kien-truc/thuy-san.yaml'].replace('{ status: planned } #', '{ status: operational, from: 2019-09-20 } #'),
    )
    expect((await apply()).err).toContain('Nothing to change')
  })

  it('takes the word of a report on a system', async () => {
    const said = reportOf(
      '2019-Q2',
      'project: dx-tau-ca, status: in-progress, percent: 90, systems: [{ system: csdl-dat-dai, status: retired, date: 2019-06-30 }]',
    )
    const dir = folder({ ...files, 'tien-do/q2-so-a.yaml': said })
    await kientruc(dir, [...A, 'progress', 'apply', '--period', '2019-Q2'])
    expect(read(dir, 'kien-truc/he-thong.yaml')).toContain('lifecycle: { status: retired, to: 2019-06-30 }')
  })
})
