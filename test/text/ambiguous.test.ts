import { describe, expect, it } from 'vitest'
import { ambiguousIn } from '../../src/text/ambiguous.js'

const glossary = [
  { term: 'LIS', expands: 'hệ thống thông tin xét nghiệm', context: ['bệnh viện', 'bệnh phẩm'] },
  { term: 'LIS', expands: 'hệ thống thông tin đất đai', context: ['thửa đất'] },
  { term: 'CSDL', expands: 'cơ sở dữ liệu' },
]

describe('an abbreviation of several meanings', () => {
  it.each([
    ['LIS', ['LIS']],
    ['phần mềm lis, bản mới', ['LIS']],
    ['LIS cho bệnh viện và thửa đất', ['LIS']],
    ['LIS của bệnh viện', []],
    ['LIS theo Thửa Đất', []],
    ['CSDL đất đai', []],
    ['LISBON', []],
  ])('in “%s”: %j', (text, found) => {
    expect(ambiguousIn(text, glossary).map(({ term }) => term)).toEqual(found)
  })

  it('is told with its meanings', () => {
    expect(ambiguousIn('LIS', glossary)).toEqual([
      { term: 'LIS', meanings: ['hệ thống thông tin xét nghiệm', 'hệ thống thông tin đất đai'] },
    ])
  })
})
