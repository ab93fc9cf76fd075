import { describe, expect, it } from 'vitest'
import { upgradable, upgradesOf } from '../../src/match/upgrade.js'

const candidate = (id: string, figures: Record<string, number> = {}) => ({ id, figures })
const ordered = (...candidates: ReturnType<typeof candidate>[]) =>
  candidates.map((one, i) => ({ candidate: one, chance: 1 / (i + 1) }))

describe('what a proposal might upgrade', () => {
  it('is among the first two, what it declares, and its own that it names', () => {
    const order = ordered(
      candidate('first'),
      candidate('second', { retired: 1, declared: 1 }),
      candidate('third'),
      candidate('declared', { declared: 1 }),
      candidate('own', { ownOrUnit: 1, named: 0.7 }),
      candidate('own-unnamed', { ownOrUnit: 1, named: 0.3 }),
    )
    expect(upgradable({}, order).map((one) => one.candidate.id)).toEqual(['first', 'declared', 'own'])
  })

  it('is told by what the text says, and more of its own system', () => {
    const [own, other] = upgradable(
      { runs: 1, onTop: 1 },
      ordered(candidate('own', { ownOrUnit: 1 }), candidate('other')),
    )
    expect(own?.figures()).toMatchObject({ saysUpgrade: 1, saysOwnUpgrade: 1, isFirst: 1, chance: 1 })
    expect(other?.figures()).toMatchObject({ saysUpgrade: 1, saysOwnUpgrade: 0, isFirst: 0, chance: 0.5 })
  })

  it('is the likeliest of them', () => {
    const head = {
      answers: ['no', 'yes'],
      bias: [0, -1],
      figures: [{ name: 'declared', mean: 0, deviation: 1, weights: [0, 2] }],
    }
    const order = ordered(candidate('first'), candidate('declared', { declared: 1 }))
    const { likeliest, chances } = upgradesOf({}, order, head)
    expect(likeliest.candidate?.id).toBe('declared')
    expect(likeliest.chance).toBeCloseTo(1 / (1 + Math.exp(-1)), 9)
    expect(chances.size).toBe(2)
    expect(upgradesOf({}, [], head).likeliest).toEqual({ candidate: undefined, chance: 0, figures: {} })
  })
})
