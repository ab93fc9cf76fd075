import { type LikenessFigures, paraphrase } from './compare.js'
import { aloneCounts, clear, type Feature, hintCounts, sameField, telling } from './features.js'
import { existingShare } from './score.js'
import { substanceOf } from './subject.js'

/** What is needed of an index; see there. */
export interface Rows {
  rowOf(feature: Feature): number | undefined
  rowsOf(document: number): Int32Array
  readonly rowCount: number
  rarities(): Float64Array
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
  likenessAtMost(
    a: number,
    b: number,
    least: number,
  ): { readonly there: LikenessFigures; readonly back: LikenessFigures } | undefined
}

/** How a feature meets a slot; see `met`. */
export const ways = { alone: 0, whole: 1, concept: 2, field: 3, pair: 4, hint: 5 } as const
const degrees = Float64Array.of(aloneCounts, 1, 1, sameField, 1, hintCounts)
/** A row and a way in one number. */
const wayBits = 3
const wayMask = (1 << wayBits) - 1
export const meetOf = (row: number, way: number): number => (row << wayBits) | way
export const rowIn = (meet: number): number => meet >> wayBits
/** The slot is this very word or concept. */
export const isOwn = (meet: number): boolean => (meet & wayMask) <= ways.concept

/** What a piece is for, as bits: a name that stands for missing functions has both. The first three are shares. */
export const roles = { functions: 1, purpose: 2, data: 4, title: 8, named: 16 } as const
const shareRoles = 3

/**
 * Weights are rounded to 24 bits, three times at the most (damped, weighed), and sums are made in another order than those of the
 * likeness itself: a figure is a ratio of such sums, of pieces and of parts within them, and off by less than a millionth or two.
 */
const generous = 1 + 1e-5

/** Slots one after another, as `createOutlines` has them, with rows for features. */
export interface Slots {
  /** `meetOf` each feature that meets a slot; of a word first the word itself. */
  readonly meets: Int32Array
  readonly meetEnds: Int32Array
  readonly weights: Float32Array
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

export function createBounds(
  { meets, meetEnds, weights, ends, keys }: Slots,
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
    const end = meetEnds[slot] ?? 0
    for (let at = slot === 0 ? 0 : (meetEnds[slot - 1] ?? 0); at < end && degree < 1; at++) {
      const meet = meets[at] ?? 0
      if (saying[rowIn(meet)] === other) degree = Math.max(degree, degrees[meet & wayMask] ?? 0)
    }
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
    let evidence = 0
    let known = 0
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
        // Keys are counted in the order in which they come.
        if (key === known) heaviest[known++] = 0
        const heavier = weight * degree - (heaviest[key] ?? 0)
        if (heavier > 0 && weight * generous >= telling && degree * generous >= clear) {
          heaviest[key] = weight * degree
          evidence += heavier
        }
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

function figures(mine: Had, theirs: Had): LikenessFigures {
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
