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

/** Puts items at the end of a list. `push(...items)` takes each as an argument, and a hundred thousand of them are too many for the stack. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item)
}

/** The largest of any number of numbers; `-Infinity` where there is none. `Math.max(...numbers)` fails where there are too many. */
export function largest(numbers: Iterable<number>): number {
  let found = -Infinity
  for (const number of numbers) if (number > found) found = number
  return found
}

/** The smallest of any number of numbers; `Infinity` where there is none. */
export function smallest(numbers: Iterable<number>): number {
  let found = Infinity
  for (const number of numbers) if (number < found) found = number
  return found
}
