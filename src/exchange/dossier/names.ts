import type { Model } from '../../architecture/index.js'
import { groupBy } from '../../kernel/index.js'
import { type Word, withoutBrackets, wordsOf } from '../../language/index.js'

/** A name of the architecture where a text has it. */
export interface NamedEntity {
  /** Of several that share the name, all. */
  readonly ids: readonly string[]
  readonly start: number
  readonly end: number
}

interface Phrase {
  readonly keys: readonly string[]
  /** A single word counts only in capitals, as an abbreviation. */
  readonly capitals: boolean
  readonly ids: string[]
}

/** Shorter names are words of the language as well: “máy tính”, “người dân”. */
const fewestWords = 3

export type NameFinder = (text: string) => NamedEntity[]

/**
 * Finds entities by name, alias, or the abbreviation in brackets behind the name; only whole names, no guess by likeness. Where
 * names overlap the longest counts.
 */
export function nameFinder(
  entities: Iterable<{ readonly id: string; readonly name: string; readonly aliases?: readonly string[] }>,
): NameFinder {
  const phrases = new Map<string, Phrase>()
  for (const { id, name, aliases } of entities) {
    const [, short] = /\(([^()]+)\)\s*$/.exec(name) ?? []
    for (const called of [name, withoutBrackets(name), ...(short ? [short] : []), ...(aliases ?? [])]) {
      const parts = wordsOf(called.normalize('NFC'))
      const keys = parts.map((w) => w.key)
      const capitals = keys.length === 1
      if (capitals ? !isAbbreviation(called) : keys.length < fewestWords) continue
      const key = keys.join(' ')
      const phrase = phrases.get(key) ?? { keys, capitals, ids: [] }
      if (!phrase.ids.includes(id)) phrase.ids.push(id)
      phrases.set(key, phrase)
    }
  }
  const byFirst = groupBy(phrases.values(), ({ keys: [first = ''] }) => first)
  for (const list of byFirst.values()) list.sort((a, b) => b.keys.length - a.keys.length)
  return (text) => {
    const nfc = text.normalize('NFC')
    const read = wordsOf(nfc)
    const found: NamedEntity[] = []
    for (let i = 0; i < read.length; i++) {
      let last = -1
      const phrase = byFirst.get(read[i]?.key ?? '')?.find((p) => {
        last = endOf(p, nfc, read, i)
        return last >= 0
      })
      if (!phrase) continue
      found.push({ ids: phrase.ids, start: read[i]?.start ?? 0, end: read[last]?.end ?? 0 })
      i = last
    }
    return found
  }
}

const of = wordsOf('của')[0]?.key

/** The last word of a name that begins at a word, or -1; “của” may stand within: “Trung tâm Tích hợp dữ liệu của tỉnh”. */
function endOf({ keys, capitals }: Phrase, text: string, read: readonly Word[], at: number): number {
  let word = at
  for (const [n, key] of keys.entries()) {
    if (n > 0 && read[word]?.key !== key && read[word]?.key === of) word++
    if (read[word]?.key !== key) return -1
    word++
  }
  return capitals && !isAbbreviation(text.slice(read[at]?.start, read[at]?.end)) ? -1 : word - 1
}

/** In capitals, or with so many within that it is no word of the language: “LGSP”, “VNeID”. */
const isAbbreviation = (text: string) => /^\p{Lu}(?=[\p{L}\d]*\p{Lu})[\p{L}\d]{2,}$/u.test(text.trim())

/** Everything that a proposal may connect to: systems, and the components that are shared. */
export function systemFinder({ systems, components }: Model): NameFinder {
  const parts = [...components.values()].filter((c) => !systems.has(c.id) && c.shared === true)
  return nameFinder([...systems.values(), ...parts])
}
