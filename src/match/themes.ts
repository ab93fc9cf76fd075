import {
  createTable,
  integers,
  type Lexicon,
  type Passage,
  saidPair,
  saidWord,
  type Thesaurus,
} from '../language/index.js'
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

export function createThemes(thesaurus: Pick<Thesaurus, 'concepts' | 'eachMention'>, lexicon: Lexicon): Themes {
  const concepts = thesaurus.concepts.length
  let index: ThemeIndex | undefined
  return {
    of(passages) {
      index ??= indexMentions(thesaurus)
      const { telling, addTo } = index
      const nearness = new Float64Array(concepts)
      for (const [said, mine] of weighed(countIn(passages, lexicon), telling)) addTo(nearness, said, mine)
      const meant = largestBy(nonZero(nearness), (concept) => nearness[concept] ?? 0, mostThemes)
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
  const both = [...a.keys()].filter((concept) => b.has(concept))
  return largestBy(both, (concept) => (a.get(concept) ?? 0) * (b.get(concept) ?? 0), limit)
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
  const telling = (said: number): number => Math.log(1 + concepts.length / (holding.at(said) || 1))
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

function nonZero(values: Float64Array): number[] {
  const found: number[] = []
  for (let i = 0; i < values.length; i++) if ((values[i] ?? 0) > 0) found.push(i)
  return found
}

/** Words and neighbours of a text, and how often it says them; fillers only as a neighbour of another word. */
function countIn(passages: readonly Passage[], lexicon: Lexicon): Map<number, number> {
  const count = new Map<number, number>()
  const add = (said: number): void => {
    count.set(said, (count.get(said) ?? 0) + 1)
  }
  for (const { tokens } of passages)
    tokens.forEach((token, i) => {
      const before = token.joined ? tokens[i - 1] : undefined
      for (const word of token.readings) {
        if (!token.filler) add(saidWord(word))
        if (before && !(token.filler && before.filler))
          for (const other of before.readings) add(saidPair(lexicon.neighbours.number(other, word)))
      }
    })
  return count
}

/** The usual weight of vector search: tf–idf with a damped count. */
function weightOf(times: number, telling: number): number {
  return (1 + Math.log(times)) * telling
}

function weighed(count: ReadonlyMap<number, number>, telling: (said: number) => number): Map<number, number> {
  return unit(new Map([...count].map(([said, times]) => [said, weightOf(times, telling(said))])))
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
