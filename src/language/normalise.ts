import { remembered } from '../kernel/index.js'

/**
 * One key for every way of typing the same Vietnamese word: composed or decomposed Unicode, any case, the tone mark on either
 * vowel (hoá, hóa), i or y as the only vowel (kỹ, kĩ). Words that differ by a tone or a vowel keep different keys.
 */

const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/
const anyMark = /\p{M}/gu
const onlyVowelY = /^([bcdhklmnprstv]|th|tr|ch|gh|kh|nh|ph|ngh?)y$/
const quI = /^qui/

/** Key of one word: base letters with their vowel marks, the tone last. `word` may be in any form and case. */
export function wordKey(word: string): string {
  const lower = word.toLowerCase()
  if (isAscii(lower)) return unifyVowels(lower)
  const decomposed = lower.normalize('NFD')
  const tone = toneMark.exec(decomposed)?.[0] ?? ''
  const letters = (tone ? decomposed.replace(tone, '') : decomposed).normalize('NFC')
  return unifyVowels(letters) + tone
}

function unifyVowels(letters: string): string {
  if (letters.endsWith('y') && onlyVowelY.test(letters)) return `${letters.slice(0, -1)}i`
  return quI.test(letters) ? letters.replace(quI, 'quy') : letters
}

/** The same letters without any accent; đ becomes d. */
export function withoutAccents(text: string): string {
  const { length } = text
  if (length > written.length) return decomposed(text)
  let count = 0
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    const letter = code < 0x80 ? code : bare[code] || bareOf(code)
    if (letter === several) return decomposed(text)
    if (letter !== mark) written[count++] = letter
  }
  const letters: string = Reflect.apply(String.fromCharCode, undefined, written.subarray(0, count))
  return letters
}

const decomposed = (text: string) => text.normalize('NFD').replace(anyMark, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')

/** What each UTF-16 unit is without accents, found out when first met: every file says the same letters millions of times. */
const bare = new Uint16Array(0x10000)
/** Nothing is left of a mark; others are no single letter then, or half of a rare character. No letter is a lone surrogate. */
const mark = 0xd800
const several = 0xd801
/** Names and lines are shorter than this; longer texts are few. */
const written = new Uint16Array(512)

function bareOf(code: number): number {
  const letters = decomposed(String.fromCharCode(code))
  const whole = letters.length < 2 && (code < 0xd800 || code > 0xdfff)
  bare[code] = !whole ? several : letters === '' ? mark : letters.charCodeAt(0)
  return bare[code] ?? several
}

export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}

const onset = '(?:ngh|ng|nh|gh|gi|ph|th|tr|ch|kh|qu|[bcdghklmnprstvx])?'
const rime = '(?:[aeo]?[aeiouy]{1,2}|uye|uya|uyu|ieu|yeu|uoi|oai|oay|oeo|uay|uou|oao)(?:ng|nh|ch|[cmnpt])?'
const syllable = new RegExp(`^${onset}${rime}$`)

/** Whether a word could be a Vietnamese syllable, accents aside: `siem` and `tau` could, `mqtt` and `office` could not. */
export const isSyllable: (key: string) => boolean = remembered(
  (key) => key.length <= 8 && syllable.test(withoutAccents(key)),
)

/** Ids and table lookups that must not depend on form or case. */
export function sameText(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase().trim() === b.normalize('NFC').toLowerCase().trim()
}
