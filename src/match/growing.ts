/** Numbers appended to a typed array that grows; `T` is made by `create` with as many places as asked for. */
export interface Growing<T> {
  push(value: number): void
  at(place: number): number
  set(place: number, value: number): void
  readonly length: number
  /** What was appended, no longer than that. Nothing may be appended afterwards. */
  trimmed(): T
}

interface Numbers<T> {
  readonly length: number
  [at: number]: number
  set(from: T): void
  subarray(from: number, to: number): T
}

/** @param room how many there will be, where that is known about */
export function growing<T extends Numbers<T>>(create: (length: number) => T, room = 0): Growing<T> {
  let values = create(Math.max(1024, Math.ceil(room)))
  let used = 0
  return {
    push(value) {
      if (used === values.length) {
        const larger = create(used * 2)
        larger.set(values)
        values = larger
      }
      values[used++] = value
    },
    at: (place) => values[place] ?? 0,
    set(place, value) {
      values[place] = value
    },
    get length() {
      return used
    },
    // No copy: what lies behind was never touched, so that the machine has no memory for it.
    trimmed: () => values.subarray(0, used),
  }
}
