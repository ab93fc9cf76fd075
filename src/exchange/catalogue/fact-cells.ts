import { isAgencyName, isAgencyTitle } from './agency-words.js'
import { statusIn } from './choices.js'
import type { Fact } from './fact-columns.js'
import { dateIn, millionsIn } from './values.js'

/** What a cell says of each fact, in its own words, and what of it is none of them. */
export interface CellFacts {
  readonly said: ReadonlyMap<Exclude<Fact, 'unclear'>, string>
  readonly rest: string
}

/** The facts of one cell, each known by what it looks like: a date, a state, an amount, an agency. */
export function factsIn(text: string, wanted: readonly Fact[]): CellFacts {
  const said = new Map<Exclude<Fact, 'unclear'>, string>()
  let left = text.normalize('NFC')
  if (wanted.includes('from')) {
    const period = periodWithin(left)
    if (period) {
      said.set('from', period.words)
      left = period.without
    }
  }
  if (wanted.includes('cost')) {
    const amounts = [...left.matchAll(amount)]
    const [only] = amounts
    if (only && amounts.length === 1 && millionsIn(only[0], undefined, '') !== undefined) {
      said.set('cost', only[0].trim())
      left = `${left.slice(0, only.index)};${left.slice(only.index + only[0].length)}`
    }
  }
  const worded = wanted.filter((fact) => fact === 'owner' || fact === 'name' || fact === 'unclear')
  if (wanted.includes('status')) {
    const [state, others] = worded.length === 0 ? wholeState(left) : stateAmong(left)
    if (state !== undefined) said.set('status', state)
    left = others
  }
  left = trimmed(left)
  if (wanted.includes('owner')) {
    const agencies = segmentsOf(left).filter((part) => isAgencyName(part) || isAgencyTitle(part))
    const [owner = left] = agencies
    const alone = worded.length === 1 && !/\d{4}/.test(left)
    if (left !== '' && (alone || agencies.length === 1)) {
      said.set('owner', alone ? left : owner)
      left = alone ? '' : trimmed(left.replace(owner, ';'))
    }
  }
  if (wanted.includes('name') && left !== '') {
    said.set('name', left)
    left = ''
  }
  return { said, rest: left }
}

/** A state in all that is left, in its own words. */
function wholeState(text: string): readonly [state: string | undefined, rest: string] {
  const words = trimmed(text)
  return words !== '' && statusIn(words) !== undefined ? [words, ''] : [undefined, text]
}

/** The parts that tell a state, beside parts that name somebody or something. */
function stateAmong(text: string): readonly [state: string | undefined, rest: string] {
  const isState = (part: string) =>
    part.length <= 60 && !isAgencyName(part) && !isAgencyTitle(part) && statusIn(part) !== undefined
  const states = segmentsOf(text).filter(isState)
  if (states.length === 0) return [undefined, text]
  return [states.join(', '), states.reduce((rest, state) => rest.replace(state, ';'), text)]
}

const segmentsOf = (text: string) =>
  text
    .split(/[;,\n()/|+]|\s[-–—]\s|:\s/u)
    .map(trimmed)
    .filter((part) => part !== '')

