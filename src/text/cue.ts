import { isUnaccented } from './lexicon.js'
import { withoutAccents } from './normalise.js'

/** A set of telling phrases, found in accented text as they are and in unaccented text without accents. */
export type Cue = (text: string) => boolean

/** Phrases as a regular expression; `\b` and case are taken care of, text must be NFC. */
export function cue(...phrases: readonly string[]): Cue {
  const source = () =>
    `(?<![\\p{L}\\p{N}])(?:${phrases.map((phrase) => phrase.normalize('NFC')).join('|')})(?![\\p{L}\\p{N}])`
  let accented: RegExp | undefined
  let bare: RegExp | undefined
  return (text) => {
    // Made when first asked: there are more than a hundred, and most runs need few of them.
    if (isUnaccented(text)) {
      bare ??= new RegExp(escapeSafe(source()), 'iu')
      return bare.test(text)
    }
    accented ??= new RegExp(source(), 'iu')
    return accented.test(text)
  }
}

/** `withoutAccents` touches letters only, so that the expression stays one. */
function escapeSafe(source: string): string {
  return withoutAccents(source)
}
