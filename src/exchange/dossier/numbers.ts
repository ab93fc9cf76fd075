import type { Paragraph } from '../../office/index.js'

/** The number or bullet before a line, typed or Word's own. */
export interface Numbered {
  /** As the paper shows it: `II.`, `1.2`, `a)`, `-`. */
  readonly shown: string
  /** The line without it. */
  readonly rest: string
  readonly bullet: boolean
  /** What sort of number it is, with its sign: `roman.`, `decimal)`; lines of one list have the same. */
  readonly format: string
  /** Its place in the list, from 1. */
  readonly order: number
  /** Of `1.2.3`: [1, 2, 3]. */
  readonly path: readonly number[]
}

const named =
  /^(phần|chương|mục)\s+(?:thứ\s+)?([ivxlc]+|\d+|[a-zđ]|nhất|một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười)(?![\p{L}\p{N}])\s*[.:)\-–—]?\s*/iu
// “V/v” opens a subject, not a fifth part.
const roman = /^(?!V\s*\/\s*v(?![\p{L}]))([IVXLC]{1,7})\s*([./)\-–—:])\s*/u
// “B.3.”, “II.2.1”: the letter or numeral of a part before the numbers within it.
const partly = /^([A-Z]|[IVXLC]{1,6})\.(\d{1,2}(?:\.\d{1,2}){0,3})\s*[.:)]?\s+(?=\p{L})/u
// “(1) …”, “(a) …”.
const bracketed = /^\(\s*(?:(\d{1,2})|([ivx]{1,5})|([a-zđ]))\s*\)\s*(?=\p{L})/u
const decimal = /^(\d{1,3}(?:\.\d{1,3})*)\s*([./)\-–—])\s*(?=\D)|^(\d{1,2}(?:\.\d{1,3})+)\s+/
const letter = /^([a-zđ])\s*([.)/])\s*(?=\P{Ll}|\p{Ll})/u
// Fonts of symbols keep theirs where no letter is.
const bullets = /^[-–—+•*▪►●○◦·❖✓✔➢■□❑→\uE000-\uF8FF]\s*(?=\S)/u

const formats: Readonly<Record<string, string>> = { phần: 'part', chương: 'chapter', mục: 'item' }
const ordinals: readonly string[] = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const alphabet = 'abcdđefghijklmnopqrstuvwxyz'

/** The number of a line; what Word counts goes before what stands in the text. */
export function numberedLine({ label, text }: Pick<Paragraph, 'label' | 'text'>): Numbered | undefined {
  if (label !== '') {
    const own = parsed(`${label} `, text) ?? parsed(`${label}. `, text)
    // What Word counts and what was typed are different lists.
    if (own)
      return {
        ...own,
        shown: label,
        rest: text,
        format: /^(roman|decimal|letter|capital)/.test(own.format) ? `counted ${own.format}` : own.format,
      }
  }
  return parsed(text, undefined)
}

/** Whether a number comes right behind another of its sort; many count a, b, c, d, e, without đ. */
export function isNext(
  last: Pick<Numbered, 'order'>,
  next: { readonly order: number; readonly format: string | undefined },
): boolean {
  const skipsD = /letter|capital/.test(next.format ?? '') && next.order === alphabet.indexOf('e') + 1
  return next.order === last.order + 1 || (skipsD && last.order === alphabet.indexOf('d') + 1)
}

/** @param rest the line without its number, where the number stands by itself */
function parsed(text: string, rest: string | undefined): Numbered | undefined {
  const cut = (length: number) => rest ?? text.slice(length).trim()
  const head = bullets.exec(rest === undefined ? text : `${text}x`)
  if (head && !/^[-–—+]\s*\d/.test(text)) {
    return { shown: '-', rest: cut(head[0].length), bullet: true, format: 'bullet', order: 0, path: [] }
  }
  const word = named.exec(text)
  if (word) {
    const [all, kind = '', n = ''] = word
    return numbered(all, cut(all.length), formats[kind.toLowerCase()] ?? 'item', orderOf(n))
  }
  const within = partly.exec(text)
  if (within) {
    const [all, part = '', numbers = ''] = within
    const path = [fromRoman(part) || alphabet.indexOf(part.toLowerCase()) + 1, ...numbers.split('.').map(Number)]
    return { ...numbered(all, cut(all.length), `decimal${path.length}`, path.at(-1) ?? 0), path }
  }
  const closed = bracketed.exec(text)
  if (closed) {
    const [all, figure, numeral, small = ''] = closed
    const order = figure ? Number(figure) : numeral ? fromRoman(numeral.toUpperCase()) : 0
    return order > 0
      ? numbered(all, cut(all.length), figure ? 'decimal()' : 'roman()', order)
      : numbered(all, cut(all.length), 'letter()', alphabet.indexOf(small || (numeral ?? '')) + 1)
  }
  const capital = roman.exec(text)
  if (capital) {
    const [all, n = '', sign = ''] = capital
    const order = fromRoman(n)
    // “C. Mục tiêu”: a letter of the alphabet, not a hundred.
    if (order > 0) return numbered(all, cut(all.length), `roman${sign}`, order)
  }
  const figure = decimal.exec(text)
  if (figure && !/^\d{1,3}(\.\d{3})+/.test(text)) {
    const [all, first, sign = '.', second] = figure
    const path = (first ?? second ?? '').split('.').map(Number)
    const order = path.at(-1) ?? 0
    return {
      ...numbered(all, cut(all.length), path.length > 1 ? `decimal${path.length}` : `decimal${sign}`, order),
      path,
    }
  }
  const small = letter.exec(text) ?? /^([A-Z])\s*([.)/])\s+(?=\p{L})/u.exec(text)
  if (small) {
    const [all, n = '', sign = ''] = small
    const capitals = n !== n.toLowerCase()
    return numbered(
      all,
      cut(all.length),
      `${capitals ? 'capital' : 'letter'}${sign}`,
      alphabet.indexOf(n.toLowerCase()) + 1,
    )
  }
  return undefined
}

function numbered(all: string, rest: string, format: string, order: number): Numbered {
  return { shown: all.trim(), rest, bullet: false, format, order, path: [order] }
}

function orderOf(n: string): number {
  const lower = n.toLowerCase()
  if (/^\d+$/.test(lower)) return Number(lower)
  const words = lower === 'nhất' ? 1 : lower === 'tư' ? 4 : ordinals.indexOf(lower)
  return words > 0 ? words : fromRoman(n.toUpperCase()) || alphabet.indexOf(lower) + 1
}

const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** 0 where it is no Roman number under 50. */
function fromRoman(n: string): number {
  if (!/^(XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(n)) return 0
  return [...n].reduce((sum, sign, i) => {
    const value = values[sign] ?? 0
    return sum + (value < (values[n[i + 1] ?? ''] ?? 0) ? -value : value)
  }, 0)
}
