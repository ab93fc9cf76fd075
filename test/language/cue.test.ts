import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cue } from '../../src/language/cue.js'
import { isUnaccented } from '../../src/language/lexicon.js'
import { withoutAccents } from '../../src/language/normalise.js'

const phrases = ['đặt(?: [\\p{L}]+){0,2} máy chủ', 'ký số', 'lgsp', 'mức [\\p{N}]', 'ở']
const says = cue(...phrases)

describe('phrases in prose', () => {
  it.each([
    ['as they are written', 'Đề nghị ký số văn bản', true],
    ['in capitals', 'ĐỀ NGHỊ KÝ SỐ', true],
    ['with words between', 'Đặt thêm hai máy chủ', true],
    ['but not too many', 'Đặt thêm một hai máy chủ', false],
    ['without accents throughout', 'de nghi KY SO van ban', true],
    ['without some accents', 'đề nghị ky so', false],
    ['before a sign', '“ký số”, «LGSP»', true],
    ['not inside a longer word', 'đăng ký sốt', false],
    ['not with an accented letter before them', 'đký số', false],
    ['a digit belongs to the word before it', 'ký số2', false],
    ['a number', 'mức 4', true],
    ['one letter, accented', 'Ở', true],
  ])('%s', (_, text, said) => expect(says(text)).toBe(said))

  it('are found as by the classes of Unicode, in what Vietnamese is written with', () => {
    const letters = [...'aAăĂâáẢãạbcdđĐeêếỆghiíkKlLmnoơởÒpqrstSuưữỨvxyýỵ0129 ,.;-–“”()×÷/\n']
    const words = ['đặt', 'ĐẶT', 'máy chủ', 'Máy Chủ', 'ký số', 'KÝ SỐ', 'ky so', 'lgsp', 'LGSP', 'mức 4', 'ở', ' ']
    const text = fc.array(fc.constantFrom(...letters, ...words)).map((parts) => parts.join(''))
    const source = `(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`
    fc.assert(
      fc.property(text, (prose) => {
        const whole = new RegExp(isUnaccented(prose) ? withoutAccents(source) : source, 'iu')
        expect(says(prose)).toBe(whole.test(prose))
      }),
    )
  })
})
