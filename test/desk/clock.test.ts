import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOfMoment, timeOfMoment } from '../../src/kernel/index.js'
import {
  afterWorkingDays,
  dayAfter,
  isWorkingDay,
  readClock,
  workingDays,
} from '../../src/surfaces/desk/domain/clock.js'

const none = { off: new Set<string>(), worked: new Set<string>() }
/** 2026-03-02 is a Monday. */
const withHoliday = { off: new Set(['2026-03-04']), worked: new Set(['2026-03-07']) }

describe('working days', () => {
  it('leave out weekends, the days that are off every year, and those of the workspace', () => {
    expect(['2026-03-06', '2026-03-07', '2026-09-02'].map((day) => isWorkingDay(day, none))).toEqual([
      true,
      false,
      false,
    ])
    expect(isWorkingDay('2026-03-04', withHoliday)).toBe(false)
    // A Saturday that is worked instead.
    expect(isWorkingDay('2026-03-07', withHoliday)).toBe(true)
  })

  it('do not count the first day, and count the last', () => {
    expect(workingDays('2026-03-02', '2026-03-02', none)).toBe(0)
    expect(workingDays('2026-03-02', '2026-03-09', none)).toBe(5)
    expect(afterWorkingDays('2026-03-02', 5, withHoliday)).toBe('2026-03-09')
  })

  it('begin at midnight in Vietnam', () => {
    const [before, midnight] = ['2026-03-01T16:59:59.999Z', '2026-03-01T17:00:00Z']
    expect([before, midnight].map(dayOfMoment)).toEqual(['2026-03-01', '2026-03-02'])
    expect([before, midnight].map(timeOfMoment)).toEqual(['23:59', '00:00'])
    // Whichever offset a moment is written in, and at the turn of a year.
    expect([new Date(midnight), '2026-03-01T23:30:00+07:00', '2026-12-31T17:00:00Z'].map(dayOfMoment)).toEqual([
      ...['2026-03-02', '2026-03-01', '2027-01-01'],
    ])
  })
})

describe('the clock', () => {
  it('stands while the agency has to answer', () => {
    const spans = [{ from: '2026-03-02', to: '2026-03-04' }, { from: '2026-03-16' }]
    expect(readClock(spans, 5, '2026-03-17', none)).toEqual({
      passed: 3,
      limit: 5,
      runs: true,
      due: '2026-03-19',
      overdue: false,
    })
    expect(readClock(spans, 5, '2026-03-20', none)).toMatchObject({ passed: 6, due: '2026-03-19', overdue: true })
    expect(readClock(spans.slice(0, 1), 5, '2026-06-01', none)).toMatchObject({
      passed: 2,
      runs: false,
      due: undefined,
    })
  })

  it('says the day after which it is overdue', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => dayAfter('2026-01-01', days))
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 30 }), fc.array(day), (from, stop, limit, off) => {
        const calendar = { off: new Set(off), worked: new Set<string>() }
        const spans = stop >= from ? [{ from, to: stop }, { from: dayAfter(stop, 9) }] : [{ from }]
        const { due } = readClock(spans, limit, dayAfter(stop, 9), calendar)
        if (due === undefined) return
        expect(readClock(spans, limit, due, calendar)).toMatchObject({ passed: limit, overdue: false })
        expect(readClock(spans, limit, afterWorkingDays(due, 1, calendar), calendar).overdue).toBe(true)
      }),
    )
  })
})
