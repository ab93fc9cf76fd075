import type { Workspace } from '../architecture/index.js'
import type { Described, Limits, Text } from '../kernel/index.js'
import type { Decision, Memory } from './changes.js'
import type { Remark } from './remark.js'

/** A file that somebody named. */
export interface ForeignFile {
  readonly path: string
  readonly bytes: Uint8Array
  readonly limits: Limits
}

/** What an import is laid on, and what the command line asks of it. */
export interface Importing {
  readonly workspace: Workspace
  /** What was imported before. */
  readonly memory: Memory
  readonly asOf: string
  /** Whether the file wins where it differs from the architecture. */
  readonly overwrite: boolean
  readonly options: ImportOptions
}

/** The importer's own flags as they were given. */
export interface ImportOptions {
  readonly has: (name: string) => boolean
  readonly text: (name: string) => string | undefined
  /** @throws InputError with the nearest where it is none of the known */
  readonly id: (name: string, known: Iterable<string>) => string | undefined
}

/** What was read: a decision an entity, and what there is to say of the file. */
export interface Imported {
  readonly decisions: readonly Decision[]
  readonly remarks: readonly Remark[]
  /** Stands above what is new in the YAML. */
  readonly comment: string
}

/** One format of which the architecture is filled. `import NAME` is made of it. */
export interface Importer extends Described {
  readonly argMeaning: Text
  /** Whether it speaks of a day, so that `--as-of` applies. */
  readonly dated?: true
  /** @throws InputError where the file cannot be read */
  readonly read: (file: ForeignFile, into: Importing) => Promise<Imported>
}
