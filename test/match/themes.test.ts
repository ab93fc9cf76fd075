import { beforeEach, describe, expect, it } from 'vitest'
import { createFinder } from '../../src/match/index.js'
import { createLibrary, type Library } from '../../src/match/library.js'
import { sameTheme } from '../../src/match/themes.js'
import { glossary, proposal, province, system } from './profiles.js'

let library: Library
beforeEach(() => {
  library = createLibrary(province, glossary)
})
const themeOf = (text: string) => library.prepare(proposal(text)).theme()

describe('themes', () => {
  it('find one subject in texts without a phrase in common', () => {
    const school = themeOf('Thầy cô vào điểm, phụ huynh xem điểm của con')
    const same = themeOf('Sổ liên lạc của nhà trường với gia đình học sinh')
    const other = themeOf('Đăng ký tàu cá và giấy phép khai thác thủy sản')
    expect(sameTheme(school, same)).toBeGreaterThan(sameTheme(school, other))
    expect(sameTheme(school, other)).toBeLessThan(0.05)
  })

  it('are 1 with themselves, the same from either side, and nothing for words that no concept has', () => {
    const [a, b] = [themeOf('cảnh báo cháy rừng'), themeOf('kiểm lâm trực gác rừng')]
    expect(sameTheme(a, a)).toBeCloseTo(1)
    expect(sameTheme(a, b)).toBeCloseTo(sameTheme(b, a))
    expect(sameTheme(themeOf('xyzzy plugh'), a)).toBe(0)
  })

  it('put the right system before others where the wording differs', () => {
    const catalogue = [
      ...province,
      system('lien-lac', 'Sổ liên lạc điện tử', { functions: ['Gửi thông báo của nhà trường', 'Sổ điểm học sinh'] }),
    ]
    const asked = proposal('Cho cha mẹ biết con học hành ra sao', { functions: ['Thầy cô nhắn cho cha mẹ'] })
    const { matches } = createFinder(catalogue, glossary).appraise(asked)
    expect(matches[0]?.id).toBe('lien-lac')
  })
})

describe('a piece of a phrase', () => {
  it('points to the only concept whose phrases have it', () => {
    const { lexicon, thesaurus } = library.reader
    const pointed = (words: string) => {
      const [first = -1, second = -1] = words.split(' ').map((word) => lexicon.id(word))
      const concept = thesaurus.pointsTo(lexicon.neighbours.number(first, second))
      return concept === undefined ? undefined : thesaurus.concepts[concept]
    }
    expect(pointed('xyz abc')).toBeUndefined()
    const vaccination = thesaurus.concepts.indexOf('tiêm chủng')
    const found: number[] = []
    thesaurus.eachMention((concept, said) => {
      const pointed = said % 2 === 0 ? undefined : thesaurus.pointsTo((said - 1) / 2)
      if (concept === vaccination && pointed !== undefined) found.push(pointed)
    })
    expect(found.length).toBeGreaterThan(5)
    expect(new Set(found)).toEqual(new Set([vaccination]))
  })
})
