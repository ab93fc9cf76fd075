import type { Twins } from '../architecture/index.js'
import { type Likeness, likeness, likenessAtMost, type Meetings, type Shares, sharedWeight } from './compare.js'
import { ownerName, round } from './explain.js'
import { buildsNothing, sameOwner } from './facts.js'
import { byId, type Library } from './library.js'
import { nearPairs } from './near-pairs.js'
import type { Profile } from './profile.js'
import { type BothWays, type Existing, existingShare, nearness } from './score.js'
import type { Subject } from './subject.js'
import { areTwins } from './twins.js'
import type { Pair } from './types.js'

/**
 * Profiles of one list against each other. Neither side is "the proposal", so that both directions count and the result is the
 * same from either side.
 */

/**
 * Duplicates inside the catalogue: each system, or each of `only`, against those nearest to it. Grows with the number of
 * systems, not its square. What is half the same is told; of two that are nearest to each other also what the head takes for one.
 */
export function pairsOfCatalogue(library: Library, only?: ReadonlySet<string>, twins?: Twins): Pair[] {
  const pairs: Pair[] = []
  const bounds = library.bounds()
  for (const { a, b, mutual } of nearPairs(library, only)) {
    const [one, other] = [library.profiles[a], library.profiles[b]]
    const asked = mutual && twins !== undefined
    const bar = asked ? thinkable : certain
    const most = bounds.likenessAtMost(a, b, bar.either)
    if (!one || !other || !most || !mayReach(one, other, bar, most)) continue
    const [first, second] = [library.subject(a), library.subject(b)]
    const found = weighInFull(first, second, bar)
    if (!found) continue
    if (passes(found, certain)) pairs.push(toPair(first, second, found))
    // What only the head takes for one is worth a look, no more.
    else if (asked && areTwins(first, second, found, twins))
      pairs.push(toPair(first, second, { ...found, relation: 'overlap' }))
  }
  return pairs.sort(nearestFirst)
}

/** Proposals of a run that would build the same, or extend one system in the same way. */
export function pairsOfProposals(library: Library, proposals: readonly Profile[]): Pair[] {
  const subjects = proposals
    .filter((proposal) => !buildsNothing(proposal))
    .sort(byId)
    .map(library.prepareOnce)
  return subjects
    .flatMap((subject, i) =>
      subjects
        .slice(i + 1)
        .filter((other) => compete(library, subject.doc.profile, other.doc.profile))
        .flatMap((other) => {
          const found = weighPeers(subject, other)
          return found ? [toPair(subject, other, found)] : []
        }),
    )
    .sort(nearestFirst)
}

/** A proposal and one of the others of its run, seen from the proposal. */
export interface Peer {
  readonly other: Subject
  readonly like: Likeness
  readonly relation: Pair['relation']
  readonly score: number
  readonly reason: Pair['reason']
}

/** The others of a run that compete with one proposal. The figures are those of `pairsOfProposals`. */
export function peersOf(library: Library, proposal: Profile, others: readonly Profile[]): Peer[] {
  if (buildsNothing(proposal)) return []
  const subject = library.prepareOnce(proposal)
  const peers: Peer[] = []
  for (const each of others) {
    if (each.id === proposal.id || buildsNothing(each) || !compete(library, proposal, each)) continue
    const other = library.prepareOnce(each)
    const first = byId(proposal, each) < 0
    const found = first ? weighPeers(subject, other) : weighPeers(other, subject)
    if (!found) continue
    const like = first ? found.there : found.back
    peers.push({ other, like, relation: found.relation, score: found.score, reason: reasonFor(subject, other, like) })
  }
  return peers.sort((x, y) => y.score - x.score || byId(x.other.doc.profile, y.other.doc.profile))
}

/**
 * Of two that build something. Those that extend one system may pay for the same twice. Else one that extends its own agency's
 * system competes with no other: that one is judged against the system. To name another agency's system is no way out of the
 * comparison.
 */
function compete(library: Library, a: Profile, b: Profile): boolean {
  return a.upgrades.some((id) => b.upgrades.includes(id)) || !(extendsOwn(library, a) || extendsOwn(library, b))
}

function extendsOwn({ profiles, placeOf }: Library, proposal: Profile): boolean {
  return proposal.upgrades.some((id) => {
    const target = profiles[placeOf(id) ?? -1]
    return target !== undefined && sameOwner(proposal, target)
  })
}

