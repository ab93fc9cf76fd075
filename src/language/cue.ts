import { isUnaccented } from './lexicon.js'
import { withoutAccents } from './normalise.js'

/** A set of telling phrases, found in accented text as they are and in unaccented text without accents. */
export type Cue = (text: string) => boolean

/**
 * Phrases as a regular expression; word boundaries and case are taken care of, text must be NFC. In a class (`[\p{L}\p{N}]`)
 * `\p{L}` stands for Latin letters and `\p{N}` for digits.
 */
export function cue(...phrases: readonly string[]): Cue {
  const source = () => `(?<![\\p{L}\\p{N}])(?:${phrases.join('|').normalize('NFC')})(?![\\p{L}\\p{N}])`
  let accented: RegExp | undefined
  let bare: RegExp | undefined
  return (text) => {
    // Made when first asked: there are more than a hundred, and most runs need few of them.
    if (isUnaccented(text)) {
      bare ??= expression(withoutAccents(source()))
      return bare.test(text)
    }
    accented ??= expression(source())
    return accented.test(text)
  }
}

/** How many words of a text belong to such phrases. */
export function cueWords(...phrases: readonly string[]): (text: string) => number {
  const source = () => `(?<![\\p{L}\\p{N}])(?:${phrases.join('|').normalize('NFC')})(?![\\p{L}\\p{N}])`
  let accented: RegExp | undefined
  let bare: RegExp | undefined
  return (text) => {
    const unaccented = isUnaccented(text)
    if (unaccented) bare ??= expression(withoutAccents(source()), 'gi')
    else accented ??= expression(source(), 'gi')
    let count = 0
    for (const [found] of text.matchAll((unaccented ? bare : accented) ?? never))
      count += found.split(/[\s,]+/).filter(Boolean).length
    return count
  }
}

const never = /(?!)/g

/** The letters that Vietnamese and English are written with, composed, and all others of their blocks. */
const latinLetters = 'a-z\\u00aa\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u1e00-\\u1eff'

/** Without the flag `u` and its classes of a hundred scripts: made and run in a quarter of the time. */
function expression(source: string, flags = 'i'): RegExp {
  return new RegExp(source.replaceAll('\\p{L}', latinLetters).replaceAll('\\p{N}', '0-9'), flags)
}
