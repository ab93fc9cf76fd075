/** Values by the order of their keys' code units. */
export function inOrderOfKeys<T>(values: ReadonlyMap<string, T>): T[] {
  // Without a function to compare them texts are sorted several times faster, and by code units too.
  return [...values.keys()]
    .sort()
    .map((key) => values.get(key))
    .filter((value) => value !== undefined)
}

/** Order by code unit: the same on every machine, whatever its locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Values by a key, in the order in which they come. */
export function groupBy<K, T>(values: Iterable<T>, keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}
