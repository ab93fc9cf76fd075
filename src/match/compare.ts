import { clearWeight, coverage, type Feature, met, telling } from './features.js'
import { type Meeting, meet } from './meetings.js'
import { type Subject, slotKey, type TextPiece } from './subject.js'

/** What two profiles have in common, all figures 0..1 and none of them symmetric by itself. */
export interface Likeness {
  readonly functions: readonly Meeting[]
  readonly data: readonly Meeting[]
  /** Share of the proposal's functions that the target has. */
  readonly ofProposal: number
  /** Share of the target's functions that the proposal has. */
  readonly ofTarget: number
  /** How far the title and purpose of the proposal speak of the target, and the target's name and description of the proposal. */
  readonly purposeOfProposal: number
  readonly purposeOfTarget: number
  /** Share of the proposal's title that the target covers. */
  readonly title: number
  /** How far the proposal names the target, by its name or one of its aliases. */
  readonly named: number
  /** How far the proposal's title and a name of the target say the same, both ways. */
  readonly titles: number
  readonly dataOfProposal: number
  readonly dataOfTarget: number
  /** Weight of the different words and concepts that the proposal shares with the target: how much the figures rest on. Not 0..1. */
  readonly evidence: number
}

/** A system and what the proposal has in common with it. */
export interface Compared {
  readonly target: Subject
  readonly like: Likeness
}

/** Another author's wording of the same function shares about this much of its weight; more adds nothing. */
export const paraphrase = 0.6

/** The figures of a likeness, without the meetings that they come from. */
export type LikenessFigures = Omit<Likeness, 'functions' | 'data'>

/** How far a piece is met by the other side, 0..1. */
type Degree = (piece: TextPiece, other: Subject) => number

/** Meetings of the pieces of two profiles; those of one direction serve the other as well. */
export type Meetings = Map<TextPiece, Meeting>

export function likeness(proposal: Subject, target: Subject, meetings: Meetings = new Map()): Likeness {
  const meeting = (piece: TextPiece, other: Subject): Meeting => {
    const known = meetings.get(piece)
    if (known) return known
    const found = meet(piece, other)
    meetings.set(piece, found)
    return found
  }
  const functions = proposal.functions.map((piece) => meeting(piece, target))
  const data = proposal.of('data').map((piece) => meeting(piece, target))
  return Object.assign(
    { functions, data },
    figures(proposal, target, (piece, other) => meeting(piece, other).degree),
  )
}

/**
 * The most that the shares of `likeness` can come to, there and back: each piece is met by all words of the other side together,
 * wherever they stand, and a word that stands nowhere is met by none. Much cheaper than the likeness itself, so that pairs are
 * ruled out by it.
 */
export function sharesAtMost(a: Subject, b: Subject): { readonly there: Shares; readonly back: Shares } {
  const there = shares(a, b, (piece, other) => coverage(piece.slots, other.features()))
  const back: Shares = {
    ofProposal: there.ofTarget,
    ofTarget: there.ofProposal,
    purposeOfProposal: there.purposeOfTarget,
    purposeOfTarget: there.purposeOfProposal,
    dataOfProposal: there.dataOfTarget,
    dataOfTarget: there.dataOfProposal,
  }
  return { there, back }
}

function figures(proposal: Subject, target: Subject, degree: Degree): LikenessFigures {
  // Not two spreads: V8 makes a hidden class for each object that is written so, in old memory.
  return Object.assign(shares(proposal, target, degree), wholes(proposal, target))
}

/** The figures that go piece by piece. */
export type Shares = Omit<LikenessFigures, 'title' | 'named' | 'titles' | 'evidence'>

function shares(proposal: Subject, target: Subject, degree: Degree): Shares {
  const share = (pieces: readonly TextPiece[], other: Subject): number => {
    let total = 0
    let sum = 0
    for (const piece of pieces) {
      total += piece.substance
      sum += piece.substance * Math.min(1, degree(piece, other) / paraphrase)
    }
    return total === 0 ? 0 : sum / total
  }
  const purpose = (subject: Subject): TextPiece[] => [...subject.of('name'), ...subject.of('purpose')]
  return {
    ofProposal: share(proposal.functions, target),
    ofTarget: share(target.functions, proposal),
    purposeOfProposal: share(purpose(proposal), target),
    purposeOfTarget: share(purpose(target), proposal),
    dataOfProposal: share(proposal.of('data'), target),
    dataOfTarget: share(target.of('data'), proposal),
  }
}

/** The figures that take the other side as a whole. */
function wholes(proposal: Subject, target: Subject): Omit<LikenessFigures, keyof Shares> {
  return {
    title: Math.max(0, ...proposal.of('name').map((piece) => coverage(piece.slots, target.features()))),
    named: Math.max(
      0,
      ...[...target.of('name'), ...target.of('alias')].map((piece) => coverage(piece.slots, proposal.features())),
    ),
    titles: Math.max(
      0,
      ...proposal
        .of('name')
        .flatMap((title) => [...target.of('name'), ...target.of('alias')].map((name) => sameTitle(title, name))),
    ),
    evidence: sharedWeight(proposal, target),
  }
}

/** A title of fillers alone says nothing. */
function sameTitle(title: TextPiece, name: TextPiece): number {
  const both = coverage(title.slots, name.features()) * coverage(name.slots, title.features())
  return Math.min(title.substance, name.substance) * Math.sqrt(both)
}

/** Weight of the words and concepts that both have: each different one once, however often it is said. */
export function sharedWeight(proposal: Subject, target: Subject): number {
  const seen = new Map<Feature | string, number>()
  for (const piece of proposal.pieces) {
    if (piece.part === 'users') continue
    for (const slot of piece.slots) {
      if (slot.weight < telling) continue
      const degree = met(slot, target.features())
      if (degree < clearWeight) continue
      const key = slotKey(slot)
      seen.set(key, Math.max(seen.get(key) ?? 0, slot.weight * degree))
    }
  }
  let total = 0
  for (const weight of seen.values()) total += weight
  return total
}