/** Without the signs that stood between the parts, and the words that led to a date. */
const trimmed = (text: string) =>
  text
    .replace(/\(\s*[;,\s]*\)/gu, ' ')
    .replace(/\(\s*[;,][;,\s]*/gu, '(')
    .replace(/^[\s;,/|+:.–—-]+|(?<![\s;,/|+:–—-])[\s;,/|+:–—-]+$/gu, '')
    .replace(/^\((?<inner>[^()]*)\)$/u, '$<inner>')
    .replace(/(?<![\s;,])[\s;,]+(?=[;,])/gu, '')
    .trim()

const amount = /(?<![\p{L}\d])\d[\d.,]*(?:\s*(?:tỷ|tỉ|triệu|nghìn|ngàn|tr\.?\s?đ|trđ|tr|đồng|vnđ|vnd|đ)(?!\p{L}))*/giu

const year = '(?:19|20)\\d{2}'
/** Between day, month and year; a dash with room around it is one between two dates. */
const sign = '(?:\\s*[/.]\\s*|-)'
const day = [
  `(?:ngày\\s+)?\\d{1,2}(?:${sign}|\\s+tháng\\s+)\\d{1,2}(?:${sign}|\\s+năm\\s+)${year}`,
  `(?:quý|q)\\s*(?:[1-4]|iv|i{1,3})(?:${sign}|\\s+năm\\s+)${year}`,
  `(?:tháng\\s*|t\\.?)?\\d{1,2}(?:${sign}|\\s+năm\\s+)${year}`,
  `${year}-\\d{2}(?:-\\d{2})?(?![\\d/])`,
  year,
].join('|')
/** No part of a number or a word, and not of a document's: 12/2016/QĐ-UBND. */
const oneDay = `(?<![\\p{L}\\d.,])(?:${day})(?![\\p{L}\\d]|[.,]\\d|\\s*/\\s*(?:QĐ|NQ|HĐ|CV|BB|KH|TB|CT|NĐ|TTr)(?!\\p{Ll}))`
const period = new RegExp(
  `(?:(?:từ|vào|khoảng|năm|ngày|since|from)\\s+)*(?<first>${oneDay})(?:\\s*(?:[-–—]|đến|tới)\\s*(?:năm\\s+|tháng\\s+)?(?:(?<last>${oneDay})|(?<open>(?:hiện\\s+)?nay)(?!\\p{L})))?`,
  'giu',
)
/** Before a date: the day of something else than the beginning of use. */
const otherDay =
  /(dự kiến|kế hoạch|phấn đấu|nâng cấp|bảo trì|bảo hành|gia hạn|nghiệm thu|phê duyệt|quyết định|hợp đồng|thay( thế)?|thanh lý|cập nhật|số|qđ|hđ|đến|tới|hết|trước|dừng|ngừng|ngưng|kết thúc)(\s+\p{L}{1,5}){0,2}\s*[:.]?\s*$/iu

/** The one time since which, or in which, a system is said to be in use; nothing where several could be it. */
function periodWithin(text: string): { readonly words: string; readonly without: string } | undefined {
  const starts = [...text.matchAll(period)].filter(({ index, 0: { length } }) => {
    const before =
      text
        .slice(0, index)
        .split(/[;,\n(]/u)
        .at(-1) ?? ''
    return !otherDay.test(before) && !/^\s*[(,]?\s*(dự kiến|kế hoạch)/iu.test(text.slice(index + length))
  })
  const [start] = starts
  const { first, last, open } = start?.groups ?? {}
  const from = first === undefined ? undefined : dayOf(first)
  const to = last === undefined ? undefined : dayOf(last)
  if (!start || starts.length > 1 || from === undefined || (last !== undefined && to === undefined)) return undefined
  const words = to === undefined ? (open ? `${from} - ${open}` : from) : `${from} - ${to}`
  return { words, without: `${text.slice(0, start.index)};${text.slice(start.index + start[0].length)}` }
}

/** A date as it is written, where it is one; “tháng 3 năm 2019” as 3/2019. */
function dayOf(written: string): string | undefined {
  const plain = written.replace(/(?<!\s)\s+năm\s+/giu, '/').replace(/^ngày\s+/iu, '')
  return dateIn(plain) && plain
}

/** Whether a cell of a state says since when: “đang vận hành từ 2019”, “2015 - nay”. */
export function saysSince(text: string): boolean {
  const words = text.normalize('NFC')
  const found = periodWithin(words)
  return (
    found !== undefined &&
    (/(?<!\p{L})(từ|since|from)\s+(năm\s+|ngày\s+|tháng\s+)*\d/iu.test(words) || / - /.test(found.words))
  )
}
