interface Numbers<T> {
  readonly length: number
  [at: number]: number
  set(from: T): void
  slice(): T
}

/** A number for each small number, 0 where none was put: a typed array that grows. */
export interface NumberTable<T> {
  at(place: number): number
  put(place: number, value: number): void
  /** A copy of all, perhaps with zeros behind. */
  copy(): T
}

/** @param kept what a table starts from; it is copied, and so are all that come from it */
export function createTable<T extends Numbers<T>>(create: (length: number) => T, kept?: T): NumberTable<T> {
  let values = kept ? kept.slice() : create(1024)
  return {
    at: (place) => values[place] ?? 0,
    put(place, value) {
      if (place >= values.length) {
        const larger = create(Math.max(place + 1, 2 * values.length))
        larger.set(values)
        values = larger
      }
      values[place] = value
    },
    copy: () => values.slice(),
  }
}

export const bytes = (length: number) => new Uint8Array(length)
export const integers = (length: number) => new Int32Array(length)
