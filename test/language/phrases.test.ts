import { describe, expect, it } from 'vitest'
import type { GlossaryEntry } from '../../src/architecture/schema/glossary-entry.js'
import { createLexicon } from '../../src/language/lexicon.js'
import { wordKey } from '../../src/language/normalise.js'
import { createReader, type Passage } from '../../src/language/reader.js'
import { compileThesaurus, saidPair, saidWord } from '../../src/language/thesaurus.js'

const glossary: GlossaryEntry[] = [
  { term: 'LIS', type: 'abbreviation', expands: 'hệ thống xét nghiệm', context: ['bệnh viện'] },
  { term: 'LIS', type: 'abbreviation', expands: 'hệ thống đất đai', context: ['địa chính'] },
  { term: 'TA', type: 'abbreviation', expands: 'tòa án', context: ['xét xử'] },
  { term: 'TA', type: 'abbreviation', expands: 'tiếng anh', context: ['giảng dạy'] },
  { term: 'GIS', type: 'abbreviation', expands: 'hệ thống bản đồ' },
  { term: 'GIS', type: 'abbreviation', expands: 'hệ thống bản đồ' },
  { term: 'CSDL', type: 'abbreviation', expands: 'cơ sở dữ liệu' },
  { term: 'CSDL QG', type: 'abbreviation', expands: 'cơ sở dữ liệu quốc gia', synonyms: ['csdl nước'] },
  { term: 'đất đai', type: 'concept', synonyms: ['ruộng đất'] },
  { term: 'thửa đất', type: 'concept', broader: 'đất đai', component: true },
  { term: 'bản đồ', type: 'concept' },
  { term: 'bản đồ thửa đất', type: 'concept' },
  { term: 'kho', type: 'concept', context: ['lưu trữ'] },
  { term: 'SOC', type: 'concept' },
  { term: 'đôi ngũ', type: 'typo', expands: 'đội ngũ' },
  { term: 'quản lý', type: 'filler', synonyms: ['phục vụ'] },
]

function setUp(entries = glossary) {
  const lexicon = createLexicon()
  const thesaurus = compileThesaurus(entries, lexicon)
  const reader = createReader(lexicon, thesaurus)
  const name = (concept: number) => thesaurus.concepts[concept] ?? '?'
  const one = (text: string): Passage => {
    const [passage] = reader.read([text])
    if (!passage) throw new Error('one text gives one passage')
    return passage
  }
  const said = (passage: Passage) =>
    passage.tokens.map(({ readings }) => readings.map((id) => lexicon.key(id)).join('|')).join(' ')
  const id = (word: string) => lexicon.id(wordKey(word))
  return { lexicon, thesaurus, reader, name, one, said, id }
}

describe('concepts of a text', () => {
  it('stand in order, the longest first, and nest', () => {
    const { one, name } = setUp()
    const spans = one('xem bản đồ thửa đất rồi ruộng đất').spans
    expect(spans.map(({ concept, field, from, to }) => [name(concept), name(field), from, to])).toEqual([
      ['bản đồ thửa đất', 'bản đồ thửa đất', 1, 5],
      ['bản đồ', 'bản đồ', 1, 3],
      ['thửa đất', 'đất đai', 3, 5],
      ['đất đai', 'đất đai', 6, 8],
    ])
  })

  it('that are ambiguous count where any text of the profile speaks for them', () => {
    const { reader, name } = setUp()
    const concepts = (...texts: string[]) => reader.read(texts)[0]?.spans.map(({ concept }) => name(concept))
    expect(concepts('kho hồ sơ')).toEqual([])
    expect(concepts('kho hồ sơ', 'để lưu trữ')).toEqual(['kho'])
    expect(concepts('kho hồ sơ', 'để lưu, trữ')).toEqual([])
  })
})

