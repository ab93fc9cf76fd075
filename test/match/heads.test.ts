import { describe, expect, it } from 'vitest'
import { beginAt, fitHead } from '../../bench/judge/logistic.js'
import type { Head } from '../../src/architecture/schema/judge-file.js'
import { answer, contributions, standardised } from '../../src/match/heads.js'

const head: Head = {
  answers: ['no', 'yes'],
  bias: [0, -1],
  figures: [
    { name: 'near', mean: 0.5, deviation: 0.1, weights: [0, 2] },
    { name: 'new', mean: 1, deviation: 0.5, weights: [0, -1] },
    { name: 'still', mean: 3, deviation: 0, weights: [0, 9] },
  ],
}

describe('a head', () => {
  it('weighs figures by how far they stand from the usual, no farther than three deviations', () => {
    expect(standardised({ mean: 1, deviation: 2 }, 3)).toBe(1)
    expect(standardised({ mean: 1, deviation: 2 }, 100)).toBe(3)
    expect(standardised({ mean: 1, deviation: 2 }, -100)).toBe(-3)
    expect(standardised({ mean: 1, deviation: 0 }, 7)).toBe(0)
  })

  it('answers with probabilities that sum to 1', () => {
    const [no = 0, yes = 0] = answer(head, { near: 0.6, new: 1, still: 5 })
    expect(no + yes).toBeCloseTo(1, 12)
    expect(yes).toBeCloseTo(1 / (1 + Math.exp(-1)), 12)
    expect(answer(head, {})[1]).toBeLessThan(yes)
  })

  it('says what each figure added, and that is the whole of it', () => {
    const figures = { near: 0.45, new: 2, still: 3 }
    const parts = contributions(head, figures, 'yes', 'no')
    expect(parts.map(({ name }) => name)).toEqual(['new', 'near', 'still'])
    const [no = 0, yes = 0] = answer(head, figures)
    const sum = parts.reduce((total, { adds }) => total + adds, -1)
    expect(Math.log(yes / no)).toBeCloseTo(sum, 9)
  })
})

describe('a fit', () => {
  /** Two answers that one figure parts, and a figure that says nothing. */
  const cases = Array.from({ length: 200 }, (_, i) => ({
    figures: [(i % 20) / 20, (i * 7919) % 13],
    answer: (i % 20) / 20 + (i % 3) / 10 > 0.6 ? 1 : 0,
    weight: 1,
  }))

  it('gives weight to what parts the answers, less with a stronger ridge', () => {
    const [loose, tight] = [0.1, 50].map((ridge) => fitHead(['tells', 'noise'], ['no', 'yes'], cases, ridge))
    const weight = (of: Head | undefined, at: number) => Math.abs(of?.figures[at]?.weights[1] ?? 0)
    expect(weight(loose, 0)).toBeGreaterThan(10 * weight(loose, 1))
    expect(weight(tight, 0)).toBeLessThan(weight(loose, 0))
    expect(weight(tight, 0)).toBeGreaterThan(0)
  })

  it('of more than two answers says the same as of two where there are but two', () => {
    const two = fitHead(['tells', 'noise'], ['no', 'yes'], cases, 1)
    const three = fitHead(['tells', 'noise'], ['no', 'yes', 'never'], cases, 0.5)
    for (const tells of [0, 0.3, 0.6, 0.9]) {
      const [, yes = 0] = answer(two, { tells, noise: 6 })
      const [no3 = 0, yes3 = 0] = answer(three, { tells, noise: 6 })
      expect(yes3 / (yes3 + no3)).toBeCloseTo(yes, 1)
    }
  })

  it('is the same however often it is made, and does not depend on the order of cases by more than rounding', () => {
    const once = fitHead(['tells', 'noise'], ['no', 'yes'], cases, 1)
    expect(fitHead(['tells', 'noise'], ['no', 'yes'], cases, 1)).toEqual(once)
    const back = fitHead(['tells', 'noise'], ['no', 'yes'], [...cases].reverse(), 1)
    back.figures.forEach((figure, i) => {
      expect(figure.weights[1]).toBeCloseTo(once.figures[i]?.weights[1] ?? Number.NaN, 4)
    })
  })

  it('begun at a fit to nearly the same cases ends where one from nought does', () => {
    const answers = ['no', 'yes', 'perhaps']
    const three = cases.map((one, i) => ({ ...one, answer: i % 11 === 0 ? 2 : one.answer }))
    const fewer = three.filter((_, i) => i % 5 > 0)
    const near = beginAt(fitHead(['tells', 'noise'], answers, three, 1), three, 1)
    const [begun, whole] = [near, undefined].map((begin) => fitHead(['tells', 'noise'], answers, fewer, 1, begin))
    for (const tells of [0, 0.3, 0.6, 0.9])
      answer(begun ?? head, { tells, noise: 6 }).forEach((chance, i) => {
        expect(chance).toBeCloseTo(answer(whole ?? head, { tells, noise: 6 })[i] ?? Number.NaN, 4)
      })
  })
})
