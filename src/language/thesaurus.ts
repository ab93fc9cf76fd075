import { isUnaccented, type Lexicon } from './lexicon.js'
import { isSyllable, wordKey } from './normalise.js'
import { createPairs, type PairsState } from './pairs.js'
import { createPaths, type PathsState, type Phrase, type Phrases } from './paths.js'
import { createTable, integers } from './table.js'
import { readable, wordsOf } from './words.js'

/** An entry of a glossary, as far as reading needs it. */
export interface Term {
  readonly term: string
  readonly type?: 'abbreviation' | 'concept' | 'agency' | 'document' | 'filler' | 'typo'
  /** The long form of an abbreviation. */
  readonly expands?: string
  readonly synonyms?: readonly string[]
  /** A product of this kind. */
  readonly brandOf?: string
  /** The concept of the same field that this one belongs to. */
  readonly broader?: string
  /** A technical component that agencies use rather than build. */
  readonly component?: boolean
  /** Words of which one must stand in the profile for this reading to hold. */
  readonly context?: readonly string[]
}

/** A glossary compiled for reading: every phrase is a path of words, from node to node; paths begin at `start`. */
export interface Thesaurus {
  /** The node to which a word leads from a node, else -1. */
  after(node: number, word: number): number
  /** Bits of `kindBits`: what sorts of phrases end at a node or further on, so that a search for one sort passes others by. */
  kinds(node: number): number
  phrasesAt(node: number): Phrases
  /** Name of each concept, as the glossary writes it. */
  readonly concepts: readonly string[]
  /** The broader concept of a concept; itself where it has none. */
  fieldOf(concept: number): number
  /** How many concepts of the glossary have this word: a background for catalogues too small to tell what is common. */
  spread(word: number): number
  /** What the phrases of concepts say: each thing once for a concept, in the order in which its phrases say it first. */
  eachMention(visit: (concept: number, said: number, times: number) => void): void
  /** Two neighbours that stand in phrases of one concept only point to it: "mũi tiêm" to "tiêm đủ mũi tiêm". */
  pointsTo(pair: number): number | undefined
  /** Concepts that are shared technical components: used, not built, whatever the field. */
  readonly components: ReadonlySet<number>
  state(): ThesaurusState
}

/** "SOC" is a trade term, "sóc" an ordinary word: an abbreviation that could be a syllable counts only in capitals. */
function needsCapitals(term: string): boolean {
  return (
    term === term.toUpperCase() &&
    term.length <= shortAbbreviation &&
    (term.length < shortAbbreviation || isSyllable(wordKey(term)))
  )
}

const shortAbbreviation = 3

interface Sequence {
  readonly ids: readonly number[]
  readonly punctuated: boolean
}

/** A thesaurus as it can be kept. */
export interface ThesaurusState {
  readonly paths: PathsState
  readonly concepts: readonly string[]
  readonly broader: ReadonlyMap<number, number>
  readonly components: ReadonlySet<number>
  readonly spread: Int32Array
  readonly mentions: PairsState
  readonly times: Int32Array
  readonly pointing: Int32Array
  readonly markers: number
}

/** A word, or two neighbouring words by their number, as what a phrase says: a number too. */
export const saidWord = (word: number): number => 2 * word
export const saidPair = (pair: number): number => 2 * pair + 1

/** Of a pair in `pointing` that stands in phrases of several concepts. */
const several = -1

