import type { LoadedProposal, RejectedFile, Workspace } from '../../architecture/index.js'
import type { Described, Text } from '../../kernel/index.js'
import type { FileKind, WordPaper } from '../../office/index.js'
import type { ForeignFile } from '../importer.js'

/** What another program does for a reader. */
export interface Helpers {
  /**
   * The file in another format.
   * @throws InputError where no program is there that can, or it cannot
   */
  readonly convert: (file: ForeignFile, from: string, to: 'docx' | 'xlsx') => Promise<Uint8Array>
  /** Reads printed pages in a thread of its own, within bounds of time and memory. */
  readonly printed: (file: ForeignFile) => Promise<WordPaper>
}

/** What a file turned out to be: a paper to be understood, or a proposal that needs no understanding. */
export type ReadFile =
  | { readonly paper: WordPaper; readonly notes?: readonly Text[] }
  | { readonly proposal: (workspace: Workspace) => LoadedProposal | RejectedFile; readonly paper: WordPaper }

/** One way in which a proposal arrives that is no YAML. `check` and all that take proposals read by the table of these. */
export interface ProposalReader extends Pick<Described, 'name'> {
  /** Endings of the files that it reads, in small letters, without the dot. */
  readonly endings: readonly string[]
  /** What a file may be by its bytes, whatever its ending says. */
  readonly kinds: readonly FileKind[]
  /** Whether its files are read only where somebody names them: in a folder they are mostly something else. */
  readonly onlyNamed?: true
  /** What it reads, for the help. */
  readonly meaning: Text
  /** @throws InputError where the file cannot be read */
  readonly read: (file: ForeignFile, helpers: Helpers) => Promise<ReadFile>
}
