import { describe, expect, it } from 'vitest'
import { daysBetween, lastQuarter, periodName, periodOf } from '../../src/language/periods.js'

describe('reporting periods', () => {
  it.each([
    ['2019-Q1', 'quarter', '2019-01-01', '2019-03-31'],
    ['2020-Q2', 'quarter', '2020-04-01', '2020-06-30'],
    ['2019-Q4', 'quarter', '2019-10-01', '2019-12-31'],
    ['2019', 'year', '2019-01-01', '2019-12-31'],
    ['2019-05-20', 'request', '2019-05-20', '2019-05-20'],
  ])('%s is a %s from %s to %s', (text, kind, from, to) => expect(periodOf(text)).toEqual({ kind, from, to }))

  it.each(['2019-Q5', '2019-Q0', '2019-05', '12019-Q1', '2019-Q12', '2019-Qx', '2019-02-30', 'quý I', ''])(
    '%j is none',
    (text) => expect(periodOf(text)).toBeUndefined(),
  )

  it.each([
    ['2019-Q1', 'quý I/2019', 'quarter 1 of 2019'],
    ['2019-Q4', 'quý IV/2019', 'quarter 4 of 2019'],
    ['2019', 'năm 2019', 'the year 2019'],
    ['2019-05-20', 'đột xuất, ngày 20/05/2019', 'on request, 2019-05-20'],
    // One that is no period is shown as it is rather than not at all.
    ['2019-Q5', 'đột xuất, ngày Q5/2019', 'on request, 2019-Q5'],
  ])('%s is called %s, %s', (text, vi, en) => {
    expect([periodName(text, 'vi'), periodName(text, 'en')]).toEqual([vi, en])
  })

  it.each([
    ['2019-01-01', '2018-Q4'],
    ['2019-03-31', '2018-Q4'],
    ['2019-04-01', '2019-Q1'],
    ['2019-12-31', '2019-Q3'],
  ])('on %s the last full quarter is %s', (day, quarter) => expect(lastQuarter(day)).toBe(quarter))

  it('whole days lie between two days', () => {
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2)
    expect(daysBetween('2020-03-01', '2020-02-28')).toBe(-2)
  })
})
