import type { Text } from './text.js'

/** What is longer is no name that was mistyped. */
const longest = 200

/**
 * The candidates that a mistyped word most likely meant, best first: within a third of its length by edit distance
 * (Damerau's optimal string alignment), or one the beginning of the other.
 */
export function nearest(word: string, candidates: Iterable<string>, most = 3): string[] {
  if (word.length > longest) return []
  const bound = Math.max(1, Math.floor(word.length / 3))
  const found: { candidate: string; distance: number }[] = []
  for (const candidate of candidates) {
    if (candidate === word || candidate.length > 2 * longest) continue
    const prefix =
      word.length >= 3 && (candidate.startsWith(word) || (candidate.length >= 3 && word.startsWith(candidate)))
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), bound)
    if (distance <= bound || prefix) found.push({ candidate, distance: Math.min(distance, bound + 1) })
  }
  found.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
  return found.slice(0, most).map((f) => f.candidate)
}

/** Edit distance with swaps of neighbours, or `bound + 1` as soon as it is known to be larger. */
export function editDistance(a: string, b: string, bound: number): number {
  if (Math.abs(a.length - b.length) > bound) return bound + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
      if (cost < least) least = cost
    }
    if (least > bound) return bound + 1
    before = last
    last = row
  }
  return last[b.length] ?? 0
}

/** “Có phải bạn muốn viết …?”, or nothing where no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>): Text | undefined {
  const near = nearest(word, candidates)
  if (near.length === 0) return undefined
  const quoted = near.map((n) => `“${n}”`)
  return { vi: `Có phải bạn muốn viết ${quoted.join(', ')}?`, en: `Did you mean ${quoted.join(', ')}?` }
}

/** So many candidates are compared in all before a run stops suggesting: about half a second. */
const mostComparisons = 2_000_000

/**
 * `didYouMean` for words that may be many: a file with ten thousand wrong references in an architecture of ten thousand names
 * would cost a hundred million comparisons. Whoever wrote that much wrong is not helped by guesses at each word.
 */
export function createSuggester(
  most = mostComparisons,
): (word: string, candidates: Iterable<string>) => Text | undefined {
  let left = most
  function* counted(candidates: Iterable<string>): Iterable<string> {
    for (const candidate of candidates) {
      left--
      yield candidate
    }
  }
  return (word, candidates) => (left > 0 ? didYouMean(word, counted(candidates)) : undefined)
}
