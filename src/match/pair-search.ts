import type { Twins } from '../architecture/index.js'
import type { EditedLibrary, Library } from './library.js'
import { alongSystems, mutualPairs, type NearLists, type NearPair, nearLists } from './near-pairs.js'
import { nearly } from './neighbours.js'
import { comparer, nearestFirst } from './peers.js'
import { stepOf } from './roughly.js'
import type { Pair, PairSearch } from './types.js'

/** So much is done in a step: some tens of milliseconds. */
const [placesAtOnce, pairsAtOnce] = [400, 30]

/** What was found of two systems. */
type Outcomes = Map<string, Pair | undefined>

export function createPairSearch(library: Library, twins: Twins): PairSearch {
  return searchOver(library, twins, { lists: nearLists(library.index), outcomes: new Map(), told: [] })
}

interface Known {
  readonly lists: NearLists
  readonly outcomes: Outcomes
  /** Pairs of before, told until the search is at its end. */
  readonly told: readonly Pair[]
}

function searchOver(library: Library, twins: Twins, { lists, outcomes, told }: Known): PairSearch {
  const { profiles, index } = library
  const keyOf = ({ a, b }: NearPair): string => `${profiles[a]?.id} ${profiles[b]?.id}`
  const compareAt = comparer(library, twins)
  const places = [...profiles.keys()].filter((place) => !lists.isKnown(place))
  let near: readonly NearPair[] | undefined
  let left: NearPair[] = []
  let found: readonly Pair[] | undefined
  const search: PairSearch = {
    step() {
      if (found) return false
      if (places.length > 0) {
        for (const place of places.splice(0, placesAtOnce)) lists.of(place)
        return true
      }
      if (!near) {
        near = mutualPairs(lists, index.size, profiles.keys())
        left = alongSystems(near.filter((pair) => !outcomes.has(keyOf(pair))))
      }
      for (const pair of left.splice(0, pairsAtOnce)) outcomes.set(keyOf(pair), compareAt(pair.a, pair.b))
      if (left.length > 0) return true
      found = near.flatMap((pair) => outcomes.get(keyOf(pair)) ?? []).sort(nearestFirst)
      return true
    },
    pairs() {
      if (found) return found
      const all = [...told, ...outcomes.values()].flatMap((pair) =>
        pair ? [[`${pair.a} ${pair.b}`, pair] as const] : [],
      )
      return [...new Map(all).values()].sort(nearestFirst)
    },
    edited(catalogue) {
      const edited = library.edited(catalogue)
      if (!edited) return undefined
      const { library: now, from } = edited
      const affected = affectedBy(library, edited)
      const stays = (id: string): boolean => (from[now.placeOf(id) ?? -1] ?? -1) >= 0
      const still = placesAfter(from, library.index.size, affected.compared)
      const kept: Outcomes = new Map()
      for (const pair of near ?? []) {
        const key = keyOf(pair)
        if ((still[pair.a] ?? -1) >= 0 && (still[pair.b] ?? -1) >= 0 && outcomes.has(key))
          kept.set(key, outcomes.get(key))
      }
      return searchOver(now, twins, {
        lists: listsAfter(lists, library.index.size, edited, affected.weighed),
        outcomes: kept,
        told: search.pairs().filter(({ a, b }) => stays(a) && stays(b)),
      })
    },
  }
  return search
}

/** By place, 1 for a system that was read anew or of which a word is rarer or more common now. */
interface Affected {
  /** So that it is to be compared again. */
  readonly compared: Uint8Array
  /** The same of what tells when neighbours are looked for: a word that very many have does not. */
  readonly weighed: Uint8Array
}

export function affectedBy({ index: before }: Library, { library: { index: now }, from }: EditedLibrary): Affected {
  const isNew = Uint8Array.from(from, (place) => (place < 0 ? 1 : 0))
  const [compared, weighed] = [isNew, isNew.slice()]
  const mark = (row: number, marks: Uint8Array): void => {
    for (const place of now.holders(row)) marks[place] = 1
  }
  const [wereRare, areRare] = [before.rarities(), now.rarities()]
  const [weighedBefore, weighsNow] = [before.near().weights, now.near().weights]
  for (let row = 0; row < before.rowCount; row++) {
    if (wereRare[row] !== areRare[row]) mark(row, compared)
    const isFollowed = (weighsNow[row] ?? 0) > 0
    const stepped = isFollowed && stepOf(before.holders(row).length) !== stepOf(now.holders(row).length)
    if (stepped || weighedBefore[row] !== weighsNow[row]) mark(row, weighed)
  }
  return { compared, weighed }
}

/** By place before, the place now, of systems that are not marked; else -1. */
function placesAfter(from: Int32Array, size: number, marked: Uint8Array): Int32Array {
  const after = new Int32Array(size).fill(-1)
  from.forEach((place, to) => {
    if (place >= 0 && marked[to] === 0) after[place] = to
  })
  return after
}

/** Where more than one in so many weighs something else, nearly all lists are others. */
const few = 8

/** The lists that certainly are as they were, the others still to be made. */
export function listsAfter(
  before: NearLists,
  size: number,
  { library, from }: EditedLibrary,
  weighed: Uint8Array,
): NearLists {
  const { index } = library
  const lists = nearLists(index)
  const others = [...weighed.keys()].filter((place) => weighed[place] === 1)
  if (lists.limit !== before.limit || others.length > index.size / few) return lists
  const after = placesAfter(from, size, weighed)
  const isNew = weighed.slice()
  from.forEach((old, place) => {
    if (
      isNew[place] === 0 &&
      !(before.isKnown(old) && before.of(old).every((other) => other < 0 || (after[other] ?? -1) >= 0))
    )
      isNew[place] = 1
  })
  for (const place of others)
    index.near().eachOther(place, (other, shared, larger) => {
      if (shared >= before.floor(from[other] ?? -1) * larger * nearly) isNew[other] = 1
    })
  from.forEach((old, place) => {
    if (isNew[place] === 0) lists.take(place, before, old, after)
  })
  return lists
}
