import { isSyllable, withoutAccents } from './normalise.js'

/**
 * Repairs typing errors: a word that cannot be Vietnamese and is not known is read as the known word one keystroke away. Words
 * that could be Vietnamese are left alone, and so is every difference of accents: those are other words.
 */
export interface Speller {
  /** The one known word that this may be, or undefined: none, or several. */
  repair(key: string): string | undefined
}

/** Below this length nearly every word is one keystroke from another. */
const shortestWord = 4
const longestWord = 24

export function createSpeller(known: () => Iterable<string>): Speller {
  let index: Map<string, string[]> | undefined
  return {
    repair(key) {
      if (key.length < shortestWord || key.length > longestWord || /\d/.test(key) || isSyllable(key)) return undefined
      index ??= indexDeletions(known())
      const bare = withoutAccents(key)
      const near = new Set<string>()
      for (const shape of [key, ...deletions(key)])
        for (const word of index.get(shape) ?? [])
          if (withoutAccents(word) !== bare && oneEditApart(key, word)) near.add(word)
      const [only, ...others] = near
      return others.length === 0 ? only : undefined
    },
  }
}

function indexDeletions(known: Iterable<string>): Map<string, string[]> {
  const index = new Map<string, string[]>()
  for (const word of known) {
    if (word.length < shortestWord - 1 || word.length > longestWord || /\d/.test(word)) continue
    for (const shape of [word, ...deletions(word)]) {
      const list = index.get(shape)
      if (list) list.push(word)
      else index.set(shape, [word])
    }
  }
  return index
}

function deletions(word: string): string[] {
  return Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1))
}

/** One letter added, dropped, changed, or two neighbours swapped. */
function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  const restA = a.slice(i)
  const restB = b.slice(i)
  return (
    restA.slice(1) === restB ||
    restB.slice(1) === restA ||
    restA.slice(1) === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  )
}
