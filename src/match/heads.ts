import type { Head, HeadFigure } from '../architecture/index.js'
import type { Figures } from './figures/types.js'

/**
 * A head answers one question by a weighted sum of figures: each standardised by what it was among the cases that the head was
 * fitted to, and cut at three deviations, so that a case unlike all of them cannot run away.
 */
const farthest = 3

/** How far a figure stands from the usual, in deviations; 0 for one that never varied. */
export function standardised({ mean, deviation }: Pick<HeadFigure, 'mean' | 'deviation'>, value: number): number {
  if (deviation < 1e-4) return 0
  const z = (value - mean) / deviation
  return z < -farthest ? -farthest : z > farthest ? farthest : z
}

/** Probability of each answer, in their order; they sum to 1. */
export function answer(head: Head, figures: Figures): number[] {
  return answerBy(head, (name) => figures[name] ?? 0)
}

/** The most likely that the second of two answers can be, where each figure lies between these. */
export function answerAtMost({ figures: mine, bias }: Head, least: Figures, most: Figures): number {
  let lead = (bias[1] ?? 0) - (bias[0] ?? 0)
  for (const figure of mine) {
    const weight = (figure.weights[1] ?? 0) - (figure.weights[0] ?? 0)
    lead += weight * standardised(figure, (weight > 0 ? most : least)[figure.name] ?? 0)
  }
  return 1 / (1 + Math.exp(-lead))
}

/** The same where the figures lie in several places. */
export function answerBy(head: Head, figureOf: (name: string) => number): number[] {
  return softmax(sumsOf(head, figureOf))
}

function sumsOf({ figures: mine, bias }: Head, figureOf: (name: string) => number): number[] {
  const sums = [...bias]
  for (const figure of mine) {
    const z = standardised(figure, figureOf(figure.name))
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + z * (figure.weights[i] ?? 0)
  }
  return sums
}

function softmax(sums: readonly number[]): number[] {
  const largest = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - largest))
  let total = 0
  for (const power of powers) total += power
  return powers.map((power) => power / total)
}

/** What each figure adds to one answer over another, largest first: the sum of these and of the bias is the head's whole reason. */
export function contributions(
  { answers, figures: mine }: Head,
  figures: Figures,
  one: string,
  other: string,
): { readonly name: string; readonly value: number; readonly adds: number }[] {
  const [a, b] = [answers.indexOf(one), answers.indexOf(other)]
  return mine
    .map((figure) => {
      const value = figures[figure.name] ?? 0
      const weight = (figure.weights[a] ?? 0) - (figure.weights[b] ?? 0)
      return { name: figure.name, value, adds: standardised(figure, value) * weight }
    })
    .sort((x, y) => Math.abs(y.adds) - Math.abs(x.adds) || (x.name < y.name ? -1 : 1))
}
