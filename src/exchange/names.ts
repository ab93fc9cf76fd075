import { idPattern } from '../architecture/index.js'
import { remembered } from '../kernel/index.js'
import { isAscii, withoutAccents, withoutBrackets } from '../language/index.js'

/** What often opens a name, and how ids write it. */
const shorter: readonly (readonly [RegExp, string])[] = [
  [/\bco so du lieu\b/g, 'csdl'],
  [/\bhe thong thong tin\b/g, 'httt'],
  [/\bthu tuc hanh chinh\b/g, 'tthc'],
  [/\bcong thong tin dien tu\b/g, 'cong-ttdt'],
  [/\btrang thong tin dien tu\b/g, 'trang-ttdt'],
  [/\buy ban nhan dan\b/g, 'ubnd'],
  [/\bcong nghe thong tin\b/g, 'cntt'],
  [/\bthong tin va truyen thong\b/g, 'tttt'],
]

/** One key for the ways of typing a name: case, accents, punctuation and white space. */
export const nameKey: (name: string) => string = remembered((name) => wordsAlone(withoutAccents(name).toLowerCase()))

/** The words of a text in small letters. Without accents nearly all are ASCII, where letters are told far sooner. */
export function wordsAlone(small: string): string {
  return small.replace(isAscii(small) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** One key for the ways of typing a code: case and punctuation. Its accents count: ĐÊ-1 and DÊ-1 are two. */
export function codeKey(code: string): string {
  return wordsAlone(code.normalize('NFC').toLowerCase())
}

/**
 * One key for codes that one hand may have typed in two ways: “a-01”, “A 01”, “A01”. Between two digits a sign counts: HT-1.1 is
 * not HT-11.
 */
export const looseCodeKey = (code: string): string => codeKey(code).replace(/(?<=\p{L}) | (?=\p{L})/gu, '')

/**
 * Whether two names are one: letter by letter with their accents (wherever the tone mark is put: hoá, hóa), or without where one
 * of them is typed without any. Chợ and chó are two.
 */
export function sameName(a: string, b: string): boolean {
  if (nameKey(a) !== nameKey(b)) return false
  const [one, other] = [toned(a), toned(b)]
  return one === other || one === nameKey(a) || other === nameKey(b)
}

/** A name with the tone of each word behind it. */
const toned: (name: string) => string = remembered((name) => {
  const words =
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words
    .map((word) => {
      const letters = word.normalize('NFD')
      const tones = letters.match(tone) ?? []
      return `${letters.replace(tone, '').normalize('NFC')}${tones.join('')}`
    })
    .join(' ')
})

/** Grave, acute, tilde, hook above, dot below. */
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g

const longestId = 60

/** An id made from a name: `Cơ sở dữ liệu đất đai` → `csdl-dat-dai`. Empty names give `muc`. */
export function idFrom(name: string): string {
  const plain = nameKey(withoutBrackets(name))
  const short = shorter.reduce((text, [pattern, by]) => text.replace(pattern, by), plain)
  let id = ''
  for (const word of short
    .replace(/[^a-z0-9-]+/g, ' ')
    .split(' ')
    .filter(Boolean)) {
    if (id !== '' && id.length + word.length + 1 > longestId) break
    id = id === '' ? word.slice(0, longestId) : `${id}-${word}`
  }
  return isId.test(id) ? id : 'muc'
}

const isId = new RegExp(idPattern)

/** The id itself, or the first of `id-2`, `id-3`… that is free; the one that is given out is taken from then on. */
export function freeId(id: string, taken: Set<string>): string {
  const numbers = numbered.get(taken) ?? new Map<string, number>()
  numbered.set(taken, numbers)
  let n = numbers.get(id) ?? 1
  let free = n === 1 ? id : `${id}-${n}`
  while (taken.has(free)) free = `${id}-${++n}`
  numbers.set(id, n)
  taken.add(free)
  return free
}

/** Where the numbers of an id go on: thousands that share a name are not counted through from the first each time. */
const numbered = new WeakMap<Set<string>, Map<string, number>>()
