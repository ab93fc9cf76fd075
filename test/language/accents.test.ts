import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAccents } from '../../src/language/accents.js'
import { withoutAccents, wordKey } from '../../src/language/normalise.js'
import { readVectors, vectorWords } from '../../src/language/vectors.js'

const atLarge = readVectors(
  vectorWords(
    ['khó\t900', 'kho\t90', 'số\t80', 'sơ\t20', 'thu\t50', 'thư\t500', 'vật tư\t40\t0.8', 'hồ sơ\t40\t0.9'].join('\n'),
  ),
  new Int8Array(8).fill(1),
)
const ours = [
  'Quản lý kho vật tư, hồ sơ phần mềm',
  'Sở Nông nghiệp theo dõi giếng khoan',
  'Quỹ hòa giải, thủy lợi, quý, giá, nghĩa trang, khuyến nông, ngoài đường, chuyện của huyện',
]
const known = new Set(['thu', 'kho'])
const accents = createAccents(
  () => atLarge,
  () => ours,
  (word) => known.has(word),
)

describe('the accents that a text lacks', () => {
  it.each([
    ['quan ly kho vat tu', 'quản lý kho vật tư'],
    ['QUAN LY HO SO', 'QUẢN LÝ HỒ SƠ'],
    ['So Nong nghiep: gieng khoan', 'Sở Nông nghiệp: giếng khoan'],
    ['quy hoa giai', 'quỹ hòa giải'],
    ['thuy loi; nghia trang; khuyen nong', 'thủy lợi; nghĩa trang; khuyến nông'],
  ])('are put back by what stands together: %s', (typed, meant) => {
    expect(accents(typed)).toBe(meant)
  })

  it('are put on a sentence of a text that has its own elsewhere', () => {
    expect(accents('Hồ sơ đủ. Phan mem quan ly kho vat tu. Mềm')).toBe('Hồ sơ đủ. Phần mềm quản lý kho vật tư. Mềm')
  })

  it('are put on a single word that nobody has without, and on no other', () => {
    expect(accents('phần mem của kho thu')).toBe('phần mềm của kho thu')
  })

  it('part two syllables that a hyphen joins, and leave a name as it is', () => {
    expect(accents('quản-lý mạng wi-fi')).toBe('quản lý mạng wi-fi')
  })

  it('never move a letter nor change one that was typed with its accent', () => {
    const word = fc.constantFrom(
      'quan',
      'ly',
      'QUAN',
      'Hồ',
      'so',
      'sở',
      'web',
      'wi-fi',
      '12',
      'đất',
      'dat',
      'nghia',
      '…',
      '',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.constantFrom(' ', ', ', '. ', '-', '  '))), (parts) => {
        const text = parts.flat().join('')
        const read = accents(text)
        expect(read).toHaveLength(text.length)
        expect(withoutAccents(read).replaceAll('-', ' ')).toBe(withoutAccents(text).replaceAll('-', ' '))
        for (const accented of text.match(/[ồởđ]\p{L}*/gu) ?? []) expect(read).toContain(accented)
      }),
    )
  })

  it('stand where they are typed: the word read is the word meant', () => {
    for (const word of ours.flatMap((text) => text.match(/\p{L}+/gu) ?? [])) {
      const alone = createAccents(
        () => atLarge,
        () => [`${word} ở`],
        () => false,
      )
      expect([word, wordKey(alone(withoutAccents(word)))]).toEqual([word, wordKey(word)])
    }
  })
})
