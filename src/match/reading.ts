import { isUnaccented, type Passage, provinceOf, type Reader, type Turned, wordsOf } from '../language/index.js'
import { type Doc, readProfile } from './document.js'
import { createFeatureTable } from './feature-table.js'
import { type Feature, visitPassage } from './features.js'
import { createOutlines, type Outlines } from './outlines.js'
import type { Profile } from './profile.js'
import { readDocuments, type Said, type Visit } from './search-index.js'

/** A catalogue as read. */
export interface Reading {
  /** In the order of their ids. */
  readonly profiles: readonly Profile[]
  readonly reader: Reader
  readonly said: Said
  /**
   * By place, the words that stand in passages without accents: what these mean is told by the whole catalogue's words. Nothing is
   * known of them where the catalogue was not read but kept.
   */
  readonly unaccented: ReadonlyMap<number, ReadonlySet<string>> | undefined
  /** What all systems say, in outline, where they will be compared with each other. */
  readonly outlines?: Outlines | undefined
}

/** @param outlined all systems will be compared with each other: what that needs is kept from the one reading of the index */
export function readCatalogue(profiles: readonly Profile[], reader: Reader, outlined: boolean): Reading {
  const letters = lettersOf(profiles)
  // Made before the texts are read: what loading left behind is swept when room is asked for, not when the memory is full.
  const outlines = outlined ? createOutlines(reader.lexicon, reader.thesaurus, letters) : undefined
  for (const profile of profiles) reader.learn(profileTexts(profile))
  const unaccented = new Map<number, ReadonlySet<string>>()
  const visit: Visit = (place, add, rowOf) => {
    const profile = profiles[place]
    if (!profile) return
    const doc = visitProfile(profile, reader, place, add, unaccented)
    outlines?.add(doc, rowOf)
  }
  return { profiles, reader, said: readDocuments(profiles.length, visit, letters), unaccented, outlines }
}

function visitProfile(
  profile: Profile,
  reader: Reader,
  place: number,
  add: (feature: Feature) => void,
  unaccented: Map<number, ReadonlySet<string>>,
): Doc {
  const doc = readProfile(profile, reader)
  const { units } = doc
  for (const { part, passage } of units) if (part !== 'users') visitPassage(passage, add)
  const bare = units.flatMap(({ passage }) => (isUnaccented(passage.text) ? wordsIn(passage) : []))
  if (bare.length > 0) unaccented.set(place, new Set(bare))
  return doc
}

function wordsIn({ text }: Passage): string[] {
  return wordsOf(text).map(({ key }) => key)
}

/** A catalogue read again after an edit, and for each system its place before; -1 for one that was read anew. */
export interface Reread {
  readonly reading: Reading
  readonly from: Int32Array
}

/**
 * Reads what is not as before, and the passages without accents that mean something else now. Features keep their rows, to which
 * new ones are added. Undefined where reading all anew takes hardly longer, and where names of places came or went.
 */
export function readAgain(before: Reading, catalogue: readonly Profile[]): Reread | undefined {
  const bare = before.unaccented
  if (!bare) return undefined
  const placeOf = new Map(before.profiles.map(({ id }, place) => [id, place]))
  const from = Int32Array.from(catalogue, (profile) => {
    const place = placeOf.get(profile.id) ?? -1
    const known = before.profiles[place]
    return known && isSame(known, profile) ? place : -1
  })
  const stay = new Set(from)
  const gone = before.profiles.filter((_, place) => !stay.has(place))
  const come = catalogue.filter((_, place) => from[place] === -1)
  if (come.length > catalogue.length / few || placesOf(before.profiles).join() !== placesOf(catalogue).join())
    return undefined

  const { reader, turned } = before.reader.edited(gone.flatMap(profileTexts), come.flatMap(profileTexts))
  from.forEach((place, to) => {
    if (place >= 0 && isToldBy(turned, bare.get(place))) from[to] = -1
  })
  const profiles = catalogue.map((profile, to) => before.profiles[from[to] ?? -1] ?? profile)
  const unaccented = new Map<number, ReadonlySet<string>>()
  const said = saidAgain(before.said, from, (to, add) => {
    const profile = profiles[to]
    if (profile) visitProfile(profile, reader, to, add, unaccented)
  })
  // Rows of what nobody says any more are never given to others; when they are many, it is time to begin anew.
  if (said.features.length > Math.max(leastRows, said.rows.length)) return undefined
  from.forEach((place, to) => {
    const words = bare.get(place)
    if (words) unaccented.set(to, words)
  })
  return { reading: { profiles, reader, said, unaccented }, from }
}

/** Where more than one system in so many is new, all are read. */
const few = 4
/** Systems say each feature several times; so few are no burden. */
const leastRows = 10_000

function saidAgain(
  { features: known, rows, ends }: Said,
  from: Int32Array,
  visit: (place: number, add: (feature: Feature) => void) => void,
): Said {
  const features = Array.from(known)
  const row = createFeatureTable()
  features.forEach((feature, at) => {
    row.set(feature, at)
  })
  const documents: Int32Array[] = []
  from.forEach((place, to) => {
    if (place >= 0) {
      documents.push(rows.subarray(place === 0 ? 0 : ends[place - 1], ends[place]))
      return
    }
    const mine = new Set<number>()
    visit(to, (feature) => {
      const at = row.get(feature) ?? features.push(feature) - 1
      row.set(feature, at)
      mine.add(at)
    })
    documents.push(Int32Array.from(mine))
  })
  let end = 0
  const nowEnds = Int32Array.from(documents, ({ length }) => (end += length))
  const nowRows = new Int32Array(end)
  documents.forEach((each, to) => {
    nowRows.set(each, to === 0 ? 0 : (nowEnds[to - 1] ?? 0))
  })
  return { features, rows: nowRows, ends: nowEnds }
}

/** Whether a word without accents may be another one now. */
function isToldBy({ words, pairs }: Turned, bare: ReadonlySet<string> | undefined): boolean {
  if (!bare) return false
  for (const word of bare) if (words.has(word)) return true
  return pairs.some(([first, second]) => bare.has(first) && bare.has(second))
}

function isSame(a: Profile, b: Profile): boolean {
  const names = Object.keys(a) as (keyof Profile)[]
  return names.length === Object.keys(b).length && names.every((name) => isEqual(a[name], b[name]))
}

function isEqual(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b
  return a.length === b.length && a.every((one, i) => one === b[i])
}

export function profileTexts(profile: Profile): string[] {
  return [
    profile.name,
    ...profile.aliases,
    profile.purpose,
    ...profile.functions,
    ...profile.capabilities,
    ...profile.data,
    ...profile.users,
  ]
}

/** Length of all that is read into the index. */
function lettersOf(profiles: readonly Profile[]): number {
  let sum = 0
  for (const profile of profiles) for (const text of profileTexts(profile)) sum += text.length
  return sum
}

/** Names of the places that the agencies govern. */
export function placesOf(profiles: readonly Profile[]): string[] {
  const agencies = new Set<string>()
  for (const { owner, ownerNames } of profiles) {
    agencies.add(owner)
    for (const name of ownerNames) agencies.add(name)
  }
  const places = new Set([...agencies].map(provinceOf).filter((place) => place !== undefined))
  return [...places].sort()
}
