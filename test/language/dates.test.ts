import { describe, expect, it } from 'vitest'
import { covers, dayMonthYear, firstDay, inForce, isRealDate, lastDay } from '../../src/language/dates.js'

describe('dates', () => {
  it.each([
    ['2019-03-15', true],
    ['2019-02-29', false],
    ['2020-02-29', true],
    ['2019-13', false],
    ['2019-00', false],
    ['2019-12', true],
    ['2019', true],
    ['0019', false],
    ['2019-3-5', false],
    ['2019-03-00', false],
    ['2019-03-01', true],
    ['1000', true],
    ['x2019', false],
    ['2019x', false],
  ])('%s exists: %s', (date, exists) => expect(isRealDate(date)).toBe(exists))

  it('widen to the days that they cover', () => {
    expect([firstDay('2019'), lastDay('2019')]).toEqual(['2019-01-01', '2019-12-31'])
    expect([firstDay('2020-02'), lastDay('2020-02')]).toEqual(['2020-02-01', '2020-02-29'])
    expect([firstDay('2020-02-10'), lastDay('2020-02-10')]).toEqual(['2020-02-10', '2020-02-10'])
  })

  it('cover both ends of a period, and an open end', () => {
    expect(covers({ from: '2018', to: '2019' }, '2019-12-31')).toBe(true)
    expect(covers({ from: '2018', to: '2019' }, '2020-01-01')).toBe(false)
    expect(covers({ from: '2018', to: '2019' }, '2018-01-01')).toBe(true)
    expect(covers({ from: '2018', to: '2019' }, '2017-12-31')).toBe(false)
    expect(covers({ from: '2021' }, '2099-01-01')).toBe(true)
    expect(covers({ to: '2019' }, '1990-01-01')).toBe(true)
    expect(covers({}, '1990-01-01')).toBe(true)
  })

  it('end the force of an act on its last day', () => {
    const act = { effectiveFrom: '2010-01-01', effectiveTo: '2020-01-01' }
    expect(inForce(act, '2019-12-31')).toBe(true)
    expect(inForce(act, '2020-01-01')).toBe(false)
    expect(inForce(act, '2009-12-31')).toBe(false)
    expect(inForce(act, '2010-01-01')).toBe(true)
    expect(inForce({ effectiveFrom: '2010-01-01' }, '2030-01-01')).toBe(true)
  })

  it('begin the force of an act at the earliest with its issue, and leave it open where nothing is known', () => {
    expect(inForce({ date: '2010-05-01' }, '2010-04-30')).toBe(false)
    expect(inForce({ date: '2010-05-01' }, '2010-05-01')).toBe(true)
    expect(inForce({ date: '2010-05-01', effectiveFrom: '2010-07-01' }, '2010-06-30')).toBe(false)
    expect(inForce({}, '1990-01-01')).toBe(true)
  })

  it('are written the Vietnamese way', () => expect(dayMonthYear('2019-03-15')).toBe('15/03/2019'))
})
