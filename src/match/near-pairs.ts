import type { Library } from './library.js'
import { depthOf } from './neighbours.js'

/** Places of two systems worth comparing, the lower first. */
export interface NearPair {
  readonly a: number
  readonly b: number
  /** Each is the nearest that the other has. */
  readonly mutual: boolean
}

/** Each pair once, in the order of their places: every system, or each of `only`, with its neighbours. */
export function* nearPairs({ profiles, index }: Library, only?: ReadonlySet<string>): Iterable<NearPair> {
  const size = profiles.length
  const { neighbours } = depthOf(size)
  const near: number[] = []
  const nearest = new Map<number, readonly number[]>()
  const look = (place: number, note: (document: number) => void): readonly number[] => {
    const found = index
      .neighbours(place, neighbours)
      .filter(({ shared, overlap }) => shared >= leastShared && overlap >= leastOverlap)
    for (const { document } of found) note(document)
    const most = Math.max(...found.map(({ overlap }) => overlap)) * nearly
    const first = found.filter(({ overlap }) => overlap >= most).map(({ document }) => document)
    nearest.set(place, first)
    return first
  }
  const nearestOf = (place: number): readonly number[] => nearest.get(place) ?? look(place, () => {})
  profiles.forEach(({ id }, place) => {
    if (only?.has(id) === false) return
    look(place, (document) => {
      near.push(place < document ? place * size + document : document * size + place)
    })
  })
  let before = -1
  for (const pair of Float64Array.from(near).sort()) {
    if (pair === before) continue
    before = pair
    const [a, b] = [Math.floor(pair / size), pair % size]
    yield { a, b, mutual: nearestOf(a).includes(b) && nearestOf(b).includes(a) }
  }
}

/** Equal but for rounding. */
const nearly = 1 - 1e-9
/** The score of pairs that are told is out of reach with evidence under 1.8; the index, which sees no context, may count a fifth less. */
const leastShared = 1.4
/** Of two systems that are the same by half, at least a tenth is said in the same words or concepts; half of that is asked for. */
const leastOverlap = 0.05
