import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { didYouMean, editDistance, nearest } from '../../src/text/nearest.js'

describe('nearest', () => {
  it('finds swapped, missing and wrong letters', () => {
    const ids = ['csdl-dat-dai', 'ht-mot-cua', 'lgsp']
    expect(nearest('csdl-dat-dia', ids)).toEqual(['csdl-dat-dai'])
    expect(nearest('mot-cua', ids)).toEqual([])
    expect(nearest('lgps', ids)).toEqual(['lgsp'])
    expect(didYouMean('xyz', ids)).toBeUndefined()
  })

  it('agrees with the distance both ways, never below the difference of lengths', () => {
    const word = fc.string({ maxLength: 8 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        const d = editDistance(a, b, 20)
        expect(editDistance(b, a, 20)).toBe(d)
        expect(d).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
        expect(d === 0).toBe(a === b)
      }),
    )
  })
})
