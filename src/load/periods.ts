import type { Hit } from '../model/finding.js'
import { dayMonthYear, firstDay, lastDay } from '../text/dates.js'
import type { Place } from './places.js'

const pairs = [
  ['from', 'to'],
  ['effectiveFrom', 'effectiveTo'],
] as const

/** A fault for each period in a value, however deep, that ends before it begins. */
export function reversedPeriods(value: unknown, subject: string | undefined, place: Place): Hit[] {
  if (typeof value !== 'object' || value === null) return []
  const hits: Hit[] = []
  for (const [begin, end] of pairs) {
    const from: unknown = Reflect.get(value, begin)
    const to: unknown = Reflect.get(value, end)
    if (typeof from !== 'string' || typeof to !== 'string' || !/^\d{4}/.test(from) || !/^\d{4}/.test(to)) continue
    if (firstDay(from) <= lastDay(to)) continue
    hits.push({
      rule: 'model/schema',
      subject,
      location: place.of(value, end),
      message: {
        vi: `Ngày kết thúc (${dayMonthYear(to)}) sớm hơn ngày bắt đầu (${dayMonthYear(from)}).`,
        en: `The period ends (${to}) before it begins (${from}).`,
      },
      remedy: {
        vi: `Kiểm tra lại “${begin}” và “${end}”; có thể đã ghi ngược.`,
        en: `Check “${begin}” and “${end}”; they may have been swapped.`,
      },
    })
  }
  for (const inner of Object.values(value)) hits.push(...reversedPeriods(inner, subject, place))
  return hits
}
