import { isAscii, isSyllable, withoutAccents } from './normalise.js'

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

function createWords(): Words {
  const numbers = new Map<string, number>()
  const keys: string[] = []
  const lists: (readonly number[])[] = []
  const traits: (Traits | undefined)[] = []
  return {
    key: (number) => keys[number] ?? '',
    alone: (number) => lists[number] ?? none,
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
      traits.push(undefined)
      lists.push([keys.length])
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

/** An open hash table in typed arrays: every pair of words that stand side by side anywhere goes through it. */
function createNeighbours(): Neighbours {
  let firsts = new Int32Array(1 << 14)
  let seconds = new Int32Array(1 << 14)
  let table = new Int32Array(1 << 15)
  let count = 0

  /** The place of a pair, or the free one where it belongs. Places hold the pair's number plus 1. */
  const placeOf = (first: number, second: number): number => {
    const mask = table.length - 1
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
    let place = (mixed ^ (mixed >>> 15)) & mask
    for (;;) {
      const pair = (table[place] ?? 0) - 1
      if (pair < 0 || (firsts[pair] === first && seconds[pair] === second)) return place
      place = (place + 1) & mask
    }
  }
  const grow = (): void => {
    firsts = twice(firsts)
    seconds = twice(seconds)
    table = new Int32Array(table.length * 2)
    for (let pair = 0; pair < count; pair++) table[placeOf(firsts[pair] ?? 0, seconds[pair] ?? 0)] = pair + 1
  }

  return {
    find(first, second) {
      const pair = (table[placeOf(first, second)] ?? 0) - 1
      return pair < 0 ? undefined : pair
    },
    words: (pair) => [firsts[pair] ?? 0, seconds[pair] ?? 0],
    number(first, second) {
      const found = (table[placeOf(first, second)] ?? 0) - 1
      if (found >= 0) return found
      if (count === firsts.length) grow()
      firsts[count] = first
      seconds[count] = second
      table[placeOf(first, second)] = ++count
      return count - 1
    },
  }
}

function twice(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}

export function createLexicon(parent?: Lexicon): Lexicon {
  const ids = new Map<string, number>()
  const attested = createFlags()
  /** Attested words whose bare forms are still to be noted: only unaccented text asks for them. */
  let unformed: number[] = []
  const pairs = createFlags()
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
          attested.raise(id)
          unformed.push(id)
        }
        const before = sequence[i - 1]
        if (i > 0 && joined[i] && before !== undefined) pairs.raise(neighbours.number(before, id))
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

/** Which of many small numbers are raised. */
function createFlags(): { has(number: number): boolean; raise(number: number): void } {
  let flags = new Uint8Array(0)
  return {
    has: (number) => flags[number] === 1,
    raise(number) {
      if (number >= flags.length) {
        const larger = new Uint8Array(Math.max(1024, 2 * number))
        larger.set(flags)
        flags = larger
      }
      flags[number] = 1
    },
  }
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
