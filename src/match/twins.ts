import type { Head } from '../architecture/index.js'
import type { Figures } from './figures/types.js'
import { answer } from './heads.js'
import { type BothWays, type Existing, nearness } from './score.js'
import type { Subject } from './subject.js'

/**
 * Two systems of a catalogue that are nearest to each other: do they do the same? The figures are the same from either side. The
 * owner is none of them: duplicates that are known are of two owners, and a record may as well be entered twice by one.
 */
type Compared = BothWays & { readonly existing: Existing }

/** Written out, not gathered by their names: it is asked for every pair of a large catalogue. */
export function twinFigures(a: Subject, b: Subject, ways: Compared): Figures {
  const { there, back, existing } = ways
  const [pa, pb] = [a.doc.profile, b.doc.profile]
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
    sameKind: yes(pa.kind === pb.kind),
    sameLayer: yes(pa.layer === pb.layer),
    oneNational: yes((pa.scope === 'national') !== (pb.scope === 'national')),
  }
}

const figure = (value: number): number => Math.round(value * 1e4) / 1e4
const mean = (one: number, other: number): number => figure((one + other) / 2)
const least = (one: number, other: number): number => figure(Math.min(one, other))
const yes = (holds: boolean): number => (holds ? 1 : 0)

/** How likely they are one. */
export function chanceOfTwins(head: Head, a: Subject, b: Subject, ways: Compared): number {
  return answer(head, twinFigures(a, b, ways))[1] ?? 0
}
