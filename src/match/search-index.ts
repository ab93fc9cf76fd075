import { integers, type Lexicon } from '../language/index.js'
import { createFeatureTable, type FeatureTable } from './feature-table.js'
import { aloneCounts, type Feature, hintCounts, type Rarity, type Slot, sameField, tellingWeight } from './features.js'
import { growing } from './growing.js'
import { createNeighbours, largestBy, type Neighbour } from './neighbours.js'

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
  /** Documents nearest to the weighted slots, best first. */
  nearest(
    queries: readonly { readonly slots: readonly Slot[]; readonly weight: number }[],
    limit: number,
  ): readonly number[]
  /** Documents that share most of what is telling with this one, best first. */
  neighbours(document: number, limit: number): readonly Neighbour[]
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

type Visit = (document: number, add: (feature: Feature) => void) => void

/** A letter of a text gives so many different features, or a little fewer. */
const rowsPerLetter = 0.45

/**
 * `visit` names the features of a document, repeated or not.
 * @param letters length of all texts that will be visited, or about that
 */
export function createSearchIndex(
  size: number,
  visit: Visit,
  lexicon: Lexicon,
  letters = 0,
  background?: Background,
): SearchIndex {
  const { row, features, rows, ends } = readDocuments(size, visit, letters * rowsPerLetter)
  const { starts, postings } = invert(rows, ends, features.length)
  const lengths = Float64Array.from(ends, (end, i) => Math.max(1, end - (ends[i - 1] ?? 0)) ** lengthExponent)
  const documents = Int32Array.from(ends, (_, document) => document)
  const holding = (at: number): number => (starts[at + 1] ?? 0) - (starts[at] ?? 0)

  const holders = (feature: Feature): Int32Array => {
    const at = row.get(feature)
    return at === undefined ? empty : postings.subarray(starts[at], starts[at + 1])
  }
  const missing = background && background.size > 0 ? Math.max(0, tellingSize - size) : 0
  const total = size + missing
  const rarest = Math.log(1 + total)
  const rarityAt = (feature: Feature, at: number | undefined): number => {
    const common = missing === 0 ? 0 : ((background?.spread(feature) ?? 0) * missing) / (background?.size ?? 1)
    const held = Math.max(1, (at === undefined ? 0 : holding(at)) + common)
    return total === 0 ? 1 : Math.log(1 + total / held) / rarest
  }
  let known: Float64Array | undefined
  const rarities = (): Float64Array => {
    known ??= Float64Array.from(features, rarityAt)
    return known
  }

  return {
    size,
    rarity: (feature) => rarityAt(feature, row.get(feature)),
    rarities,
    rowOf: row.get,
    rowCount: features.length,
    nearest(queries, limit) {
      const scores = new Float64Array(size)
      const best = new Float64Array(size)
      for (const { slots, weight } of queries)
        for (const slot of slots) addSlot(slot, slot.weight * weight, holders, scores, best)
      return largestBy(documents, (document) => (scores[document] ?? 0) / (lengths[document] ?? 1), limit)
    },
    neighbours: createNeighbours({ rows, ends, starts, postings }, () => {
      const byRow = rarities()
      const rarity: Rarity = (feature) => byRow[row.get(feature) ?? -1] ?? 1
      return Float64Array.from(features, (feature) => tellingWeight(feature, rarity, lexicon))
    }),
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
  const { features, rows, ends } = readDocuments(size, visit, 0)
  const inverted = invert(rows, ends, features.length)
  return createNeighbours({ rows, ends, ...inverted }, () => Float64Array.from(features, (feature) => weigh(feature)))
}

/** Numbers the features and lists each document's different ones; `ends` are the ends of the documents in `rows`. */
function readDocuments(
  size: number,
  visit: Visit,
  room: number,
): { row: FeatureTable; features: Feature[]; rows: Int32Array; ends: Int32Array } {
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
    visit(document, add)
    ends[document] = rows.length
  }
  return { row, features, rows: rows.trimmed(), ends }
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

const empty = new Int32Array(0)

/** Adds to each document the slot's weight as far as the document meets the slot. */
function addSlot(
  slot: Slot,
  weight: number,
  holders: (feature: Feature) => Int32Array,
  scores: Float64Array,
  best: Float64Array,
): void {
  const touched: number[] = []
  const raise = (feature: Feature, degree: number): void => {
    for (const document of holders(feature)) {
      const before = best[document] ?? 0
      if (degree <= before) continue
      if (before === 0) touched.push(document)
      best[document] = degree
    }
  }
  visit(slot, 1, raise)
  for (const document of touched) {
    scores[document] = (scores[document] ?? 0) + weight * (best[document] ?? 0)
    best[document] = 0
  }
}

function visit(slot: Slot, share: number, raise: (feature: Feature, degree: number) => void): void {
  if (slot.concept !== undefined) raise(slot.concept, share)
  if (slot.field !== undefined) raise(slot.field, share * sameField)
  for (const part of slot.parts ?? []) visit(part, share / (slot.parts?.length ?? 1), raise)
  for (const pair of slot.pairs) raise(pair, share)
  for (const hint of slot.hints) raise(hint, share * hintCounts)
  for (const word of slot.alone) raise(word, slot.whole ? share : share * aloneCounts)
}
