import type { Accents } from './accents.js'
import { isUnaccented, type Lexicon, restoreAccents, type Writing } from './lexicon.js'
import { withoutAccents } from './normalise.js'
import { findMarkers, interpret, type Passage, type ReadWord, undecidedPhrases } from './phrases.js'
import { placeWords } from './places.js'
import type { Thesaurus } from './thesaurus.js'
import { createSpeller, type Speller } from './typo.js'
import { eachWord, readable, type Shape } from './words.js'

export type { Passage, Span } from './phrases.js'

/** Reads texts as a Vietnamese administrator would: accents, abbreviations, typing errors and the glossary's phrases. */
export interface Reader {
  readonly thesaurus: Thesaurus
  readonly lexicon: Lexicon
  /** Reads the texts of one profile together, since one may settle what an abbreviation means in another. */
  read(texts: readonly string[]): Passage[]
  /** The abbreviations of a text, as they are written, that stay as they are because nothing decides between their meanings. */
  undecided(text: string): readonly string[]
  /** Learns the words of accented texts. */
  learn(texts: readonly string[]): void
  /** One that has learned some other texts instead of those that are gone, and what that changes for texts without accents. */
  edited(gone: readonly string[], come: readonly string[]): { readonly reader: Reader; readonly turned: Turned }
  /** Puts accents where a text lacks them; a reader of the catalogue has none of this. */
  readonly accented: Accents | undefined
  /** A reader that knows the same and learns on its own, and knows which accents a text lacks. */
  fork(accents?: Accents): Reader
}

/** What accented texts have now that they had not, or the other way round: words, and words side by side, without accents. */
export interface Turned {
  readonly words: ReadonlySet<string>
  readonly pairs: readonly (readonly [first: string, second: string])[]
}

/** Without a speller words are taken as they are: the catalogue itself says which words exist. A fork repairs by it. */
export function createReader(lexicon: Lexicon, thesaurus: Thesaurus, speller?: Speller, accents?: Accents): Reader {
  const ofForks = speller ?? createSpeller(() => lexicon.keys())
  const written = asWritten(lexicon)
  const readings = speller ? repairedBy(speller, lexicon) : written
  /** The words of an accented text; an unaccented one teaches nothing. */
  const writing = (text: string): Writing | undefined => {
    const nfc = readable(text)
    if (isUnaccented(nfc)) return undefined
    const ids: number[] = []
    const joined: boolean[] = []
    eachWord(nfc, (shape, _start, _end, beside) => {
      ids.push(written(shape)[0] ?? 0)
      joined.push(beside)
    })
    return { ids, joined }
  }
  return {
    lexicon,
    thesaurus,
    accented: accents,
    read(texts) {
      const composed = texts.map(readable)
      const read = composed.map((text) => readWords(text, lexicon, readings))
      let found: ReadonlySet<number> | undefined
      const markers = (): ReadonlySet<number> => {
        found ??= findMarkers(read, thesaurus)
        return found
      }
      return composed.map((text, i) => interpret(text, read[i] ?? [], thesaurus, lexicon, markers))
    },
    undecided(text) {
      const composed = readable(text)
      const read = readWords(composed, lexicon, readings)
      return undecidedPhrases(read, thesaurus, () => findMarkers([read], thesaurus)).map(({ start, end }) =>
        composed.slice(start, end),
      )
    },
    learn(texts) {
      for (const text of texts) {
        const learned = writing(text)
        if (learned) lexicon.attest(learned)
      }
    },
    edited(gone, come) {
      const writings = (texts: readonly string[]) => texts.flatMap((text) => writing(text) ?? [])
      const next = lexicon.edited(writings(gone), writings(come))
      const bare = (id: number) => withoutAccents(lexicon.key(id))
      return {
        reader: createReader(next.lexicon, thesaurus),
        turned: {
          words: new Set(next.words.map(bare)),
          pairs: next.pairs.map(([first, second]) => [bare(first), bare(second)] as const),
        },
      }
    },
    fork: (putBack) => createReader(lexicon.fork(), thesaurus, ofForks, putBack),
  }
}

/** What a word is taken for by itself. */
type Readings = (shape: Shape) => readonly number[]

let readers = 0

/** Itself. A shape remembers who asked last, for words of a catalogue are asked for again and again. */
function asWritten(lexicon: Lexicon): Readings {
  const reader = ++readers
  return (shape) => {
    if (shape.reader !== reader) {
      shape.readings = lexicon.words.alone(lexicon.id(shape.key))
      shape.reader = reader
    }
    return shape.readings
  }
}

/** The word meant. */
function repairedBy(speller: Speller, lexicon: Lexicon): Readings {
  return ({ key }) => {
    const meant = lexicon.known(key) === undefined ? (speller.repair(key) ?? key) : key
    return lexicon.words.alone(lexicon.id(meant))
  }
}

/** What each word of a text may be: one reading in accented text, perhaps several in unaccented. */
function readWords(nfc: string, lexicon: Lexicon, readingsOf: Readings): ReadWord[] {
  const found: ReadWord[] = []
  eachWord(nfc, (shape, start, end, joined) => {
    const { key, capitals, capital } = shape
    found.push({ key, start, end, joined, capitals, capital, readings: readingsOf(shape), filler: false })
  })
  for (const i of placeWords(found)) {
    const name = found[i]
    if (name) name.filler = true
  }
  return isUnaccented(nfc) ? withAccents(found, lexicon) : found
}

function withAccents(read: readonly ReadWord[], lexicon: Lexicon): ReadWord[] {
  const several = restoreAccents(
    lexicon,
    read.map(({ readings }) => lexicon.key(readings[0] ?? 0)),
    read.map(({ joined }) => joined),
  )
  return read.map((word, i) => ({ ...word, readings: several[i] ?? word.readings }))
}
