import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { integers } from '../../src/language/table.js'
import { growing } from '../../src/match/growing.js'

describe('numbers that grow', () => {
  it('are what was appended, however much room was made for them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.double({ min: 0, max: 6000, noNaN: true }), (count, room) => {
        const numbers = growing(integers, room)
        for (let i = 0; i < count; i++) {
          expect(numbers.length).toBe(i)
          numbers.push(i * 3)
        }
        if (count > 0) numbers.set(count - 1, 7)
        const expected = Array.from({ length: count }, (_, i) => (i === count - 1 ? 7 : i * 3))
        expect(expected.map((_, i) => numbers.at(i))).toEqual(expected)
        expect([...numbers.trimmed()]).toEqual(expected)
        expect(numbers.at(-1)).toBe(0)
      }),
      { numRuns: 20 },
    )
  })

  it('have room for those that are foretold, so that nothing is copied', () => {
    const made: number[] = []
    const numbers = growing((length) => {
      made.push(length)
      return integers(length)
    }, 2500.5)
    for (let i = 0; i < 2501; i++) numbers.push(i)
    expect(made).toEqual([2501])
    numbers.push(0)
    expect(made).toHaveLength(2)
  })
})
