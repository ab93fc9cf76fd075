import { beforeEach, describe, expect, it } from 'vitest'
import { createLexicon } from '../../src/language/lexicon.js'
import { createReader } from '../../src/language/reader.js'
import { compileThesaurus, type Term } from '../../src/language/thesaurus.js'
import { createLibrary, type Library } from '../../src/match/library.js'
import { commonThemes, createThemes, sameTheme, type Theme } from '../../src/match/themes.js'
import { createFinder } from '../support/finder.js'
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

describe('a theme', () => {
  const boats = 'Đăng ký tàu cá, cấp phép khai thác thủy sản'

  it('is of few concepts, which together make one whole', () => {
    const long = themeOf(
      `${boats}. Tiêm chủng, bệnh án, học bạ, đất đai, văn bản, du lịch, lễ hội, xét nghiệm, hộ tịch.`,
    )
    for (const theme of [themeOf(boats), long]) {
      const strengths = [...theme.values()]
      expect(strengths.reduce((sum, one) => sum + one * one, 0)).toBeCloseTo(1)
      expect(strengths.every((one) => one > 0)).toBe(true)
      expect(strengths).toEqual([...strengths].sort((a, b) => b - a))
    }
    expect(long.size).toBe(10)
  })

  it('names the concept that the text is of, above all', () => {
    const { concepts } = library.reader.thesaurus
    const [first] = themeOf('tiêm chủng')
    expect(first && concepts[first[0]]).toBe('tiêm chủng')
  })

  it('is the same for a text that says all of it twice', () => {
    const [once, twice] = [themeOf(boats), themeOf(`${boats}. ${boats}`)]
    expect(sameTheme(once, twice)).toBeGreaterThan(0.95)
  })

  it('is empty where nothing is said', () => {
    expect(themeOf('').size).toBe(0)
    expect(sameTheme(themeOf(''), themeOf(boats))).toBe(0)
  })
})

describe('two themes', () => {
  const a: Theme = new Map<number, number>().set(9, 0.4).set(1, 0.5).set(2, 0.3).set(3, 0.2)
  const b: Theme = new Map<number, number>().set(9, 0.5).set(1, 0.4).set(3, 0.9).set(7, 0.9)

  it('agree by what they have in common, at most wholly', () => {
    expect(sameTheme(a, b)).toBeCloseTo(0.5 * 0.4 + 0.4 * 0.5 + 0.2 * 0.9)
    expect(sameTheme(new Map([[1, 2]]), new Map([[1, 2]]))).toBe(1)
  })

  it('have in common what both mean, the strongest first and of equal ones in their order', () => {
    expect([1, 2, 3, 4].map((limit) => commonThemes(a, b, limit))).toEqual([[1], [1, 9], [1, 9, 3], [1, 9, 3]])
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

describe('how strongly a concept is meant', () => {
  const meant = (text: string, terms: readonly Term[]) => {
    const lexicon = createLexicon()
    const thesaurus = compileThesaurus(terms, lexicon)
    const theme = createThemes(thesaurus).of(createReader(lexicon, thesaurus).read([text]))
    return [...theme.keys()].map((concept) => thesaurus.concepts[concept])
  }

  it('is by how much of its phrases is said, not by how much these say', () => {
    const terms = [{ term: 'mèo', synonyms: ['xa lạ quá chừng', 'sao rồi'] }, { term: 'mèo mun' }, { term: 'chó' }]
    expect(meant('mèo', terms)).toEqual(['mèo mun', 'mèo'])
    expect(meant('mèo', [{ term: 'mèo' }, { term: 'mèo mun' }])).toEqual(['mèo', 'mèo mun'])
    expect(meant('gà', terms)).toEqual([])
  })

  it('is by what few concepts say rather than by what many do', () => {
    const terms = [{ term: 'kho lúa' }, { term: 'kho gạo' }, { term: 'kho, trâu' }, { term: 'bò, trâu' }]
    expect(meant('kho, bò', terms)[0]).toBe('bò, trâu')
  })

  it('is not by fillers, unless as the neighbour of another word', () => {
    const filler: Term = { term: 'quản lý', type: 'filler' }
    const terms: Term[] = [{ term: 'nuôi mèo' }, { term: 'lý mèo' }]
    expect(meant('quản lý', terms).length).toBeGreaterThan(0)
    expect(meant('quản lý', [...terms, filler])).toEqual([])
    expect(meant('quản lý mèo', [...terms, filler])[0]).toBe('lý mèo')
  })
})
