import type { GlossaryEntry } from '../src/architecture/schema/glossary-entry.js'
import { compareWithNearest } from '../src/match/finder.js'
import type { Profile } from '../src/match/index.js'
import { type Limits, limits } from '../src/match/judge.js'
import { createLibrary } from '../src/match/library.js'
import { rank } from '../src/match/ranking.js'
import { verdictOf } from '../src/match/verdict.js'
import type { Label } from './labelled-set.js'
import type { Answer } from './score.js'

/** Proposals with labels and the catalogue that they are judged against. */
export interface Labelled {
  readonly name: string
  readonly catalogue: readonly Profile[]
  readonly glossary: readonly GlossaryEntry[]
  readonly proposals: readonly Profile[]
  readonly labels: Readonly<Record<string, Label>>
}

/** What is measured of a ranked list ends here. */
const places = 10

/** Compares the proposals of a set with their nearest systems once, and judges them by any limits afterwards. */
export function compareAll(set: Labelled): (bars?: Limits) => readonly Answer[] {
  const library = createLibrary(set.catalogue, set.glossary)
  const cases = set.proposals.flatMap((proposal) => {
    const label = set.labels[proposal.id]
    if (!label) return []
    const subject = library.prepareOnce(proposal)
    return [{ label, subject, compared: compareWithNearest(library, subject) }]
  })
  return (bars = limits) =>
    cases.map(({ label, subject, compared }) => {
      const ranked = rank(subject, compared, library.reader.thesaurus, bars)
      return {
        label,
        verdict: verdictOf(ranked.find(({ judgement }) => judgement.decides)?.judgement.relation),
        ranked: ranked.slice(0, places).map(({ target }) => target.doc.profile.id),
      }
    })
}
