import type { Text } from './text.js'

export interface Flag {
  /** As commander writes it: `--as-of <date>`. */
  readonly flags: string
  readonly meaning: Text
  /** May be given several times. */
  readonly repeatable?: boolean
  /** Where only some words are allowed: those, for the shell's completion. */
  readonly values?: readonly string[]
}

/** A line of a command and what it does. */
export interface Example {
  readonly line: string
  readonly meaning: Text
}

/** What the command line, its help and completion tell of one entry of a table. */
export interface Described {
  /** The word for it on the command line. */
  readonly name: string
  readonly summary: Text
  readonly details?: Text
  readonly flags: readonly Flag[]
  readonly examples: readonly Example[]
}
