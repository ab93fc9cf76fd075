import type { Workspace } from '../architecture/index.js'
import type { Described, Lang, Limits, Text } from '../kernel/index.js'
import type { EntryDecision, PastImports } from './changes.js'
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
  readonly memory: PastImports
  readonly lang: Lang
  readonly asOf: string
  /** Whether the file wins where it differs from the architecture. */
  readonly overwrite: boolean
  readonly options: ImportOptions
  /** Whether a file of that path is there. */
  readonly isFile: (path: string) => boolean
}

/** The importer's own flags as they were given. */
export interface ImportOptions {
  readonly has: (name: string) => boolean
  readonly text: (name: string) => string | undefined
  /** @throws InputError with the nearest where it is none of the known */
  readonly id: (name: string, known: Iterable<string>) => string | undefined
}

/** What is asked of a person about one row of a plan. */
export interface ImportQuestion {
  /** Where the row stands, which names it in the answers. */
  readonly at: string
  readonly name: string
  readonly why: Text
  /** The system that it may be. */
  readonly near: { readonly id: string; readonly name: string } | undefined
  /** Whether it lacks an owner. */
  readonly ownerless: boolean
}

/** What is asked of a person about a column or about words that stand in cells. */
export interface ImportChoice {
  /** The column's key in the plan, or the field and the words. */
  readonly of: { readonly column: string } | { readonly field: string; readonly text: string }
  readonly message: Text
  readonly options: readonly { readonly value: string; readonly name: Text }[]
}

/** What a person answered: rows by place, choices by the value that was taken. */
export interface ImportAnswers {
  readonly rows: ReadonlyMap<string, ImportAnswer>
  readonly choices: ReadonlyMap<ImportChoice, string>
}

/** A person's answer: what is done with the row, and whose it is. */
export interface ImportAnswer {
  readonly do: 'new' | 'update' | 'same' | 'unclear' | 'skip'
  readonly owner?: string
}

/** A plan that people confirm before the architecture changes. */
export interface PlanDraft {
  /** Where it is written. */
  readonly path: string
  readonly text: () => string
  /** What a person sees of it; all of it or the first of each kind. */
  readonly shown: (all: boolean) => string
  /** Whether the command line says to carry it out. */
  readonly agreed: boolean
  readonly questions: readonly ImportQuestion[]
  /** Columns and words that were not understood. */
  readonly choices: readonly ImportChoice[]
  /** Agencies that the import adds. */
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
  /** The same import with these answers. */
  readonly answered: (answers: ImportAnswers) => Imported
}

/** What was read: a decision an entity, and what there is to say of the file. */
export interface Imported {
  readonly decisions: readonly EntryDecision[]
  readonly remarks: readonly Remark[]
  /** Stands above what is new in the YAML. */
  readonly comment: string
  /** Given where a plan comes before the act. */
  readonly draft?: PlanDraft
}

/** One format of which the architecture is filled. `import NAME` is made of it. */
export interface Importer extends Described {
  readonly argMeaning: Text
  /** Whether it speaks of a day, so that `--as-of` applies. */
  readonly dated?: true
  /** Whether a plan comes first, and people are asked about it in a terminal. */
  readonly planned?: true
  /** @throws InputError where the file cannot be read */
  readonly read: (file: ForeignFile, into: Importing) => Promise<Imported>
}
