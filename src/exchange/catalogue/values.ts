import { isRealDate, withoutAccents } from '../../language/index.js'
import { dayOfSerial } from '../../office/index.js'

/** What was read of a text: the value, and a doubt to be told where the text could mean something else. */
export interface ReadValue<T> {
  readonly value: T
  readonly doubt?: 'thousands' | 'serial'
}

/**
 * A number as Vietnamese and English papers write it: `1.234,5`, `1,234.5`, `1 234`. Where a single separator is followed by
 * just three digits, it is taken for one of thousands, which `2.500` and `2,500` mostly mean; that is a doubt to be told.
 */
export function numberOfCell(text: string): ReadValue<number> | undefined {
  const digits = text.replace(/[\s\u00a0\u202f']/g, '')
  if (!/^[-+]?\d[\d.,]*$/.test(digits)) return undefined
  const separators = digits.match(/[.,]/g) ?? []
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  const decimals = digits.length - last - 1
  const kinds = new Set(separators).size
  if (separators.length === 0) return { value: Number(digits) }
  const grouped = /^[-+]?\d{1,3}([.,]\d{3})+$/.test(digits) && kinds === 1
  if (grouped) {
    const value = Number(digits.replace(/[.,]/g, ''))
    return separators.length === 1 ? { value, doubt: 'thousands' } : { value }
  }
  if (separators.length > 1 && kinds === 1) return undefined
  const value = Number(`${digits.slice(0, last).replace(/[.,]/g, '')}.${digits.slice(last + 1)}`)
  return decimals > 0 && Number.isFinite(value) ? { value } : undefined
}

/** Units of money, in million dong. */
const units: readonly (readonly [RegExp, number])[] = [
  [/\b(ty|ti)( dong)?\b|\b(billions?|bn)\b/, 1000],
  [/\b(trieu|tr)( dong)?\b|\btrd\b|\b(millions?|mn)\b|\b1[.,]?000[.,]?000 ?(dong|vnd|d)\b/, 1],
  [/\b(nghin|ngan)( dong)?\b|\bthousands?\b|\b1[.,]?000 ?(dong|vnd|d)\b/, 0.001],
  [/\b(dong|vnd|d)\b/, 0.000001],
]

function unitIn(text: string): number | undefined {
  const plain = withoutAccents(text).toLowerCase()
  return units.find(([pattern]) => pattern.test(plain))?.[1]
}

/**
 * An amount in million dong. The unit is that of the text, else that of the heading, else million.
 * @param heading the column's own words, such as “Kinh phí (tỷ đồng)”
 */
export function millionsIn(text: string, number: number | undefined, heading: string): ReadValue<number> | undefined {
  // “9 tỷ 500 triệu” is a sum.
  const [, whole, rest] =
    /^\s*(\d[\d.,]*\s*(?:tỷ|tỉ|ty|ti)(?:\s*đồng)?)[\s,]+(\d[\d.,]*\s*(?:triệu|tr|trieu)\b.*)$/iu.exec(text) ?? []
  if (number === undefined && whole !== undefined && rest !== undefined) {
    const [large, small] = [millionsIn(whole, undefined, ''), millionsIn(rest, undefined, '')]
    return large && small && { value: Number((large.value + small.value).toFixed(6)) }
  }
  const [, digits = text] = /^(.*?\d[\d.,\s]*)(?=\D*$)/.exec(text.trim()) ?? []
  const read = number === undefined ? numberOfCell(digits) : { value: number }
  const unit = unitIn(number === undefined ? text.slice(digits.length) : '') ?? unitIn(heading) ?? 1
  if (!read || read.value < 0) return undefined
  return { ...read, value: Number((read.value * unit).toFixed(6)) }
}

/** A period of dates as people write it; an open end is left out. */
export interface CellPeriod {
  readonly from?: string
  readonly to?: string
}

const quarterMonths: Readonly<Record<string, string>> = {
  1: '01',
  2: '04',
  3: '07',
  4: '10',
  i: '01',
  ii: '04',
  iii: '07',
  iv: '10',
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** Two digits are of this century up to 50. */
const century = (year: string) => (year.length === 4 ? year : `${Number(year) <= 50 ? '20' : '19'}${year}`)

/** One date of the model (`2019-03-15`, `2019-03`, `2019`) from the ways in which people type it. */
export function dateIn(text: string, number?: number, since1904 = false): ReadValue<string> | undefined {
  if (number !== undefined && Number.isInteger(number) && (number < 1000 || number > 9999)) {
    const day = number > 20_000 && number < 80_000 ? dayOfSerial(number, since1904) : undefined
    return day === undefined ? undefined : { value: day, doubt: 'serial' }
  }
  const plain = withoutAccents(text)
    .toLowerCase()
    .replace(/\b(ngay|nam|tu|den|thoi diem|du kien|khoang)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const [, iso] = /^(\d{4}-\d{2}(?:-\d{2})?)(?:[t ].*)?$/.exec(plain) ?? []
  const [, day, month, year] = /^(?:(\d{1,2})\s*(?:[/.-]|\s*thang\s*))(\d{1,2})\s*[/. -]\s*(\d{4})$/.exec(plain) ?? []
  const [, monthOnly, yearOfMonth] = /^(?:thang\s*|t\.?\s*)?(\d{1,2})\s*[/. -]\s*(\d{4})$/.exec(plain) ?? []
  const [, quarter = '', yearOfQuarter] = /^(?:quy|q)\s*([1-4]|iv|i{1,3})\s*[/. -]\s*(\d{4})$/.exec(plain) ?? []
  const [, dayOf, monthName = '', yearOfName = ''] =
    /^(?:(\d{1,2})[ -])?([a-z]{3,9})[ -](\d{2}|\d{4})$/.exec(plain) ?? []
  const named = monthNames.indexOf(monthName.slice(0, 3)) + 1
  const two = (digits: string | undefined) => (digits ?? '').padStart(2, '0')
  const value =
    iso ??
    (year ? `${year}-${two(month)}-${two(day)}` : undefined) ??
    (yearOfMonth ? `${yearOfMonth}-${two(monthOnly)}` : undefined) ??
    (yearOfQuarter ? `${yearOfQuarter}-${quarterMonths[quarter]}` : undefined) ??
    (named > 0 ? [century(yearOfName), two(`${named}`), ...(dayOf ? [two(dayOf)] : [])].join('-') : undefined) ??
    (/^\d{4}$/.test(plain) ? plain : undefined)
  return value !== undefined && isRealDate(value) ? { value } : undefined
}

/** `2018-2020`, `từ 2018 đến nay`, `2018 – 12/2020`, or a single date. */
export function periodOfCell(text: string, number?: number, since1904 = false): ReadValue<CellPeriod> | undefined {
  // “2008; nâng cấp 2018” is in use since 2008.
  const begun =
    number === undefined ? text.replace(/[;,(]\s*(đã |được )?(nâng cấp|nang cap|upgraded)[\s\S]*$/iu, '') : text
  const single = dateIn(begun, number, since1904)
  if (single) return { ...single, value: { from: single.value } }
  const [, first = '', second = ''] =
    /^(.+?)(?:\s*[–—]\s*|\s+-\s+|\s+(?:đến|den|tới|toi)\s+|(?<=\d{4})-(?=\d{4}))(.+)$/iu.exec(text.trim()) ?? []
  const [from, to] = [dateIn(first), dateIn(second)]
  const open = /^(nay|hiện nay|hien nay)$/iu.test(second.trim())
  if (!from || (!to && !open)) return undefined
  return { value: to ? { from: from.value, to: to.value } : { from: from.value } }
}

/** The items of a cell: lines, else parts between semicolons, else (where `commas` says so) between commas; bullets are dropped. */
export function itemsIn(text: string, commas: boolean): string[] {
  const lines = text.split(/\r?\n/)
  const parts = lines.flatMap((l) => l.split(';'))
  const split = parts.length > 1 || !commas ? parts : text.split(/,(?!\d)/)
  const items = split.map((item) =>
    item
      .replace(/^\s*(?:[-–•*+·▪►]|\(?\d{1,2}[.)](?=\s)|[a-zđ][.)](?=\s))\s*/iu, '')
      .replace(/[.,;]\s*$/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  return [...new Set(items.filter((item) => item !== ''))]
}
