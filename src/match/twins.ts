import type { Head } from '../architecture/index.js'
import type { LikenessFigures } from './compare.js'
import type { Figures } from './figures/types.js'
import { answer } from './heads.js'
import { type BothWays, type Existing, nearness } from './score.js'
import type { Subject } from './subject.js'

/**
 * Two systems of a catalogue that are nearest to each other: do they do the same? The figures are the same from either side. The
 * owner is none of them: duplicates that are known are of two owners, and a record may as well be entered twice by one.
 */
type Compared = BothWays & { readonly existing: Existing }

const ofBoth = ['ofProposal', 'purposeOfProposal', 'title', 'named', 'titles', 'dataOfProposal'] as const
const ofLesser = ['ofProposal', 'purposeOfProposal', 'title', 'titles'] as const

export function twinFigures(a: Subject, b: Subject, ways: Compared): Figures {
  const { there, back, existing } = ways
  const [pa, pb] = [a.doc.profile, b.doc.profile]
  const mean = (name: keyof LikenessFigures): number => (there[name] + back[name]) / 2
  const least = (name: keyof LikenessFigures): number => Math.min(there[name], back[name])
  const yes = (holds: boolean): number => (holds ? 1 : 0)
  const figures: Record<string, number> = {
    ...Object.fromEntries(ofBoth.map((name) => [name, mean(name)])),
    ...Object.fromEntries(ofLesser.map((name) => [`least ${name}`, least(name)])),
    evidence: Math.log1p(mean('evidence')),
    score: nearness(ways),
    existing: Math.max(existing.ofA, existing.ofB),
    'least existing': Math.min(existing.ofA, existing.ofB),
    functionsAndPurpose: least('ofProposal') * least('purposeOfProposal'),
    sameKind: yes(pa.kind === pb.kind),
    sameLayer: yes(pa.layer === pb.layer),
    oneNational: yes((pa.scope === 'national') !== (pb.scope === 'national')),
  }
  for (const name in figures) figures[name] = Math.round((figures[name] ?? 0) * 1e4) / 1e4
  return figures
}

/** How likely they are one. */
export function chanceOfTwins(head: Head, a: Subject, b: Subject, ways: Compared): number {
  return answer(head, twinFigures(a, b, ways))[1] ?? 0
}
