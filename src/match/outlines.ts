import {
  bytes,
  createTable,
  integers,
  type Lexicon,
  type Passage,
  type Span,
  type Thesaurus,
} from '../language/index.js'
import {
  type Bounds,
  createBounds,
  fieldOfPhrase,
  isOwn,
  meetOf,
  partOfPhrase,
  type Rows,
  roles,
  rowIn,
  type Slots,
  ways,
} from './bounds.js'
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
import { dampedBy, isLine, toldBy } from './subject.js'

/**
 * The systems of a catalogue in outline: their slots, one after another in typed arrays, as much as it takes to say the most
 * that two systems can have in common. Nearly all pairs are ruled out by that, so that only the few others are read in full.
 */
export interface Outlines {
  /** Appends the next document; `rowOf` gives the rows of its features in the index. */
  add(doc: Doc, rowOf: Rows['rowOf']): void
  /** Once all documents are known: weighed by rarity in the index. */
  weigh(index: Rows): Bounds
}

/**
 * A letter of a text gives so many meets and slots, or a little fewer. Room for all is made at once: each step of a growing array
 * makes V8 mark all that lives, and what is never used takes no memory.
 */
const meetsPerLetter = 0.85
const slotsPerLetter = 0.3

/** @param letters length of all texts that will be added, or about that */
export function createOutlines(lexicon: Lexicon, thesaurus: Pick<Thesaurus, 'pointsTo'>, letters: number): Outlines {
  const slotRoom = slotsPerLetter * letters
  /** Rows that meet a slot and how, slot by slot; the words or the concept that it weighs by come first. */
  const meets = growing(integers, meetsPerLetter * letters)
  const meetEnds = growing(integers, slotRoom)
  /** Places of hints in there, which have the concept's number until it is known whether a document says it. */
  const hints = growing(integers)
  const weights = growing((length) => new Float32Array(length), slotRoom)
  /** After a slot and its parts. */
  const ends = growing(integers, slotRoom)
  /** Slots of one document that say the same have the same key; parts have none. */
  const keys = growing(integers, slotRoom)
  /** After the slots of a piece, and after the pieces of a document. */
  const pieceEnds = growing(integers)
  const pieceRoles = growing(bytes)
  const documentEnds = growing(integers)
  let mostKeys = 0

  /** The document that is added now, counted from 1, and how many different things it has said so far. */
  let document = 0
  let said = 0
  /** By row: the document that said it last, and its key there. */
  const saidBy = createTable(integers)
  const keyOfRow = createTable(integers)
  /** The same for words that may be several, in this document. */
  const keyOfSeveral = new Map<string, number>()
  /** By key: in how many lines of this document it stands, and in which last. */
  const times: number[] = []
  const lastLine: number[] = []
  let line = 0

  const nextKey = (): number => {
    times[said] = 0
    lastLine[said] = 0
    return said++
  }
  const knownKey = (name: number | string): number => {
    if (typeof name === 'number') {
      if (saidBy.at(name) !== document) {
        saidBy.put(name, document)
        keyOfRow.put(name, nextKey())
      }
      return keyOfRow.at(name)
    }
    const key = keyOfSeveral.get(name) ?? nextKey()
    keyOfSeveral.set(name, key)
    return key
  }
  /** @param name the row of a word or concept, or all readings of a word that has several */
  const keyOf = (name: number | string): number => {
    const key = knownKey(name)
    if (line > 0 && lastLine[key] !== line) {
      lastLine[key] = line
      times[key] = (times[key] ?? 0) + 1
    }
    return key
  }

  let rowOf: Rows['rowOf'] = () => undefined
  const row = (feature: Feature): number => rowOf(feature) ?? 0
  const meet = (feature: Feature, way: number): void => meets.push(meetOf(row(feature), way))
  const meetByPair = (feature: Feature): void => meet(feature, ways.pair)
  const meetByHint = (concept: number): void => {
    hints.push(meets.length)
    meets.push(meetOf(concept, ways.hint))
  }

  let passage: Passage | undefined
  /** Phrases that are not at their end yet. */
  const open: { readonly at: number; readonly span: Span }[] = []
  const append = (weight: number, key: number): void => {
    meetEnds.push(meets.length)
    weights.push(weight)
    keys.push(key)
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
      const name = readings.length === 1 ? row(readings[0] ?? 0) : readings.join()
      append(ownWeight(token, lexicon), open.length > 0 ? partOfPhrase : keyOf(name))
    },
    begin(span) {
      const { concept, field } = span
      const feature = conceptFeature(concept)
      meet(feature, ways.concept)
      meet(fieldFeature(field), ways.field)
      const whole = open.at(-1)?.span
      append(conceptWeight, whole ? partKey(concept, whole) : keyOf(row(feature)))
      open.push({ at: ends.length - 1, span })
    },
    end() {
      const phrase = open.pop()
      if (phrase) ends.set(phrase.at, ends.length)
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
    add({ units }, rows) {
      rowOf = rows
      const pieces = units.filter(({ part }) => part !== 'users')
      const told = toldBy(units)
      const firstPiece = pieceEnds.length
      document++
      said = 0
      keyOfSeveral.clear()
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
      mostKeys = Math.max(mostKeys, said)
    },
    weigh(index) {
      const slots = {
        meets: meets.trimmed(),
        meetEnds: meetEnds.trimmed(),
        weights: weights.trimmed(),
        ends: ends.trimmed(),
        keys: keys.trimmed(),
      }
      for (const at of hints.trimmed()) {
        const concept = conceptFeature(rowIn(slots.meets[at] ?? 0))
        // What no document says has the row after the last, which never is marked.
        slots.meets[at] = meetOf(index.rowOf(concept) ?? index.rowCount, ways.hint)
      }
      weighAll(slots, index.rarities())
      const pieces = { ends: pieceEnds.trimmed(), roles: pieceRoles.trimmed() }
      return createBounds(slots, pieces, documentEnds.trimmed(), index, mostKeys)
    },
  }
}

/** Multiplies each weight by the rarity of what it is the weight of: of a word that may be several, the commonest. */
function weighAll({ meets, meetEnds, weights }: Slots, rarities: Float64Array): void {
  let begin = 0
  for (let slot = 0; slot < weights.length; slot++) {
    const end = meetEnds[slot] ?? 0
    let rarest = 1
    for (let at = begin; at < end && isOwn(meets[at] ?? 0); at++)
      rarest = Math.min(rarest, rarities[rowIn(meets[at] ?? 0)] ?? 1)
    weights[slot] = (weights[slot] ?? 0) * rarest
    begin = end
  }
}

/** As `namesField` in `met`. */
function partKey(concept: number, whole: Span): number {
  return concept !== whole.concept && concept === whole.field ? fieldOfPhrase : partOfPhrase
}

function rolesOf(part: Unit['part'], told: ReadonlySet<Unit['part']>): number {
  let bits = told.has(part) ? roles.functions : 0
  if (part === 'name' || part === 'purpose') bits |= roles.purpose
  if (part === 'data') bits |= roles.data
  if (part === 'name') bits |= roles.title
  if (part === 'name' || part === 'alias') bits |= roles.named
  return bits
}
