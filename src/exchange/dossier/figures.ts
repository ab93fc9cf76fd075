import { isRealDate } from '../../language/index.js'
import { millionsIn, numberOfCell } from '../catalogue/values.js'
import { nameKey } from '../names.js'

/** Amounts and dates as they stand in the prose of a dossier. */

const amount =
  /(?<![\p{L}\d.,])(\d[\d.,]*(?:\s\d{3})*)\s*(tỷ|tỉ|triệu|nghìn|ngàn|tr(?![\p{L}]))?(?:\s*(?:đồng|vnđ|vnd|đ)(?![\p{L}]))?/giu

/** An amount in a text and where it stands there. */
export interface AmountAt {
  /** In million dong. */
  readonly value: number
  readonly at: number
  readonly end: number
}

/** The amounts in a text that name their unit: “1,9 tỷ đồng”, “2 tỷ 350 triệu đồng”, “850.000.000 đồng”, “35tr”. */
export function amountsIn(text: string): AmountAt[] {
  const found: AmountAt[] = []
  let open: AmountAt | undefined
  for (const hit of text.matchAll(amount)) {
    const [whole, digits = '', scale] = hit
    const money = /(đồng|vnđ|vnd|đ)$/iu.test(whole)
    if (!money && scale === undefined) continue
    const unit = scale?.toLowerCase() === 'tr' ? 'triệu' : (scale ?? 'đồng')
    const value = millionsIn(`${digits.trim().replace(/[.,]$/, '')} ${unit}`, undefined, '')?.value
    if (value === undefined) continue
    const end = hit.index + whole.length
    // “2 tỷ 350 triệu đồng” is one amount.
    const goesOn = open && hit.index - open.end <= 2
    if (open && goesOn) found.pop()
    const sum: AmountAt =
      open && goesOn ? { value: open.value + value, at: open.at, end } : { value, at: hit.index, end }
    found.push({ ...sum, value: Number(sum.value.toFixed(6)) })
    open = money ? undefined : sum
  }
  return found
}

/** The first of the amounts in a text, in million dong. */
export const amountIn = (text: string): number | undefined => amountsIn(text)[0]?.value

/** The unit that a head or a caption names, in million dong: “(triệu đồng)”, “Đơn vị tính: đồng”. */
export function unitIn(text: string): number | undefined {
  const key = nameKey(text)
  if (/\b(ty|ti) dong\b/.test(key)) return 1000
  if (/\btrieu( dong)?\b|\btr ?d\b/.test(key)) return 1
  if (/\b(nghin|ngan) dong\b|\b1 ?000 ?(d|dong)\b/.test(key)) return 0.001
  if (/\b(dong|vnd)\b/.test(key) || /\(đ\)/iu.test(text)) return 0.000001
  return undefined
}

/** The number in a cell that holds nothing else. */
export function figureIn(text: string): number | undefined {
  const plain = text.replace(/(?:(?<!\s)\s+)?(?:đồng|vnđ|vnd|đ)\.?$/iu, '').trim()
  return /^[\d.,\s]+$/.test(plain) ? numberOfCell(plain)?.value : undefined
}

/** A date in a text, to the day, month, quarter or year, as the first and the last date that it covers. */
export interface Dated {
  readonly from: string
  readonly to: string
  readonly at: number
}

const dateForms =
  /(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)|ng[àa]y\s+(\d{1,2})\s+th[áa]ng\s+(\d{1,2})\s+n[ăa]m\s+(\d{4})|(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)|(?:tháng\s+)?(?<![\d/.-])(\d{1,2})\s*[/-]\s*(\d{4})(?!\d)|th[áa]ng\s+(\d{1,2})\s+n[ăa]m\s+(\d{4})|quý\s+(iv|i{1,3}|[1-4])\s*(?:[/.-]|năm|\s)\s*(\d{4})|(?<![\d/.,])((?:19|20)\d{2})(?![\d/]|[.,]\d)/giu

const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }

/** Every date of a text, in its order. */
export function datesIn(text: string): Dated[] {
  const found: Dated[] = []
  const two = (n: string | number | undefined) => String(n ?? '').padStart(2, '0')
  for (const hit of text.matchAll(dateForms)) {
    const [, y0, m0, d0, d1, m1, y1, d2, m2, y2, m3, y3, m4, y4, quarter, y5, y6] = hit
    const at = hit.index
    const day = y0 ?? y1 ?? y2
    const month = y3 ?? y4
    if (day !== undefined) push(`${day}-${two(m0 ?? m1 ?? m2)}-${two(d0 ?? d1 ?? d2)}`)
    else if (month !== undefined) push(`${month}-${two(m3 ?? m4)}`)
    else if (y5 !== undefined && quarter !== undefined) {
      const n = quarters[quarter.toLowerCase()] ?? Number(quarter)
      push(`${y5}-${two(n * 3 - 2)}`, `${y5}-${two(n * 3)}`)
    } else if (y6 !== undefined) push(y6)

    function push(from: string, to = from): void {
      if (isRealDate(from)) found.push({ from, to, at })
    }
  }
  return found
}

/** A stretch of time as a text gives it, or nothing where it gives no date. */
export function periodIn(text: string): { readonly from: string; readonly to: string } | undefined {
  // “Quý II đến Quý IV/2019”, “tháng 4 đến tháng 11/2020”: the year of the second is that of the first.
  const whole = text.replace(
    /((?:quý|tháng)\s+(?:iv|i{1,3}|\d{1,2}))(\s*(?:đến|tới|-|–|—)\s*(?:hết\s+)?(?:quý|tháng)?\s*(?:iv|i{1,3}|\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4}))/giu,
    '$1/$3$2',
  )
  // “6 tháng cuối năm 2019 (từ 07/2019 đến 12/2019)”: what is said from and to is the more exact.
  const [, span] = /(?<![\p{L}])(từ\s+[^.;]{4,40}?\s(?:đến|tới)\s[^.;]{4,40})/iu.exec(whole) ?? []
  const spanned = span === undefined ? [] : datesIn(span)
  const dates = spanned.length > 1 ? spanned : datesIn(whole)
  const [first] = dates
  const last = dates.at(-1)
  if (!first || !last) return undefined
  return { from: first.from, to: last.to }
}
