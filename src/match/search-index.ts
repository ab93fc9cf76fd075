import { integers, type Lexicon } from '../language/index.js'
import { createFeatureTable, type FeatureTable } from './feature-table.js'
import { aloneCounts, type Feature, hintCounts, type Rarity, type Slot, sameField, tellingWeight } from './features.js'
import { growing } from './growing.js'
import { createNeighbours, largestBy, type Neighbour, type Neighbours } from './neighbours.js'
import { roughly } from './roughly.js'

/** Which documents hold which features, in typed arrays: ten thousand systems are searched in a few milliseconds. */
export interface SearchIndex {
  readonly size: number
  /** Rarity of a feature in the catalogue. */
  readonly rarity: Rarity
  /** The same by row. */
  rarities(): Float64Array
  /** Features of the catalogue are numbered by rows; undefined for one that no document has. */
  rowOf(feature: Feature): number | undefined
  readonly rowCount: number
  /** The documents that have the feature of a row. */
  holders(row: number): Int32Array
  /** Documents nearest to the weighted slots, best first. */
  nearest(
    queries: readonly { readonly slots: readonly Slot[]; readonly weight: number }[],
    limit: number,
  ): readonly number[]
  /** Documents that share most of what is telling with this one, best first. */
  neighbours(document: number, limit: number): readonly Neighbour[]
  readonly near: () => Neighbours
}

/** Raises a document's share for being short: half the exponent of full length normalisation, as BM25's usual b. */
const lengthExponent = 0.3

/** What is common in the field, for catalogues too small to tell: in how many of `size` texts a feature stands. */
export interface Background {
  readonly size: number
  readonly spread: (feature: Feature) => number
}

/** From so many documents on a catalogue tells by itself what is common in it; a smaller one is filled up to it. */
const tellingSize = 100

export type Visit = (document: number, add: (feature: Feature) => void, rowOf: FeatureTable['get']) => void

/** A letter of a text gives so many different features, or a little fewer. */
const rowsPerLetter = 0.45

/** What documents say: features by row, and the different rows of each document; `ends` are the ends of the documents in `rows`. */
export interface Said {
  readonly features: ArrayLike<number>
  readonly rows: Int32Array
  readonly ends: Int32Array
}

/**
 * `visit` names the features of a document, repeated or not; then it may ask for their rows.
 * @param letters length of all texts that will be visited, or about that
 */
export function readDocuments(size: number, visit: Visit, letters = 0): Said {
  return numbered(size, visit, letters * rowsPerLetter)
}

export function createSearchIndex(
  { features, rows, ends }: Said,
  lexicon: Lexicon,
  background?: Background,
): SearchIndex {
  const size = ends.length
  const row = createFeatureTable()
  for (let at = 0; at < features.length; at++) row.set(features[at] ?? 0, at)
  const { starts, postings } = invert(rows, ends, features.length)
  const lengths = Float64Array.from(ends, (end, i) => Math.max(1, end - (ends[i - 1] ?? 0)) ** lengthExponent)
  const holding = (at: number): number => (starts[at + 1] ?? 0) - (starts[at] ?? 0)

  const missing = background && background.size > 0 ? Math.max(0, tellingSize - size) : 0
  const total = roughly(size + missing)
  const rarest = Math.log(1 + total)
  const rarityAt = (feature: Feature, at: number | undefined): number => {
    const common = missing === 0 ? 0 : ((background?.spread(feature) ?? 0) * missing) / (background?.size ?? 1)
    const held = Math.max(1, (at === undefined ? 0 : roughly(holding(at))) + common)
    return total === 0 ? 1 : Math.log(1 + total / held) / rarest
  }
  let known: Float64Array | undefined
  const rarities = (): Float64Array => {
    known ??= Float64Array.from(features, rarityAt)
    return known
  }

  const near = createNeighbours({ rows, ends, starts, postings }, () => {
    const byRow = rarities()
    const rarity: Rarity = (feature) => byRow[row.get(feature) ?? -1] ?? 1
    return Float64Array.from(features, (feature) => tellingWeight(feature, rarity, lexicon))
  })
  return {
    size,
    rarity: (feature) => rarityAt(feature, row.get(feature)),
    rarities,
    rowOf: row.get,
    rowCount: features.length,
    nearest: createSearch({ row, starts, postings }, lengths),
    holders: (at) => postings.subarray(starts[at] ?? 0, starts[at + 1] ?? 0),
    neighbours: (document, limit) => near().of(document, limit).neighbours,
    near,
  }
}

