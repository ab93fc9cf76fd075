import type { Lexicon } from '../text/lexicon.js'
import type { Passage } from '../text/reader.js'
import type { Thesaurus } from '../text/thesaurus.js'
import { type Bounds, createBounds, meetOf, type Rows, roles, ways } from './bounds.js'
import { dampedBy, isLine, toldBy } from './compare.js'
import type { Doc, Unit } from './document.js'
import {
  conceptFeature,
  conceptWeight,
  eachHint,
  eachPair,
  eachSlot,
  type Feature,
  fieldFeature,
  isWhole,
  ownWeight,
  type SlotListener,
} from './features.js'
import { growing } from './growing.js'

/**
 * The systems of a catalogue in outline: their slots, one after another in typed arrays, as much as it takes to say the most
 * that two systems can have in common. Nearly all pairs are ruled out by that, so that only the few others are read in full.
 */
export interface Outlines {
  /** Appends the next document. */
  add(doc: Doc): void
  /** Once all documents are known: the same with rows of the index for features, weighed by rarity there. */
  weigh(index: Rows): Bounds
}

const integers = (length: number) => new Int32Array(length)

export function createOutlines(lexicon: Lexicon, thesaurus: Pick<Thesaurus, 'pointsTo'>): Outlines {
  /** Features that meet a slot and how, slot by slot. */
  const features = growing(integers)
  const featureWays = growing((length) => new Uint8Array(length))
  const featureEnds = growing(integers)
  const weights = growing((length) => new Float64Array(length))
  /** After a slot and its parts. */
  const ends = growing(integers)
  /** Slots of one document that say the same have the same key; parts have none. */
  const keys = growing(integers)
  /** After the slots of a piece, and after the pieces of a document. */
  const pieceEnds = growing(integers)
  const pieceRoles = growing((length) => new Uint8Array(length))
  const documentEnds = growing(integers)
  let mostKeys = 0

  /** What the document that is added now says, by what is the same: in how many lines, and in which last. */
  const known = new Map<Feature | string, number>()
  const times: number[] = []
  const lastLine: number[] = []
  let line = 0

  const keyOf = (name: Feature | string): number => {
    let key = known.get(name)
    if (key === undefined) {
      key = known.size
      known.set(name, key)
      times[key] = 0
      lastLine[key] = 0
    }
    if (line > 0 && lastLine[key] !== line) {
      lastLine[key] = line
      times[key] = (times[key] ?? 0) + 1
    }
    return key
  }

  const meet = (feature: Feature, way: number): void => {
    features.push(feature)
    featureWays.push(way)
  }
  const meetByPair = (feature: Feature): void => meet(feature, ways.pair)
  const meetByHint = (feature: Feature): void => meet(feature, ways.hint)

  let passage: Passage | undefined
  /** Phrases that are not at their end yet. */
  const open: number[] = []
  const append = (weight: number, name: Feature | string): void => {
    featureEnds.push(features.length)
    weights.push(weight)
    keys.push(open.length ? none : keyOf(name))
    ends.push(ends.length + 1)
  }
  const listener: SlotListener = {
    word(at) {
      const token = passage?.tokens[at]
      if (!passage || !token) return
      const { readings } = token
      const way = isWhole(passage, at, lexicon) ? ways.whole : ways.alone
      for (const word of readings) meet(word, way)
      eachPair(passage, at, meetByPair)
      eachHint(passage, at, thesaurus, meetByHint)
      append(ownWeight(token, lexicon), readings.length === 1 ? (readings[0] ?? 0) : readings.join())
    },
    begin({ concept, field }) {
      const feature = conceptFeature(concept)
      meet(feature, ways.concept)
      meet(fieldFeature(field), ways.field)
      append(conceptWeight, feature)
      open.push(ends.length - 1)
    },
    end() {
      ends.set(open.pop() ?? 0, ends.length)
    },
  }

  /** As `dampRepeated` does; parts are weighed among themselves. */
  const damp = (pieces: readonly Unit[], firstPiece: number): void => {
    pieces.forEach(({ part }, i) => {
      if (!isLine(part)) return
      const end = pieceEnds.at(firstPiece + i)
      for (let slot = pieceEnds.at(firstPiece + i - 1); slot < end; slot = ends.at(slot))
        weights.set(slot, weights.at(slot) / dampedBy(times[keys.at(slot)] ?? 1))
    })
  }

  return {
    add({ units }) {
      const pieces = units.filter(({ part }) => part !== 'users')
      const told = toldBy(units)
      const firstPiece = pieceEnds.length
      known.clear()
      let lines = 0
      for (const { part, passage: read } of pieces) {
        line = isLine(part) ? ++lines : 0
        passage = read
        eachSlot(read, listener)
        pieceEnds.push(ends.length)
        pieceRoles.push(rolesOf(part, told))
      }
      if (lines > 1) damp(pieces, firstPiece)
      documentEnds.push(pieceEnds.length)
      mostKeys = Math.max(mostKeys, known.size)
    },
    weigh(index) {
      const meets = features.trimmed()
      const slots = {
        meets,
        meetEnds: featureEnds.trimmed(),
        weights: weights.trimmed(),
        ends: ends.trimmed(),
        keys: keys.trimmed(),
      }
      const howOf = featureWays.trimmed()
      const rarities = index.rarities()
      let at = 0
      slots.meetEnds.forEach((end, slot) => {
        let rarest = 1
        for (; at < end; at++) {
          const way = howOf[at] ?? 0
          // What no document says has the row after the last, which never is marked.
          const row = index.rowOf(meets[at] ?? 0) ?? index.rowCount
          if (way === ways.concept || way === ways.alone || way === ways.whole)
            rarest = Math.min(rarest, rarities[row] ?? 1)
          meets[at] = meetOf(row, way)
        }
        slots.weights[slot] = (slots.weights[slot] ?? 0) * rarest
      })
      const pieces = { ends: pieceEnds.trimmed(), roles: pieceRoles.trimmed() }
      return createBounds(slots, pieces, documentEnds.trimmed(), index, mostKeys)
    },
  }
}

const none = -1

function rolesOf(part: Unit['part'], told: ReadonlySet<Unit['part']>): number {
  let bits = told.has(part) ? roles.functions : 0
  if (part === 'name' || part === 'purpose') bits |= roles.purpose
  if (part === 'data') bits |= roles.data
  if (part === 'name') bits |= roles.title
  if (part === 'name' || part === 'alias') bits |= roles.named
  return bits
}
