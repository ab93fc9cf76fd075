import type { Lang } from '../kernel/index.js'
import { dayMonthYear, isRealDate, lastDay } from './dates.js'

/** A reporting period of a calendar: `2019-Q2`, `2019`, or the day of a report on request, `2019-05-20`. */
export interface Period {
  readonly kind: 'quarter' | 'year' | 'request'
  readonly from: string
  readonly to: string
}

const roman = ['I', 'II', 'III', 'IV'] as const

/** The days that a period covers; nothing for a text that names none, such as `2019-Q5`. */
export function periodOf(text: string): Period | undefined {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(text)
  if (quarter) {
    const last = Number(quarter[2]) * 3
    const month = (n: number) => `${quarter[1]}-${String(n).padStart(2, '0')}`
    return { kind: 'quarter', from: `${month(last - 2)}-01`, to: lastDay(month(last)) }
  }
  if (!isRealDate(text)) return undefined
  if (text.length === 4) return { kind: 'year', from: `${text}-01-01`, to: `${text}-12-31` }
  return text.length === 10 ? { kind: 'request', from: text, to: text } : undefined
}

/** A period as an official letter writes it: “quý II/2019”, “năm 2019”, “đột xuất, ngày 20/05/2019”. */
export function periodName(text: string, lang: Lang): string {
  const period = periodOf(text)
  const year = text.slice(0, 4)
  if (period?.kind === 'quarter') {
    const number = Number(text.slice(-1))
    return { vi: `quý ${roman[number - 1]}/${year}`, en: `quarter ${number} of ${year}` }[lang]
  }
  if (period?.kind === 'year') return { vi: `năm ${year}`, en: `the year ${year}` }[lang]
  return { vi: `đột xuất, ngày ${dayMonthYear(text)}`, en: `on request, ${text}` }[lang]
}

/** The last quarter that has ended before a day. */
export function lastQuarter(day: string): string {
  const year = Number(day.slice(0, 4))
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3) - 1
  return quarter === 0 ? `${year - 1}-Q4` : `${year}-Q${quarter}`
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
