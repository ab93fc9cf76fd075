import type { Described, Text } from '../../kernel/index.js'
import type { ExitCode, Globals, Io } from './io.js'

/** One command: its words for the help and what it does. */
export interface Command extends Described {
  /** As commander writes them: `<proposal...>`, `[dir]`. */
  readonly args?: string
  /** Of all arguments, or of each. */
  readonly argMeaning?: Text | readonly Text[]
  /** Where only some words are allowed as arguments: those. */
  readonly argValues?: readonly string[]
  /** Imported only when the command runs. */
  readonly load: () => Promise<{ readonly run: Run }>
}

/** Commands under one word, such as `progress status` and `progress apply`; by itself it shows their help. */
export interface CommandGroup {
  readonly name: string
  readonly summary: Text
  readonly details?: Text
  readonly commands: readonly Command[]
}

/** Option values as the command line gave them, by camel-case name. */
export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

export type Run = (args: readonly string[], options: Options, globals: Globals, io: Io) => Promise<ExitCode>

/** The value of an option that takes one. */
export function optionText(options: Options, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

/** The values of an option that may be repeated. */
export function texts(options: Options, name: string): readonly string[] {
  const value = options[name]
  return typeof value === 'object' ? value : typeof value === 'string' ? [value] : []
}
