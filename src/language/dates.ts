import { locales } from '../kernel/index.js'

/** Dates of the model are text to the day, month or year: `2019-03-15`, `2019-03`, `2019`. */

/** Whether a partial date exists in the calendar. */
export function isRealDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)]
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The first day that a partial date covers: `2019` → `2019-01-01`. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}

/** The last day that a partial date covers: `2019-02` → `2019-02-28`. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`
  if (date.length > 7) return date
  return `${date}-${daysIn(Number(date.slice(0, 4)), Number(date.slice(5, 7)))}`
}

/** The day before one written in full. */
export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

/** Whether a period holds on a day. `to` is the last day covered; an open end has no bound. */
export function covers(period: { from?: string | undefined; to?: string | undefined }, day: string): boolean {
  return (
    (period.from === undefined || firstDay(period.from) <= day) &&
    (period.to === undefined || day <= lastDay(period.to))
  )
}

/**
 * Whether an act is in force on a day: `effectiveTo` is the first day on which it no longer is. One whose `effectiveFrom` is
 * not known was certainly not in force before its `date` of issue.
 */
export function inForce(
  act: { date?: string | undefined; effectiveFrom?: string | undefined; effectiveTo?: string | undefined },
  day: string,
): boolean {
  const from = act.effectiveFrom ?? act.date
  const begun = from === undefined || firstDay(from) <= day
  return begun && (act.effectiveTo === undefined || day < firstDay(act.effectiveTo))
}

/** Whether nobody knows on a day if an act is still in force. */
export function isUnclear({ unclearFrom }: { unclearFrom?: string | undefined }, day: string): boolean {
  return unclearFrom !== undefined && firstDay(unclearFrom) <= day
}

/** A date as Vietnamese papers write it: `15/03/2019`, `03/2019`, `2019`. */
export const dayMonthYear = locales.vi.day
