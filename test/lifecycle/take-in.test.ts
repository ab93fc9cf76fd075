import { describe, expect, it } from 'vitest'
import { takeIn } from '../../src/lifecycle/take-in.js'
import { systemLine } from '../support/model.js'
import { province } from './few-lines.js'

/** A decision that brings about `a`, and reports on it; `b` belongs to no project. */
const reported = (lifecycle: string, ...lines: readonly string[]) =>
  province(`systems:
${systemLine('a', { lifecycle })}${systemLine('b')}decisions:
  - { id: dx, name: Phần mềm A, agency: so-a, date: 2019-01-15, verdict: conforms, changes: [a] }
progressReports:
${lines
  .map(
    (line, i) =>
      `  - { id: bc-${i + 1}, agency: so-a, period: 2019-Q${i + 1}, date: 2019-1${i}-05, projects: [{ project: dx, ${line} }] }`,
  )
  .join('\n')}
`).model

const planned = '{ status: planned }'
const building = '{ status: building }'

describe('what a report makes of a system that its project brings about', () => {
  it.each([
    ['not begun', planned, 'status: not-started, percent: 0', undefined],
    ['under way', planned, 'status: in-progress, percent: 30', { status: 'building' }],
    ['paused', planned, 'status: paused, percent: 30', { status: 'building' }],
    ['under way, as was known', building, 'status: in-progress, percent: 60', undefined],
    ['cancelled', building, 'status: cancelled, percent: 60', undefined],
    [
      'completed on a day',
      building,
      'status: completed, percent: 100, finished: 2019-09-20',
      { status: 'operational', from: '2019-09-20' },
    ],
    [
      'completed without a day: that of the report',
      planned,
      'status: completed, percent: 100',
      { status: 'operational', from: '2019-10-05' },
    ],
    ['completed, what operates already', '{ status: operational }', 'status: completed, percent: 100', undefined],
    [
      'of a state named for it',
      building,
      'status: in-progress, percent: 90, systems: [{ system: a, status: operational, date: 2019-08-01 }]',
      { status: 'operational', from: '2019-08-01' },
    ],
    [
      'retired on a day, which is its end',
      '{ status: operational, from: "2015" }',
      'status: in-progress, percent: 90, systems: [{ system: a, status: retired, date: 2019-08-01 }]',
      { status: 'retired', from: '2015', to: '2019-08-01' },
    ],
    [
      'named without a day',
      '{ status: operational, from: "2015" }',
      'status: in-progress, percent: 90, systems: [{ system: a, status: retiring }]',
      { status: 'retiring', from: '2015' },
    ],
  ])('%s', (_, before, line, after) => {
    const { changes, edits } = takeIn(reported(before, line))
    expect(changes.map((c) => c.to)).toEqual(after === undefined ? [] : [after])
    expect([...edits.values()].flat()).toEqual(
      after === undefined ? [] : [{ set: ['systems', { id: 'a' }, 'lifecycle'], to: after }],
    )
  })
})

describe('several reports', () => {
  const model = reported(planned, 'status: in-progress, percent: 30', 'status: completed, percent: 100')

  it('the last counts, and is named', () => {
    expect(takeIn(model).changes).toEqual([
      { system: 'a', from: { status: 'planned' }, to: { status: 'operational', from: '2019-11-05' }, report: 'bc-2' },
    ])
  })

  it('those that are not asked for do not count', () => {
    const { changes } = takeIn(model, (report) => report.period === '2019-Q1')
    expect(changes.map((c) => [c.to.status, c.report])).toEqual([['building', 'bc-1']])
  })

  it('may speak of a system that no project of theirs brings about', () => {
    const other = reported(planned, 'status: not-started, percent: 0, systems: [{ system: b, status: retiring }]')
    expect(takeIn(other).changes.map((c) => [c.system, c.to.status])).toEqual([['b', 'retiring']])
  })
})
