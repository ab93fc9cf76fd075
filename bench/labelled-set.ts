import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { readLabelledSet as readSet } from '../src/architecture/read/labelled-set.js'
import type { GlossaryEntry } from '../src/architecture/schema/glossary-entry.js'
import type { IdPair, Label } from '../src/architecture/schema/labelled-set.js'
import { defaultLimits } from '../src/kernel/index.js'
import { labelledProfile, type Profile, systemFrom } from '../src/match/index.js'

export type { Label } from '../src/architecture/schema/labelled-set.js'

/** A labelled set as profiles; see bench/gold/README.md. */
export interface LabelledSet {
  readonly catalogue: readonly Profile[]
  readonly proposals: readonly Profile[]
  readonly labels: Readonly<Record<string, Label>>
  /** Pairs inside the catalogue. */
  readonly duplicates: readonly IdPair[]
  readonly nearNeighbours: readonly IdPair[]
  /** Pairs of proposals. */
  readonly peers: readonly IdPair[]
}

export function readLabelledSet(directory: string): LabelledSet {
  const set = readSet(directory, process.cwd(), defaultLimits)
  return { ...set, catalogue: set.catalogue.map(systemFrom), proposals: set.proposals.map(labelledProfile) }
}

export function readGlossary(file: string): GlossaryEntry[] {
  const pack = load(readFileSync(file, 'utf8')) as { glossary: GlossaryEntry[] }
  return pack.glossary
}
