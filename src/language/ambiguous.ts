import { wordKey } from './normalise.js'
import type { Reader } from './reader.js'
import type { Term } from './thesaurus.js'

/** An abbreviation of several meanings, between which a text does not decide. */
export interface Ambiguous {
  readonly term: string
  readonly meanings: readonly string[]
}

/** The abbreviations of a text that the reader leaves alone, each once, with what the glossary says that they may mean. */
export function ambiguousIn(text: string, reader: Reader, glossary: readonly Term[]): readonly Ambiguous[] {
  const written = new Set(reader.undecided(text).map(wordKey))
  return [...written].map((key) => {
    const entries = glossary.filter(({ term, expands }) => expands !== undefined && wordKey(term) === key)
    return { term: entries[0]?.term ?? key, meanings: entries.flatMap(({ expands }) => expands ?? []) }
  })
}
