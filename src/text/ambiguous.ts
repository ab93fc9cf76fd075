import type { Term } from './thesaurus.js'
import { readable } from './words.js'

/** An abbreviation of several meanings, between which a text does not decide. */
export interface Ambiguous {
  readonly term: string
  readonly meanings: readonly string[]
}

/** The abbreviations of a short text that the finder leaves alone, since no word beside them, or words of several fields, speak for a meaning. */
export function ambiguousIn(text: string, glossary: readonly Term[]): readonly Ambiguous[] {
  const said = ` ${readable(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')} `
  const has = (phrase: string): boolean => said.includes(` ${readable(phrase).toLowerCase()} `)
  const readings = new Map<string, { expands: string; supported: boolean }[]>()
  for (const { term, expands, context = [] } of glossary)
    if (expands !== undefined && context.length > 0 && has(term))
      readings.set(term, [...(readings.get(term) ?? []), { expands, supported: context.some(has) }])
  return [...readings]
    .filter(([, all]) => all.length > 1 && all.filter(({ supported }) => supported).length !== 1)
    .map(([term, all]) => ({ term, meanings: all.map(({ expands }) => expands) }))
}
