import { createTable, integers, type Passage, saidPair, saidWord, type Thesaurus } from '../language/index.js'
import { largestBy } from './neighbours.js'

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

export function createThemes(thesaurus: Pick<Thesaurus, 'concepts' | 'eachMention'>): Themes {
  const concepts = thesaurus.concepts.length
  const nearness = new Float64Array(concepts)
  const countIn = createCount()
  let index: ThemeIndex | undefined
  return {
    of(passages) {
      index ??= indexMentions(thesaurus)
      const { telling, addTo } = index
      nearness.fill(0)
      const counted = countIn(passages)
      const weights = weighed(counted, telling)
      counted.said.forEach((said, i) => {
        addTo(nearness, said, weights[i] ?? 0)
      })
      const meant = largestBy(nearness, mostThemes).filter((concept) => (nearness[concept] ?? 0) > 0)
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
  const both = Int32Array.from([...a.keys()].filter((concept) => b.has(concept))).sort()
  const strength = Float64Array.from(both, (concept) => (a.get(concept) ?? 0) * (b.get(concept) ?? 0))
  return largestBy(strength, limit).map((place) => both[place] ?? 0)
}

interface ThemeIndex {
  readonly telling: (said: number) => number
  /** Adds to each concept whose phrases say this its weight there, so many times. */
  readonly addTo: (nearness: Float64Array, said: number, times: number) => void
}

/** What is said in rows, and of each row the concepts with its weight in each: typed arrays, since any comparison needs them. */
function indexMentions({ concepts, eachMention }: Pick<Thesaurus, 'concepts' | 'eachMention'>): ThemeIndex {
  /** By what is said: in the phrases of how many concepts. */
  const holding = createTable(integers)
  let last = 0
  let total = 0
  eachMention((_, said) => {
    holding.put(said, holding.at(said) + 1)
    last = Math.max(last, said)
    total++
  })
  /** What few concepts have tells most. */
  const byHolders = Float64Array.from({ length: concepts.length + 1 }, (_, n) =>
    Math.log(1 + concepts.length / (n || 1)),
  )
  const telling = (said: number): number => byHolders[holding.at(said)] ?? 0
  /** After the row of each thing said; until the rows are filled, where its next entry goes. */
  const ends = new Int32Array(last + 1)
  for (let said = 1; said <= last; said++) ends[said] = (ends[said - 1] ?? 0) + holding.at(said - 1)
  const squares = new Float64Array(concepts.length)
  const holders = new Int32Array(total)
  const weights = new Float64Array(total)
  eachMention((concept, said, times) => {
    const at = ends[said] ?? 0
    ends[said] = at + 1
    const weight = weightOf(times, telling(said))
    holders[at] = concept
    weights[at] = weight
    squares[concept] = (squares[concept] ?? 0) + weight * weight
  })
  for (let at = 0; at < total; at++) weights[at] = (weights[at] ?? 0) / Math.sqrt(squares[holders[at] ?? 0] ?? 1)
  return {
    telling,
    addTo(nearness, said, times) {
      const end = ends[said] ?? 0
      for (let at = end - holding.at(said); at < end; at++) {
        const concept = holders[at] ?? 0
        nearness[concept] = (nearness[concept] ?? 0) + times * (weights[at] ?? 0)
      }
    },
  }
}

/** What texts say, each once in the order in which it is first said, and how often. */
interface Counted {
  readonly said: readonly number[]
  readonly times: readonly number[]
}

/** Words and neighbours of a text, and how often it says them; fillers only as a neighbour of another word. */
function createCount(): (passages: readonly Passage[]) => Counted {
  /** Of what is said the place in the list plus 1; cleared after each text. */
  const placed = createTable(integers)
  return (passages) => {
    const said: number[] = []
    const times: number[] = []
    const add = (one: number): void => {
      const place = placed.at(one)
      if (place > 0) times[place - 1] = (times[place - 1] ?? 0) + 1
      else placed.put(one, times.push(1))
      if (place === 0) said.push(one)
    }
    for (const { tokens, links, linkEnds } of passages) {
      let link = 0
      tokens.forEach(({ filler, readings }, i) => {
        const end = linkEnds[i] ?? 0
        const each = (end - link) / readings.length
        const between = filler && (tokens[i - 1]?.filler ?? false)
        for (const word of readings) {
          if (!filler) add(saidWord(word))
          for (const last = link + each; link < last; link++) if (!between) add(saidPair(links[link] ?? 0))
        }
      })
    }
    for (const one of said) placed.put(one, 0)
    return { said, times }
  }
}

/** The usual weight of vector search: tf–idf with a damped count. */
function weightOf(times: number, telling: number): number {
  return (1 + Math.log(times)) * telling
}

/** The weights of a text, of length 1. */
function weighed({ said, times }: Counted, telling: (said: number) => number): number[] {
  const weights = said.map((one, i) => weightOf(times[i] ?? 0, telling(one)))
  let squares = 0
  for (const weight of weights) squares += weight * weight
  const length = squares === 0 ? 1 : Math.sqrt(squares)
  return weights.map((weight) => weight / length)
}

/** The same of length 1. */
function unit(vector: Map<number, number>): Map<number, number> {
  let squares = 0
  for (const weight of vector.values()) squares += weight * weight
  if (squares === 0) return vector
  const length = Math.sqrt(squares)
  for (const [at, weight] of vector) vector.set(at, weight / length)
  return vector
}
