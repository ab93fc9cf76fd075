import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeUrl, scriptJson, xml } from '../../src/kernel/escape.js'
import { visible, visibleLine } from '../../src/kernel/visible.js'
import { dotString, mermaidString } from '../../src/present/diagram/escape.js'
import { textWidth, wrap } from '../../src/present/diagram/measure.js'

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('Kiến trúc Chính quyền điện tử', '\u202Ex', '\uD800', 'a\u0301\u0301\u0301\u0301\u0301\u0301'),
)

describe('text made visible', () => {
  test('what hides or reorders is written out, Vietnamese is left alone', () => {
    expect(visible('an \u202Etoàn\u202C')).toBe('an [U+202E]toàn[U+202C]')
    expect(visible('Đề xuất “cơ sở dữ liệu” – 50 %')).toBe('Đề xuất “cơ sở dữ liệu” – 50 %')
    expect(visible('Hệ thống'.normalize('NFD'))).toBe('Hệ thống')
    expect(visible('a\uFEFFb\u00ADc')).toBe('abc')
    expect(visibleLine(' a\r\n\tb ')).toBe('a b')
  })

  test('nothing unseen is left of any text, and doing it twice changes nothing', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const shown = visible(text)
        expect(
          /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069]|[\uD800-\uDFFF]/u.test(
            shown,
          ),
        ).toBe(false)
        expect(visible(shown)).toBe(shown)
      }),
    )
  })
})

describe('escaping', () => {
  test('no text ends the string or the element that holds it', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(xml(text)).not.toMatch(/[<>"']/)
        expect(
          dotString(text)
            .slice(1, -1)
            .replace(/\\[\\"n]/g, ''),
        ).not.toMatch(/["\\\n]/)
        expect(mermaidString(text).slice(1, -1)).not.toMatch(/["<>\n[\]{}|]/)
        const json = scriptJson(text)
        expect(json).not.toMatch(/[<>\u2028\u2029]/)
        expect(JSON.parse(json)).toBe(text.isWellFormed() ? text : JSON.parse(JSON.stringify(text)))
      }),
    )
  })

  test('only web and mail addresses become links', () => {
    expect(safeUrl('https://binhthuan.gov.vn/a?b=1')).toBe('https://binhthuan.gov.vn/a?b=1')
    expect(safeUrl('mailto:a@b.vn')).toBe('mailto:a@b.vn')
    for (const bad of [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      '//evil',
      'https://a\u202Eb',
      'java\nscript:x',
      'x',
    ])
      expect(safeUrl(bad), bad).toBeUndefined()
  })
})

describe('wrapping', () => {
  test('no line is wider than asked for, no more lines than asked for, and a cut is shown', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 40, max: 300 }), fc.integer({ min: 1, max: 5 }), (text, width, most) => {
        const lines = wrap(text, 11, width, most)
        expect(lines.length).toBeLessThanOrEqual(most)
        for (const line of lines) expect([...line].length === 1 || textWidth(line, 11) <= width).toBe(true)
        const words = visibleLine(text)
        if (lines.join(' ') !== words && !words.split(' ').some((w) => textWidth(w, 11) > width))
          expect(lines.at(-1)).toMatch(/…$/)
      }),
    )
  })
})
