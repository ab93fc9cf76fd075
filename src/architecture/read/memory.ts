import { createPlaceTable, type Hit, type Marks, type PlaceTable, type Source } from '../../kernel/index.js'
import type { CollectionName } from '../schema/schema.js'

/** A file's text and the mapping at its top. */
export interface ReadMapping {
  readonly source: Source
  readonly value: Record<string, unknown>
  /** Whether its entities are known to fit their schemas: somebody has looked. */
  readonly sound?: boolean
  /** Where its parts are written; nothing where it was not parsed here, or says what JSON cannot. */
  readonly marks?: Marks | undefined
}

/** An entity as it was read: it fits its collection's schema. */
export interface ReadEntity {
  readonly collection: CollectionName
  readonly value: object
}

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
