import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordKey } from '../../src/language/normalise.js'
import { eachWord, longestText, readable, wordsOf } from '../../src/language/words.js'

const told = (text: string) => wordsOf(text).map(({ start, end }) => text.slice(start, end))

describe('the words of a text', () => {
  it('are its letters, marks and digits', () => {
    expect(told('Số 73/2019/NĐ-CP, “đất-đai”: 2.0!')).toEqual(['Số', '73', '2019', 'NĐ', 'CP', 'đất', 'đai', '2', '0'])
    expect(told('')).toEqual([])
    expect(told('…—!')).toEqual([])
    expect(wordsOf('Đất').map(({ key, start, end }) => [key, start, end])).toEqual([[wordKey('đất'), 0, 3]])
  })

  it('are those that a pattern finds in any text', () => {
    const character = fc.constantFrom(...'aĂđ7 \t\n\u00a0-./&_,;:(“+\u0301A')
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 40 }), (text) => {
        const expected = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
        const found = wordsOf(text)
        expect(found.map(({ start, end }) => [start, end])).toEqual(
          expected.map((match) => [match.index, match.index + match[0].length]),
        )
        for (const [i, { key, joined, capitals, capital }] of found.entries()) {
          const word = expected[i]?.[0] ?? ''
          expect(key).toBe(wordKey(word))
          expect(capitals).toBe(word === word.toUpperCase())
          expect(capital).toBe(capitals || word.charAt(0) !== word.charAt(0).toLowerCase())
          const between = i === 0 ? undefined : text.slice(found[i - 1]?.end, found[i]?.start)
          expect(joined).toBe(between !== undefined && /^[ \t\n\r\u00a0\-./&_]+$/.test(between))
        }
      }),
    )
  })

  it.each([
    ['LGSP', true, true],
    ['Lgsp', false, true],
    ['lgsp', false, false],
    ['lGSP', false, false],
    ['Đ', true, true],
    ['4G', true, true],
    ['2a', false, false],
    ['15', true, true],
  ])('“%s” is in capitals: %s; begins with one: %s', (word, capitals, capital) => {
    expect(wordsOf(word)).toEqual([
      { key: wordKey(word), start: 0, end: word.length, joined: false, capitals, capital },
    ])
  })

  it('are found again among thousands of others', () => {
    const many = Array.from({ length: 30_000 }, (_, i) => `w${i.toString(36)}x${(i * 7919) % 1000}`)
    const text = `${many.join(' ')} ${many.join(' ')}`
    expect(wordsOf(text).map((word) => word.key)).toEqual([...many, ...many].map(wordKey))
    const first = (word: string) => {
      let found: object | undefined
      eachWord(word, (shape) => {
        found = shape
      })
      return found
    }
    // One word is one object as long as it is remembered: readers keep what they took it for.
    expect(first('khongtungco')).toBe(first('khongtungco'))
    expect(first('khongtungco')).not.toBe(first('khongtungcoo'))
  })
})

describe('a text to be read', () => {
  it('is composed, and cut where nothing more can matter', () => {
    expect(readable('Đất'.normalize('NFD'))).toBe('Đất')
    expect(readable('a'.repeat(longestText))).toHaveLength(longestText)
    expect(readable(`${'a'.repeat(longestText)}b`)).toBe('a'.repeat(longestText))
  })
})
