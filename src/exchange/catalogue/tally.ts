import type { Location, Text } from '../../kernel/index.js'
import type { Remark } from '../remark.js'

/** What is said of many cells is said once, with their number, at the first of them. */
export interface Tally {
  readonly add: (
    key: string,
    kind: Remark['kind'],
    location: Location,
    message: (count: number) => Text,
    remedy?: Text | undefined,
  ) => void
  readonly remarks: () => Iterable<Remark>
}

export function createTally(): Tally {
  const entries = new Map<string, { count: number; readonly remark: (count: number) => Remark }>()
  return {
    add(key, kind, location, message, remedy) {
      const known = entries.get(key)
      if (known) known.count++
      else entries.set(key, { count: 1, remark: (count) => ({ kind, location, message: message(count), remedy }) })
    },
    *remarks() {
      for (const { count, remark } of entries.values()) yield remark(count)
    },
  }
}