/**
 * Which of some documents are near to one another, where something else says how telling a feature is: the proposals of a run are
 * too few, or too much alike, to tell it themselves.
 */
export function neighboursAmong(
  size: number,
  visit: Visit,
  weigh: (feature: Feature) => number,
): (document: number, limit: number) => readonly Neighbour[] {
  const { features, rows, ends } = numbered(size, visit, 0)
  const inverted = invert(rows, ends, features.length)
  const near = createNeighbours({ rows, ends, ...inverted }, () => Float64Array.from(features, (one) => weigh(one)))
  return (document, limit) => near().of(document, limit).neighbours
}

/** Numbers the features and lists each document's different ones; `ends` are the ends of the documents in `rows`. */
function numbered(size: number, visit: Visit, room: number): Said {
  const row = createFeatureTable()
  /** By row. */
  const features: Feature[] = []
  const lastIn: number[] = []
  const ends = new Int32Array(size)
  const rows = growing(integers, room)
  for (let document = 0; document < size; document++) {
    const add = (feature: Feature): void => {
      let at = row.get(feature)
      if (at === undefined) {
        at = lastIn.length
        row.set(feature, at)
        features.push(feature)
        lastIn.push(document)
      } else if (lastIn[at] === document) return
      else lastIn[at] = document
      rows.push(at)
    }
    visit(document, add, row.get)
    ends[document] = rows.length
  }
  return { features, rows: rows.trimmed(), ends }
}

/** The documents of each row, in their order. */
function invert(rows: Int32Array, ends: Int32Array, count: number): { starts: Int32Array; postings: Int32Array } {
  const starts = new Int32Array(count + 1)
  for (let i = 0; i < rows.length; i++) {
    const next = (rows[i] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let at = 0; at < count; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0)
  const next = starts.slice()
  const postings = new Int32Array(rows.length)
  let i = 0
  ends.forEach((end, document) => {
    for (; i < end; i++) {
      const at = rows[i] ?? 0
      const place = next[at] ?? 0
      postings[place] = document
      next[at] = place + 1
    }
  })
  return { starts, postings }
}

/** Adds to each document the weight of every slot as far as the document meets it; a longer document must meet more. */
function createSearch(
  { row, starts, postings }: { readonly row: FeatureTable; readonly starts: Int32Array; readonly postings: Int32Array },
  lengths: Float64Array,
): SearchIndex['nearest'] {
  const { length: size } = lengths
  const scores = new Float64Array(size)
  /** How far each document meets the slot at hand, and which do. */
  const best = new Float64Array(size)
  const touched = new Int32Array(size)
  let count = 0
  const raise = (feature: Feature, degree: number): void => {
    const at = row.get(feature)
    if (at === undefined) return
    const end = starts[at + 1] ?? 0
    for (let i = starts[at] ?? 0; i < end; i++) {
      const document = postings[i] ?? 0
      const before = best[document] ?? 0
      if (degree <= before) continue
      if (before === 0) touched[count++] = document
      best[document] = degree
    }
  }
  const visit = (slot: Slot, share: number): void => {
    if (slot.concept !== undefined) raise(slot.concept, share)
    if (slot.field !== undefined) raise(slot.field, share * sameField)
    for (const part of slot.parts ?? []) visit(part, share / (slot.parts?.length ?? 1))
    for (const pair of slot.pairs) raise(pair, share)
    for (const hint of slot.hints) raise(hint, share * hintCounts)
    for (const word of slot.alone) raise(word, slot.whole ? share : share * aloneCounts)
  }
  return (queries, limit) => {
    scores.fill(0)
    for (const { slots, weight } of queries)
      for (const slot of slots) {
        count = 0
        visit(slot, 1)
        for (let i = 0; i < count; i++) {
          const document = touched[i] ?? 0
          scores[document] = (scores[document] ?? 0) + slot.weight * weight * (best[document] ?? 0)
          best[document] = 0
        }
      }
    for (let document = 0; document < size; document++)
      scores[document] = (scores[document] ?? 0) / (lengths[document] ?? 1)
    return largestBy(scores, limit)
  }
}
