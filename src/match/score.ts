import type { LikenessFigures, Shares } from './compare.js'

/** A likeness is shrunk as if so many telling words of neither side spoke against it. */
const fewWords = 2

/**
 * How near two profiles are, 0..1. What exists of the proposal counts double, since that is what would be paid twice. A likeness
 * that rests on few words is worth less.
 */
export function scoreOf(like: LikenessFigures): number {
  const data = (like.dataOfProposal + like.dataOfTarget) / 2
  const mean =
    (2 * like.ofProposal +
      2 * like.purposeOfProposal +
      like.ofTarget +
      like.purposeOfTarget +
      (like.named + like.titles) / 2 +
      data) /
    scoreWeights
  return (mean * like.evidence) / (like.evidence + fewWords)
}

/** Sum of the weights in `scoreOf`. */
export const scoreWeights = 8

/** Share of what the proposal describes that the target has: its functions count half, its purpose and its data the rest. */
export function existingShare(
  like: Pick<Shares, 'ofProposal' | 'purposeOfProposal' | 'dataOfProposal'>,
  hasData: boolean,
): number {
  const data = hasData ? like.dataOfProposal : like.purposeOfProposal
  return (2 * like.ofProposal + like.purposeOfProposal + data) / 4
}

/** Of both directions. */
export interface BothWays {
  readonly there: LikenessFigures
  readonly back: LikenessFigures
}

/** On the average of both directions. */
export function nearness({ there, back }: BothWays): number {
  return (scoreOf(there) + scoreOf(back)) / 2
}

/** What exists of either side on the other, and on the average. */
export interface Existing {
  readonly ofA: number
  readonly ofB: number
  readonly both: number
}
