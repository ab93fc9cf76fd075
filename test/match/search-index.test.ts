import { describe, expect, it } from 'vitest'
import { createLexicon } from '../../src/language/lexicon.js'
import {
  aloneCounts,
  conceptFeature,
  type Feature,
  fieldFeature,
  hintCounts,
  type Slot,
  sameField,
} from '../../src/match/features.js'
import { type Background, createSearchIndex, readDocuments } from '../../src/match/search-index.js'

const indexOf = (documents: readonly (readonly Feature[])[], background?: Background, letters?: number) =>
  createSearchIndex(
    readDocuments(
      documents.length,
      (document, add) => {
        for (const feature of documents[document] ?? []) add(feature)
      },
      letters,
    ),
    createLexicon(),
    background,
  )

const slot = (rest: Partial<Slot>): Slot => ({
  weight: 1,
  alone: [],
  pairs: [],
  whole: false,
  hints: [],
  start: 0,
  end: 0,
  ...rest,
})
const word = (feature: Feature, rest: Partial<Slot> = {}) => slot({ alone: [feature], whole: true, ...rest })

describe('an index', () => {
  const [concept, pair] = [conceptFeature(4), -2_000_009]
  const documents = [[7, 7, concept], [], [concept, 3, 7, concept], [pair]]

  it('has a row for each feature', () => {
    const index = indexOf(documents)
    expect([index.size, index.rowCount]).toEqual([4, 4])
    expect([7, concept, 3, pair].map(index.rowOf)).toEqual([0, 1, 2, 3])
    expect([8, conceptFeature(5), -2_000_001].map(index.rowOf)).toEqual([undefined, undefined, undefined])
  })

  it('is the same however much room was foretold', () => {
    const many = Array.from({ length: 60 }, (_, i) => Array.from({ length: 60 }, (__, k) => i * 50 + k))
    const [small, large] = [indexOf(many), indexOf(many, undefined, 100_000)]
    expect(many.flat().map(small.rowOf)).toEqual(many.flat().map(large.rowOf))
    expect(small.rowCount).toBe(59 * 50 + 60)
  })
})

describe('the rarity of a feature', () => {
  it('is 1 where one document or none has it, and falls with how many have it', () => {
    const index = indexOf([[1, 2, 3, 3], [1, 2], [1], []])
    const of = (held: number) => expect.closeTo(Math.log(1 + 4 / held) / Math.log(5))
    expect([1, 2, 3, 9].map(index.rarity)).toEqual([of(3), of(2), 1, 1])
    expect([...index.rarities()]).toEqual([1, 2, 3].map(index.rarity))
    expect(indexOf([]).rarity(1)).toBe(1)
  })

  it('is that of the field in a small catalogue, and its own in one of a hundred', () => {
    const background: Background = { size: 10, spread: (feature) => (feature === 1 ? 5 : 0) }
    const small = indexOf([[1, 2], [2]], background)
    // 98 documents are missing, of which half would have it.
    expect(small.rarity(1)).toBeCloseTo(Math.log(1 + 100 / 50) / Math.log(101))
    expect(small.rarity(2)).toBeCloseTo(Math.log(1 + 100 / 2) / Math.log(101))
    expect([...small.rarities()]).toEqual([1, 2].map(small.rarity))
    const large = Array.from({ length: 100 }, (_, i) => [i < 5 ? 1 : 2])
    expect(indexOf(large, background).rarity(1)).toBeCloseTo(indexOf(large).rarity(1))
    expect(indexOf([[1]], { size: 0, spread: () => 3 }).rarity(1)).toBe(1)
  })
})

