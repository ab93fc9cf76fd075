import { lazily } from '../kernel/index.js'
import { clearWeight, coverage, coveredWeight, type Feature, met, type Slot, slotsWeight, telling } from './features.js'
import type { Subject, TextPiece } from './subject.js'

/** Which line of one side meets a line of the other: what is laid side by side before the reader. */

/** Which piece of the other side meets a piece best, and how far. */
export interface Meeting {
  readonly piece: TextPiece
  readonly degree: number
  /** The piece to quote where it is clearly met: by half of a paraphrase in this very piece, and in a word that tells something. */
  readonly quote: () => TextPiece | undefined
}

/** A line counts as met in sentences and tables from here on. */
const clearlyMet = 0.35
/** Words strewn over the whole target count less than words that meet in one of its lines. */
export const strewn = 0.7
/** A line that meets a piece nearly as well as the best may be the better one to quote. */
const asGood = 0.9

const nothing = (): undefined => undefined

/**
 * The line to quote is looked for when it is asked for: of most pieces only the degree is wanted. It is a function and no getter:
 * V8 makes a hidden class for each object that is written with getters of its own, and holds by it all that they see, here two
 * whole systems, until it next collects everything.
 */
export function meet(piece: TextPiece, target: Subject): Meeting {
  const lines = target.telling
  // What all lines together do not meet, none of them meets: of a pair most words are ruled out by that.
  const anywhere = target.features()
  const slots: Slot[] = []
  let strewnWeight = 0
  for (const slot of piece.slots) {
    const share = met(slot, anywhere)
    if (share === 0) continue
    slots.push(slot)
    strewnWeight += slot.weight * share
  }
  const weight = slotsWeight(piece.slots) || 1
  let degree = 0
  if (slots.length > 0)
    for (const line of lines) degree = Math.max(degree, coveredWeight(slots, line.features()) / weight)
  const whole = Math.max(degree, strewn * (strewnWeight / weight))
  if (degree < clearlyMet) return { piece, degree: whole, quote: nothing }
  return { piece, degree: whole, quote: lazily(() => toQuote(piece, target, degree)) }
}

/** @param degree how far the best line meets the piece */
function toQuote(piece: TextPiece, target: Subject, degree: number): TextPiece | undefined {
  const weight = slotsWeight(piece.slots) || 1
  return quoted(
    piece,
    target.telling.flatMap((candidate) => {
      const covered = coveredWeight(piece.slots, candidate.features()) / weight
      return covered >= asGood * degree && sharedSlots(piece, candidate.features()).length > 0
        ? [{ candidate, covered }]
        : []
    }),
  )
}

/** Of lines that meet a piece about equally well one before a sentence, then the same words, then what tells more. */
function quoted(
  piece: TextPiece,
  lines: readonly { readonly candidate: TextPiece; readonly covered: number }[],
): TextPiece | undefined {
  if (lines.length < 2) return lines[0]?.candidate
  const rated = lines.map(({ candidate, covered }) => ({
    candidate,
    keys: [candidate.part === 'purpose' ? 0 : 1, inWords(piece, candidate), tells[candidate.part], covered],
  }))
  return rated.reduce((best, one) => (isAbove(one.keys, best.keys) ? one : best)).candidate
}

function isAbove(keys: readonly number[], others: readonly number[]): boolean {
  const at = keys.findIndex((key, i) => key !== others[i])
  return at >= 0 && (keys[at] ?? 0) > (others[at] ?? 0)
}

/** How far a line has the very words of a piece, those of phrases one by one. */
function inWords(piece: TextPiece, line: TextPiece): number {
  const words = (slots: readonly Slot[]): readonly Slot[] =>
    slots.flatMap((slot) => (slot.parts ? words(slot.parts) : [slot]))
  return coverage(words(piece.slots), line.features())
}

const tells: Readonly<Record<TextPiece['part'], number>> = {
  function: 2,
  capability: 2,
  data: 1,
  name: 0,
  alias: 0,
  purpose: 0,
  users: 0,
}

/**
 * The telling words and concepts of a piece that the features meet; of a phrase whose concept the other side does not have, its
 * words, if most of it is there: a word of the field alone ("du lịch" of "hướng dẫn viên du lịch") speaks of another matter.
 */
export function sharedSlots(piece: TextPiece, features: ReadonlySet<Feature>): Slot[] {
  const shared = (slots: readonly Slot[]): Slot[] =>
    slots.flatMap((slot) => {
      if (slot.weight < telling / 2 || met(slot, features) < clearWeight) return []
      return slot.concept !== undefined && !features.has(slot.concept) ? shared(slot.parts ?? []) : [slot]
    })
  return shared(piece.slots)
}
