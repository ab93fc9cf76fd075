import type { Doc, Unit } from './document.js'
import { addFeatures, coverage, type Feature, met, type Slot, telling, weightOf } from './features.js'

/** A unit ready to be compared. */
export interface Piece extends Unit {
  readonly slots: readonly Slot[]
  readonly features: ReadonlySet<Feature>
  /** How much it says: near 0 for words that every project uses, 1 from about one specific word on. */
  readonly substance: number
}

/** A profile ready to be compared. */
export interface Subject {
  readonly doc: Doc
  readonly pieces: readonly Piece[]
  /** Everything that it says about what it does, users left out. */
  readonly features: ReadonlySet<Feature>
  /** The pieces that tell what it does: functions and capabilities, else the sentences of its purpose, else its name. */
  readonly functions: readonly Piece[]
}

/** Which piece of the other side meets a piece best, and how far. */
export interface Meeting {
  readonly piece: Piece
  readonly other: Piece | undefined
  readonly degree: number
  /** Clearly met: by half of a paraphrase, and in a word that tells something. */
  readonly met: boolean
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
  readonly dataOfProposal: number
  readonly dataOfTarget: number
  /** Weight of the different words and concepts that the proposal shares with the target: how much the figures rest on. Not 0..1. */
  readonly evidence: number
}

/** A unit with this weight says something specific: one rare word of two syllables. */
const fullSubstance = 1.5
/** Another author's wording of the same function shares about this much of its weight; more adds nothing. */
const paraphrase = 0.6
/** A line counts as met in sentences and tables from here on. */
const clearlyMet = 0.35
/** Words strewn over the whole target count less than words that meet in one of its lines. */
const strewn = 0.7

export function toPiece(unit: Unit, slots: readonly Slot[]): Piece {
  const features = new Set<Feature>()
  addFeatures(slots, features)
  return { ...unit, slots, features, substance: Math.min(1, weightOf(slots) / fullSubstance) }
}

export function toSubject(doc: Doc, read: readonly Piece[]): Subject {
  const pieces = dampRepeated(read)
  const features = new Set<Feature>()
  for (const piece of pieces) if (piece.part !== 'users') for (const feature of piece.features) features.add(feature)
  const own = pieces.filter((piece) => piece.part === 'function' || piece.part === 'capability')
  const told = own.length ? own : pieces.filter((piece) => piece.part === 'purpose')
  return { doc, pieces, features, functions: told.length ? told : pieces.filter((piece) => piece.part === 'name') }
}

const mostDamped = 10

/**
 * The subject of a project stands in nearly all of its lines ("lễ hội", "phương tiện thủy"); that the target knows the subject
 * must not make it meet every line. A word that n lines repeat weighs 1/√n in each, n up to ten, so that what a line adds
 * decides.
 */
function dampRepeated(pieces: readonly Piece[]): Piece[] {
  const repeats = new Map<string, number>()
  const lines = pieces.filter((piece) => isLine(piece))
  for (const piece of lines)
    for (const key of new Set(piece.slots.map(slotKey))) repeats.set(key, (repeats.get(key) ?? 0) + 1)
  return pieces.map((piece) =>
    isLine(piece) && lines.length > 1
      ? toPiece(
          piece,
          piece.slots.map((slot) => ({
            ...slot,
            weight: slot.weight / Math.sqrt(Math.min(mostDamped, repeats.get(slotKey(slot)) ?? 1)),
          })),
        )
      : piece,
  )
}

function isLine(piece: Piece): boolean {
  return piece.part === 'function' || piece.part === 'capability'
}

function slotKey(slot: Slot): string {
  return String(slot.concept ?? slot.alone.join())
}

export function likeness(proposal: Subject, target: Subject): Likeness {
  const functions = proposal.functions.map((piece) => meet(piece, target))
  const back = target.functions.map((piece) => meet(piece, proposal))
  const data = of(proposal, 'data').map((piece) => meet(piece, target))
  const dataBack = of(target, 'data').map((piece) => meet(piece, proposal))
  return {
    functions,
    data,
    ofProposal: share(functions),
    ofTarget: share(back),
    purposeOfProposal: share([...of(proposal, 'name'), ...of(proposal, 'purpose')].map((piece) => meet(piece, target))),
    purposeOfTarget: share([...of(target, 'name'), ...of(target, 'purpose')].map((piece) => meet(piece, proposal))),
    title: Math.max(0, ...of(proposal, 'name').map((piece) => coverage(piece.slots, target.features))),
    named: Math.max(
      0,
      ...[...of(target, 'name'), ...of(target, 'alias')].map((piece) => coverage(piece.slots, proposal.features)),
    ),
    dataOfProposal: share(data),
    dataOfTarget: share(dataBack),
    evidence: sharedWeight(proposal, target),
  }
}

function of(subject: Subject, part: Unit['part']): readonly Piece[] {
  return subject.pieces.filter((piece) => piece.part === part)
}

function meet(piece: Piece, target: Subject): Meeting {
  let degree = 0
  let other: Piece | undefined
  for (const candidate of target.pieces) {
    if (candidate.part === 'users') continue
    const covered = coverage(piece.slots, candidate.features)
    if (covered > degree || (covered === degree && other && rankOf(candidate) > rankOf(other))) {
      degree = covered
      other = candidate
    }
  }
  const whole = Math.max(degree, strewn * coverage(piece.slots, target.features))
  return { piece, other, degree: whole, met: whole >= clearlyMet && sharedSlots(piece, target.features).length > 0 }
}

/** Of two lines that meet equally well the more telling one is quoted. */
function rankOf(piece: Piece): number {
  return isLine(piece) ? 2 : piece.part === 'data' ? 1 : 0
}

function share(meetings: readonly Meeting[]): number {
  let total = 0
  let sum = 0
  for (const { piece, degree } of meetings) {
    total += piece.substance
    sum += piece.substance * Math.min(1, degree / paraphrase)
  }
  return total === 0 ? 0 : sum / total
}

/** The telling words and concepts of a piece that the features meet; of a phrase met in part, the words that are. */
export function sharedSlots(piece: Piece, features: ReadonlySet<Feature>): Slot[] {
  const shared = (slots: readonly Slot[]): Slot[] =>
    slots.flatMap((slot) => {
      if (slot.weight < telling / 2) return []
      if (slot.concept !== undefined && !features.has(slot.concept)) return shared(slot.parts ?? [])
      return met(slot, features) >= clear ? [slot] : []
    })
  return shared(piece.slots)
}

/** Weight of the words and concepts that both have: each different one once, however often it is said. */
export function sharedWeight(proposal: Subject, target: Subject): number {
  const seen = new Map<string, number>()
  for (const piece of proposal.pieces) {
    if (piece.part === 'users') continue
    for (const slot of piece.slots) {
      if (slot.weight < telling) continue
      const degree = met(slot, target.features)
      if (degree < clear) continue
      const key = slotKey(slot)
      seen.set(key, Math.max(seen.get(key) ?? 0, slot.weight * degree))
    }
  }
  let total = 0
  for (const weight of seen.values()) total += weight
  return total
}

/** A syllable without its neighbour, or another concept of the field, is no evidence by itself. */
const clear = 0.5