/** Two texts that share less than one telling word are not worth comparing. */
const leastEvidence = 1

function weighPeers(a: Subject, b: Subject): Weighed | undefined {
  return sharedWeight(a, b) < leastEvidence ? undefined : weigh(a, b, likely)
}

interface Bar {
  /** Share of either side that the other describes as well. */
  readonly either: number
  /** The same on the average of both. */
  readonly both: number
  /** Nearness on the average of both directions. */
  readonly score: number
}

/** More than half of what the one describes is there at the other. */
export const whole = 0.55

/** Systems in operation differ in practice, or they would not both be there: only what is half the same is reported. */
export const certain: Bar = { either: whole, both: whole, score: 0.47 }
/** Of two new proposals the reviewer can still stop one, so that a likely pair is worth a look. */
export const likely: Bar = { either: 0.4, both: 0.45, score: 0.3 }
/** Planted duplicates are never less alike: the head is not asked. */
export const thinkable: Bar = { either: 0.2, both: 0.3, score: 0.2 }

interface Weighed extends BothWays {
  readonly there: Likeness
  readonly back: Likeness
  readonly existing: Existing
  readonly relation: Pair['relation']
  readonly score: number
}

/** Whether two profiles with this in common at the most could pass the bar. */
function mayReach(a: Profile, b: Profile, bar: Bar, most: BothWays): boolean {
  return existingOfBoth(a, b, most.there, most.back, bar) !== undefined && nearness(most) >= bar.score
}

/** Undefined where it does not pass the bar. */
function existingOfBoth(a: Profile, b: Profile, there: Shares, back: Shares, bar: Bar): Existing | undefined {
  const [ofA, ofB] = [existingShare(there, a.data.length > 0), existingShare(back, b.data.length > 0)]
  const existing = { ofA, ofB, both: (ofA + ofB) / 2 }
  return isOver(existing, bar) ? existing : undefined
}

function isOver({ ofA, ofB, both }: Existing, bar: Bar): boolean {
  return ofA >= bar.either && ofB >= bar.either && both >= bar.both
}

function passes(found: Weighed, bar: Bar): boolean {
  return isOver(found.existing, bar) && nearness(found) >= bar.score
}

function weigh(a: Subject, b: Subject, bar: Bar): Weighed | undefined {
  const [pa, pb] = [a.doc.profile, b.doc.profile]
  const most = likenessAtMost(a, b, (there, back) => existingOfBoth(pa, pb, there, back, bar) !== undefined)
  return most && nearness(most) >= bar.score ? weighInFull(a, b, bar) : undefined
}

export function weighInFull(a: Subject, b: Subject, bar: Bar): Weighed | undefined {
  const [pa, pb] = [a.doc.profile, b.doc.profile]
  if (pa.status === 'retired' || pb.status === 'retired') return undefined
  const meetings: Meetings = new Map()
  const [there, back] = [likeness(a, b, meetings), likeness(b, a, meetings)]
  const existing = existingOfBoth(pa, pb, there, back, bar)
  const score = nearness({ there, back })
  if (existing === undefined || score < bar.score) return undefined
  return { there, back, existing, relation: existing.both >= whole ? 'duplicate' : 'overlap', score: round(score) }
}

function toPair(a: Subject, b: Subject, { there, relation, score }: Weighed): Pair {
  return {
    a: a.doc.profile.id,
    b: b.doc.profile.id,
    relation,
    score,
    reason: reasonFor(a, b, there),
    coverage: { ofProposal: round(there.ofProposal), ofTarget: round(there.ofTarget) },
  }
}

/** Equally near ones stay in the order of their ids. */
function nearestFirst(x: Pair, y: Pair): number {
  return y.score - x.score
}

function reasonFor(a: Subject, b: Subject, like: Likeness): Pair['reason'] {
  const met = like.functions.filter((meeting) => meeting.met).slice(0, 3)
  const quoted = met.map((meeting) => `“${meeting.piece.text}”`).join(', ')
  const [pa, pb] = [a.doc.profile, b.doc.profile]
  return {
    vi: `“${pa.name}” (${ownerName(pa)}) và “${pb.name}” (${ownerName(pb)}) cùng mục đích${quoted ? `, cùng làm ${quoted}` : ''}.`,
    en: `“${pa.name}” (${ownerName(pa)}) and “${pb.name}” (${ownerName(pb)}) have the same purpose${quoted ? ` and both do ${quoted}` : ''}.`,
  }
}
