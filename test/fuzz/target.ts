import type fc from 'fast-check'
import { InputError } from '../../src/kernel/input-error.js'

/** What can be kept in a file and tried again. */
export type Input = string | number | boolean | null | readonly Input[] | { readonly [key: string]: Input }

/** A part of the tool under random input: `holds` throws where something is not as promised. */
export interface Target<T extends Input = Input> {
  readonly inputs: fc.Arbitrary<T>
  readonly holds: (input: T) => void | Promise<void>
  /** Tries in the short run that belongs to the tests. */
  readonly tries: number
}

/** A target whose inputs are checked to be of its own kind, so that targets of many kinds can stand in one table. */
export function target<T extends Input>(own: Target<T>): Target {
  return {
    inputs: own.inputs,
    tries: own.tries,
    // Inputs come from `inputs`, or from a file that an earlier run of the same target wrote.
    holds: (input) => own.holds(input as T),
  }
}

/** Throws with what was expected. */
export function demand(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what)
}

/** What a reader makes of a file; nothing where it refuses it in plain words that name it. */
export async function readOrRefused<T>(file: string, read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    demand(error.text.en.includes(file) && error.text.vi.includes(file), `no file in: ${error.text.en}`)
    return undefined
  }
}
