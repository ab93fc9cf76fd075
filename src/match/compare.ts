import type { Doc, Unit } from './document.js'
import { addFeatures, clear, coverage, type Feature, met, type Slot, telling, weightOf } from './features.js'
import { type Meeting, meet } from './meetings.js'
import type { Theme, Themes } from './themes.js'

/** A unit ready to be compared. */
export interface Piece extends Unit {
  readonly slots: readonly Slot[]
  /** All that meets other pieces' slots; gathered when first asked for. */
  features(): ReadonlySet<Feature>
  /** How much it says: near 0 for words that every project uses, 1 from about one specific word on. */
  readonly substance: number
}

/** A profile ready to be compared. */
export interface Subject {
  readonly doc: Doc
  readonly pieces: readonly Piece[]
  /** The pieces of one field. */
  of(part: Unit['part']): readonly Piece[]
  /** Everything that it says about what it does, users left out. */
  features(): ReadonlySet<Feature>
  /** What it is about; worked out when first asked for. */
  theme(): Theme
  /** The pieces that tell what it does; see `toldBy`. */
  readonly functions: readonly Piece[]
}

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

/** A unit with this weight says something specific: one rare word of two syllables. */
const fullSubstance = 1.5
export const substanceOf = (weight: number): number => Math.min(1, weight / fullSubstance)
/** Another author's wording of the same function shares about this much of its weight; more adds nothing. */
export const paraphrase = 0.6

export function toPiece(unit: Unit, slots: readonly Slot[]): Piece {
  let features: Set<Feature> | undefined
  return {
    part: unit.part,
    text: unit.text,
    passage: unit.passage,
    slots,
    features() {
      features ??= addFeatures(slots, new Set())
      return features
    },
    substance: substanceOf(weightOf(slots)),
  }
}

export function toSubject(doc: Doc, read: readonly Piece[], themes: Themes): Subject {
  const pieces = dampRepeated(read)
  const parts = new Map<Unit['part'], Piece[]>()
  for (const piece of pieces) {
    const same = parts.get(piece.part)
    if (same) same.push(piece)
    else parts.set(piece.part, [piece])
  }
  const of = (part: Unit['part']) => parts.get(part) ?? none
  const told = toldBy(doc.units)
  let features: Set<Feature> | undefined
  let theme: Theme | undefined
  return {
    doc,
    pieces,
    of,
    features() {
      if (!features) {
        features = new Set()
        for (const piece of pieces) if (piece.part !== 'users') addFeatures(piece.slots, features)
      }
      return features
    },
    theme: () => {
      theme ??= themes.of(doc.units.filter((unit) => unit.part !== 'users').map((unit) => unit.passage))
      return theme
    },
    functions: pieces.filter(({ part }) => told.has(part)),
  }
}

const none: readonly Piece[] = []

const mostDamped = 10

/**
 * The subject of a project stands in nearly all of its lines ("lễ hội", "phương tiện thủy"); that the target knows the subject
 * must not make it meet every line. A word that n lines repeat weighs 1/√n in each, n up to ten, so that what a line adds
 * decides.
 */
function dampRepeated(pieces: readonly Piece[]): Piece[] {
  const repeats = new Map<Feature | string, number>()
  const lines = pieces.filter(({ part }) => isLine(part))
  for (const piece of lines)
    for (const key of new Set(piece.slots.map(keyOf))) repeats.set(key, (repeats.get(key) ?? 0) + 1)
  if (lines.length < 2) return [...pieces]
  const damped = (slot: Slot): Slot => {
    const times = repeats.get(keyOf(slot)) ?? 1
    return times === 1 ? slot : { ...slot, weight: slot.weight / dampedBy(times) }
  }
  return pieces.map((piece) => (isLine(piece.part) ? toPiece(piece, piece.slots.map(damped)) : piece))
}

/** By what the weight of a word is divided that so many lines repeat. */
export function dampedBy(times: number): number {
  return Math.sqrt(Math.min(mostDamped, times))
}

export function isLine(part: Unit['part']): boolean {
  return part === 'function' || part === 'capability'
}

