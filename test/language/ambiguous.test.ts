import { describe, expect, it } from 'vitest'
import { ambiguousIn } from '../../src/language/ambiguous.js'
import { createLexicon } from '../../src/language/lexicon.js'
import { createReader } from '../../src/language/reader.js'
import { compileThesaurus, type Term } from '../../src/language/thesaurus.js'

const glossary: readonly Term[] = [
  { term: 'LIS', type: 'abbreviation', expands: 'hệ thống thông tin xét nghiệm', context: ['bệnh viện', 'bệnh phẩm'] },
  { term: 'LIS', type: 'abbreviation', expands: 'hệ thống thông tin đất đai', context: ['thửa đất'] },
  { term: 'CSDL', type: 'abbreviation', expands: 'cơ sở dữ liệu' },
]
const lexicon = createLexicon()
const reader = createReader(lexicon, compileThesaurus(glossary, lexicon)).fork()
const found = (text: string) => ambiguousIn(text, reader, glossary)

describe('an abbreviation of several meanings', () => {
  it.each([
    ['LIS', ['LIS']],
    ['phần mềm lis, bản mới', ['LIS']],
    ['LIS cho bệnh viện và thửa đất', ['LIS']],
    ['LIS của bệnh viện', []],
    ['LIS theo Thửa Đất', []],
    ['LIS cua benh vien', []],
    ['CSDL đất đai', []],
    ['LISBON', []],
  ])('in “%s”: %j', (text, terms) => {
    expect(found(text).map(({ term }) => term)).toEqual(terms)
  })

  it('is told with its meanings', () => {
    expect(found('LIS')).toEqual([
      { term: 'LIS', meanings: ['hệ thống thông tin xét nghiệm', 'hệ thống thông tin đất đai'] },
    ])
  })
})
