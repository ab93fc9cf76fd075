import { bundledJudging } from '../../src/architecture/read/judging.js'
import type { GlossaryEntry } from '../../src/architecture/schema/glossary-entry.js'
import { createFinder as createFinderBy, type Finder, type Profile } from '../../src/match/index.js'

/** A finder that judges by the weights that come with the tool. */
export function createFinder(catalogue: readonly Profile[], glossary: readonly GlossaryEntry[]): Finder {
  return createFinderBy(catalogue, glossary, bundledJudging())
}
