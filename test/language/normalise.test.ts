import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cue } from '../../src/language/cue.js'
import { isAscii, isSyllable, sameText, withoutAccents, wordKey } from '../../src/language/normalise.js'
import { placeWords, provinceOf } from '../../src/language/places.js'
import { wordsOf } from '../../src/language/words.js'

describe('the key of a word', () => {
  it.each([
    ['hoá', 'hóa'],
    ['THUỶ', 'thủy'],
    ['kỹ', 'kĩ'],
    ['ky', 'ki'],
    ['nghỹ', 'nghĩ'],
    ['thy', 'thi'],
    ['quỳ', 'quì'],
    ['quit', 'quyt'],
    ['ngộ'.normalize('NFD'), 'ngộ'],
    ['kỹ'.normalize('NFD'), 'KĨ'],
    ['Đường'.normalize('NFD'), 'đường'],
  ])('is the same for %s and %s', (a, b) => expect(wordKey(a)).toBe(wordKey(b)))

  it.each([
    ['mộ', 'mỏ'],
    ['nâng', 'năng'],
    ['y', 'i'],
    ['tay', 'tai'],
    ['quay', 'quai'],
    ['thuy', 'thui'],
    ['dương', 'đương'],
    ['aqui', 'aquy'],
    ['tyny', 'tyni'],
    ['xy', 'xi'],
  ])('keeps %s and %s apart', (a, b) => expect(wordKey(a)).not.toBe(wordKey(b)))
})

describe('letters', () => {
  it('lose every accent and their stroke', () => {
    expect(withoutAccents('Đường đi Đà Lạt ưỡn ẹo')).toBe('Duong di Da Lat uon eo')
    expect(withoutAccents('abc 123')).toBe('abc 123')
  })

  it('lose what Unicode calls a mark, whatever the text', () => {
    const byUnicode = (text: string) =>
      text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
    const odd = ['각', 'ﬁ', '\u0344', 'Ǖ', 'İ', '\u2126', '𝐀', '\ud800', '\u0001', 'क़', '\u{1d15e}']
    const unit = fc.oneof(fc.constantFrom(...odd, ...'ệỗĐđ ơ'), fc.string({ unit: 'binary', maxLength: 2 }))
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 600 }), (units) => {
        const text = units.join('')
        expect(withoutAccents(text)).toBe(byUnicode(text))
        expect(withoutAccents(text.normalize('NFD'))).toBe(byUnicode(text))
      }),
    )
  })

  it('are ASCII up to the last of its characters', () => {
    expect(['', 'abc', '\u007f', '\u0080', 'abcđ', 'đabc'].map(isAscii)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it('of ids and names are the same in any form and case', () => {
    expect(sameText(' Hòa'.normalize('NFD'), 'HÒA ')).toBe(true)
    expect(sameText('hòa', 'hoa')).toBe(false)
  })
})

describe('a syllable', () => {
  it.each(['siem', 'tau', 'nghiêng', 'quyt', 'khuya', 'a', 'đường', 'nguoi', 'thuyen', 'oanh'])('is %s', (word) => {
    expect([isSyllable(word), isSyllable(word)]).toEqual([true, true])
  })

  it.each(['mqtt', 'office', 'lgsp', 'api2', 'xtau', 'taux', '', 'nghieengs', 'bang-'])('is not “%s”', (word) => {
    expect([isSyllable(word), isSyllable(word)]).toEqual([false, false])
  })
})

describe('a cue', () => {
  const extends_ = cue('nâng cấp', 'giai đoạn (?:2|II)')

  it.each(['Nâng cấp cổng', 'NÂNG CẤP', 'việc nâng cấp'.normalize('NFC'), 'nang cap cong', 'Phần mềm, giai đoạn 2'])(
    'is in “%s”',
    (text) => expect([extends_(text), extends_(text)]).toEqual([true, true]),
  )

  it.each(['nâng cấpx', 'ănâng cấp', '2nâng cấp', 'giai đoạn 21', 'nang capx', 'nặng cáp quang', 'nang  cap'])(
    'is not in “%s”',
    (text) => expect(extends_(text)).toBe(false),
  )
})

describe('names of places in a text', () => {
  const places = (text: string) => {
    const all = wordsOf(text)
    return placeWords(all).map((i) => all[i]?.key)
  }
  const keys = (text: string) => wordsOf(text).map((word) => word.key)

  it.each([
    ['Phần mềm đất đai huyện Cát Tiến', 'Cát Tiến'],
    ['xã Hòa Mỹ và thị trấn Lạc Tánh', 'Hòa Mỹ Lạc Tánh'],
    ['tỉnh Bà Rịa Vũng Tàu', 'Bà Rịa Vũng'],
    ['huyện Cát Tiến, Quản lý đất', 'Cát Tiến'],
    ['xã Hòa Xã Mỹ', 'Hòa Mỹ'],
    ['Phan mem huyen Cat Tien', 'Cat Tien'],
    ['UBND huyện Cát Tiến', 'Cát Tiến'],
    ['huyện Cát', 'Cát'],
  ])('are told in “%s”', (text, names) => expect(places(text)).toEqual(keys(names)))

  it.each([
    '',
    'Cát Tiến',
    'huyện',
    'PHẦN MỀM HUYỆN CÁT TIẾN',
    'huyện Cát'.toUpperCase(),
    'huyện, Cát Tiến',
    'huyện UBND',
    'phần mềm của huyện ta',
    'Quản lý Cát Tiến',
  ])('are not seen in “%s”', (text) => expect(places(text)).toEqual([]))
})

describe('the place of an agency', () => {
  it.each([
    ['UBND huyện Cát Tiến', 'Cát Tiến'],
    ['Ủy ban nhân dân thị xã La Gi ', 'La Gi'],
    ['UBND phường Phú Thuỷ'.normalize('NFD'), 'Phú Thuỷ'],
    ['UBND thành phố Bà Rịa Vũng Tàu', 'Bà Rịa Vũng Tàu'],
    ['UBND xã  Hòa   Mỹ', 'Hòa   Mỹ'],
    ['UBND xã Hòa', 'Hòa'],
    ['Sở Nội vụ', undefined],
    ['UBND huyện', undefined],
    ['UBND huyện Cát Tiến (cũ)', undefined],
    ['Phòng Văn hóa huyện nhà', undefined],
  ])('of “%s”', (agency, place) => expect(provinceOf(agency)).toBe(place))
})
