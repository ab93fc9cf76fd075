import { createPairs, type PairsState } from './pairs.js'
import { bytes, createTable, integers } from './table.js'

/** Where every path begins. */
export const start = 0

/** The phrases that end at a node. */
export interface Phrases {
  readonly plain: readonly Phrase[]
  /** Those that are written with a comma or the like: "cán bộ, công chức". */
  readonly punctuated: readonly Phrase[]
}

export type Phrase =
  /** An abbreviation: replaced by the words that it stands for. */
  | {
      readonly type: 'abbreviation'
      readonly expansion: readonly number[]
      readonly capitals: boolean
      readonly contexts: readonly number[]
    }
  /** Another way of saying a concept. */
  | {
      readonly type: 'concept'
      readonly concept: number
      readonly capitals: boolean
      readonly contexts: readonly number[]
    }
  /** Words that distinguish nothing in this field. */
  | { readonly type: 'filler' }
  /** Words that speak for one reading of an ambiguous term. */
  | { readonly type: 'marker'; readonly marker: number }

export const kindBits: Readonly<Record<Phrase['type'], number>> = { abbreviation: 1, concept: 2, filler: 4, marker: 8 }

/** The phrases of a thesaurus as paths of words: a tree in typed arrays, so that it can be kept and read again in no time. */
export interface Paths {
  put(words: readonly number[], phrase: Phrase, punctuated: boolean): void
  after(node: number, word: number): number
  kinds(node: number): number
  phrasesAt(node: number): Phrases
  state(): PathsState
}

export interface PathsState {
  readonly steps: PairsState
  readonly starts: Int32Array
  readonly kinds: Uint8Array
  readonly firsts: Int32Array
  readonly phrases: Int32Array
  readonly count: number
  readonly lists: readonly (readonly number[])[]
}

/** What is kept of a phrase, `width` numbers each. */
const next = 0
const form = 1
const value = 2
const contexts = 3
const width = 4

const types = ['abbreviation', 'concept', 'filler', 'marker'] as const
const capitalsBit = 4
const punctuatedBit = 8
const nothing: Phrases = { plain: [], punctuated: [] }

export function createPaths(kept?: PathsState): Paths {
  /** A step from a node by a word; the node that it leads to is its number plus 1. */
  const steps = createPairs(kept?.steps)
  /** Where each word leads from the start: asked for every word of every text. */
  const starts = createTable(integers, kept?.starts)
  const kinds = createTable(bytes, kept?.kinds)
  /** The first phrase of each node, plus 1; each phrase leads to the next. */
  const firsts = createTable(integers, kept?.firsts)
  const phrases = createTable(integers, kept?.phrases)
  let count = kept?.count ?? 0
  const lists = [...(kept?.lists ?? [[]])]
  /** Phrases as objects, of the nodes that a text led to. */
  const made: (Phrases | undefined)[] = []

  const get = (phrase: number, what: number) => phrases.at(phrase * width + what)
  const listed = (list: readonly number[]) => (list.length === 0 ? 0 : lists.push(list) - 1)

  const phraseOf = (phrase: number): Phrase => {
    const type = types[get(phrase, form) & 3]
    const capitals = (get(phrase, form) & capitalsBit) !== 0
    const number = get(phrase, value)
    const speakingFor = lists[get(phrase, contexts)] ?? []
    switch (type) {
      case 'abbreviation':
        return { type, expansion: lists[number] ?? [], capitals, contexts: speakingFor }
      case 'concept':
        return { type, concept: number, capitals, contexts: speakingFor }
      case 'marker':
        return { type, marker: number }
      default:
        return { type: 'filler' }
    }
  }
  const append = (at: number, phrase: Phrase, punctuated: boolean): void => {
    const named = phrase.type === 'concept' || phrase.type === 'abbreviation'
    const mine = count++ * width
    phrases.put(mine + next, 0)
    phrases.put(
      mine + form,
      types.indexOf(phrase.type) | (named && phrase.capitals ? capitalsBit : 0) | (punctuated ? punctuatedBit : 0),
    )
    phrases.put(mine + value, payloadOf(phrase, listed))
    phrases.put(mine + contexts, named ? listed(phrase.contexts) : 0)
    let last = firsts.at(at) - 1
    if (last < 0) firsts.put(at, count)
    else {
      while (get(last, next) > 0) last = get(last, next) - 1
      phrases.put(last * width + next, count)
    }
    made[at] = undefined
  }

  return {
    put(words, phrase, punctuated) {
      if (words.length === 0) return
      let at: number = start
      for (const word of words) {
        const to = steps.number(at, word) + 1
        if (at === start) starts.put(word, to)
        at = to
        kinds.put(at, kinds.at(at) | kindBits[phrase.type])
      }
      append(at, phrase, punctuated)
    },
    after: (from, word) => (from === start ? starts.at(word) || -1 : steps.find(from, word) + 1 || -1),
    kinds: kinds.at,
    phrasesAt(at) {
      const known = made[at]
      if (known) return known
      let phrase = firsts.at(at) - 1
      if (phrase < 0) return nothing
      const plain: Phrase[] = []
      const punctuated: Phrase[] = []
      for (; phrase >= 0; phrase = get(phrase, next) - 1)
        (get(phrase, form) & punctuatedBit ? punctuated : plain).push(phraseOf(phrase))
      const found = { plain, punctuated }
      made[at] = found
      return found
    },
    state: () => ({
      steps: steps.state(),
      starts: starts.copy(),
      kinds: kinds.copy(),
      firsts: firsts.copy(),
      phrases: phrases.copy(),
      count,
      lists,
    }),
  }
}

function payloadOf(phrase: Phrase, listed: (list: readonly number[]) => number): number {
  switch (phrase.type) {
    case 'abbreviation':
      return listed(phrase.expansion)
    case 'concept':
      return phrase.concept
    case 'marker':
      return phrase.marker
    default:
      return 0
  }
}
