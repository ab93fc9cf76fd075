import type { Library } from './library.js'
import { depthOf } from './neighbours.js'
import type { SearchIndex } from './search-index.js'

/** Places of two systems of which neither has one that is clearly nearer, the lower first. */
export interface NearPair {
  readonly a: number
  readonly b: number
}

/**
 * Systems of different catalogues, each with its neighbours in the others; clearly nearer is then what is so within the other's
 * catalogue, for of thirty copies in thirty catalogues each is the other's.
 */
export function* nearAcross({ profiles, index }: Library, catalogueOf: (id: string) => string): Iterable<NearPair> {
  const size = profiles.length
  const catalogues = profiles.map(({ id }) => catalogueOf(id))
  const near = new Map<number, number>()
  /** By place and catalogue. */
  const most = profiles.map(() => new Map<string, number>())
  for (const place of profiles.keys()) {
    let left = mostAcross
    for (const { document, shared, overlap } of index.neighbours(place, widestAcross)) {
      const other = catalogues[document] ?? ''
      if (other === catalogues[place]) continue
      const best = most[place]
      if (!best?.has(other)) best?.set(other, overlap)
      if (left-- > 0 && shared >= leastShared && overlap >= leastOverlap)
        near.set(place < document ? place * size + document : document * size + place, overlap)
    }
  }
  for (const [pair, overlap] of [...near].sort(([x], [y]) => x - y)) {
    const [a, b] = [Math.floor(pair / size), pair % size]
    const ahead = Math.max(most[a]?.get(catalogues[b] ?? '') ?? 0, most[b]?.get(catalogues[a] ?? '') ?? 0)
    if (overlap >= asNear * ahead) yield { a, b }
  }
}

/** So many neighbours of a system are looked at, and so many of other catalogues taken. */
const [widestAcross, mostAcross] = [24, 12]

/** Neighbours of all systems, looked for when first asked for: in arrays, since of ten thousand systems each has sixteen. */
export interface NearLists {
  readonly limit: number
  isKnown(place: number): boolean
  /** The places of its neighbours, those at the end perhaps -1. */
  of(place: number): Int32Array
  /** How near each of them is, as `of` has them; 0 for one that is not worth comparing. */
  overlaps(place: number): Float64Array
  /** How near the nearest is. */
  most(place: number): number
  /** What is less near than this, by what was followed, is not among them. */
  floor(place: number): number
  /** Takes over what was found of a system before at another place, as its neighbours were; `after` tells where each is now. */
  take(place: number, from: NearLists, old: number, after: Int32Array): void
}

export function nearLists({ size, near }: SearchIndex): NearLists {
  const limit = depthOf(size).neighbours
  const numbers = new Int32Array(size * limit)
  const overlaps = new Float64Array(size * limit)
  const most = new Float64Array(size)
  /** -1 for a system whose neighbours were not looked for yet. */
  const floors = new Float64Array(size).fill(-1)
  const isKnown = (place: number): boolean => (floors[place] ?? -1) >= 0
  const look = (place: number): void => {
    if (isKnown(place)) return
    const { neighbours, floor } = near().of(place, limit)
    floors[place] = floor
    numbers.fill(-1, place * limit, (place + 1) * limit)
    neighbours.forEach(({ document, shared, overlap }, i) => {
      numbers[place * limit + i] = document
      overlaps[place * limit + i] = shared >= leastShared && overlap >= leastOverlap ? overlap : 0
      most[place] = Math.max(most[place] ?? 0, overlap)
    })
  }
  return {
    limit,
    isKnown,
    of(place) {
      look(place)
      return numbers.subarray(place * limit, (place + 1) * limit)
    },
    overlaps(place) {
      look(place)
      return overlaps.subarray(place * limit, (place + 1) * limit)
    },
    most(place) {
      look(place)
      return most[place] ?? 0
    },
    floor: (place) => floors[place] ?? -1,
    take(place, from, old, after) {
      numbers.set(
        from.of(old).map((other) => after[other] ?? -1),
        place * limit,
      )
      overlaps.set(from.overlaps(old), place * limit)
      most[place] = from.most(old)
      floors[place] = from.floor(old)
    },
  }
}

/** Of these systems with any other; each pair once, in the order of their places. */
export function mutualPairs(lists: NearLists, size: number, places: Iterable<number>): NearPair[] {
  const found = new Set<number>()
  for (const place of places) {
    const overlaps = lists.overlaps(place)
    lists.of(place).forEach((other, i) => {
      const overlap = overlaps[i] ?? 0
      if (overlap === 0 || overlap < asNear * lists.most(place) || overlap < asNear * lists.most(other)) return
      found.add(place < other ? place * size + other : other * size + place)
    })
  }
  return [...Float64Array.from(found).sort()].map((pair) => ({ a: Math.floor(pair / size), b: pair % size }))
}

/** The same pairs from each system to those beside it and on from there: who reads two systems for each soon needs them again. */
export function alongSystems(pairs: readonly NearPair[]): NearPair[] {
  const left = new Map<number, Set<NearPair>>()
  const leave = (place: number, pair: NearPair): void => {
    const own = left.get(place)
    if (own) own.add(pair)
    else left.set(place, new Set([pair]))
  }
  for (const pair of pairs) {
    leave(pair.a, pair)
    leave(pair.b, pair)
  }
  const along: NearPair[] = []
  for (const start of left.keys()) {
    const open = [start]
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      const own = left.get(place) ?? []
      left.delete(place)
      for (const pair of own) {
        const other = pair.a === place ? pair.b : pair.a
        left.get(other)?.delete(pair)
        along.push(pair)
        open.push(other)
      }
    }
  }
  return along
}

/** A third copy of a system is about as near to the first as the second is; planted duplicates are all but one each other's nearest. */
const asNear = 0.9
/** The score of pairs that are told is out of reach with evidence under 1.8; the index, which sees no context, may count a fifth less. */
const leastShared = 1.4
/** Of two systems that are the same by half, at least a tenth is said in the same words or concepts; half of that is asked for. */
const leastOverlap = 0.05
