/** Days are `YYYY-MM-DD`, those of Vietnam. */
export type Day = string

/** Which days are worked: weekdays, but for the days off, and the other days that are made up for. */
export interface WorkCalendar {
  readonly off: ReadonlySet<Day>
  readonly worked: ReadonlySet<Day>
}

/** The days off that fall on the same date each year (Labour Code 45/2019/QH14, article 112); others are data of the workspace. */
const everyYear = new Set(['01-01', '04-30', '05-01', '09-02'])

export function isWorkingDay(day: Day, { off, worked }: WorkCalendar): boolean {
  if (worked.has(day)) return true
  if (off.has(day) || everyYear.has(day.slice(5))) return false
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

export function dayAfter(day: Day, days = 1): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** A time in which the clock ran: the first day is not counted (Civil Code 91/2015/QH13, article 147), the last is. */
export interface DaySpan {
  readonly from: Day
  /** Nothing while it runs. */
  readonly to?: Day | undefined
}

/** Working days after one day up to another. */
export function workingDays(from: Day, to: Day, calendar: WorkCalendar): number {
  let count = 0
  for (let day = dayAfter(from); day <= to; day = dayAfter(day)) if (isWorkingDay(day, calendar)) count++
  return count
}

/** The day on which so many working days after a day are over. */
export function afterWorkingDays(from: Day, days: number, calendar: WorkCalendar): Day {
  let day = from
  for (let left = days; left > 0; ) {
    day = dayAfter(day)
    if (isWorkingDay(day, calendar)) left--
  }
  return day
}

/** What a clock shows. */
export interface ClockReading {
  /** Working days that have passed while it ran. */
  readonly passed: number
  readonly limit: number
  readonly runs: boolean
  /** The last day in time, if the clock goes on running. */
  readonly due: Day | undefined
  readonly overdue: boolean
}

/** Reads the clock of one phase. A day that two spans share is counted once. */
export function readClock(spans: readonly DaySpan[], limit: number, today: Day, calendar: WorkCalendar): ClockReading {
  let passed = 0
  let counted: Day = ''
  let due: Day | undefined
  for (const { from, to } of spans) {
    const begins = from < counted ? counted : from
    if (to === undefined && passed <= limit) due = afterWorkingDays(begins, limit - passed, calendar)
    const ends = to ?? today
    passed += workingDays(begins, ends, calendar)
    if (ends > counted) counted = ends
  }
  const last = spans.at(-1)
  return { passed, limit, runs: last !== undefined && last.to === undefined, due, overdue: passed > limit }
}
