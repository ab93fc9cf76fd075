import { isAscii, withoutAccents } from './normalise.js'

/**
 * The words that a run knows, as numbers, and which of them stand next to each other. It is what an unaccented word is read
 * with: "nang luong" may be năng lượng or nâng lương, and its neighbours decide which.
 */
export interface Lexicon {
  /** Number of a word; a new one for a new word. */
  id(key: string): number
  /** Number of a word that the catalogue or the glossary has, else undefined. */
  known(key: string): number | undefined
  key(id: number): string
  /** Learns accented writing: words that exist and their neighbours. */
  attest(ids: readonly number[], joined: readonly boolean[]): void
  /** Accented words that this unaccented one may stand for. */
  formsOf(bare: string): readonly number[]
  adjacent(a: number, b: number): boolean
  /** The number of every word that any fork has met. Forks share it: texts read by different ones are compared. */
  readonly words: Words
  /** Two neighbouring words as one number; a new one for new neighbours. Forks share these numbers. */
  readonly neighbours: Neighbours
  /** A lexicon that knows the same and learns on its own: so that one query leaves no trace in the next. */
  fork(): Lexicon
  /** All words, for the repair of typing errors. */
  keys(): Iterable<string>
}

const none: readonly number[] = []

/** Numbers for words, counted from 0. */
export interface Words {
  number(key: string): number
  key(number: number): string
}

function createWords(): Words {
  const numbers = new Map<string, number>()
  const keys: string[] = []
  return {
    key: (number) => keys[number] ?? '',
    number(key) {
      const found = numbers.get(key)
      if (found !== undefined) return found
      numbers.set(key, keys.length)
      return keys.push(key) - 1
    },
  }
}

/** Numbers for pairs of neighbouring words, counted from 0: small integers are what sets and tables are fast with. */
export interface Neighbours {
  number(first: number, second: number): number
  /** The number of a pair that was met before, else undefined. */
  find(first: number, second: number): number | undefined
  /** The two words of a number. */
  words(pair: number): readonly [first: number, second: number]
}

function createNeighbours(): Neighbours {
  const numbers = new Map<number, number>()
  const firsts: number[] = []
  const seconds: number[] = []
  return {
    find: (first, second) => numbers.get(keyOf(first, second)),
    words: (pair) => [firsts[pair] ?? 0, seconds[pair] ?? 0],
    number(first, second) {
      const key = keyOf(first, second)
      const found = numbers.get(key)
      if (found !== undefined) return found
      numbers.set(key, firsts.length)
      seconds.push(second)
      return firsts.push(first) - 1
    },
  }
}

/** One key for two ids; a small integer for all but a language's rarest words. Ids stay far below 2^26. */
function keyOf(first: number, second: number): number {
  return first < manyIds && second < manyIds ? first * manyIds + second : (first + 1) * 2 ** 26 + second + 2 ** 31
}

/** The square is just below 2^31. */
const manyIds = 46_340

export function createLexicon(parent?: Lexicon): Lexicon {
  const ids = new Map<string, number>()
  const attested = new Set<number>()
  /** Attested words whose bare forms are still to be noted: only unaccented text asks for them. */
  let unformed: number[] = []
  const pairs = new Set<number>()
  const words = parent?.words ?? createWords()
  const neighbours = parent?.neighbours ?? createNeighbours()
  const forms = new Map<string, number[]>()

  const lookup = (key: string): number | undefined => ids.get(key) ?? parent?.known(key)
  const lexicon: Lexicon = {
    known: lookup,
    id(key) {
      const found = lookup(key)
      if (found !== undefined) return found
      const id = words.number(key)
      ids.set(key, id)
      return id
    },
    key: words.key,
    words,
    attest(sequence, joined) {
      for (let i = 0; i < sequence.length; i++) {
        const id = sequence[i]
        if (id === undefined) continue
        if (!attested.has(id)) {
          attested.add(id)
          unformed.push(id)
        }
        const before = sequence[i - 1]
        if (i > 0 && joined[i] && before !== undefined) pairs.add(neighbours.number(before, id))
      }
    },
    formsOf(bare) {
      for (const id of unformed) {
        const form = withoutAccents(lexicon.key(id))
        const list = forms.get(form)
        if (list) list.push(id)
        else forms.set(form, [id])
      }
      unformed = []
      const own = forms.get(bare)
      const inherited = parent?.formsOf(bare) ?? none
      if (!own) return inherited
      return inherited.length ? [...new Set([...inherited, ...own])] : own
    },
    adjacent(a, b) {
      const pair = neighbours.find(a, b)
      return pair !== undefined && (pairs.has(pair) || (parent?.adjacent(a, b) ?? false))
    },
    neighbours,
    fork: () => createLexicon(lexicon),
    *keys() {
      if (parent) yield* parent.keys()
      yield* ids.keys()
    },
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
