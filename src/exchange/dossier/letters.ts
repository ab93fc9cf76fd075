import { isSyllable, withoutBrackets, wordsOf } from '../../language/index.js'
import type { DossierReading } from './context.js'
import { sentences } from './passages.js'

/** So far into the text its spelling of a name is looked for. */
const mostPassages = 200
/** Longer names of people, places and bodies are rare. */
const mostWords = 16

/**
 * A name in capitals as it would be written in a sentence: as the text spells it where it says it again; else in small letters but for its
 * first, with the names of bodies, systems and places in it, and abbreviations, as the architecture and the text write them.
 */
export function inSmallLetters(title: string, reading: DossierReading): string {
  if (title !== title.toUpperCase()) return title
  const texts = reading.passages.slice(0, mostPassages).map((p) => p.text)
  return said(title, texts) ?? spelled(title, spellings(texts, reading))
}

function said(title: string, texts: readonly string[]): string | undefined {
  const sought = title.toLowerCase()
  for (const text of texts) {
    const at = text.toLowerCase().indexOf(sought)
    const written = at < 0 ? title : text.slice(at, at + title.length)
    if (written !== written.toUpperCase() && /^\p{Lu}/u.test(written)) return written
  }
  return undefined
}

/** Runs of capitalised words, as they are written, by the same in small letters. */
type Spellings = ReadonlyMap<string, string>

function spellings(texts: readonly string[], { model }: DossierReading): Spellings {
  const found = new Map<string, string>()
  const add = (name: string) => {
    const key = name.toLowerCase()
    if (!found.has(key)) found.set(key, name)
  }
  // The first word of a sentence is a capital whatever it is.
  for (const text of texts) {
    if (text === text.toUpperCase()) continue
    for (const sentence of sentences(text)) for (const [name] of sentence.matchAll(nameWithin)) add(name)
  }
  for (const { name } of [...model.agencies.values(), ...model.systems.values()]) {
    add(withoutBrackets(name))
    for (const [part] of name.matchAll(nameWithin)) add(part)
    for (const [short] of name.matchAll(abbreviation)) add(short)
  }
  return found
}

const nameWithin = /(?<=[\p{Ll}\d,] )\p{Lu}[\p{L}\d]*(?: \p{Lu}[\p{L}\d]*)+|(?<=[\p{Ll}\d,(] )\p{Lu}{2,}(?![\p{L}])/gu
const abbreviation = /(?<![\p{L}\d])\p{Lu}[\p{Lu}\d]+(?![\p{L}\d])/gu

function spelled(title: string, known: Spellings): string {
  const small = title.toLowerCase()
  const words = wordsOf(small)
  let text = ''
  let end = 0
  for (let i = 0; i < words.length; i++) {
    const start = words[i]?.start ?? 0
    let written: string | undefined
    for (let k = Math.min(words.length, i + mostWords) - 1; k >= i && written === undefined; k--) {
      const stop = words[k]?.end ?? start
      written = known.get(small.slice(start, stop)) ?? (k === i ? ofOneWord(title.slice(start, stop)) : undefined)
      if (written !== undefined) i = k
    }
    const stop = words[i]?.end ?? start
    text += small.slice(end, start) + (written ?? small.slice(start, stop))
    end = stop
  }
  text += small.slice(end)
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

/** A word that is no syllable of Vietnamese is an abbreviation or a name: “CNTT”, “GIS”, “VNPT”. */
const ofOneWord = (word: string): string | undefined =>
  isSyllable(word.toLowerCase()) || /^\d/.test(word) ? undefined : word
