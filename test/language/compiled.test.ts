import { deserialize, serialize } from 'node:v8'
import { describe, expect, it } from 'vitest'
import { type Compiled, compiled, keepCompiled, readGlossary } from '../../src/language/compiled.js'
import { createReader } from '../../src/language/reader.js'
import type { Term } from '../../src/language/thesaurus.js'

const bundled = (): readonly Term[] => [
  { term: 'CSDL', type: 'abbreviation', expands: 'cơ sở dữ liệu' },
  { term: 'LIS', type: 'abbreviation', expands: 'hệ thống thông tin đất đai', context: ['thửa đất'] },
  { term: 'LIS', type: 'abbreviation', expands: 'hệ thống thông tin xét nghiệm', context: ['bệnh phẩm'] },
  { term: 'thửa đất', broader: 'đất đai', synonyms: ['thửa', 'lô đất'] },
  { term: 'cán bộ, công chức', synonyms: ['can bo cong chuc'] },
  { term: 'quản lý', type: 'filler' },
]
const own: readonly Term[] = [
  { term: 'LIS', type: 'abbreviation', expands: 'thư viện số', context: ['sách'] },
  { term: 'thửa đất', synonyms: ['mảnh đất'], component: true },
  { term: 'VBDLIS', brandOf: 'đất đai' },
]
const texts = [
  'quản lý thửa đất, mảnh đất trên CSDL, LIS',
  'cán bộ, công chức dùng VBDLIS; sách trong LIS',
  'can bo xem thua dat',
]

/** All that reading tells of the texts, and of the glossary behind them. */
function told(glossary: readonly Term[]) {
  const { lexicon, thesaurus } = readGlossary(glossary)
  const reader = createReader(lexicon, thesaurus)
  reader.learn(['thửa đất của cán bộ'])
  const mentions: (readonly number[])[] = []
  thesaurus.eachMention((...mention) => mentions.push(mention))
  return {
    concepts: thesaurus.concepts,
    components: thesaurus.components,
    mentions,
    spread: texts
      .join(' ')
      .split(' ')
      .map((word) => thesaurus.spread(lexicon.known(word) ?? -1)),
    passages: texts.map((text) => reader.fork().read([text])),
  }
}

const roundTrip = (whole: Compiled): Compiled => deserialize(serialize(whole))

describe('a glossary that was compiled before', () => {
  it('reads as the same glossary read anew, alone and before other terms', () => {
    for (const more of [[], own]) {
      const terms = bundled()
      const anew = told([...terms, ...more])
      let asked = 0
      keepCompiled(terms, () => {
        asked++
        return roundTrip(compiled(terms))
      })
      expect(told([...terms, ...more])).toEqual(anew)
      expect(told([...terms, ...more])).toEqual(anew)
      expect(asked).toBe(1)
    }
  })

  it('is left aside where one of its terms was replaced, or nothing can be read', () => {
    const terms = bundled()
    keepCompiled(terms, () => roundTrip(compiled(terms)))
    const [first, , ...rest] = terms
    const changed = [...(first ? [first] : []), { term: 'LIS', type: 'filler' } as const, ...rest]
    expect(told(changed)).toEqual(told(structuredClone(changed)))

    const unreadable = bundled()
    keepCompiled(unreadable, () => undefined)
    expect(told(unreadable)).toEqual(told(bundled()))
  })
})
