import { type Hit, isMapping, type Place } from '../../kernel/index.js'
import { dayMonthYear, firstDay, lastDay } from '../../language/index.js'

const pairs = [
  ['from', 'to'],
  ['effectiveFrom', 'effectiveTo'],
] as const

/** A fault for each period in a value, however deep, that ends before it begins. */
export function reversedPeriods(value: object, subject: string | undefined, place: Place): Hit[] {
  const hits: Hit[] = []
  visit(value, subject, place, hits)
  return hits
}

function visit(value: unknown, subject: string | undefined, place: Place, hits: Hit[]): void {
  if (Array.isArray(value)) for (const inner of value) visit(inner, subject, place, hits)
  if (!isMapping(value)) return
  for (const [begin, end] of pairs) {
    if (!(begin in value) || !(end in value)) continue
    const [from, to] = [value[begin], value[end]]
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
  for (const key in value) visit(value[key], subject, place, hits)
}