describe('fillers', () => {
  it('are marked word by word under each of their names, and nothing else is', () => {
    const { one } = setUp()
    const fillers = (text: string) => one(text).tokens.map(({ filler }) => filler)
    expect(fillers('để quản lý kho')).toEqual([false, true, true, false])
    expect(fillers('phục vụ dân')).toEqual([true, true, false])
    expect(fillers('quản, lý')).toEqual([false, false])
  })
})

describe('abbreviations', () => {
  it('are read at their longest', () => {
    const { one, said } = setUp()
    expect(said(one('CSDL QG mới'))).toBe(said(one('cơ sở dữ liệu quốc gia mới')))
    expect(said(one('csdl nước mới'))).toBe(said(one('cơ sở dữ liệu quốc gia mới')))
    expect(said(one('CSDL mới'))).toBe(said(one('cơ sở dữ liệu mới')))
  })

  it('written out keep their place in the text, and what stands between', () => {
    const { one } = setUp()
    const placed = (text: string) =>
      one(text).tokens.map(({ start, end, joined }) => [text.slice(start, end), joined] as const)
    expect(placed('dùng, CSDL QG')).toEqual([
      ['dùng', expect.any(Boolean)],
      ['CSDL QG', false],
      ...Array.from({ length: 5 }, () => ['CSDL QG', true]),
    ])
  })

  it('said twice in the same meaning are not ambiguous', () => {
    const { one, said, reader } = setUp()
    expect(said(one('dùng GIS'))).toBe(said(one('dùng hệ thống bản đồ')))
    expect(reader.undecided('dùng GIS')).toEqual([])
  })

  it('that nothing decides are told as they are written', () => {
    const { reader } = setUp()
    expect(reader.undecided('Dùng LIS và CSDL, LIS')).toEqual(['LIS', 'LIS'])
    expect(reader.undecided('LIS của bệnh viện')).toEqual([])
    expect(reader.undecided('LIS của bệnh viện, địa chính')).toEqual(['LIS'])
    // In small letters “ta” is a word.
    expect(reader.undecided('TA và chúng ta')).toEqual(['TA'])
  })

  it('known as errors of typing are put right in small letters too', () => {
    const { one, said } = setUp()
    expect(said(one('đôi ngũ'))).toBe(said(one('đội ngũ')))
  })
})

describe('neighbours', () => {
  it('are told at the second word, but not across punctuation', () => {
    const { one, lexicon, id } = setUp()
    const { links, linkEnds } = one('bản đồ, thửa đất')
    expect(links).toEqual([
      lexicon.neighbours.number(id('bản'), id('đồ')),
      lexicon.neighbours.number(id('thửa'), id('đất')),
    ])
    expect(linkEnds).toEqual([0, 1, 1, 2])
    // An abbreviation is a neighbour by the words that it stands for.
    expect(one('dùng GIS').links[0]).toBe(lexicon.neighbours.number(id('dùng'), id('hệ')))
  })
})