/** The parts that tell what a profile does: functions and capabilities, else the sentences of its purpose, else its name. */
export function toldBy(units: readonly Unit[]): ReadonlySet<Unit['part']> {
  if (units.some(({ part }) => isLine(part))) return ownLines
  return units.some(({ part }) => part === 'purpose') ? purposeAlone : nameAlone
}

const ownLines: ReadonlySet<Unit['part']> = new Set(['function', 'capability'])
const purposeAlone: ReadonlySet<Unit['part']> = new Set(['purpose'])
const nameAlone: ReadonlySet<Unit['part']> = new Set(['name'])

/** Slots of one key say the same: a concept, or a word (of an unaccented text, all that it may be). */
export function keyOf({ concept, alone }: Slot): Feature | string {
  return concept ?? (alone.length === 1 ? (alone[0] ?? '') : alone.join())
}

/** The figures of a likeness, without the meetings that they come from. */
export type Figures = Omit<Likeness, 'functions' | 'data'>

/** How far a piece is met by the other side, 0..1. */
type Degree = (piece: Piece, other: Subject) => number

/** Meetings of the pieces of two profiles; those of one direction serve the other as well. */
export type Meetings = Map<Piece, Meeting>

export function likeness(proposal: Subject, target: Subject, meetings: Meetings = new Map()): Likeness {
  const meeting = (piece: Piece, other: Subject): Meeting => {
    const known = meetings.get(piece)
    if (known) return known
    const found = meet(piece, other)
    meetings.set(piece, found)
    return found
  }
  return {
    functions: proposal.functions.map((piece) => meeting(piece, target)),
    data: proposal.of('data').map((piece) => meeting(piece, target)),
    ...figures(proposal, target, (piece, other) => meeting(piece, other).degree),
  }
}

/**
 * The most that the figures of `likeness` can come to, there and back: each piece is met by all words of the other side
 * together, wherever they stand, and a word that stands nowhere is met by none. Much cheaper than the likeness itself, so that
 * pairs are ruled out by it. `promising` looks at the shares first; where it says no, the rest is not worked out.
 */
export function likenessAtMost(
  a: Subject,
  b: Subject,
  promising: (there: Shares, back: Shares) => boolean,
): { readonly there: Figures; readonly back: Figures } | undefined {
  const there = shares(a, b, (piece, other) => coverage(piece.slots, other.features()))
  const back: Shares = {
    ofProposal: there.ofTarget,
    ofTarget: there.ofProposal,
    purposeOfProposal: there.purposeOfTarget,
    purposeOfTarget: there.purposeOfProposal,
    dataOfProposal: there.dataOfTarget,
    dataOfTarget: there.dataOfProposal,
  }
  return promising(there, back)
    ? { there: { ...there, ...wholes(a, b) }, back: { ...back, ...wholes(b, a) } }
    : undefined
}

function figures(proposal: Subject, target: Subject, degree: Degree): Figures {
  return { ...shares(proposal, target, degree), ...wholes(proposal, target) }
}

/** The figures that go piece by piece. */
export type Shares = Omit<Figures, 'title' | 'named' | 'titles' | 'evidence'>

function shares(proposal: Subject, target: Subject, degree: Degree): Shares {
  const share = (pieces: readonly Piece[], other: Subject): number => {
    let total = 0
    let sum = 0
    for (const piece of pieces) {
      total += piece.substance
      sum += piece.substance * Math.min(1, degree(piece, other) / paraphrase)
    }
    return total === 0 ? 0 : sum / total
  }
  const purpose = (subject: Subject): Piece[] => [...subject.of('name'), ...subject.of('purpose')]
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
function wholes(proposal: Subject, target: Subject): Omit<Figures, keyof Shares> {
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
function sameTitle(title: Piece, name: Piece): number {
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
      if (degree < clear) continue
      const key = keyOf(slot)
      seen.set(key, Math.max(seen.get(key) ?? 0, slot.weight * degree))
    }
  }
  let total = 0
  for (const weight of seen.values()) total += weight
  return total
}
