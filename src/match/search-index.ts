import { addFeatures, aloneCounts, type Feature, type Rarity, type Slot, sameField } from './features.js'

/** Which documents hold which features, in typed arrays: ten thousand systems are searched in a few milliseconds. */
export interface SearchIndex {
  readonly size: number
  /** Rarity of a feature in the catalogue. */
  readonly rarity: Rarity
  /** Documents nearest to the weighted slots, best first. */
  nearest(
    queries: readonly { readonly slots: readonly Slot[]; readonly weight: number }[],
    limit: number,
  ): readonly number[]
}

/** Raises a document's share for being short: half the exponent of full length normalisation, as BM25's usual b. */
const lengthExponent = 0.3

/** `featuresOf` gives the distinct features of each document. */
export function createSearchIndex(documents: readonly ReadonlySet<Feature>[]): SearchIndex {
  const row = new Map<Feature, number>()
  const counts: number[] = []
  for (const features of documents)
    for (const feature of features) {
      const known = row.get(feature)
      if (known === undefined) {
        row.set(feature, counts.length)
        counts.push(1)
      } else counts[known] = (counts[known] ?? 0) + 1
    }
  const starts = new Int32Array(counts.length + 1)
  for (let i = 0; i < counts.length; i++) starts[i + 1] = (starts[i] ?? 0) + (counts[i] ?? 0)
  const next = starts.slice()
  const postings = new Int32Array(starts[counts.length] ?? 0)
  const lengths = new Float64Array(documents.length)
  documents.forEach((features, document) => {
    lengths[document] = Math.max(1, features.size) ** lengthExponent
    for (const feature of features) {
      const at = row.get(feature) ?? 0
      postings[next[at] ?? 0] = document
      next[at] = (next[at] ?? 0) + 1
    }
  })

  const holders = (feature: Feature): Int32Array => {
    const at = row.get(feature)
    return at === undefined ? empty : postings.subarray(starts[at], starts[at + 1])
  }
  const scale = Math.log(1 + documents.length)
  const rarity: Rarity = (feature) => {
    const at = row.get(feature)
    const holding = at === undefined ? 1 : (counts[at] ?? 1)
    return documents.length === 0 ? 1 : Math.log(1 + documents.length / holding) / scale
  }

  return {
    size: documents.length,
    rarity,
    nearest(queries, limit) {
      const scores = new Float64Array(documents.length)
      const best = new Float64Array(documents.length)
      for (const { slots, weight } of queries)
        for (const slot of slots) addSlot(slot, slot.weight * weight, holders, scores, best)
      const ranked: number[] = []
      for (let document = 0; document < scores.length; document++) {
        const score = scores[document] ?? 0
        scores[document] = score / (lengths[document] ?? 1)
        ranked.push(document)
      }
      ranked.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
      return ranked.slice(0, limit)
    },
  }
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
  for (const word of slot.alone) raise(word, slot.whole ? share : share * aloneCounts)
}

export function featuresOf(slots: Iterable<readonly Slot[]>): Set<Feature> {
  const features = new Set<Feature>()
  for (const each of slots) addFeatures(each, features)
  return features
}