describe('a search', () => {
  it('puts first what meets a phrase by its concept, then by most of its words, then by its field', () => {
    const phrase = slot({
      concept: conceptFeature(1),
      field: fieldFeature(1),
      whole: true,
      parts: [word(1), slot({ alone: [2], pairs: [-2_000_002] })],
    })
    const documents = [[fieldFeature(1)], [2], [1], [conceptFeature(1)], [8], [-2_000_002]]
    expect(indexOf(documents).nearest([{ slots: [phrase], weight: 1 }], 6)).toEqual([3, 2, 5, 0, 1, 4])
  })

  it('puts first what meets a word wholly, then by a paraphrase, then by its syllable alone', () => {
    const one = slot({ alone: [1], pairs: [-2_000_001], hints: [conceptFeature(3)] })
    const documents = [[1], [conceptFeature(3)], [-2_000_001], []]
    expect(indexOf(documents).nearest([{ slots: [one], weight: 1 }], 4)).toEqual([2, 1, 0, 3])
    // What stands alone is enough by itself.
    expect(indexOf(documents).nearest([{ slots: [{ ...one, whole: true }], weight: 1 }], 4)).toEqual([0, 2, 1, 3])
  })

  it('adds up all slots by their weight and that of their field, each by what meets it best', () => {
    const documents = [
      [1, 99],
      [2, 3],
      [3, 1],
      [4, 5],
    ]
    const index = indexOf(documents)
    const order = (...queries: [weight: number, ...slots: Slot[]][]) =>
      index.nearest(
        queries.map(([weight, ...slots]) => ({ slots, weight })),
        4,
      )
    expect(order([1, word(1, { weight: 0.5 }), word(2, { weight: 0.9 }), word(3, { weight: 0.3 })])).toEqual([
      1, 2, 0, 3,
    ])
    expect(order([1, word(1)], [3, word(2)])).toEqual([1, 0, 2, 3])
    expect(order([3, word(1)], [1, word(2)], [1, word(3)])).toEqual([2, 0, 1, 3])
    // A word of two readings is met once, however many of them a document has.
    expect(order([1, slot({ alone: [2, 3], whole: true })], [1.5, word(1)])).toEqual([2, 0, 1, 3])
    expect(order([1, slot({ alone: [4, 5], whole: true })], [1.5, word(2)])).toEqual([1, 3, 0, 2])
  })

  it('takes a phrase that is met by its words for as much as the best met of these tells', () => {
    const phrase = slot({ parts: [slot({ alone: [1] }), slot({ alone: [2] })] })
    const rival = (weight: number) => ({ slots: [word(3, { weight })], weight: 1 })
    const index = indexOf([
      [1, 2],
      [3, 9],
    ])
    expect(index.nearest([{ slots: [phrase], weight: 1 }, rival(aloneCounts / 2 - 0.01)], 1)).toEqual([0])
    expect(index.nearest([{ slots: [phrase], weight: 1 }, rival(aloneCounts / 2 + 0.01)], 1)).toEqual([1])
  })

  it('takes a phrase for as much as the best of all that meets it, in whatever order that stands', () => {
    const [best, least] = [word(1), slot({ alone: [2] })]
    for (const parts of [
      [best, least],
      [least, best],
    ]) {
      const rival = (weight: number) => ({ slots: [word(3, { weight })], weight: 1 })
      const index = indexOf([
        [1, 2],
        [3, 9],
      ])
      expect(index.nearest([{ slots: [slot({ parts })], weight: 1 }, rival(0.5 - 0.01)], 1)).toEqual([0])
      expect(index.nearest([{ slots: [slot({ parts })], weight: 1 }, rival(0.5 + 0.01)], 1)).toEqual([1])
    }
  })

  it.each([
    ['the field of a phrase', slot({ field: fieldFeature(1) }), fieldFeature(1), sameField],
    ['a paraphrase', slot({ hints: [conceptFeature(1)] }), conceptFeature(1), hintCounts],
    ['a syllable alone', slot({ alone: [5] }), 5, aloneCounts],
  ])('weighs %s as a comparison does', (_, asked, feature, degree) => {
    const index = indexOf([[feature], [3]])
    const rival = (weight: number) => ({ slots: [word(3, { weight })], weight: 1 })
    expect(index.nearest([{ slots: [asked], weight: 1 }, rival(degree - 0.01)], 1)).toEqual([0])
    expect(index.nearest([{ slots: [asked], weight: 1 }, rival(degree + 0.01)], 1)).toEqual([1])
  })

  it('prefers the shorter of two documents, but not one that says much less of what is asked', () => {
    const long = Array.from({ length: 30 }, (_, i) => 100 + i)
    expect(indexOf([[1, ...long], [1]]).nearest([{ slots: [word(1)], weight: 1 }], 2)).toEqual([1, 0])
    const both = [{ slots: [word(1), word(2), word(3), word(4)], weight: 1 }]
    expect(indexOf([[1, 2, 3, 4, ...long], [1]]).nearest(both, 2)).toEqual([0, 1])
  })

  it('is not led astray by a word that no document has', () => {
    const long = Array.from({ length: 30 }, (_, i) => 100 + i)
    const slots = [word(1), word(9, { weight: 3 })]
    expect(indexOf([[1, ...long], [2]]).nearest([{ slots, weight: 1 }], 2)).toEqual([0, 1])
  })

  it('begins anew each time', () => {
    const index = indexOf([[1], [2]])
    for (const at of [1, 2, 1]) expect(index.nearest([{ slots: [word(at)], weight: 1 }], 1)).toEqual([at - 1])
  })
})

describe('the neighbours of a document', () => {
  it('share what is rare with it rather than what is common', () => {
    const others = Array.from({ length: 20 }, (_, i) => (i < 10 ? [1, 100 + i] : [200 + i, 300 + i]))
    const [first, second] = indexOf([[1, 2], [1, 98], [2, 99], ...others]).neighbours(0, 2)
    expect([first?.document, second?.document]).toEqual([2, 1])
    expect(first?.shared).toBeGreaterThan(second?.shared ?? 1)
  })
})
