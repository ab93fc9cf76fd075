import { isAscii, isSyllable, withoutAccents } from './normalise.js'
import { createPairs, type Pairs, type PairsState } from './pairs.js'
import { bytes, createTable, integers, type NumberTable } from './table.js'

/**
 * The words that a run knows, as numbers, and which of them stand next to each other. It is what an unaccented word is read
 * with: "nang luong" may be năng lượng or nâng lương, and its neighbours decide which.
 */
export interface Lexicon {
  /** Number of a word; a new one for a new word. */
  id(key: string): number
  /** Number of a word that the catalogue or the glossary has, else undefined. */
  known(key: string): number | undefined
  has(id: number): boolean
  key(id: number): string
  /** Learns accented writing: words that exist and their neighbours. */
  attest(writing: Writing): void
  /** Accented words that this unaccented one may stand for. */
  formsOf(bare: string): readonly number[]
  adjacent(a: number, b: number): boolean
  /** The number of every word that any fork has met. Forks share it: texts read by different ones are compared. */
  readonly words: KnownWords
  /** Two neighbouring words as one number; a new one for new neighbours. Forks share these numbers. */
  readonly neighbours: Pairs
  /** A lexicon that knows the same and learns on its own: so that one query leaves no trace in the next. */
  fork(): Lexicon
  /** One that knows what this knows but for some texts, and some others instead; all numbers stay. */
  edited(gone: readonly Writing[], come: readonly Writing[]): Edited
  /** All words, for the repair of typing errors. */
  keys(): Iterable<string>
}

/** The words of an accented text, and which of them stand beside the one before. */
export interface Writing {
  readonly ids: readonly number[]
  readonly joined: readonly boolean[]
}

/** A lexicon after an edit, and which words and neighbours accented texts have now that they had not, or the other way round. */
export interface Edited {
  readonly lexicon: Lexicon
  readonly words: readonly number[]
  readonly pairs: readonly (readonly [first: number, second: number])[]
}

const none: readonly number[] = []

/** Numbers for words, counted from 0. */
export interface KnownWords {
  number(key: string): number
  /** The number of a word that was met before, else undefined. */
  find(key: string): number | undefined
  key(number: number): string
  /** How many there are. */
  size(): number
  /** The list of this word alone, one for all who need it. */
  alone(number: number): readonly number[]
  traits(number: number): Traits
}

/** What the writing of a word tells, whatever the text. */
interface Traits {
  readonly isNumber: boolean
  /** No Vietnamese syllable, but a brand, an abbreviation, English. */
  readonly isForeign: boolean
}

function createWords(known: readonly string[]): KnownWords {
  const keys = [...known]
  const numbers = new Map(keys.map((key, number) => [key, number]))
  const lists: (readonly number[] | undefined)[] = []
  const traits: (Traits | undefined)[] = []
  return {
    key: (number) => keys[number] ?? '',
    find: (key) => numbers.get(key),
    alone(number) {
      const known = lists[number]
      if (known) return known
      const made = [number]
      lists[number] = made
      return made
    },
    traits(number) {
      const known = traits[number]
      if (known) return known
      const key = keys[number] ?? ''
      const made = { isNumber: /^\d+$/.test(key), isForeign: key.length > 1 && !isSyllable(key) }
      traits[number] = made
      return made
    },
    number(key) {
      const found = numbers.get(key)
      if (found !== undefined) return found
      numbers.set(key, keys.length)
      return keys.push(key) - 1
    },
    size: () => keys.length,
  }
}

/** A lexicon as it can be kept. */
export interface LexiconState {
  readonly words: readonly string[]
  /** Numbers of the words that accented texts have, in the order in which they were learnt. */
  readonly attested: Int32Array
  readonly neighbours: PairsState
  /** By the number of two neighbours, whether accented texts have them. */
  readonly adjacent: Uint8Array
}

/** @param kept what it knows from the beginning */
export function createLexicon(kept?: LexiconState): Lexicon & { state(): LexiconState } {
  const words = createWords(kept?.words ?? [])
  return lexiconOver(undefined, words, createPairs(kept?.neighbours), learnedBefore(kept))
}

/** What one lexicon knows of the words that all number together. */
interface Learned {
  /** 1 for a word that it knows. */
  readonly mine: NumberTable<Uint8Array>
  /** Words of accented texts, in the order in which they were learnt. */
  readonly attested: number[]
  /** In how many places accented texts have a word, and two neighbours by the number of their pair. */
  readonly places: NumberTable<Int32Array>
  readonly pairs: NumberTable<Int32Array>
}

function learnedBefore(kept?: LexiconState): Learned {
  const [mine, places] = [createTable(bytes), createTable(integers)]
  for (let number = 0; number < (kept?.words.length ?? 0); number++) mine.put(number, 1)
  for (const number of kept?.attested ?? []) places.put(number, 1)
  return {
    mine,
    attested: [...(kept?.attested ?? [])],
    places,
    pairs: createTable(integers, kept && Int32Array.from(kept.adjacent)),
  }
}

