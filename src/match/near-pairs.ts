import type { Library } from './library.js'
import { depthOf } from './neighbours.js'

/** Places of two systems worth comparing, the lower first. */
export interface NearPair {
  readonly a: number
  readonly b: number
  /** Neither has one that is clearly nearer. */
  readonly mutual: boolean
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
    yield { a, b, mutual: overlap >= asNear * ahead }
  }
}

/** So many neighbours of a system are looked at, and so many of other catalogues taken. */
const [widestAcross, mostAcross] = [24, 12]

/** Each pair once, in the order of their places: every system, or each of `only`, with its neighbours. */
export function* nearPairs({ profiles, index }: Library, only?: ReadonlySet<string>): Iterable<NearPair> {
  const size = profiles.length
  const { neighbours } = depthOf(size)
  const near = new Map<number, number>()
  const most = new Float64Array(size).fill(-1)
  const look = (place: number) => {
    const found = index.neighbours(place, neighbours)
    most[place] = Math.max(0, ...found.map(({ overlap }) => overlap))
    return found
  }
  profiles.forEach(({ id }, place) => {
    if (only?.has(id) === false) return
    for (const { document, shared, overlap } of look(place))
      if (shared >= leastShared && overlap >= leastOverlap)
        near.set(place < document ? place * size + document : document * size + place, overlap)
  })
  const mostOf = (place: number): number => {
    if ((most[place] ?? -1) < 0) look(place)
    return most[place] ?? 0
  }
  for (const [pair, overlap] of [...near].sort(([x], [y]) => x - y)) {
    const [a, b] = [Math.floor(pair / size), pair % size]
    yield { a, b, mutual: overlap >= asNear * Math.max(mostOf(a), mostOf(b)) }
  }
}

/** A third copy of a system is about as near to the first as the second is; planted duplicates are all but one each other's nearest. */
const asNear = 0.9
/** The score of pairs that are told is out of reach with evidence under 1.8; the index, which sees no context, may count a fifth less. */
const leastShared = 1.4
/** Of two systems that are the same by half, at least a tenth is said in the same words or concepts; half of that is asked for. */
const leastOverlap = 0.05
