import { isAscii, isSyllable, withoutAccents } from './normalise.js'
import type { WordVectors } from './vectors.js'
import { eachWord, readable } from './words.js'

/**
 * Puts accents on words that were typed without: in a text that has none, in a sentence of one that has, and on a word that
 * nobody knows without. Of all ways to read the words side by side the likeliest is taken: a word is as likely as people write
 * it, two neighbours as often as they stand together (a noisy channel; Viterbi's algorithm finds the way). All else stays as it
 * is, and so does the place of each letter.
 */
export type Accents = (text: string) => string

/** So many words on end without an accent were typed without. */
const bareRun = 6
/** How likely a single word is typed without its accents. */
const slip = 1e-4
/** How much the words of the architecture count beside what people write at large. */
const ofOurs = 0.5
/** After a word that was met n times stands what was met with it as often as if n were so much larger. */
const unmet = 5
/** A word that nobody counted. */
const rare = 1e-7

/** How often words stand in some texts, and which follow which. */
interface Counted {
  share(word: string): number
  follows(first: string, second: string): number
}

interface Spoken extends Counted {
  formsOf(bare: string): readonly string[]
}

/**
 * @param vectors what people write at large: words with their counts, and neighbours that are one word
 * @param texts accented writing of the architecture
 * @param isKnown whether the architecture has a word as it is
 */
export function createAccents(
  vectors: () => WordVectors,
  texts: () => Iterable<string>,
  isKnown: (word: string) => boolean,
): Accents {
  let spoken: Spoken | undefined
  return (text) => {
    const nfc = parted(readable(text))
    if (!lacksAny(nfc, isKnown)) return nfc
    const words = typed(nfc, isKnown)
    spoken ??= spokenOf(vectors(), texts())
    const chosen = likeliest(words, spoken)
    let restored = ''
    let at = 0
    words.forEach(({ start, end, key }, i) => {
      const form = chosen[i]
      if (form === undefined || form === key) return
      restored += nfc.slice(at, start) + accented(nfc.slice(start, end), form)
      at = end
    })
    return restored + nfc.slice(at)
  }
}

/** Two syllables that a hyphen joins (“quản-lý”) are two words of one; a name (“wi-fi”) keeps it. */
function parted(nfc: string): string {
  if (!nfc.includes('-')) return nfc
  return nfc.replace(/(?<![\p{L}-])(\p{Ll}+)-(?=(\p{Ll}+)(?![\p{L}-]))/gu, (all, first: string, second: string) =>
    isSyllable(first) && isSyllable(second) ? `${first} ` : all,
  )
}

/** Whether a word may lack its accents; most texts have none, and are asked no more. */
function lacksAny(nfc: string, isKnown: (word: string) => boolean): boolean {
  const all = isAscii(nfc)
  let run = 0
  let found = false
  eachWord(nfc, ({ key, word }) => {
    if (found) return
    if (!isAscii(word)) run = 0
    else if (isSyllable(key)) {
      run++
      found = all || run >= bareRun || isSlip(key, isKnown)
    }
  })
  return found
}

/** A word that nobody has as it is typed. */
const isSlip = (key: string, isKnown: (word: string) => boolean): boolean => key.length > 1 && !isKnown(key)

interface Typed {
  readonly key: string
  readonly start: number
  readonly end: number
  readonly joined: boolean
  /** Stands where all words lack their accents. */
  readonly bare: boolean
  /** May lack its accents. */
  readonly open: boolean
}

function typed(nfc: string, isKnown: (word: string) => boolean): Typed[] {
  const words: (Omit<Typed, 'bare' | 'open'> & { readonly run: { open: number }; readonly could: boolean })[] = []
  let run = { open: 0 }
  eachWord(nfc, ({ key, word }, start, end, joined) => {
    if (!isAscii(word)) run = { open: 0 }
    const could = isAscii(word) && isSyllable(key)
    if (could) run.open++
    words.push({ key, start, end, joined, run, could })
  })
  const all = isAscii(nfc)
  return words.map(({ run: { open }, could, ...word }) => {
    const bare = all || open >= bareRun
    return { ...word, bare, open: could && (bare || isSlip(word.key, isKnown)) }
  })
}

