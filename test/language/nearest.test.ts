import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { didYouMean, editDistance, nearest } from '../../src/kernel/nearest.js'

describe('nearest', () => {
  it('finds swapped, missing and wrong letters', () => {
    const ids = ['csdl-dat-dai', 'ht-mot-cua', 'lgsp']
    expect(nearest('csdl-dat-dia', ids)).toEqual(['csdl-dat-dai'])
    expect(nearest('mot-cua', ids)).toEqual([])
    expect(nearest('lgps', ids)).toEqual(['lgsp'])
    expect(didYouMean('xyz', ids)).toBeUndefined()
  })

  it.each([
    // Within a third of its length, but one letter of even the shortest.
    ['ab', ['ac', 'xy', 'abcd'], ['ac']],
    ['mot-cua-so', ['mot-cua-xyz', 'mot-wxyz-so'], ['mot-cua-xyz']],
    // One the beginning of the other, from three letters on.
    ['csdl', ['csdl-dat-dai-tinh'], ['csdl-dat-dai-tinh']],
    ['csdl-dat-dai-tinh', ['csdl', 'cs', 'tinh'], ['csdl']],
    ['csd', ['csdl-dat-dai'], ['csdl-dat-dai']],
    ['csdl-dat', ['csd'], ['csd']],
    ['cs', ['csdl-dat-dai'], []],
    // Nearest first, then by id, and those that only begin alike last; no more than three.
    ['dat-dai', ['dat-dai-tinh-moi', 'dat-daixy', 'dat-dax', 'dat-bai'], ['dat-bai', 'dat-dax', 'dat-daixy']],
    ['dat-dai', ['dat-dai-tinh-moi', 'dat-daixy'], ['dat-daixy', 'dat-dai-tinh-moi']],
    ['LGSP', ['lgsp', 'LGSP'], ['lgsp']],
    ['x'.repeat(200), ['x'.repeat(199)], ['x'.repeat(199)]],
    // What is no word but a whole text is not looked for.
    ['x'.repeat(201), ['x'.repeat(200)], []],
  ])('%s may mean, among %j: %j', (word, candidates, expected) => expect(nearest(word, candidates)).toEqual(expected))

  it('asks in words', () => {
    expect(didYouMean('lgps', ['lgsp', 'lgp'])).toEqual({
      vi: 'Có phải bạn muốn viết “lgp”, “lgsp”?',
      en: 'Did you mean “lgp”, “lgsp”?',
    })
  })

  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abcd', 'abdc', 1],
    ['ab', 'ba', 1],
    ['abc', 'cba', 2],
    ['ca', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['xab', 'xba', 1],
    ['abcdef', 'badcfe', 3],
    ['axb', 'bya', 3],
  ])('from %j to %j are %i keystrokes', (a, b, distance) => {
    expect(editDistance(a, b, 20)).toBe(distance)
    expect(editDistance(a, b, distance)).toBe(distance)
    if (distance > 0) expect(editDistance(a, b, distance - 1)).toBe(distance)
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
