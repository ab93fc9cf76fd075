import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeJson, safeJsonPieces, visible, visibleLine } from '../../src/kernel/visible.js'

describe('text as it is shown', () => {
  it.each([
    ['ordinary text stays', 'Sở “Y tế” – năm 2019…', 'Sở “Y tế” – năm 2019…'],
    ['decomposed letters are composed', 'Sở'.normalize('NFD'), 'Sở'],
    ['line ends become one kind, tabs stay', 'a\r\nb\rc\n\td', 'a\nb\nc\n\td'],
    ['what reorders', 'a\u202eb\u2066c', 'a[U+202E]b[U+2066]c'],
    ['what a terminal obeys', '\u001b[2J\u0007\u0000\u0085', '[U+001B][2J[U+0007][U+0000][U+0085]'],
    ['what cannot be seen', 'a\u200bb\u3164c\u2028d', 'a[U+200B]b[U+3164]c[U+2028]d'],
    ['tags and noncharacters beyond the basic plane', 'a\u{e0041}b\ufffe', 'a[U+E0041]b[U+FFFE]'],
    ['half of a pair', 'a\ud83d b', 'a[U+D83D] b'],
    ['a whole pair stays', '🐟', '🐟'],
    [
      'leftovers of copying go: a soft hyphen, a byte-order mark, the variant of a sign',
      '\ufeffa\u00adb✔\ufe0f',
      'ab✔',
    ],
    ['marks heaped on a letter are cut to three', `z${'\u0302'.repeat(9)}z`, `ẑ${'\u0302'.repeat(3)}z`],
    ['three marks stay', 'q\u0302\u0303\u0304q', 'q\u0302\u0303\u0304q'],
    ['in the middle of long plain text too', `Hệ thống một cửa \u202e của tỉnh`, 'Hệ thống một cửa [U+202E] của tỉnh'],
  ])('%s', (_, typed, shown) => expect(visible(typed)).toBe(shown))

  it('on one line', () => {
    expect(visibleLine('  Kho \r\n\t dữ liệu\u202e ')).toBe('Kho dữ liệu[U+202E]')
  })

  it('as JSON is the same to a program', () => {
    const value = { 'a\u202e': ['\u001b', '\u{e0041}', '🐟', 'x'] }
    const text = safeJson(value)
    expect(JSON.parse(text)).toEqual(value)
    expect(text).toBe('{\n  "a\\u202e": [\n    "\\u001b",\n    "\\udb40\\udc41",\n    "🐟",\n    "x"\n  ]\n}\n')
  })

  it('as JSON in pieces is the same text', () => {
    const joined = (value: object) => [...safeJsonPieces(value)].join('')
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), (value) => {
        expect(joined(value)).toBe(safeJson(value))
      }),
      { numRuns: 200 },
    )
    expect(joined({ a: undefined, b: [undefined, { c: undefined }], d: [] })).toBe(
      safeJson({ a: undefined, b: [undefined, { c: undefined }], d: [] }),
    )
  })

  it('as JSON in pieces comes in several where it is long', () => {
    const long = { list: Array.from({ length: 5000 }, (_, i) => ({ id: `ht-${i}`, name: 'Hệ thống \u202e' })) }
    const pieces = [...safeJsonPieces(long)]
    expect(pieces.length).toBeGreaterThan(3)
    expect(pieces.join('')).toBe(safeJson(long))
  })
})