function spokenOf(vectors: WordVectors, texts: Iterable<string>): Spoken {
  const words = new Map<string, number>()
  const pairs = new Map<string, number>()
  vectors.keys.forEach((key, row) => {
    const share = vectors.shares[row] ?? 0
    const each = key.split(' ')
    for (const word of each) add(words, word, share)
    if (each.length === 2) add(pairs, key, share)
  })
  const ownWords = new Map<string, number>()
  const ownPairs = new Map<string, number>()
  for (const text of texts) {
    const nfc = readable(text)
    if (isAscii(nfc)) continue
    let before = ''
    eachWord(nfc, ({ key }, _start, _end, joined) => {
      add(ownWords, key, 1)
      if (joined) add(ownPairs, `${before} ${key}`, 1)
      before = key
    })
  }
  const [large, own] = [counted(words, pairs, 0), counted(ownWords, ownPairs, unmet)]
  const forms = new Map<string, string[]>()
  for (const word of new Set([...words.keys(), ...ownWords.keys()])) {
    const bare = withoutAccents(word)
    const list = forms.get(bare)
    if (list) list.push(word)
    else forms.set(bare, [word])
  }
  return {
    formsOf: (bare) => forms.get(bare) ?? [],
    share: (word) => rare + ofOurs * own.share(word) + (1 - ofOurs) * large.share(word),
    follows: (first, second) =>
      rare + ofOurs * own.follows(first, second) + (1 - ofOurs) * large.follows(first, second),
  }
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
}

/** @param room counts of what was not met after a word, beside those that are left of its own */
function counted(words: ReadonlyMap<string, number>, pairs: ReadonlyMap<string, number>, room: number): Counted {
  let total = 0
  for (const count of words.values()) total += count
  const followed = new Map<string, number>()
  for (const [pair, count] of pairs) add(followed, pair.slice(0, pair.indexOf(' ')), count)
  const share = (word: string): number => (total === 0 ? 0 : (words.get(word) ?? 0) / total)
  return {
    share,
    follows(first, second) {
      const met = followed.get(first) ?? 0
      const all = Math.max(words.get(first) ?? 0, met) + room
      return all === 0 ? share(second) : ((pairs.get(`${first} ${second}`) ?? 0) + (all - met) * share(second)) / all
    },
  }
}

/** The likeliest forms of the words in their order. */
function likeliest(words: readonly Typed[], spoken: Spoken): string[] {
  const forms = words.map(({ key, open }) => (open ? [...new Set([key, ...spoken.formsOf(key)])] : [key]))
  const ways: { score: number; before: number }[][] = []
  words.forEach(({ key, bare, joined }, i) => {
    const before = ways[i - 1] ?? []
    const [others, best] = [forms[i - 1] ?? [], bestOf(before)]
    ways.push(
      (forms[i] ?? []).map((form) => {
        const channel = form === key || bare ? 0 : Math.log(slip)
        let way = { score: Number.NEGATIVE_INFINITY, before: best }
        if (!joined || best < 0)
          way = { score: (before[best]?.score ?? 0) + Math.log(spoken.share(form)), before: best }
        else
          others.forEach((other, k) => {
            const score = (before[k]?.score ?? 0) + Math.log(spoken.follows(other, form))
            if (score > way.score) way = { score, before: k }
          })
        return { score: way.score + channel, before: way.before }
      }),
    )
  })
  const chosen: string[] = []
  let at = bestOf(ways.at(-1) ?? [])
  for (let i = words.length - 1; i >= 0; i--) {
    chosen[i] = forms[i]?.[at] ?? ''
    at = ways[i]?.[at]?.before ?? 0
  }
  return chosen
}

function bestOf(ways: readonly { readonly score: number }[]): number {
  let best = -1
  ways.forEach(({ score }, i) => {
    if (score > (ways[best]?.score ?? Number.NEGATIVE_INFINITY)) best = i
  })
  return best
}

/** A word's accents put on its letters as they are typed: capitals stay, and so does y for i. */
function accented(typed: string, key: string): string {
  const tone = /[\u0300\u0301\u0303\u0309\u0323]$/.exec(key)?.[0] ?? ''
  const letters = [...(tone ? key.slice(0, -1) : key)]
  const toned = tone ? tonePlace(letters) : -1
  return [...typed]
    .map((letter, i) => {
      const form = letters[i] ?? letter
      if (form === 'đ') return letter === 'D' ? 'Đ' : 'đ'
      return `${letter}${form.normalize('NFD').slice(1)}${i === toned ? tone : ''}`.normalize('NFC')
    })
    .join('')
}

/** Where the tone of a word is written: on a vowel with a mark, before a final consonant on the last vowel, else on the first or the one in the middle. */
function tonePlace(letters: readonly string[]): number {
  const word = letters.join('')
  const onset = /^(?:qu|gi(?=[aăâeêoôơuưy])|[^aăâeêioôơuưy]*)/.exec(word)?.[0].length ?? 0
  const vowels = /^[aăâeêioôơuưy]*/.exec(word.slice(onset))?.[0] ?? ''
  const marked = Math.max(...[...'ăâêôơư'].map((vowel) => vowels.lastIndexOf(vowel)))
  if (marked >= 0) return onset + marked
  if (onset + vowels.length < letters.length) return onset + vowels.length - 1
  return onset + (vowels.length > 2 ? 1 : 0)
}
