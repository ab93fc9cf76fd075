import type { Hit } from './finding.js'
import type { Text } from './text.js'

/** The input or the command line cannot be used (exit code 2). Carries what a user must know, never a stack trace. */
export class InputError extends Error {
  /** @param hits the faults behind it, each with its place. */
  constructor(
    readonly text: Text,
    readonly hits: readonly Hit[] = [],
  ) {
    super(text.en)
    this.name = 'InputError'
  }
}
