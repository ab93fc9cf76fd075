import type { Twins } from '../architecture/index.js'
import { type Likeness, likeness, likenessAtMost, type Meetings, type Shares, sharedWeight } from './compare.js'
import { ownerName, round } from './explain.js'
import { byId, type Library } from './library.js'
import { nearPairs } from './near-pairs.js'
import { blankProfile, type Profile } from './profile.js'
import { rivalsIn } from './rivals.js'
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

/** The proposals of a run against each other; a pair is weighed once, when one of the two is first asked for. */
export interface Peers {
  /** The others that compete with this one, the nearest first. */
  of(proposal: Profile): Peer[]
  /** All that were found, each pair once. */
  pairs(): Pair[]
}

/** A proposal and one of the others of its run, seen from the proposal. */
export interface Peer {
  readonly other: Subject
  readonly like: Likeness
  readonly relation: Pair['relation']
  readonly score: number
  readonly reason: Pair['reason']
}

/** So many others are told of one proposal. */
const mostPeers = 10

/** @param proposals all of the run, in any order */
export function createPeers(library: Library, proposals: readonly Profile[]): Peers {
  const run = [...proposals].sort(byId)
  const rivals = rivalsIn(library, run)
  const placeOf = new Map(run.map((proposal, place) => [proposal, place]))
  const subject = (place: number): Subject => library.prepareOnce(run[place] ?? blankProfile)
  const weighed = new Map<number, Pick<Weighed, 'relation' | 'score'> | undefined>()
  /** By the place in the run of the one and the other, the lower first. */
  const weighOnce = (a: number, b: number) => {
    const key = a * run.length + b
    if (weighed.has(key)) return weighed.get(key)
    const found = weighPeers(subject(a), subject(b))
    const kept = found && { relation: found.relation, score: found.score }
    weighed.set(key, kept)
    return kept
  }
  return {
    of(proposal) {
      const mine = placeOf.get(proposal)
      if (mine === undefined) return []
      return [...rivals(mine)]
        .flatMap((place) => {
          const found = weighOnce(Math.min(mine, place), Math.max(mine, place))
          return found ? [{ ...found, place }] : []
        })
        .sort((x, y) => y.score - x.score || x.place - y.place)
        .slice(0, mostPeers)
        .map(({ place, relation, score }) => {
          const [own, other] = [subject(mine), subject(place)]
          const like = likeness(own, other)
          return { other, like, relation, score, reason: reasonFor(own, other, like) }
        })
    },
    pairs() {
      const near = new Set<number>()
      for (const a of run.keys()) for (const b of rivals(a)) near.add(Math.min(a, b) * run.length + Math.max(a, b))
      return [...near]
        .sort((x, y) => x - y)
        .flatMap((key) => {
          const [a, b] = [subject(Math.floor(key / run.length)), subject(key % run.length)]
          const found = weighPeers(a, b)
          return found ? [toPair(a, b, found)] : []
        })
        .sort(nearestFirst)
    },
  }
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

/** What two that likely do the same have in common; who they are stands beside it. */
export function samePurpose(a: Subject, b: Subject): Pair['reason'] {
  const quoted = quotedOf(likeness(a, b))
  return quoted
    ? { vi: `Cùng mục đích, cùng làm ${quoted}.`, en: `The same purpose; both do ${quoted}.` }
    : { vi: 'Cùng mục đích.', en: 'The same purpose.' }
}

const quotedOf = (like: Likeness): string =>
  like.functions
    .filter((meeting) => meeting.met)
    .slice(0, 3)
    .map((meeting) => `“${meeting.piece.text}”`)
    .join(', ')

function reasonFor(a: Subject, b: Subject, like: Likeness): Pair['reason'] {
  const quoted = quotedOf(like)
  const [pa, pb] = [a.doc.profile, b.doc.profile]
  return {
    vi: `“${pa.name}” (${ownerName(pa)}) và “${pb.name}” (${ownerName(pb)}) cùng mục đích${quoted ? `, cùng làm ${quoted}` : ''}.`,
    en: `“${pa.name}” (${ownerName(pa)}) and “${pb.name}” (${ownerName(pb)}) have the same purpose${quoted ? ` and both do ${quoted}` : ''}.`,
  }
}
