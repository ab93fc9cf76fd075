import type { GlossaryEntry } from '../architecture/index.js'
import { lazily } from '../kernel/index.js'
import { createAccents, createReader, type Reader, readGlossary, type WordVectors } from '../language/index.js'
import type { Bounds } from './bounds.js'
import { type Doc, readProfile } from './document.js'
import { type Rarity, slotsOf } from './features.js'
import type { Kept } from './kept.js'
import { libraryIn, textOfLibrary } from './kept-library.js'
import type { Profile } from './profile.js'
import { placesOf, profileTexts, type Reading, readAgain, readCatalogue } from './reading.js'
import { createSearchIndex, type SearchIndex } from './search-index.js'
import { type Subject, toPiece, toSubject } from './subject.js'
import { createThemes } from './themes.js'

/** The catalogue as read once: its words, its index, and its systems, prepared when they are first compared. */
export interface Library {
  readonly profiles: readonly Profile[]
  readonly reader: Reader
  readonly index: SearchIndex
  /** The system at this place of the index. */
  subject(place: number): Subject
  /** The same for whoever goes through a large catalogue once: what is not kept is gone before it costs memory. */
  glance(place: number): Subject
  placeOf(id: string): number | undefined
  /** A proposal or a query, read without leaving a trace. */
  prepare(profile: Profile): Subject
  /** The same, remembered for as long as the profile object lives: a run compares its proposals many times. */
  readonly prepareOnce: (profile: Profile) => Subject
  /**
   * The same catalogue after an edit, for the search for pairs: what did not change is not read again. Undefined where it is to be
   * read anew. Its words are those of both states, so that proposals are not read by it.
   */
  edited(catalogue: readonly Profile[]): EditedLibrary | undefined
  /** What its systems can have in common; only where it was read for comparing them all. */
  readonly bounds: (() => Bounds) | undefined
}

export interface EditedLibrary {
  readonly library: Library
  /** For each system its place before; -1 for one that was read anew. */
  readonly from: Int32Array
}

/** Weights of what a proposal says when candidates are looked for: the title is the author's own summary, users are many's. */
export const searchWeights = {
  name: 1.5,
  alias: 1.5,
  purpose: 1,
  function: 1,
  capability: 1,
  data: 0.6,
  users: 0.2,
} as const

/**
 * @param vectors what people write at large; with it a proposal may lack its accents
 * @param kept what was read of this very catalogue before
 * @param outlined all its systems will be compared with each other
 */
export function createLibrary(
  catalogue: readonly Profile[],
  glossary: readonly GlossaryEntry[],
  vectors?: () => WordVectors,
  kept?: Kept,
  outlined = false,
): Library {
  const profiles = [...catalogue].sort(byId)
  const before = libraryIn(kept?.get('library'), profiles.length)
  const { lexicon, thesaurus } = readGlossary([...glossary, ...fillersOf(profiles)], before?.lexicon)
  const reader = createReader(lexicon, thesaurus)
  const reading: Reading = before
    ? { profiles, reader, said: before.said, unaccented: undefined }
    : readCatalogue(profiles, reader, outlined)
  // Before anything else is read: what a proposal says is no part of the catalogue.
  if (!before) kept?.put('library', () => textOfLibrary({ lexicon: lexicon.state(), said: reading.said }))
  return libraryOf(reading, glossary, vectors)
}

function libraryOf(reading: Reading, glossary: readonly GlossaryEntry[], vectors?: () => WordVectors): Library {
  const { profiles, reader, said, outlines } = reading
  const { lexicon } = reader
  const themes = createThemes(reader.thesaurus)
  const subjectOf = (doc: Doc, by: Reader, rarity: Rarity): Subject =>
    toSubject(
      doc,
      doc.units.map((unit) => toPiece(unit, slotsOf(unit.passage, by.lexicon, rarity, by.thesaurus))),
      themes,
    )
  const { concepts, spread } = reader.thesaurus
  const index = createSearchIndex(said, lexicon, { size: concepts.length, spread })
  const places = new Map(profiles.map((profile, place) => [profile.id, place]))
  const subjects = new Map<number, Subject>()

  const read = (profile: Profile, by: Reader): Subject => subjectOf(readProfile(profile, by), by, index.rarity)
  const accents =
    vectors &&
    createAccents(
      vectors,
      () => [...glossary.flatMap(termTexts), ...someOf(profiles).flatMap(profileTexts)],
      (word) => lexicon.known(word) !== undefined,
    )
  const prepare = (profile: Profile): Subject => read(profile, reader.fork(accents))
  const prepared = new WeakMap<Profile, Subject>()
  const at = (place: number): Subject => {
    const profile = profiles[place]
    if (!profile) throw new RangeError(`no system at ${place}`)
    return read(profile, reader)
  }
  const subject = (place: number): Subject => {
    const known = subjects.get(place)
    if (known) return known
    for (const oldest of subjects.keys()) {
      if (subjects.size < mostPrepared) break
      subjects.delete(oldest)
    }
    const made = at(place)
    subjects.set(place, made)
    return made
  }
  return {
    profiles,
    reader,
    index,
    placeOf: (id) => places.get(id),
    prepare,
    prepareOnce(profile) {
      const known = prepared.get(profile)
      if (known) return known
      const subject = prepare(profile)
      prepared.set(profile, subject)
      return subject
    },
    subject,
    edited(now) {
      const again = readAgain(reading, [...now].sort(byId))
      return again && { library: libraryOf(again.reading, glossary, vectors), from: again.from }
    },
    bounds: outlines && lazily(() => outlines.weigh(index)),
    glance: (place) => (profiles.length > mostPrepared ? (subjects.get(place) ?? at(place)) : subject(place)),
  }
}

/** So many prepared systems are kept, about 50 KB each: those that the proposals of a run come back to. */
const mostPrepared = 500

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** So many systems tell how words stand together in a catalogue. */
const mostListened = 500

function someOf(profiles: readonly Profile[]): readonly Profile[] {
  const step = Math.ceil(profiles.length / mostListened)
  return profiles.filter((_, place) => place % step === 0)
}

function termTexts({ term, expands, synonyms }: GlossaryEntry): string[] {
  return [term, ...(expands === undefined ? [] : [expands]), ...(synonyms ?? [])]
}

/** Names of the places that the agencies govern, as words that distinguish nothing. */
function fillersOf(profiles: readonly Profile[]): GlossaryEntry[] {
  return placesOf(profiles).map((term) => ({ term, type: 'filler' }))
}
