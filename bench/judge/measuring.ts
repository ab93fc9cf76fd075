import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { GlossaryEntry } from '../../src/architecture/schema/glossary-entry.js'
import type { WordVectors } from '../../src/language/vectors.js'
import { createMeasure, type Measurement } from '../../src/match/figures/figures.js'
import { compareWithNearest } from '../../src/match/finder.js'
import { createLibrary } from '../../src/match/library.js'
import { createMeaning } from '../../src/match/meaning.js'
import { type LabelledSet, readGlossary, readLabelledSet } from '../labelled-set.js'
import { vectorsOf } from './vectors.js'

/** Writes the figures of each proposal of each labelled set (of bench/gold by its name, any other by its folder) to FOLDER/SET.json. */
export function writeFigures(folder: string, sets: readonly string[]): void {
  const glossary = readGlossary(join(process.cwd(), 'packs', 'tu-dien.yaml'))
  const vectors = vectorsOf()
  mkdirSync(folder, { recursive: true })
  for (const each of sets) {
    const start = performance.now()
    const name = basename(each)
    const set = readLabelledSet(each === name ? join(process.cwd(), 'bench', 'gold', name) : each)
    const measured = figuresOf(set, glossary, vectors)
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(dump(name, set, measured)))
    console.log(name, measured.size, `${Math.round(performance.now() - start)} ms`)
  }
}

function figuresOf(set: LabelledSet, terms: readonly GlossaryEntry[], words: WordVectors): Map<string, Measurement> {
  const library = createLibrary(set.catalogue, terms, () => words)
  const measure = createMeasure(library, createMeaning(library, words))
  return new Map(
    set.proposals.map((proposal) => {
      const subject = library.prepareOnce(proposal)
      return [proposal.id, measure(subject, compareWithNearest(library, subject))]
    }),
  )
}

function dump(name: string, set: LabelledSet, measured: ReadonlyMap<string, Measurement>): unknown {
  const first = [...measured.values()].flatMap(({ candidates }) => candidates)[0]
  const names = Object.keys(first?.figures ?? {})
  const proposalNames = Object.keys([...measured.values()][0]?.proposal ?? {})
  const round = (value: number): number => Math.round(value * 1e3) / 1e3
  return {
    set: name,
    names,
    proposalNames,
    proposals: set.proposals.flatMap(({ id }) => {
      const label = set.labels[id]
      const one = measured.get(id)
      if (!label || !one) return []
      const { lines, grid } = one
      const rows = (table: readonly (readonly number[])[]) => table.map((row) => row.map(round))
      return [
        {
          id,
          label,
          proposal: proposalNames.map((figure) => one.proposal[figure] ?? 0),
          candidates: one.candidates.map(({ target, figures }) => {
            const wanted = label.targets.find((each) => each.id === target.doc.profile.id)
            return {
              id: target.doc.profile.id,
              relation: wanted?.relation ?? 'related',
              required: wanted?.required ?? false,
              figures: names.map((figure) => figures[figure] ?? 0),
            }
          }),
          lines: lines.map(({ piece, generic, consumes, builds, substance, share, mainShare, central }) => ({
            text: piece.text,
            ...{ generic: round(generic()), consumes, builds, substance: round(substance) },
            ...{ share: round(share), mainShare: round(mainShare), central: round(central) },
          })),
          grid: {
            words: rows(grid.words),
            near: rows(grid.near),
            unusual: rows(grid.unusual),
            soft: rows(grid.soft),
            clear: rows(grid.clear),
            both: rows(grid.both),
            met: grid.met.map((row) => row.map((met) => (met ? 1 : 0))),
            best: grid.best.map(round),
          },
        },
      ]
    }),
  }
}
