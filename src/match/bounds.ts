import { type LikenessFigures, paraphrase } from './compare.js'
import { aloneCounts, clearWeight, type Feature, hintCounts, sameField, telling } from './features.js'
import { strewn } from './meetings.js'
import { substanceOf } from './subject.js'

/** What is needed of an index; see there. */
export interface Rows {
  rowOf(feature: Feature): number | undefined
  readonly rowCount: number
  rarities(): Float64Array
}

/** Figures of two documents' likeness, from either side. */
export interface Between {
  readonly there: LikenessFigures
  readonly back: LikenessFigures
}

export interface Bounds {
  /**
   * The least and the most that the figures of two documents' likeness can come to. How far a piece is met by all that the other
   * document says, wherever it stands, is known: no line of it says more, and where none says as much, a part of that counts
   * (`strewn`). So shares lie between these; coverage and evidence are known. The title and a name of the other side say the same
   * by the root of what either has of the other, hence by at most this.
   */
  between(a: number, b: number): { readonly least: Between; readonly most: Between }
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

/** Instead of the key of a slot: it is part of a phrase, and perhaps one that only names the phrase's field. */
export const partOfPhrase = -1
export const fieldOfPhrase = -2

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

/** What one document has that another says, at the least or at the most. */
interface Had {
  readonly functions: number
  readonly purpose: number
  readonly data: number
  readonly title: number
  readonly named: number
  readonly evidence: number
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
    if (by.document !== document) sayAll(document, by.rows)
    by.document = document
    return by.rows
  }
  /** What meets a slot of one document is said by it, but for what a word only hints at. */
  const sayAll = (document: number, rows: Int32Array): void => {
    const end = meetsUntil(document)
    for (let at = document === 0 ? 0 : meetsUntil(document - 1); at < end; at++) {
      const meet = meets[at] ?? 0
      if ((meet & wayMask) !== ways.hint) rows[rowIn(meet)] = document
    }
  }
  const meetsUntil = (document: number): number => {
    const piece = documentEnds[document] ?? 0
    const slot = piece === 0 ? 0 : (pieces.ends[piece - 1] ?? 0)
    return slot === 0 ? 0 : (meetEnds[slot - 1] ?? 0)
  }
  const heaviest = new Float64Array(mostKeys)
  /** Substance of the pieces of each role, and how much of it the other document has at the least and at the most. */
  const totals = new Float64Array(shareRoles)
  const least = new Float64Array(shareRoles)
  const most = new Float64Array(shareRoles)
  const note = (role: number, substance: number, coverage: number): void => {
    for (let share = 0; share < shareRoles; share++)
      if (role & (1 << share)) {
        totals[share] = (totals[share] ?? 0) + substance
        most[share] = (most[share] ?? 0) + substance * Math.min(1, coverage / paraphrase)
        least[share] = (least[share] ?? 0) + substance * Math.min(1, (strewn * coverage) / paraphrase)
      }
  }

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
      const ofPart = met(part, saying, other)
      total += weights[part] ?? 0
      sum += (weights[part] ?? 0) * (keys[part] === fieldOfPhrase ? Math.min(sameField, ofPart) : ofPart)
    }
    return total === 0 ? degree : Math.max(degree, sum / total)
  }

  /** What of `document` is said by `other`. */
  const had = (document: number, saying: Int32Array, other: number): { readonly least: Had; readonly most: Had } => {
    for (const sums of [totals, least, most]) sums.fill(0)
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
        if (heavier > 0 && weight * generous >= telling && degree * generous >= clearWeight) {
          heaviest[key] = weight * degree
          evidence += heavier
        }
      }
      const coverage = total === 0 ? 0 : covered / total
      const role = pieces.roles[piece] ?? 0
      if (role & roles.title) title = Math.max(title, coverage)
      if (role & roles.named) named = Math.max(named, coverage)
      note(role, substanceOf(total), coverage)
    }
    // Words at the edge of what is evidence at all may be none: of its least nothing is promised.
    return {
      least: hadBy(least, totals, 1 / generous, title, named, 0),
      most: hadBy(most, totals, generous, title, named, evidence),
    }
  }

  return {
    between(a, b) {
      const [sayingA, sayingB] = [said(a, 0), said(b, 1)]
      const ofA = had(a, sayingB, b)
      const ofB = had(b, sayingA, a)
      return {
        least: { there: figures(ofA.least, ofB.least, 0), back: figures(ofB.least, ofA.least, 0) },
        most: {
          there: figures(ofA.most, ofB.most, Math.sqrt(ofA.most.title * ofB.most.named)),
          back: figures(ofB.most, ofA.most, Math.sqrt(ofB.most.title * ofA.most.named)),
        },
      }
    },
  }
}

function hadBy(
  sums: Float64Array,
  totals: Float64Array,
  off: number,
  title: number,
  named: number,
  evidence: number,
): Had {
  const share = (role: number): number => ((sums[role] ?? 0) * off) / (totals[role] || 1)
  return {
    functions: share(0),
    purpose: share(1),
    data: share(2),
    title: title * off,
    named: named * off,
    evidence: evidence * off,
  }
}

function figures(mine: Had, theirs: Had, titles: number): LikenessFigures {
  return {
    ofProposal: mine.functions,
    ofTarget: theirs.functions,
    purposeOfProposal: mine.purpose,
    purposeOfTarget: theirs.purpose,
    dataOfProposal: mine.data,
    dataOfTarget: theirs.data,
    title: mine.title,
    named: theirs.named,
    titles,
    evidence: mine.evidence,
  }
}
