import { isUnaccented, type Lexicon } from './lexicon.js'
import { isSyllable, wordKey } from './normalise.js'
import { readable, words } from './words.js'

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

/** A glossary compiled for reading: every phrase is a path of words. */
export interface Thesaurus {
  /** By the number of a word, where the phrases that begin with it lead. */
  readonly starts: readonly (Node | undefined)[]
  /** Name of each concept, as the glossary writes it. */
  readonly concepts: readonly string[]
  /** The broader concept of a concept; itself where it has none. */
  fieldOf(concept: number): number
  /** How many concepts of the glossary have this word: a background for catalogues too small to tell what is common. */
  readonly spread: ReadonlyMap<number, number>
  /** The phrases of each concept, as words. */
  readonly phrases: readonly (readonly (readonly number[])[])[]
  /** Two neighbours that stand in phrases of one concept only point to it: "mũi tiêm" to "tiêm đủ mũi tiêm". */
  pointsTo(pair: number): number | undefined
  /** Concepts that are shared technical components: used, not built, whatever the field. */
  readonly components: ReadonlySet<number>
}

export interface Node {
  readonly next: Map<number, Node>
  /** Bits of `kindBits`: what sorts of phrases end here or further on, so that a search for one sort passes the others by. */
  kinds: number
  readonly entries: Phrase[]
  /** Phrases that end here and are written with a comma or the like: "cán bộ, công chức". */
  readonly punctuated: Phrase[]
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

function newNode(): Node {
  return { next: new Map(), kinds: 0, entries: [], punctuated: [] }
}

export function compileThesaurus(glossary: readonly Term[], lexicon: Lexicon): Thesaurus {
  const root: Node = newNode()
  const concepts: string[] = []
  const conceptIds = new Map<string, number>()
  const phrases: (readonly number[])[][] = []
  const components = new Set<number>()
  const broader = new Map<number, number>()
  const spread = new Map<number, number>()
  let markers = 0

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
    const read = words(nfc)
    const ids = read.map((word) => lexicon.id(word.key))
    const joined = read.map((word) => word.joined)
    if (!isUnaccented(nfc)) lexicon.attest(ids, joined)
    return { ids, punctuated: joined.slice(1).includes(false) }
  }
  const put = ({ ids, punctuated }: Sequence, phrase: Phrase): void => {
    if (ids.length === 0) return
    let node = root
    for (const id of ids) {
      let child = node.next.get(id)
      if (!child) {
        child = newNode()
        node.next.set(id, child)
      }
      node = child
      node.kinds |= kindBits[phrase.type]
    }
    if (punctuated) node.punctuated.push(phrase)
    else node.entries.push(phrase)
  }
  const concept = (name: string): number => {
    const key = sequence(name).ids.join(' ')
    const found = conceptIds.get(key)
    if (found !== undefined) return found
    conceptIds.set(key, concepts.length)
    concepts.push(name)
    phrases.push([])
    return concepts.length - 1
  }
  const contextsOf = (entry: Term): number[] =>
    (entry.context ?? []).map((phrase) => {
      put(sequence(phrase), { type: 'marker', marker: markers })
      return markers++
    })

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
        spread.set(word, (spread.get(word) ?? 0) + 1)
      const names = entry.brandOf ? [entry.brandOf, ...spellings] : spellings
      for (const name of names) {
        const words = sequence(name)
        phrases[id]?.push(words.ids)
        put(words, {
          type: 'concept',
          concept: id,
          capitals: needsCapitals(name),
          contexts: name === entry.brandOf ? [] : contexts,
        })
      }
    }
  }
  const pointing = pointers(phrases, lexicon)
  return {
    starts: dense(root.next),
    concepts,
    spread,
    components,
    phrases,
    fieldOf: (id) => broader.get(id) ?? id,
    pointsTo: (pair) => pointing[pair],
  }
}

/** By the number of two neighbours: the one concept whose phrases have them. */
function pointers(
  phrases: readonly (readonly (readonly number[])[])[],
  lexicon: Lexicon,
): readonly (number | undefined)[] {
  const found = new Map<number, number | undefined>()
  phrases.forEach((each, concept) => {
    for (const words of each)
      for (let i = 1; i < words.length; i++) {
        const pair = lexicon.neighbours.number(words[i - 1] ?? 0, words[i] ?? 0)
        const only = !found.has(pair) || found.get(pair) === concept
        found.set(pair, only ? concept : undefined)
      }
  })
  return dense(found)
}

/** A list by number instead of a map: it is asked for every word of every text. */
function dense<T>(map: ReadonlyMap<number, T>): (T | undefined)[] {
  let length = 0
  for (const number of map.keys()) length = Math.max(length, number + 1)
  const list: (T | undefined)[] = new Array(length).fill(undefined)
  for (const [number, value] of map) list[number] = value
  return list
}
