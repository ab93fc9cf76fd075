/** Things that differ in how often they come. */
export type Weighted<T> = readonly (readonly [thing: T, weight: number])[]

export const wholeOf = (all: Weighted<unknown>): number => all.reduce((sum, [, weight]) => sum + weight, 0)

/** The one on which a place falls that is less than the whole. */
export function fallsOn<T>(all: Weighted<T>, place: number): T {
  let end = 0
  for (const [thing, weight] of all) {
    end += weight
    if (place < end) return thing
  }
  throw new RangeError(`${place} is beyond the whole`)
}
