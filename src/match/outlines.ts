import { clear, type Figures, keyOf, type Piece, paraphrase, type Subject, substanceOf } from './compare.js'
import { aloneCounts, type Feature, hintCounts, type Rarity, type Slot, sameField, telling } from './features.js'
import { growing } from './growing.js'
import { existingShare } from './judge.js'

/**
 * The systems of a catalogue in outline: their slots, one after another in typed arrays, as much as it takes to say the most
 * that two systems can have in common. Nearly all pairs are ruled out by that, so that only the few others are read in full.
 */
export interface Outlines {
  /** Appends the next document; its weights are those of features that are as rare as can be. */
  add(subject: Subject): void
  /** Once all documents are known: the same with rows of the index for features, weighed by rarity there. */
  weigh(index: Rows): Bounds
}

/** What is needed of an index; see there. */
interface Rows {
  readonly rarity: Rarity
  rowOf(feature: Feature): number | undefined
  rowsOf(document: number): Int32Array
  readonly rowCount: number
}

export interface Bounds {
  /**
   * The most that the figures of two documents' likeness can come to, there and back; undefined where less than `least` of
   * what either describes exists on the other side.
   *
   * Each slot is met by all that the other document says, wherever it stands: a line of it says no more, and `met` only grows
   * with what is said. Shares, evidence and coverage only grow with how far slots are met, so that no figure can be larger.
   * The title and a name of the other side say the same by the root of what either has of the other, hence by at most this.
   */
  likenessAtMost(a: number, b: number, least: number): { readonly there: Figures; readonly back: Figures } | undefined
}

/** How a feature meets a slot; see `met`. */
const ways = { alone: 0, hint: 1, field: 2, pair: 3, whole: 4, concept: 5 } as const
const degrees = Float64Array.of(aloneCounts, hintCounts, sameField, 1, 1, 1)

/** What a piece is for, as bits: a name that stands for missing functions has both. The first three are shares. */
const roles = { functions: 1, purpose: 2, data: 4, title: 8, named: 16 } as const
const shareRoles = 3

/** Sums are made in another order than those of the likeness itself; they agree to far more than this. */
const generous = 1 + 1e-9

const integers = (length: number) => new Int32Array(length)

export function createOutlines(): Outlines {
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

  const addSlot = (slot: Slot, key: number): void => {
    const meet = (feature: Feature, way: number): void => {
      features.push(feature)
      featureWays.push(way)
    }
    if (slot.concept !== undefined) meet(slot.concept, ways.concept)
    if (slot.field !== undefined) meet(slot.field, ways.field)
    for (const word of slot.alone) meet(word, slot.whole ? ways.whole : ways.alone)
    for (const pair of slot.pairs) meet(pair, ways.pair)
    for (const hint of slot.hints) meet(hint, ways.hint)
    featureEnds.push(features.length)
    weights.push(slot.weight)
    keys.push(key)
    const parts = slot.parts ?? []
    const at = ends.length
    ends.push(at + 1 + sizeOf(parts))
    for (const part of parts) addSlot(part, -1)
  }

  return {
    add(subject) {
      const known = new Map<string | number, number>()
      for (const piece of subject.pieces) {
        if (piece.part === 'users') continue
        for (const slot of piece.slots) {
          const name = keyOf(slot)
          const key = known.get(name) ?? known.size
          known.set(name, key)
          addSlot(slot, key)
        }
        pieceEnds.push(ends.length)
        pieceRoles.push(rolesOf(piece, subject))
      }
      documentEnds.push(pieceEnds.length)
      mostKeys = Math.max(mostKeys, known.size)
    },
    weigh(index) {
      const rows = features.trimmed()
      const slots = {
        rows,
        ways: featureWays.trimmed(),
        rowEnds: featureEnds.trimmed(),
        weights: weights.trimmed(),
        ends: ends.trimmed(),
        keys: keys.trimmed(),
      }
      let at = 0
      slots.rowEnds.forEach((end, slot) => {
        let rarest = 1
        for (; at < end; at++) {
          const feature = rows[at] ?? 0
          const way = slots.ways[at]
          if (way === ways.concept || way === ways.alone || way === ways.whole)
            rarest = Math.min(rarest, index.rarity(feature))
          // What no document says has the row after the last, which never is marked.
          rows[at] = index.rowOf(feature) ?? index.rowCount
        }
        slots.weights[slot] = (slots.weights[slot] ?? 0) * rarest
      })
      const pieces = { ends: pieceEnds.trimmed(), roles: pieceRoles.trimmed() }
      return createBounds(slots, pieces, documentEnds.trimmed(), index, mostKeys)
    },
  }
}

function sizeOf(slots: readonly Slot[]): number {
  let size = slots.length
  for (const slot of slots) if (slot.parts) size += sizeOf(slot.parts)
  return size
}

function rolesOf(piece: Piece, subject: Subject): number {
  let bits = 0
  if (subject.functions.includes(piece)) bits |= roles.functions
  if (piece.part === 'name' || piece.part === 'purpose') bits |= roles.purpose
  if (piece.part === 'data') bits |= roles.data
  if (piece.part === 'name') bits |= roles.title
  if (piece.part === 'name' || piece.part === 'alias') bits |= roles.named
  return bits
}