describe('a thesaurus', () => {
  const pair = ({ lexicon, id }: ReturnType<typeof setUp>, a: string, b: string) =>
    lexicon.neighbours.number(id(a), id(b))

  it('knows which concepts are parts of others, and how many say a word', () => {
    const { thesaurus, name, id } = setUp()
    expect([...thesaurus.components].map(name)).toEqual(['thửa đất'])
    expect(['đất', 'bản', 'ruộng', 'viện'].map((word) => thesaurus.spread(id(word)))).toEqual([3, 2, 1, 0])
  })

  it('says of two neighbours which concept alone has them', () => {
    const made = setUp()
    const pointed = (a: string, b: string) => {
      const concept = made.thesaurus.pointsTo(pair(made, a, b))
      return concept === undefined ? undefined : made.name(concept)
    }
    expect(pointed('ruộng', 'đất')).toBe('đất đai')
    expect(pointed('thửa', 'đất')).toBeUndefined()
    expect(pointed('đồ', 'thửa')).toBe('bản đồ thửa đất')
    expect(pointed('đất', 'ruộng')).toBeUndefined()
  })

  it('counts what the names of a concept say', () => {
    const made = setUp([{ term: 'đất đai', type: 'concept', synonyms: ['ruộng đất', 'đất đai số'] }])
    const counted = new Map<number, number>()
    made.thesaurus.eachMention((_, said, times) => counted.set(said, times))
    expect(counted).toEqual(
      new Map([
        [saidWord(made.id('đất')), 3],
        [saidWord(made.id('đai')), 2],
        [saidWord(made.id('ruộng')), 1],
        [saidWord(made.id('số')), 1],
        [saidPair(pair(made, 'đất', 'đai')), 2],
        [saidPair(pair(made, 'ruộng', 'đất')), 1],
        [saidPair(pair(made, 'đai', 'số')), 1],
      ]),
    )
  })

  it('that was kept says the same, and takes more terms', () => {
    const { lexicon, thesaurus, id, name } = setUp()
    const more: GlossaryEntry[] = [
      { term: 'VBDLIS', brandOf: 'đất đai' },
      { term: 'vườn', type: 'concept', context: ['cây'] },
    ]
    const grown = compileThesaurus(more, lexicon, thesaurus.state())
    const reader = createReader(lexicon, grown)
    const concepts = (...texts: string[]) =>
      reader.read(texts)[0]?.spans.map(({ concept, field }) => [grown.concepts[concept], grown.concepts[field]])
    expect(concepts('thửa đất')).toEqual([['thửa đất', 'đất đai']])
    expect(concepts('mua VBDLIS')).toEqual([['đất đai', 'đất đai']])
    // What speaks for an old term speaks for no new one.
    expect(concepts('vườn', 'bệnh viện, địa chính, lưu trữ')).toEqual([])
    expect(concepts('vườn', 'cây')).toEqual([['vườn', 'vườn']])
    expect([...grown.components].map(name)).toEqual(['thửa đất'])
    expect([grown.spread(id('bản')), grown.spread(id('vườn'))]).toEqual([2, 1])
    expect(thesaurus.concepts).not.toContain('vườn')
    const times = new Map<string, number>()
    grown.eachMention((concept, said, count) => times.set(`${grown.concepts[concept]} ${said}`, count))
    expect(times.get(`bản đồ thửa đất ${saidWord(id('thửa'))}`)).toBe(1)
    // Written by the term, and again by the brand that names it.
    expect(times.get(`đất đai ${saidWord(id('đai'))}`)).toBe(2)
  })
})

describe('a reader', () => {
  it('learns neighbours of accented texts alone, and its forks keep theirs', () => {
    const { reader, lexicon } = setUp()
    const fork = reader.fork()
    const read = (from: typeof reader, text: string) =>
      from.read([text])[0]?.tokens.map(({ readings }) => readings.map((word) => from.lexicon.key(word)))
    fork.learn(['hồ sơ nhà, hoang'])
    expect(read(fork, 'ho so')?.flat()).toEqual(expect.arrayContaining([wordKey('hồ'), wordKey('sơ')]))
    expect(read(reader, 'ho so')?.flat()).not.toContain(wordKey('hồ'))
    reader.learn(['kenh rach'])
    expect(lexicon.known('kenh')).toBeUndefined()
  })
})

describe('a short term', () => {
  it('of two letters counts in capitals only, though it is no syllable', () => {
    const { one, said } = setUp([{ term: 'CT', type: 'abbreviation', expands: 'công trình' }])
    expect(said(one('CT mới'))).toBe(said(one('công trình mới')))
    expect(said(one('ct mới'))).toBe('ct mới'.split(' ').map(wordKey).join(' '))
  })

  it('that is a brand needs its context, what it is a brand of does not', () => {
    const { one, name } = setUp([{ term: 'VILG', brandOf: 'đất đai', context: ['thửa'] }])
    const concepts = (text: string) => one(text).spans.map(({ concept }) => name(concept))
    expect(concepts('dùng VILG')).toEqual([])
    expect(concepts('dùng VILG cho thửa')).toEqual(['đất đai'])
    expect(concepts('xem đất đai')).toEqual(['đất đai'])
  })
})
