import type { Lexicon } from '../text/lexicon.js'
import type { Passage } from '../text/reader.js'
import type { Thesaurus } from '../text/thesaurus.js'
import { type Feature, pairFeature } from './features.js'
import { largest } from './neighbours.js'

/**
 * What a text is about: the concepts of the glossary whose phrases its words resemble most, in whatever order they stand. Two
 * texts without a phrase in common may point to the same concepts (explicit semantic analysis: Gabrilovich and Markovitch,
 * IJCAI 2007).
 */
export interface Themes {
  of(passages: readonly Passage[]): Theme
}

/** Concepts and how strongly each is meant; the squares add up to 1, or to 0 where nothing is meant. */
export type Theme = ReadonlyMap<number, number>

/** A text is about few things: what it resembles less than these is chance. */
const mostThemes = 10

export function createThemes(thesaurus: Pick<Thesaurus, 'concepts' | 'phrases'>, lexicon: Lexicon): Themes {
  const all = thesaurus.concepts.map((_, concept) => concept)
  let index: ThemeIndex | undefined
  return {
    of(passages) {
      index ??= indexPhrases(thesaurus.phrases(), lexicon)
      const { telling, postings } = index
      const nearness = new Float64Array(all.length)
      for (const [feature, mine] of weighed(countIn(passages, lexicon), telling))
        for (const [concept, weight] of postings.get(feature) ?? [])
          nearness[concept] = (nearness[concept] ?? 0) + mine * weight
      const nearest = largest(all, (concept) => nearness[concept] ?? 0, mostThemes)
      const meant = nearest.filter((concept) => (nearness[concept] ?? 0) > 0)
      return unit(new Map(meant.map((concept) => [concept, nearness[concept] ?? 0])))
    },
  }
}

/** How far two texts are about the same, 0..1. */
export function sameTheme(a: Theme, b: Theme): number {
  let sum = 0
  for (const [concept, weight] of a) sum += weight * (b.get(concept) ?? 0)
  return Math.min(1, sum)
}

/** The concepts that two texts are most about together, the strongest first. */
export function commonThemes(a: Theme, b: Theme, limit: number): number[] {
  const both = [...a.keys()].filter((concept) => b.has(concept)).sort((x, y) => x - y)
  return largest(both, (concept) => (a.get(concept) ?? 0) * (b.get(concept) ?? 0), limit)
}

interface ThemeIndex {
  readonly telling: (feature: Feature) => number
  /** Concepts that have a feature, with its weight in each. */
  readonly postings: ReadonlyMap<Feature, readonly (readonly [concept: number, weight: number])[]>
}

function indexPhrases(phrases: readonly (readonly (readonly number[])[])[], lexicon: Lexicon): ThemeIndex {
  const counts = phrases.map((each) => countOf(each, lexicon))
  const holding = new Map<Feature, number>()
  for (const count of counts) for (const feature of count.keys()) holding.set(feature, (holding.get(feature) ?? 0) + 1)
  const telling = (feature: Feature): number => Math.log(1 + phrases.length / (holding.get(feature) ?? 1))
  const postings = new Map<Feature, [number, number][]>()
  counts.forEach((count, concept) => {
    for (const [feature, weight] of weighed(count, telling)) {
      const list = postings.get(feature)
      if (list) list.push([concept, weight])
      else postings.set(feature, [[concept, weight]])
    }
  })
  return { telling, postings }
}

function countOf(phrases: readonly (readonly number[])[], lexicon: Lexicon): Map<Feature, number> {
  const count = new Map<Feature, number>()
  for (const words of phrases)
    words.forEach((word, i) => {
      add(count, word)
      const before = words[i - 1]
      if (before !== undefined) add(count, pairFeature(lexicon, before, word))
    })
  return count
}

/** Words and neighbours of a text; fillers only as a neighbour of another word. */
function countIn(passages: readonly Passage[], lexicon: Lexicon): Map<Feature, number> {
  const count = new Map<Feature, number>()
  for (const { tokens } of passages)
    tokens.forEach((token, i) => {
      const before = token.joined ? tokens[i - 1] : undefined
      for (const word of token.readings) {
        if (!token.filler) add(count, word)
        if (before && !(token.filler && before.filler))
          for (const other of before.readings) add(count, pairFeature(lexicon, other, word))
      }
    })
  return count
}

function add(count: Map<Feature, number>, feature: Feature): void {
  count.set(feature, (count.get(feature) ?? 0) + 1)
}

/** The usual weights of vector search, tf–idf with a damped count, of length 1. */
function weighed(count: ReadonlyMap<Feature, number>, telling: (feature: Feature) => number): Map<Feature, number> {
  return unit(new Map([...count].map(([feature, times]) => [feature, (1 + Math.log(times)) * telling(feature)])))
}

function unit<T>(vector: Map<T, number>): Map<T, number> {
  let squares = 0
  for (const weight of vector.values()) squares += weight * weight
  if (squares === 0) return vector
  const length = Math.sqrt(squares)
  for (const [at, weight] of vector) vector.set(at, weight / length)
  return vector
}
