import type { Twins } from '../architecture/index.js'
import { compare } from '../kernel/index.js'
import { type Likeness, likeness, type Meetings, type Shares, sharedWeight, sharesAtMost } from './compare.js'
import { ownerName, rounded } from './explain.js'
import { byId, type Library } from './library.js'
import { alongSystems, mutualPairs, type NearPair, nearAcross, nearLists } from './near-pairs.js'
import { blankProfile, type Profile } from './profile.js'
import { rivalsIn } from './rivals.js'
import { type BothWays, type Existing, existingShare, nearness } from './score.js'
import type { Subject } from './subject.js'
import { chanceAtMost, chanceOfTwins } from './twins.js'
import type { Pair } from './types.js'

/**
 * Profiles of one list against each other. Neither side is "the proposal", so that both directions count and the result is the
 * same from either side.
 */

/**
 * Duplicates inside the catalogue: each system, or each of `only`, with those that are nearest to it as it is to them, judged by
 * the head. Grows with the number of systems, not its square.
 */
export function pairsOfCatalogue(
  library: Library,
  twins: Twins,
  only?: ReadonlySet<string>,
  matters?: (a: Profile, b: Profile) => boolean,
): Pair[] {
  const { profiles, index, placeOf } = library
  const places = only ? [...only].flatMap((id) => placeOf(id) ?? []) : profiles.keys()
  const near = mutualPairs(nearLists(index), index.size, places)
  const mattering = near.filter(({ a, b }) => {
    const [first, second] = [profiles[a], profiles[b]]
    return first && second && (!matters || matters(first, second))
  })
  return pairsAmong(mattering, library, twins)
}

/** The same between catalogues, by words alone: some tenths of a millisecond a system, however many there are. */
export function pairsAcross(library: Library, twins: Twins, catalogueOf: (id: string) => string): Pair[] {
  return pairsAmong(nearAcross(library, catalogueOf), library, twins)
}

function pairsAmong(near: Iterable<NearPair>, library: Library, twins: Twins): Pair[] {
  const found = comparer(library, twins)
  const pairs: Pair[] = []
  for (const { a, b } of alongSystems([...near].filter(mayBeTwins(library, twins.head)))) {
    const pair = found(a, b)
    if (pair) pairs.push(pair)
  }
  return pairs.sort(nearestFirst)
}

/** Rules most pairs out by what is known of them in outline, before either is prepared. */
function mayBeTwins({ bounds, profiles }: Library, head: Twins['head']): (pair: NearPair) => boolean {
  if (!bounds) return () => true
  return ({ a, b }) => {
    const [one, other] = [profiles[a], profiles[b]]
    if (!one || !other) return false
    const { least, most } = bounds().between(a, b)
    const existing = existingOf(one, other, most.there, most.back)
    if (leastOf(existing) < thinkable) return false
    if (leastOf(existing) >= nearlyAll) return true
    const fewest = existingOf(one, other, least.there, least.back)
    return (
      chanceAtMost(
        head,
        one,
        other,
        { there: least.there, back: least.back, existing: fewest },
        { there: most.there, back: most.back, existing },
      ) >
      toldFrom - rounding
    )
  }
}

/** Sums in another order differ by less. */
const rounding = 1e-6

/** Compares two systems at these places; cheaper where they were compared with others a few calls before. */
export function comparer(library: Library, { head }: Twins): (a: number, b: number) => Pair | undefined {
  const lately = new Map<number, Subject>()
  const at = (place: number): Subject => {
    const subject = lately.get(place) ?? library.glance(place)
    lately.delete(place)
    lately.set(place, subject)
    for (const longestAgo of lately.keys()) {
      if (lately.size <= mostLately) break
      lately.delete(longestAgo)
    }
    return subject
  }
  return (a, b) => {
    const [one, other] = [at(a), at(b)]
    // Of those nearest to each other hardly one is ruled out by a look at their words.
    const found = weighInFull(one, other, thinkable)
    if (!found) return undefined
    const chance =
      leastOf(found.existing) >= nearlyAll ? 1 : chanceOfTwins(head, one.doc.profile, other.doc.profile, found)
    if (chance <= toldFrom) return undefined
    return toPair(one, other, { ...found, relation: chance >= sureFrom ? 'duplicate' : 'overlap' })
  }
}

/** So many prepared systems are at hand: of pairs in the order of `alongSystems` hardly one is read twice. */
const mostLately = 8

/** More likely one than not; from the second on nine in ten of the labelled pairs that are told are one. */
const toldFrom = 0.5
const sureFrom = 2 / 3
/** What of either side is the other's too makes one of them, however common their words are: of forty copies all are told. */
export const nearlyAll = 0.9

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

/** More than half of what the one describes is there at the other. */
export const wholeShare = 0.55
/** Of two new proposals the reviewer can still stop one, so that a likely pair is worth a look. */
export const likely = 0.4
/** Planted duplicates are never less alike: the head is not asked. */
export const thinkable = 0.2

interface Weighed extends BothWays {
  readonly there: Likeness
  readonly back: Likeness
  readonly existing: Existing
  readonly relation: Pair['relation']
  readonly score: number
}

/** Undefined where less than `least` of either side exists on the other; cheap where that is plain from their words. */
export function weigh(a: Subject, b: Subject, least: number): Weighed | undefined {
  const most = sharesAtMost(a, b)
  return leastOf(existingOf(a.doc.profile, b.doc.profile, most.there, most.back)) >= least
    ? weighInFull(a, b, least)
    : undefined
}

/** @param least share of either side that the other describes as well; undefined where it is less */
export function weighInFull(a: Subject, b: Subject, least: number): Weighed | undefined {
  if (a.doc.profile.status === 'retired' || b.doc.profile.status === 'retired') return undefined
  const meetings: Meetings = new Map()
  const [there, back] = [likeness(a, b, meetings), likeness(b, a, meetings)]
  const existing = existingOf(a.doc.profile, b.doc.profile, there, back)
  if (leastOf(existing) < least) return undefined
  const score = rounded(nearness({ there, back }))
  return { there, back, existing, relation: existing.both >= wholeShare ? 'duplicate' : 'overlap', score }
}

function existingOf(a: Profile, b: Profile, there: Shares, back: Shares): Existing {
  const of = ({ data }: Profile, shares: Shares): number => existingShare(shares, data.length > 0)
  const [ofA, ofB] = [of(a, there), of(b, back)]
  return { ofA, ofB, both: (ofA + ofB) / 2 }
}

function leastOf({ ofA, ofB }: Existing): number {
  return Math.min(ofA, ofB)
}

function toPair(a: Subject, b: Subject, { there, relation, score }: Weighed): Pair {
  return {
    a: a.doc.profile.id,
    b: b.doc.profile.id,
    relation,
    score,
    reason: reasonFor(a, b, there),
    coverage: { ofProposal: rounded(there.ofProposal), ofTarget: rounded(there.ofTarget) },
  }
}

/** Equally near ones in the order of their ids. */
export function nearestFirst(x: Pair, y: Pair): number {
  return y.score - x.score || compare(x.a, y.a) || compare(x.b, y.b)
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
    .filter((meeting) => meeting.quote())
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