/** @param kept what it holds from the beginning, with the lexicon that was kept with it */
export function compileThesaurus(glossary: readonly Term[], lexicon: Lexicon, kept?: ThesaurusState): Thesaurus {
  const paths = createPaths(kept?.paths)
  const concepts = [...(kept?.concepts ?? [])]
  const broader = new Map(kept?.broader)
  const components = new Set(kept?.components)
  const spread = createTable(integers, kept?.spread)
  /** Concepts and what they say, and how often. */
  const mentions = createPairs(kept?.mentions)
  const times = createTable(integers, kept?.times)
  /** By the number of two neighbours, the one concept whose phrases have them plus 1, or `several`. */
  const pointing = createTable(integers, kept?.pointing)
  let markers = kept?.markers ?? 0

  const sequences = new Map<string, Sequence>()
  const sequence = (phrase: string): Sequence => {
    const known = sequences.get(phrase)
    if (known) return known
    const read = readSequence(phrase)
    sequences.set(phrase, read)
    return read
  }
  const readSequence = (phrase: string): Sequence => {
    const nfc = readable(phrase)
    const read = wordsOf(nfc)
    const ids = read.map((word) => lexicon.id(word.key))
    const joined = read.map((word) => word.joined)
    if (!isUnaccented(nfc)) lexicon.attest({ ids, joined })
    return { ids, punctuated: joined.slice(1).includes(false) }
  }
  const put = ({ ids, punctuated }: Sequence, phrase: Phrase): void => paths.put(ids, phrase, punctuated)
  const keyOf = (name: string): string => sequence(name).ids.join(' ')
  let numbers: Map<string, number> | undefined
  const concept = (name: string): number => {
    numbers ??= new Map(concepts.map((known, number) => [keyOf(known), number]))
    const key = keyOf(name)
    const found = numbers.get(key)
    if (found !== undefined) return found
    numbers.set(key, concepts.length)
    return concepts.push(name) - 1
  }
  const contextsOf = (entry: Term): number[] =>
    (entry.context ?? []).map((phrase) => {
      put(sequence(phrase), { type: 'marker', marker: markers })
      return markers++
    })
  const mention = (concept: number, said: number): void => {
    const at = mentions.number(concept, said)
    times.put(at, times.at(at) + 1)
  }
  /** Notes the words of a concept's phrase and its neighbours. */
  const note = (ids: readonly number[], concept: number): void => {
    ids.forEach((word, i) => {
      mention(concept, saidWord(word))
      const before = ids[i - 1]
      if (before === undefined) return
      const pair = lexicon.neighbours.number(before, word)
      mention(concept, saidPair(pair))
      const only = pointing.at(pair) === 0 || pointing.at(pair) === concept + 1
      pointing.put(pair, only ? concept + 1 : several)
    })
  }

  for (const entry of glossary) {
    const contexts = contextsOf(entry)
    const spellings = [entry.term, ...(entry.synonyms ?? [])]
    if (entry.type === 'filler') {
      for (const spelling of spellings) put(sequence(spelling), { type: 'filler' })
    } else if (entry.type === 'typo') {
      const right = entry.expands ?? entry.synonyms?.[0]
      if (right !== undefined)
        put(sequence(entry.term), { type: 'abbreviation', expansion: sequence(right).ids, capitals: false, contexts })
    } else if (entry.expands !== undefined && entry.type !== 'concept') {
      const expansion = sequence(entry.expands).ids
      const capitals = needsCapitals(entry.term)
      put(sequence(entry.term), { type: 'abbreviation', expansion, capitals, contexts })
      for (const spelling of entry.synonyms ?? [])
        put(sequence(spelling), { type: 'abbreviation', expansion, capitals: false, contexts })
    } else {
      const id = concept(entry.brandOf ?? entry.term)
      if (entry.component) components.add(id)
      if (entry.broader) broader.set(id, concept(entry.broader))
      for (const word of new Set(spellings.flatMap((spelling) => sequence(spelling).ids)))
        spread.put(word, spread.at(word) + 1)
      const names = entry.brandOf ? [entry.brandOf, ...spellings] : spellings
      for (const name of names) {
        const words = sequence(name)
        note(words.ids, id)
        put(words, {
          type: 'concept',
          concept: id,
          capitals: needsCapitals(name),
          contexts: name === entry.brandOf ? [] : contexts,
        })
      }
    }
  }
  return {
    after: paths.after,
    kinds: paths.kinds,
    phrasesAt: paths.phrasesAt,
    concepts,
    components,
    spread: spread.at,
    eachMention: (visit) => mentions.each((concept, said, at) => visit(concept, said, times.at(at))),
    fieldOf: (id) => broader.get(id) ?? id,
    pointsTo(pair) {
      const concept = pointing.at(pair) - 1
      return concept < 0 ? undefined : concept
    },
    state: () => ({
      paths: paths.state(),
      concepts,
      broader,
      components,
      spread: spread.copy(),
      mentions: mentions.state(),
      times: times.copy(),
      pointing: pointing.copy(),
      markers,
    }),
  }
}
