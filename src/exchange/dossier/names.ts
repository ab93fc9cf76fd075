import type { Model } from '../../architecture/index.js'
import { type Word, words } from '../../language/index.js'

/** A name of the architecture where a text has it. */
export interface Named {
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

export type NameFinder = (text: string) => Named[]

/**
 * Finds entities by name, alias, or the abbreviation in brackets behind the name; only whole names, no guess by likeness. Where
 * names overlap the longest counts.
 */
export function nameFinder(
  entities: Iterable<{ readonly id: string; readonly name: string; readonly aliases?: readonly string[] }>,
): NameFinder {
  const phrases = new Map<string, Phrase>()
  for (const { id, name, aliases } of entities) {
    const [, short] = /\(([^)]+)\)\s*$/.exec(name) ?? []
    for (const called of [name, name.replace(/\s*\([^)]*\)\s*/g, ' '), ...(short ? [short] : []), ...(aliases ?? [])]) {
      const parts = words(called.normalize('NFC'))
      const keys = parts.map((w) => w.key)
      const capitals = keys.length === 1
      if (capitals ? !isAbbreviation(called) : keys.length < fewestWords) continue
      const key = keys.join(' ')
      const phrase = phrases.get(key) ?? { keys, capitals, ids: [] }
      if (!phrase.ids.includes(id)) phrase.ids.push(id)
      phrases.set(key, phrase)
    }
  }
  const byFirst = new Map<string, Phrase[]>()
  for (const phrase of phrases.values()) {
    const first = phrase.keys[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.keys.length - a.keys.length)
  return (text) => {
    const nfc = text.normalize('NFC')
    const read = words(nfc)
    const found: Named[] = []
    for (let i = 0; i < read.length; i++) {
      const phrase = byFirst.get(read[i]?.key ?? '')?.find((p) => stands(p, read, i))
      if (!phrase) continue
      const last = i + phrase.keys.length - 1
      found.push({ ids: phrase.ids, start: read[i]?.start ?? 0, end: read[last]?.end ?? 0 })
      i = last
    }
    return found
  }
}

function stands({ keys, capitals }: Phrase, read: readonly Word[], at: number): boolean {
  return keys.every((key, n) => read[at + n]?.key === key) && (!capitals || read[at]?.capitals === true)
}

const isAbbreviation = (text: string) => /^\p{Lu}[\p{Lu}\d]{2,}$/u.test(text.trim())

/** Everything that a proposal may connect to: systems, and the components that are shared. */
export function systemFinder({ systems, components }: Model): NameFinder {
  const parts = [...components.values()].filter((c) => !systems.has(c.id) && c.shared === true)
  return nameFinder([...systems.values(), ...parts])
}
