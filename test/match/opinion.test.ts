import { describe, expect, it } from 'vitest'
import type { Head, Heads } from '../../src/architecture/schema/judge-file.js'
import { opinionOf } from '../../src/match/opinion.js'

/** A head that leans to its last answer by so much, and by one figure as much as that says. */
const leaning = (answers: readonly string[], by: number, figure?: string): Head => ({
  answers: [...answers],
  bias: answers.map((_, i) => (i === answers.length - 1 ? by : 0)),
  figures: figure
    ? [{ name: figure, mean: 0, deviation: 1, weights: answers.map((_, i) => (i === answers.length - 1 ? 1 : 0)) }]
    : [],
})
const heads: Heads = {
  names: leaning(['no', 'yes'], -2.2, 'near'),
  relations: leaning(['none', 'duplicate', 'overlap', 'reuse'], 0),
  there: leaning(['no', 'yes'], 5),
  sort: leaning(['overlap', 'duplicate', 'reuse'], 0),
  upgrade: leaning(['no', 'yes'], -9),
}
const none = (near: number) =>
  opinionOf({ proposal: {}, candidates: [{ figures: { near } }] }, heads).probabilities.none

describe('what the heads think', () => {
  it('is that hardly anything is there where no system would likely be named, whatever else they say', () => {
    expect(none(-3)).toBeGreaterThan(0.85)
    expect(none(3)).toBeLessThan(0.01)
  })

  it('hangs on no hair: the likelier a system is named the less likely nothing is there, bit by bit', () => {
    const all = Array.from({ length: 121 }, (_, i) => none(-3 + i / 20))
    const steps = all.slice(1).map((value, i) => (all[i] ?? 0) - value)
    expect(Math.min(...steps)).toBeGreaterThan(-0.001)
    expect(Math.max(...steps)).toBeLessThan(0.06)
  })
})
