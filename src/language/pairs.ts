/** Numbers for pairs of small numbers, counted from 0: small integers are what sets and tables are fast with. */
export interface Pairs {
  /** The number of a pair; a new one for a new pair. */
  number(first: number, second: number): number
  /** The number of a pair that was met before, else -1. */
  find(first: number, second: number): number
  /** The pair of a number. */
  pair(number: number): readonly [first: number, second: number]
  /** Tells all of them, by their numbers. */
  each(visit: (first: number, second: number, number: number) => void): void
  state(): PairsState
}

/** Pairs as they can be kept. */
export interface PairsState {
  readonly count: number
  readonly firsts: Int32Array
  readonly seconds: Int32Array
  /** Worked out where it was not kept. */
  readonly places?: Int32Array
}

/** An open hash table in typed arrays: every two words that stand side by side anywhere go through one. */
export function createPairs(kept?: PairsState): Pairs {
  let firsts = kept?.firsts ?? new Int32Array(1 << 14)
  let seconds = kept?.seconds ?? new Int32Array(1 << 14)
  /** Holds at each place the pair's number plus 1; twice as many places as pairs. */
  let places = kept?.places ?? new Int32Array(placesFor(kept?.count ?? 0))
  let count = kept?.count ?? 0
  /** What was kept is others' too: it is copied before the first pair is added. */
  let mine = !kept
  const own = (): void => {
    firsts = firsts.slice()
    seconds = seconds.slice()
    places = places.slice()
    mine = true
  }

  /** The place of a pair, or the free one where it belongs. */
  const placeOf = (first: number, second: number): number => {
    const mask = places.length - 1
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
    let place = (mixed ^ (mixed >>> 15)) & mask
    for (;;) {
      const number = (places[place] ?? 0) - 1
      if (number < 0 || (firsts[number] === first && seconds[number] === second)) return place
      place = (place + 1) & mask
    }
  }
  const fill = (): void => {
    for (let number = 0; number < count; number++)
      places[placeOf(firsts[number] ?? 0, seconds[number] ?? 0)] = number + 1
  }
  const grow = (): void => {
    firsts = twice(firsts)
    seconds = twice(seconds)
    places = new Int32Array(places.length * 2)
    fill()
  }
  if (kept && !kept.places) fill()

  return {
    find: (first, second) => (places[placeOf(first, second)] ?? 0) - 1,
    pair: (number) => [firsts[number] ?? 0, seconds[number] ?? 0],
    number(first, second) {
      const found = (places[placeOf(first, second)] ?? 0) - 1
      if (found >= 0) return found
      if (!mine) own()
      if (count === firsts.length) grow()
      firsts[count] = first
      seconds[count] = second
      places[placeOf(first, second)] = ++count
      return count - 1
    },
    each(visit) {
      for (let number = 0; number < count; number++) visit(firsts[number] ?? 0, seconds[number] ?? 0, number)
    },
    state: () => ({ count, firsts: firsts.slice(), seconds: seconds.slice(), places: places.slice() }),
  }
}

/** A power of two, at least twice as many as pairs. */
function placesFor(count: number): number {
  let places = 1 << 15
  while (places < 2 * count) places *= 2
  return places
}

function twice(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}