interface Slots {
  readonly rows: Int32Array
  readonly ways: Uint8Array
  readonly rowEnds: Int32Array
  readonly weights: Float64Array
  readonly ends: Int32Array
  readonly keys: Int32Array
}

/** The most of one document that another has. */
interface Had {
  readonly functions: number
  readonly purpose: number
  readonly data: number
  readonly title: number
  readonly named: number
  readonly evidence: number
  /** As `existingShare` has it. */
  readonly existing: number
}

function createBounds(
  { rows, ways: rowWays, rowEnds, weights, ends, keys }: Slots,
  pieces: { readonly ends: Int32Array; readonly roles: Uint8Array },
  documentEnds: Int32Array,
  index: Rows,
  mostKeys: number,
): Bounds {
  /** The document that said each row last: of two that are compared, `a` and `b` in turn. */
  const saidBy = [0, 1].map(() => ({ document: -1, rows: new Int32Array(index.rowCount + 1).fill(-1) }))
  const said = (document: number, side: 0 | 1): Int32Array => {
    const by = saidBy[side]
    if (!by) throw new RangeError('two sides')
    if (by.document !== document) for (const row of index.rowsOf(document)) by.rows[row] = document
    by.document = document
    return by.rows
  }
  const heaviest = new Float64Array(mostKeys)
  const totals = new Float64Array(shareRoles)
  const sums = new Float64Array(shareRoles)

  const met = (slot: number, saying: Int32Array, other: number): number => {
    let degree = 0
    const end = rowEnds[slot] ?? 0
    for (let at = slot === 0 ? 0 : (rowEnds[slot - 1] ?? 0); at < end; at++)
      if (saying[rows[at] ?? 0] === other) degree = Math.max(degree, degrees[rowWays[at] ?? 0] ?? 0)
    const last = ends[slot] ?? 0
    if (degree === 1 || last === slot + 1) return degree
    let total = 0
    let sum = 0
    for (let part = slot + 1; part < last; part = ends[part] ?? last) {
      total += weights[part] ?? 0
      sum += (weights[part] ?? 0) * met(part, saying, other)
    }
    return Math.max(degree, sum / total)
  }

  const ratio = (share: number): number => ((sums[share] ?? 0) * generous) / (totals[share] || 1)

  /** What of `document` is said by `other`. */
  const had = (document: number, saying: Int32Array, other: number): Had => {
    totals.fill(0)
    sums.fill(0)
    let title = 0
    let named = 0
    heaviest.fill(0)
    const pieceEnd = documentEnds[document] ?? 0
    for (let piece = document === 0 ? 0 : (documentEnds[document - 1] ?? 0); piece < pieceEnd; piece++) {
      let total = 0
      let covered = 0
      const slotEnd = pieces.ends[piece] ?? 0
      for (let slot = piece === 0 ? 0 : (pieces.ends[piece - 1] ?? 0); slot < slotEnd; slot = ends[slot] ?? slotEnd) {
        const weight = weights[slot] ?? 0
        const degree = met(slot, saying, other)
        total += weight
        covered += weight * degree
        const key = keys[slot] ?? 0
        if (weight * generous >= telling && degree * generous >= clear)
          heaviest[key] = Math.max(heaviest[key] ?? 0, weight * degree)
      }
      const coverage = total === 0 ? 0 : covered / total
      const role = pieces.roles[piece] ?? 0
      if (role & roles.title) title = Math.max(title, coverage)
      if (role & roles.named) named = Math.max(named, coverage)
      const substance = substanceOf(total)
      for (let share = 0; share < shareRoles; share++)
        if (role & (1 << share)) {
          totals[share] = (totals[share] ?? 0) + substance
          sums[share] = (sums[share] ?? 0) + substance * Math.min(1, coverage / paraphrase)
        }
    }
    const functions = ratio(0)
    const purpose = ratio(1)
    const data = ratio(2)
    let evidence = 0
    for (const weight of heaviest) evidence += weight
    return {
      functions,
      purpose,
      data,
      title: title * generous,
      named: named * generous,
      evidence: evidence * generous,
      existing: existingShare(
        { ofProposal: functions, purposeOfProposal: purpose, dataOfProposal: data },
        (totals[2] ?? 0) > 0,
      ),
    }
  }

  return {
    likenessAtMost(a, b, least) {
      const ofB = had(b, said(a, 0), a)
      if (ofB.existing < least) return undefined
      const ofA = had(a, said(b, 1), b)
      return ofA.existing < least ? undefined : { there: figures(ofA, ofB), back: figures(ofB, ofA) }
    },
  }
}

function figures(mine: Had, theirs: Had): Figures {
  return {
    ofProposal: mine.functions,
    ofTarget: theirs.functions,
    purposeOfProposal: mine.purpose,
    purposeOfTarget: theirs.purpose,
    dataOfProposal: mine.data,
    dataOfTarget: theirs.data,
    title: mine.title,
    named: theirs.named,
    titles: Math.sqrt(mine.title * theirs.named),
    evidence: mine.evidence,
  }
}
