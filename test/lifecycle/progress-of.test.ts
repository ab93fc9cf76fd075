import { describe, expect, it } from 'vitest'
import { progressOf } from '../../src/lifecycle/progress.js'
import { facts, province } from './few-lines.js'

/** A decision of a year's work, and what was reported on it: `[period, date, line]`. */
function progress(
  reports: readonly (readonly [period: string, date: string, line: string])[],
  { period = '2019-Q2', asOf = '2019-07-15', due = 10, decided = '2019-01-15' } = {},
) {
  const lines = reports.map(
    ([quarter, date, line], i) =>
      `  - { id: bc-${i}, agency: so-a, period: ${quarter}, date: ${date}, projects: [{ project: dx, ${line} }] }\n`,
  )
  const { model } = province(`phases: [{ id: gd-1, name: Giai đoạn 1, from: "2018", to: "2020" }]
tasks: [{ id: nv, name: Việc, phase: gd-1, lead: so-a }]
decisions:
  - { id: dx, name: Phần mềm, agency: so-a, date: ${decided}, verdict: conforms, task: nv, schedule: { from: 2019-01, to: 2019-12 }, budget: { total: 1000, unit: million-vnd } }
${lines.length === 0 ? '' : `progressReports:\n${lines.join('')}`}`)
  return progressOf(model, period, due, { ...facts, asOf })
}

const underWay = 'status: in-progress, percent: 40, spent: 300'

describe('who has reported', () => {
  it.each([
    ['nobody, and there is time', [], '2019-07-10', 'due'],
    ['nobody, and it is late', [], '2019-07-11', 'late'],
    ['in time', [['2019-Q2', '2019-07-10', underWay]], '2019-07-15', 'reported'],
    ['too late', [['2019-Q2', '2019-07-11', underWay]], '2019-07-15', 'reported-late'],
    ['on another period', [['2019-Q1', '2019-04-05', underWay]], '2019-07-15', 'late'],
  ] as const)('%s', (_, reports, asOf, state) => {
    expect(progress(reports, { asOf }).agencies.map((a) => [a.id, a.projects, a.state])).toEqual([['so-a', 1, state]])
  })

  it('by a deadline of so many days after the period', () => {
    expect(progress([], { due: 0 }).deadline).toBe('2019-06-30')
    expect(progress([], { due: 31 }).deadline).toBe('2019-07-31')
  })
})

describe('how far a project is', () => {
  const of = (...args: Parameters<typeof progress>) => progress(...args).projects[0]

  it('is what was last reported up to the period, with its history', () => {
    const project = of([
      ['2019-Q1', '2019-04-05', 'status: in-progress, percent: 10'],
      ['2019-Q2', '2019-07-05', underWay],
      ['2019-Q3', '2019-10-05', 'status: completed, percent: 100'],
    ])
    expect(project).toMatchObject({ status: 'in-progress', percent: 40, spent: 300, budget: 1000, phase: 'gd-1' })
    expect(project?.history).toEqual([
      { period: '2019-Q1', percent: 10 },
      { period: '2019-Q2', percent: 40, spent: 300 },
    ])
  })

  it('is unreported where nothing was said; half of the planned time has passed at midsummer', () => {
    // 181 of 365 days.
    expect(of([])).toMatchObject({ status: 'unreported', percent: 0, plannedPercent: 50 })
  })

  it.each([
    ['expected later', 'status: in-progress, percent: 40, expected: 2020-01', '2019-Q2', 31],
    ['expected in time', 'status: in-progress, percent: 40, expected: 2019-10', '2019-Q2', 0],
    ['finished later', 'status: completed, percent: 100, finished: 2020-01-15', '2020-Q1', 15],
    ['going on past its end, as far as the period', underWay, '2020-Q1', 91],
    ['cancelled', 'status: cancelled, percent: 40', '2020-Q1', 0],
  ])('slips: %s', (_, line, period, days) => {
    const reported = period === '2019-Q2' ? '2019-07-05' : '2020-04-05'
    expect(of([[period, reported, line]], { period, asOf: '2020-05-01' })?.slippedDays).toBe(days)
  })
})

describe('which projects are told of', () => {
  it('none that is decided on later, none that ended before', () => {
    expect(progress([], { decided: '2019-07-01' }).projects).toEqual([])
    const ended = [['2019-Q1', '2019-04-05', 'status: completed, percent: 100, finished: 2019-03-20']] as const
    expect(progress(ended).projects).toEqual([])
    expect(progress(ended, { period: '2019-Q1' }).projects).toHaveLength(1)
  })

  it('a task that an agency reports on without a decision, with the budget that it names', () => {
    const { model } = province(`phases: [{ id: gd-1, name: Giai đoạn 1, from: "2018", to: "2020" }]
tasks: [{ id: nv, name: Việc, phase: gd-1, lead: so-b, field: Thủy sản }]
progressReports: [{ id: bc, agency: so-b, period: 2019-Q2, date: 2019-07-02, projects: [{ project: nv, status: in-progress, percent: 20, budget: 500, spent: 80 }] }]
`)
    const { projects, total, byField } = progressOf(model, '2019-Q2', 10, { ...facts, asOf: '2019-07-15' })
    expect(projects).toMatchObject([{ id: 'nv', agency: 'so-b', budget: 500, plan: { from: '2018', to: '2020' } }])
    expect(total).toMatchObject({ projects: 1, completed: 0, percent: 20, budget: 500, spent: 80 })
    expect(byField.map((f) => f.id)).toEqual(['Thủy sản'])
  })
})

it('a period that does not exist is refused', () => {
  expect(() => progress([], { period: '2019-Q5' })).toThrow(RangeError)
})
