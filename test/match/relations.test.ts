import { describe, expect, it } from 'vitest'
import type { Head } from '../../src/architecture/schema/judge-file.js'
import { amongNames, nearestFew, pairFigures, relationFigures, relationsOf } from '../../src/match/relations.js'

const [nearAmong = ''] = amongNames(['near'])
const zero = { mean: 0, deviation: 1 }
const head: Head = {
  answers: ['none', 'duplicate', 'overlap', 'reuse'],
  bias: [0, 0, 0, 0],
  figures: [
    { name: 'near', ...zero, weights: [0, 1, 0, 0] },
    { name: nearAmong, ...zero, weights: [-1, 0, 0, 0] },
    { name: 'localGov', ...zero, weights: [0, 2, 0, 0] },
  ],
}
const candidates = [0.9, 0.2, 0.1].map((near) => ({ figures: { near, score: near } }))

describe('candidates taken one by one', () => {
  it('are the nearest eight', () => {
    const many = Array.from({ length: 20 }, (_, i) => ({ figures: { score: (i * 7) % 20 } }))
    expect(nearestFew(many).map(({ figures }) => figures.score)).toEqual([19, 18, 17, 16, 15, 14, 13, 12])
  })

  it('stand out among the proposal’s own, whatever the level', () => {
    const far = candidates.map(({ figures }) => ({ figures: { near: figures.near / 1000 } }))
    const [one, other] = [candidates, far].map((these) => {
      const figuresOf = pairFigures({ proposal: {}, candidates: these }, [nearAmong])
      return these.map((each) => Math.sign(figuresOf(each)(nearAmong)))
    })
    expect(one).toEqual([1, -1, -1])
    expect(other).toEqual(one)
  })

  it('are told apart by their figures and by the proposal’s', () => {
    const duplicate = (localGov: number) =>
      relationsOf({ proposal: { localGov }, candidates }, head).get(candidates[0] ?? { figures: { near: 0, score: 0 } })
        ?.duplicate ?? 0
    expect(duplicate(1)).toBeGreaterThan(duplicate(0))
  })

  it('make figures of the case: of the first, of the likeliest, of all', () => {
    const order = candidates.map((candidate) => ({ candidate, chance: 0.5 }))
    const relations = new Map(
      candidates.map((candidate, i) => [
        candidate,
        [
          { none: 0.8, duplicate: 0.1, overlap: 0.1, reuse: 0 },
          { none: 0.2, duplicate: 0.7, overlap: 0, reuse: 0.1 },
          { none: 1, duplicate: 0, overlap: 0, reuse: 0 },
        ][i] ?? { none: 1, duplicate: 0, overlap: 0, reuse: 0 },
      ]),
    )
    expect(relationFigures(relations, order)).toMatchObject({
      anyDuplicate: 0.7,
      firstDuplicate: 0.1,
      likeliestDuplicate: 0.7,
      secondRelation: 0.2,
      noRelation: Math.round(1e4 * Math.log(0.16 + 1e-4)) / 1e4,
    })
    expect(relationFigures(new Map(), order).anyDuplicate).toBe(0)
  })
})
