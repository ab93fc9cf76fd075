import type { Doc, Unit } from './document.js'
import { addFeatures, type Feature, type Slot, slotsWeight } from './features.js'
import type { Theme, Themes } from './themes.js'

/** A unit ready to be compared. */
export interface TextPiece extends Unit {
  readonly slots: readonly Slot[]
  /** All that meets other pieces' slots; gathered when first asked for. */
  features(): ReadonlySet<Feature>
  /** How much it says: near 0 for words that every project uses, 1 from about one specific word on. */
  readonly substance: number
}

/** A profile ready to be compared. */
export interface Subject {
  readonly doc: Doc
  readonly pieces: readonly TextPiece[]
  /** Those that say what it is and does: all but its users. */
  readonly telling: readonly TextPiece[]
  /** The pieces of one field. */
  of(part: Unit['part']): readonly TextPiece[]
  /** Everything that it says about what it does, users left out. */
  features(): ReadonlySet<Feature>
  /** What it is about; worked out when first asked for. */
  theme(): Theme
  /** The pieces that tell what it does; see `toldBy`. */
  readonly functions: readonly TextPiece[]
}

/** A unit with this weight says something specific: one rare word of two syllables. */
const fullSubstance = 1.5
export const substanceOf = (weight: number): number => Math.min(1, weight / fullSubstance)
export function toPiece(unit: Unit, slots: readonly Slot[]): TextPiece {
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
    substance: substanceOf(slotsWeight(slots)),
  }
}

export function toSubject(doc: Doc, read: readonly TextPiece[], themes: Themes): Subject {
  const pieces = dampRepeated(read)
  const parts = new Map<Unit['part'], TextPiece[]>()
  for (const piece of pieces) {
    const same = parts.get(piece.part)
    if (same) same.push(piece)
    else parts.set(piece.part, [piece])
  }
  const of = (part: Unit['part']) => parts.get(part) ?? none
  const telling = pieces.filter(({ part }) => part !== 'users')
  const told = toldBy(doc.units)
  let features: Set<Feature> | undefined
  let theme: Theme | undefined
  return {
    doc,
    pieces,
    telling,
    of,
    features() {
      if (!features) {
        features = new Set()
        for (const piece of telling) addFeatures(piece.slots, features)
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

const none: readonly TextPiece[] = []

const mostDamped = 10

/**
 * The subject of a project stands in nearly all of its lines ("lễ hội", "phương tiện thủy"); that the target knows the subject
 * must not make it meet every line. A word that n lines repeat weighs 1/√n in each, n up to ten, so that what a line adds
 * decides.
 */
function dampRepeated(pieces: readonly TextPiece[]): TextPiece[] {
  const repeats = new Map<Feature | string, number>()
  const lines = pieces.filter(({ part }) => isLine(part))
  for (const piece of lines)
    for (const key of new Set(piece.slots.map(slotKey))) repeats.set(key, (repeats.get(key) ?? 0) + 1)
  if (lines.length < 2) return [...pieces]
  const damped = (slot: Slot): Slot => {
    const times = repeats.get(slotKey(slot)) ?? 1
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
export function slotKey({ concept, alone }: Slot): Feature | string {
  return concept ?? (alone.length === 1 ? (alone[0] ?? '') : alone.join())
}
