import type { Hit } from '../model/finding.js'
import type { ReadEntity, ReadMapping } from './fragments.js'
import { createPlaceTable, type PlaceTable } from './places.js'

/** What came of reading one thing, with the faults found on the way. */
export interface Outcome<T> {
  readonly value: T
  readonly hits: readonly Hit[]
  readonly lostIds: ReadonlySet<string>
}

/**
 * What a process that reads a workspace again and again keeps of its files: one whose content is the same is neither parsed nor
 * checked against its schema a second time, and its entities stay the same objects.
 */
export interface Memory {
  readonly table: PlaceTable
  /** By path; `file` is the path that users saw. */
  readonly files: Map<string, { bytes: Uint8Array; file: string; outcome: Outcome<ReadMapping | undefined> }>
  /** By the mapping at the top of a file. */
  readonly entities: WeakMap<object, Outcome<readonly ReadEntity[]>>
}

export function createMemory(): Memory {
  return { table: createPlaceTable(true), files: new Map(), entities: new WeakMap() }
}