/** Counts a text that comes, or with -1 one that goes. */
function count(
  { places, pairs }: Pick<Learned, 'places' | 'pairs'>,
  { ids, joined }: Writing,
  neighbours: Pairs,
  by: 1 | -1,
  visit: { word(id: number): void; pair(pair: number): void },
): void {
  let before = 0
  ids.forEach((id, i) => {
    visit.word(id)
    places.put(id, places.at(id) + by)
    if (i > 0 && joined[i]) {
      const pair = neighbours.number(before, id)
      visit.pair(pair)
      pairs.put(pair, pairs.at(pair) + by)
    }
    before = id
  })
}

function editedFrom(before: Learned, neighbours: Pairs, gone: readonly Writing[], come: readonly Writing[]) {
  const places = createTable(integers, before.places.copy())
  const pairs = createTable(integers, before.pairs.copy())
  const [words, links] = [new Set<number>(), new Set<number>()]
  const visit = { word: (id: number) => words.add(id), pair: (pair: number) => links.add(pair) }
  for (const writing of gone) count({ places, pairs }, writing, neighbours, -1, visit)
  for (const writing of come) count({ places, pairs }, writing, neighbours, 1, visit)
  const turnedIn = (all: ReadonlySet<number>, was: NumberTable<unknown>, is: NumberTable<unknown>) =>
    [...all].filter((one) => was.at(one) > 0 !== is.at(one) > 0)
  const turned = turnedIn(words, before.places, places)
  const attested = [...before.attested, ...turned].filter((id) => places.at(id) > 0)
  return {
    learned: { mine: createTable(bytes, before.mine.copy()), attested, places, pairs },
    words: turned,
    pairs: turnedIn(links, before.pairs, pairs).map(neighbours.pair),
  }
}

function lexiconOver(
  parent: Lexicon | undefined,
  words: KnownWords,
  neighbours: Pairs,
  learned: Learned,
): Lexicon & { state(): LexiconState } {
  const { mine, attested, places, pairs } = learned
  const note = {
    word(id: number) {
      if (places.at(id) === 0) attested.push(id)
    },
    pair() {},
  }
  const forms = new Map<string, number[]>()
  /** So many attested words have been noted in `forms`: only unaccented text asks for them. */
  let formed = 0

  const has = (number: number): boolean => mine.at(number) === 1 || (parent?.has(number) ?? false)
  const lookup = (key: string): number | undefined => {
    const number = words.find(key)
    return number !== undefined && has(number) ? number : undefined
  }
  const lexicon: Lexicon & { state(): LexiconState } = {
    has,
    known: lookup,
    id(key) {
      const number = words.number(key)
      if (!has(number)) mine.put(number, 1)
      return number
    },
    key: words.key,
    words,
    attest: (writing) => count(learned, writing, neighbours, 1, note),
    formsOf(bare) {
      for (; formed < attested.length; formed++) {
        const id = attested[formed] ?? 0
        const form = withoutAccents(lexicon.key(id))
        const list = forms.get(form)
        if (list) list.push(id)
        else forms.set(form, [id])
      }
      const own = forms.get(bare)
      const inherited = parent?.formsOf(bare) ?? none
      if (!own) return inherited
      return inherited.length ? [...new Set([...inherited, ...own])] : own
    },
    adjacent(a, b) {
      const pair = neighbours.find(a, b)
      return pair >= 0 && (pairs.at(pair) > 0 || (parent?.adjacent(a, b) ?? false))
    },
    neighbours,
    fork: () => lexiconOver(lexicon, words, neighbours, learnedBefore()),
    edited(gone, come) {
      const { learned: next, ...turned } = editedFrom(learned, neighbours, gone, come)
      return { lexicon: lexiconOver(parent, words, neighbours, next), ...turned }
    },
    *keys() {
      for (let number = 0; number < words.size(); number++) if (has(number)) yield words.key(number)
    },
    state: () => ({
      words: Array.from({ length: words.size() }, (_, number) => words.key(number)),
      attested: Int32Array.from(attested),
      neighbours: neighbours.state(),
      adjacent: Uint8Array.from(pairs.copy(), (times) => (times > 0 ? 1 : 0)),
    }),
  }
  return lexicon
}

/** What each word of an unaccented text may be: its readings that fit a neighbour; the word itself always stays possible. */
export function restoreAccents(lexicon: Lexicon, keys: readonly string[], joined: readonly boolean[]): number[][] {
  const candidates = keys.map((key) => lexicon.formsOf(key))
  return keys.map((key, i) => {
    const mine = candidates[i] ?? none
    const own = lexicon.id(key)
    if (mine.length === 0) return [own]
    const left = joined[i] ? (candidates[i - 1] ?? none) : none
    const right = joined[i + 1] ? (candidates[i + 1] ?? none) : none
    const fitting = mine.filter(
      (id) => left.some((other) => lexicon.adjacent(other, id)) || right.some((other) => lexicon.adjacent(id, other)),
    )
    const chosen = fitting.length ? fitting : mine.length === 1 ? mine : none
    return [...new Set([own, ...chosen])]
  })
}

/** Whether a text is written without accents throughout, so that its words must be read rather than taken as they are. */
export function isUnaccented(nfc: string): boolean {
  return isAscii(nfc) && /[a-z]/i.test(nfc)
}
