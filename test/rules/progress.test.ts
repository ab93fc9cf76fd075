import { describe, expect, it } from 'vitest'
import { findingsOf } from './harness.js'

/** Reports of one agency for one task, each `period | date | fields of its line`, and what the rules of progress say of them. */
function told(...reports: string[]): string[] {
  const fragments = reports.map((report, index) => {
    const [period, date, line] = report.split('|').map((part) => part.trim())
    return `  - { id: bc-${index + 1}, agency: so-tttt, period: ${period}, date: ${date}, projects: [{ project: nv-1-lgsp, ${line} }] }\n`
  })
  return findingsOf(`progressReports:\n${fragments.join('')}`)
    .filter((f) => f.rule.startsWith('progress/'))
    .map((f) => `${f.rule} ${f.subject} ${f.location?.line}`)
}

const contradicts = ['progress/inconsistent nv-1-lgsp 2']
const goesBack = ['progress/goes-back nv-1-lgsp 3']
const overBudget = ['progress/over-budget nv-1-lgsp 2']

describe('a line contradicts itself', () => {
  it.each([
    ['status: completed, percent: 100', []],
    ['status: completed, percent: 99', contradicts],
    ['status: in-progress, percent: 99', []],
    ['status: in-progress, percent: 100', contradicts],
    ['status: in-progress, percent: 0, spent: 0', []],
    ['status: not-started, percent: 0', []],
    ['status: not-started, percent: 0, spent: 0', []],
    ['status: not-started, percent: 1', contradicts],
    ['status: not-started, percent: 0, spent: 1', contradicts],
    ['status: cancelled, percent: 100, spent: 5', []],
    ['status: completed, percent: 100, finished: 2019-03-25', []],
    ['status: completed, percent: 100, finished: 2019-03-26', contradicts],
    ['status: in-progress, percent: 10, started: 2019-03-25', []],
    ['status: in-progress, percent: 10, started: 2019-03-26', contradicts],
    // A month may be given alone: the report falls into it.
    ['status: in-progress, percent: 10, started: 2019-03', []],
    ['status: in-progress, percent: 10, started: 2019-04', contradicts],
  ])('%s', (line, expected) => {
    expect(told(`2019-Q1 | 2019-03-25 | ${line}`)).toEqual(expected)
  })

  it('a report may be written from the first day of its period on', () => {
    const line = 'status: in-progress, percent: 10'
    expect(told(`2019-Q2 | 2019-04-01 | ${line}`)).toEqual([])
    expect(told(`2019-Q2 | 2019-03-31 | ${line}`)).toEqual(['progress/inconsistent bc-1 2'])
  })
})

describe('running totals', () => {
  const first = '2019-Q1 | 2019-03-25 | status: in-progress, percent: 40, spent: 300'
  it.each([
    ['status: in-progress, percent: 40, spent: 300', []],
    ['status: in-progress, percent: 39, spent: 300', goesBack],
    ['status: in-progress, percent: 41, spent: 299', goesBack],
    // Both are lower: one fault of one line, told once.
    ['status: in-progress, percent: 39, spent: 299', goesBack],
    // What is not given is not lower.
    ['status: in-progress, percent: 41', []],
    ['status: cancelled, percent: 0, spent: 0', []],
  ])('after 40 % and 300: %s', (line, expected) => {
    expect(told(first, `2019-Q2 | 2019-06-25 | ${line}`)).toEqual(expected)
  })

  it('are compared in the order of the periods, not of the file', () => {
    expect(told('2019-Q2 | 2019-06-25 | status: in-progress, percent: 55, spent: 310', first)).toEqual([])
  })
})

it.each([
  ['budget: 900, spent: 900', []],
  ['budget: 900, spent: 901', overBudget],
  ['spent: 901', []],
  ['budget: 900', []],
])('spent against what was approved: %s', (line, expected) => {
  expect(told(`2019-Q1 | 2019-03-25 | status: in-progress, percent: 40, ${line}`)).toEqual(expected)
})
