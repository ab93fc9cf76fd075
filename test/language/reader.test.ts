import { describe, expect, it } from 'vitest'
import type { GlossaryEntry } from '../../src/architecture/schema/glossary-entry.js'
import { createLexicon } from '../../src/language/lexicon.js'
import { createReader, type Passage } from '../../src/language/reader.js'
import { compileThesaurus } from '../../src/language/thesaurus.js'

const glossary: GlossaryEntry[] = [
  { term: 'CSDL', type: 'abbreviation', expands: 'cơ sở dữ liệu' },
  { term: 'LIS', type: 'abbreviation', expands: 'hệ thống thông tin xét nghiệm', context: ['xét nghiệm', 'bệnh viện'] },
  { term: 'LIS', type: 'abbreviation', expands: 'hệ thống thông tin đất đai', context: ['thửa đất', 'địa chính'] },
  { term: 'CNTT', type: 'abbreviation', expands: 'công nghệ thông tin' },
  { term: 'dịch vụ công', type: 'concept' },
  { term: 'SOC', type: 'concept', synonyms: ['trung tâm giám sát'] },
  { term: 'đất đai', type: 'concept', synonyms: ['ruộng đất'] },
  { term: 'thửa đất', type: 'concept', broader: 'đất đai', synonyms: ['thửa'] },
  { term: 'thoát nước', type: 'concept', synonyms: ['đường cống'] },
  { term: 'cán bộ, công chức', type: 'concept' },
  { term: 'VBDLIS', brandOf: 'đất đai' },
  { term: 'đôi ngũ', type: 'typo', synonyms: ['đội ngũ'] },
  { term: 'quản lý', type: 'filler' },
]

function reader() {
  const lexicon = createLexicon()
  const made = createReader(lexicon, compileThesaurus(glossary, lexicon))
  made.learn([
    'quản lý thửa đất',
    'giám sát hành trình tàu cá',
    'nâng lương cán bộ',
    'tiết kiệm năng lượng',
    'software Office',
  ])
  made.read(['software Office'])
  return made.fork()
}

function read(...texts: string[]): string[] {
  const made = reader()
  return made
    .read(texts)
    .map((passage) =>
      passage.tokens.map((token) => token.readings.map((id) => made.lexicon.key(id)).join('|')).join(' '),
    )
}

function concepts(text: string): string[] {
  const made = reader()
  const named = (passage: Passage | undefined) =>
    passage?.spans.map((span) => made.thesaurus.concepts[span.concept] ?? '') ?? []
  return named(made.read([text])[0])
}

const key = (text: string) => read(text)[0]

describe('words', () => {
  it('are the same however they are typed', () => {
    expect(key('Hoá Đơn')).toBe(key('hóa đơn'))
    expect(key('hóa đơn'.normalize('NFD'))).toBe(key('hóa đơn'))
    expect(key('kỹ thuật, quý')).toBe(key('kĩ thuật, quí'))
  })

  it('stay apart where accents differ', () => {
    expect(key('năng lượng')).not.toBe(key('nâng lương'))
    expect(key('mỏ')).not.toBe(key('mộ'))
  })
})

describe('unaccented text', () => {
  it('is read by what stands side by side in the catalogue', () => {
    expect(
      key('giam sat hanh trinh')
        ?.split(' ')
        .map((word) => word.split('|').at(-1)),
    ).toEqual(key('giám sát hành trình')?.split(' '))
  })

  it('keeps every reading that fits', () => {
    const [pay, energy] = [key('nâng lương'), key('năng lượng')]
    const both = key('nang luong') ?? ''
    for (const word of [...(pay?.split(' ') ?? []), ...(energy?.split(' ') ?? [])]) expect(both).toContain(word)
  })
})

describe('abbreviations', () => {
  it('are written out', () => expect(key('CSDL thửa đất')).toBe(key('cơ sở dữ liệu thửa đất')))

  it('with several readings are read by their context, wherever in the profile it stands', () => {
    expect(read('Phần mềm LIS', 'máy xét nghiệm')[0]).toBe(key('phần mềm hệ thống thông tin xét nghiệm'))
    expect(read('Phần mềm LIS', 'thửa đất')[0]).toBe(key('phần mềm hệ thống thông tin đất đai'))
  })

  it('stay as they are without a context, or with both', () => {
    expect(key('Phần mềm LIS')).toBe(key('phần mềm lis'))
    expect(read('Phần mềm LIS', 'xét nghiệm thửa đất')[0]).toBe(key('phần mềm lis'))
  })
})

describe('concepts', () => {
  it('are found under every name, product names included', () => {
    expect(concepts('Quản lý ruộng đất')).toEqual(['đất đai'])
    expect(concepts('Mua VBDLIS')).toEqual(['đất đai'])
  })

  it('do not end in the middle of an abbreviation', () => {
    expect(concepts('dịch vụ công')).toEqual(['dịch vụ công'])
    expect(concepts('dịch vụ CNTT')).toEqual([])
  })

  it('do not reach across punctuation, unless they are written with it', () => {
    expect(concepts('bảo trì đường, cống')).toEqual([])
    expect(concepts('đường cống')).toEqual(['thoát nước'])
    expect(concepts('hồ sơ cán bộ, công chức')).toEqual(['cán bộ, công chức'])
  })

  it('of three letters that could be a word count only in capitals', () => {
    expect(concepts('chăm soc cây')).toEqual([])
    expect(concepts('xây dựng SOC')).toEqual(['SOC'])
  })
})

describe('errors of typing', () => {
  it('known ones are put right', () => expect(key('đôi ngũ')).toBe(key('đội ngũ')))
  it('are repaired in words that cannot be Vietnamese', () => expect(key('softwrae')).toBe('software'))
  it('are left alone in words that can', () => expect(key('quàn lỵ')).not.toBe(key('quản lý')))
})

describe('names of places', () => {
  it('distinguish nothing', () => {
    const [passage] = reader().read(['Phần mềm của huyện Cát Tiến và xã Hòa Phong'])
    const fillers = passage?.tokens
      .filter((token) => token.filler)
      .map((token) => passage.text.slice(token.start, token.end))
    expect(fillers).toEqual(['Cát', 'Tiến', 'Hòa', 'Phong'])
  })
})
