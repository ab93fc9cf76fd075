import type { Head } from '../architecture/index.js'
import type { Figures } from './figures/types.js'
import { answer, answerAtMost } from './heads.js'
import type { Profile } from './profile.js'
import { type BothWays, type Existing, nearness } from './score.js'

/**
 * Two systems of a catalogue that are nearest to each other: do they do the same? The figures are the same from either side. The
 * owner is none of them: duplicates that are known are of two owners, and a record may as well be entered twice by one.
 */
export interface Compared extends BothWays {
  readonly existing: Existing
}

/** Written out, not gathered by their names: it is asked for every pair of a large catalogue. */
export function twinFigures(a: Profile, b: Profile, ways: Compared): Figures {
  const { there, back, existing } = ways
  return {
    ofProposal: mean(there.ofProposal, back.ofProposal),
    purposeOfProposal: mean(there.purposeOfProposal, back.purposeOfProposal),
    title: mean(there.title, back.title),
    named: mean(there.named, back.named),
    titles: mean(there.titles, back.titles),
    dataOfProposal: mean(there.dataOfProposal, back.dataOfProposal),
    'least ofProposal': least(there.ofProposal, back.ofProposal),
    'least purposeOfProposal': least(there.purposeOfProposal, back.purposeOfProposal),
    'least title': least(there.title, back.title),
    'least titles': least(there.titles, back.titles),
    evidence: figure(Math.log1p((there.evidence + back.evidence) / 2)),
    score: figure(nearness(ways)),
    existing: figure(Math.max(existing.ofA, existing.ofB)),
    'least existing': least(existing.ofA, existing.ofB),
    functionsAndPurpose: figure(
      Math.min(there.ofProposal, back.ofProposal) * Math.min(there.purposeOfProposal, back.purposeOfProposal),
    ),
    sameKind: yes(a.kind === b.kind),
    sameLayer: yes(a.layer === b.layer),
    oneNational: yes((a.scope === 'national') !== (b.scope === 'national')),
  }
}

const figure = (value: number): number => Math.round(value * 1e4) / 1e4
const mean = (one: number, other: number): number => figure((one + other) / 2)
const least = (one: number, other: number): number => figure(Math.min(one, other))
const yes = (holds: boolean): number => (holds ? 1 : 0)

/** How likely they are one. */
export function chanceOfTwins(head: Head, a: Profile, b: Profile, ways: Compared): number {
  return answer(head, twinFigures(a, b, ways))[1] ?? 0
}

/** The most likely that they are one, where what they have in common lies between these: no figure falls as one of them rises. */
export function chanceAtMost(head: Head, a: Profile, b: Profile, least: Compared, most: Compared): number {
  return answerAtMost(head, twinFigures(a, b, least), twinFigures(a, b, most))
}
