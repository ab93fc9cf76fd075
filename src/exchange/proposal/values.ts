import type { Text } from '../../kernel/index.js'
import { dateIn, millionsIn } from '../catalogue/values.js'

/** What a cell of the form says, or why it can say nothing. */
export type ValueSaid<T> = { readonly value: T } | { readonly wrong: Text }

/** Years in which a project may be drawn up or carried out. */
const [firstYear, lastYear] = [1990, 2100]

/** A day, month or year. */
export function dayInCell(text: string, number?: number): ValueSaid<string> {
  const value = dateIn(text, number)?.value
  if (value === undefined) {
    const likeDate = /^\s*\d{1,4}\s*[/.-]\s*\d{1,2}(\s*[/.-]\s*\d{1,4})?\s*$/.test(text)
    return likeDate
      ? wrong('Ngày này không có thật; ghi lại, ví dụ 15/03/2027 hoặc 03/2027.', 'There is no such day.')
      : wrong('Ghi ngày dạng 15/03/2027 hoặc 03/2027.', 'Write dates as 15/03/2027.')
  }
  const year = Number(value.slice(0, 4))
  return year >= firstYear && year <= lastYear
    ? { value }
    : wrong(`Năm ${year} không hợp lý; kiểm tra lại năm.`, `The year ${year} cannot be meant; check it.`)
}

/** An amount with its unit as it stands in a text: `4,5 tỷ đồng`. */
const amounts =
  /\d[\d.,]*(?:[ \u00a0]\d{3}(?!\d))*\s*(?:tỷ|tỉ|triệu|nghìn|ngàn|tr|ty|ti|trieu|nghin|ngan)?(?:\s*(?:đồng|dong|vnđ|vnd|đ))?/giu

/**
 * An amount in million dong.
 * @param label the line's words, with their unit
 */
export function moneyInCell(text: string, number: number | undefined, label: string): ValueSaid<number> {
  if ((number ?? 0) < 0 || /^\s*(?:[-–−]\s*\d|\(\s*\d[\d.,\s]*\)\s*$)/.test(text))
    return wrong('Số tiền không thể âm.', 'An amount cannot be negative.')
  const whole = millionsIn(text, number, label)?.value
  const isSum = /(?:tỷ|tỉ|ty|ti)(?:\s*đồng)?[\s,]+\d[\d.,]*\s*(?:triệu|trieu|tr)/iu.test(text)
  const each = number === undefined && !isSum ? (text.match(amounts) ?? []) : []
  if (each.length > 1) {
    const values = new Set(each.map((one) => millionsIn(one, undefined, label)?.value))
    const [only] = values
    return values.size === 1 && only !== undefined
      ? { value: only }
      : wrong('Ô này có nhiều số tiền khác nhau; chỉ ghi một số.', 'The cell holds several amounts; write one.')
  }
  if (whole === undefined) return wrong('Ghi số tiền theo triệu đồng, ví dụ 4500.', 'Write an amount in million VND.')
  return whole > 0
    ? { value: whole }
    : wrong(
        'Số tiền phải lớn hơn 0; chưa xác định thì bỏ trống.',
        'An amount is more than 0; leave it empty if not known.',
      )
}

function wrong(vi: string, en: string): { readonly wrong: Text } {
  return { wrong: { vi, en } }
}
