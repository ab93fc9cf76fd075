import { describe, expect, it } from 'vitest'
import { createLexicon } from '../../src/language/lexicon.js'
import { createReader } from '../../src/language/reader.js'
import { compileThesaurus, type Term } from '../../src/language/thesaurus.js'
import { readProfile } from '../../src/match/document.js'
import type { Profile } from '../../src/match/index.js'
import { proposal } from './profiles.js'

const terms: readonly Term[] = [
  { term: 'LIS', type: 'abbreviation', expands: 'phần mềm xét nghiệm', context: ['bệnh viện'] },
  { term: 'LIS', type: 'abbreviation', expands: 'phần mềm đất đai', context: ['địa chính'] },
]

const read = (name: string, rest: Partial<Profile>) => {
  const lexicon = createLexicon()
  return readProfile(proposal(name, rest), createReader(lexicon, compileThesaurus(terms, lexicon)))
}

describe('a profile', () => {
  it('is read piece by piece, each of its part, in the words of its author', () => {
    const { units, consumed, profile } = read('Sổ chim yến', {
      aliases: ['YẾN'],
      purpose: 'Đếm chim. Giữ hang.',
      functions: ['Đếm tổ', 'In sổ'],
      capabilities: ['Bảo tồn'],
      data: ['tổ yến'],
      users: ['kiểm lâm'],
    })
    expect(units.map(({ part, text }) => [part, text])).toEqual([
      ['name', 'Sổ chim yến'],
      ['alias', 'YẾN'],
      ['purpose', 'Đếm chim.'],
      ['purpose', 'Giữ hang.'],
      ['function', 'Đếm tổ'],
      ['function', 'In sổ'],
      ['capability', 'Bảo tồn'],
      ['data', 'tổ yến'],
      ['users', 'kiểm lâm'],
    ])
    for (const { text, passage } of units) expect(passage.text).toBe(text)
    expect(consumed).toEqual([])
    expect(profile.name).toBe('Sổ chim yến')
  })

  it('is what its prose says that it will build; what it uses is kept apart, its legal basis and what it denies left out', () => {
    const { units, consumed } = read('Sổ chim yến', {
      purpose: 'Căn cứ Luật Lâm nghiệp. Đếm chim yến, đăng nhập bằng SSO của tỉnh. Không mua phần mềm kế toán.',
    })
    expect(units.map(({ part, text }) => [part, text])).toEqual([
      ['name', 'Sổ chim yến'],
      ['purpose', 'Đếm chim yến'],
    ])
    expect(consumed.map(({ part, text }) => [part, text])).toEqual([['purpose', 'đăng nhập bằng SSO của tỉnh.']])
    for (const { text, passage } of [...units, ...consumed]) expect(passage.text).toBe(text)
  })

  it('is content throughout where it lists, even in the words of a formula', () => {
    const { units } = read('Căn cứ Luật Đất đai', { functions: ['Đăng nhập bằng SSO của tỉnh'] })
    expect(units.map(({ text }) => text)).toEqual(['Căn cứ Luật Đất đai', 'Đăng nhập bằng SSO của tỉnh'])
  })

  it('is read as a whole, so that one line settles what an abbreviation of another means; its legal basis does not', () => {
    const words = (purpose: string) => read('Mua LIS', { purpose }).units[0]?.passage.tokens.length
    expect([words('Cho bệnh viện.'), words('Cho xã.'), words('Căn cứ Luật Địa chính.')]).toEqual([5, 2, 2])
  })

  it('of endless lines is read by the first of each part', () => {
    const many = (word: string) => Array.from({ length: 300 }, (_, i) => `${word} ${i}`)
    const all = { aliases: many('a'), functions: many('b'), capabilities: many('c'), data: many('d'), users: many('e') }
    const { units } = read('Sổ', { ...all, purpose: many('f').join('; ') })
    const count = new Map<string, number>()
    for (const { part } of units) count.set(part, (count.get(part) ?? 0) + 1)
    const { name, ...parts } = Object.fromEntries(count)
    expect(name).toBe(1)
    expect(Object.keys(parts)).toHaveLength(6)
    expect(new Set(Object.values(parts))).toEqual(new Set([200]))
    expect(units.filter(({ part }) => part === 'function').at(-1)?.text).toBe('b 199')
  })

  it('is read with the accents that it lacks and told as it is written', () => {
    const lexicon = createLexicon()
    const reader = createReader(lexicon, compileThesaurus([], lexicon))
    const meant: Readonly<Record<string, string>> = {
      'Dem to yen. Giu hang yen.': 'Đếm tổ yến. Giữ hang yến.',
      'In so': 'In sổ',
    }
    const doc = readProfile(
      proposal('Chim  yến', { purpose: 'Dem to yen. Giu  hang yen.', functions: ['In so'] }),
      reader.fork((text) => meant[text] ?? text),
    )
    expect(doc.units.map(({ text, passage }) => [text, passage.text])).toEqual([
      ['Chim yến', 'Chim yến'],
      ['Dem to yen.', 'Đếm tổ yến.'],
      ['Giu hang yen.', 'Giữ hang yến.'],
      ['In so', 'In sổ'],
    ])
    expect([doc.profile.purpose, doc.accented.purpose]).toEqual(Object.entries(meant)[0])
  })
})
