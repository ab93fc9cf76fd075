import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figures, Weighed } from '../../src/match/figures/types.js'
import type { Label } from '../labelled-set.js'

/** A labelled proposal in figures. */
export interface LabelledCase extends Weighed<LabelledCandidate> {
  readonly set: string
  readonly id: string
  readonly label: Label
}

export interface LabelledCandidate {
  readonly id: string
  readonly figures: Figures
  readonly relation: string
  /** Whether the label names it, and whether it must be found. */
  readonly named: boolean
  readonly required: boolean
}

interface Dump {
  set: string
  names: string[]
  proposalNames: string[]
  proposals: {
    id: string
    label: Label
    proposal: number[]
    candidates: { id: string; relation: string; required: boolean; figures: number[] }[]
  }[]
}

/** What `judge:figures` wrote. */
export function readCases(folder: string, set: string): LabelledCase[] {
  const dump: Dump = JSON.parse(readFileSync(join(folder, `${set}.json`), 'utf8'))
  const named = (names: readonly string[], values: readonly number[]): Figures =>
    Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0]))
  return dump.proposals.map(({ id, label, proposal, candidates }) => ({
    set,
    id,
    label,
    proposal: named(dump.proposalNames, proposal),
    candidates: candidates.map((one) => ({
      id: one.id,
      figures: named(dump.names, one.figures),
      relation: one.relation,
      named: one.relation !== 'related',
      required: one.required,
    })),
  }))
}
