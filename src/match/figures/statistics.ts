/** Small sums over a list of numbers, the same on every machine: always from the first to the last. */

export function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length
}

export function deviation(values: readonly number[], about = mean(values)): number {
  return Math.sqrt(mean(values.map((value) => (value - about) ** 2)))
}

export function most(values: readonly number[]): number {
  let largest = 0
  for (const value of values) if (value > largest) largest = value
  return largest
}

/** Sum of the values, each as much as its weight. */
export function weighted(values: readonly number[], weights: readonly number[]): number {
  let total = 0
  for (let i = 0; i < values.length; i++) total += (values[i] ?? 0) * (weights[i] ?? 0)
  return total
}

/** From the largest on. */
export function falling(values: readonly number[]): number[] {
  return [...values].sort((a, b) => b - a)
}

/** The largest few, from the largest on. */
export function largestOf(values: readonly number[], limit: number): number[] {
  const largest: number[] = []
  for (const value of values) {
    if (largest.length === limit && value <= (largest[limit - 1] ?? 0)) continue
    let at = largest.length < limit ? largest.length : limit - 1
    for (; at > 0 && (largest[at - 1] ?? 0) < value; at--) largest[at] = largest[at - 1] ?? 0
    largest[at] = value
  }
  return largest
}

/** Share of the values that are smaller, 0..1. */
export function quantile(value: number, among: readonly number[]): number {
  if (among.length === 0) return 0
  return among.filter((other) => other < value).length / among.length
}

/**
 * How many deviations a value lies above the usual. A few values cannot tell what is usual: a handful of typical ones is taken
 * in with them.
 */
export interface Usual {
  readonly mean: number
  readonly deviation: number
}

const typicalCount = 10

export function usualOf(values: readonly number[], typical: Usual): Usual {
  const count = values.length + typicalCount
  const about = (sum(values) + typicalCount * typical.mean) / count
  const squares =
    sum(values.map((value) => (value - about) ** 2)) +
    typicalCount * (typical.deviation ** 2 + (typical.mean - about) ** 2)
  return { mean: about, deviation: Math.sqrt(squares / count) }
}

export function above(value: number, usual: Usual): number {
  return (value - usual.mean) / (usual.deviation + 1e-6)
}

export function within(value: number, from: number, to: number): number {
  return value < from ? from : value > to ? to : value
}
