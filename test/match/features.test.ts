import { describe, expect, it } from 'vitest'
import { createLexicon } from '../../src/language/lexicon.js'
import { wordKey } from '../../src/language/normalise.js'
import { createReader, type Passage } from '../../src/language/reader.js'
import { compileThesaurus, type Term } from '../../src/language/thesaurus.js'
import {
  addFeatures,
  aloneCounts,
  conceptFeature,
  conceptWeight,
  coverage,
  eachHint,
  eachPair,
  eachSlot,
  type Feature,
  fieldFeature,
  hintCounts,
  isWhole,
  met,
  ownWeight,
  placeOfFeature,
  type Rarity,
  type Slot,
  sameField,
  slotsOf,
  slotsWeight,
  tellingWeight,
  visitPassage,
} from '../../src/match/features.js'

const terms: readonly Term[] = [
  { term: 'du lịch' },
  { term: 'hướng dẫn viên du lịch', broader: 'du lịch' },
  { term: 'học bạ', broader: 'giáo dục' },
  { term: 'thời khóa biểu', broader: 'giáo dục' },
  { term: 'tiêm chủng', synonyms: ['tiêm đủ mũi'] },
  { term: 'quản lý', type: 'filler' },
  { term: 'cấp tỉnh', type: 'filler' },
]

/** A reader of a small glossary, and what it tells of a text; every feature is rare unless said otherwise. */
function setUp(rarity: Rarity = () => 1, glossary = terms) {
  const lexicon = createLexicon()
  const thesaurus = compileThesaurus(glossary, lexicon)
  const reader = createReader(lexicon, thesaurus)
  const read = (text: string): Passage => {
    const [passage] = reader.read([text])
    if (!passage) throw new Error('one text gives one passage')
    return passage
  }
  const slots = (text: string) => slotsOf(read(text), lexicon, rarity, thesaurus)
  const features = (text: string) => addFeatures(slots(text), new Set())
  const word = (key: string): Feature => lexicon.id(wordKey(key))
  const concept = (name: string): number => thesaurus.concepts.indexOf(name)
  const degrees = (text: string, other: string) => slots(text).map((slot) => met(slot, features(other)))
  return { lexicon, thesaurus, reader, read, slots, features, word, concept, degrees }
}

const nothing: Passage = { text: '', tokens: [], spans: [], links: [], linkEnds: [] }
const nowhere = { pointsTo: () => undefined }

/** The words of slots, phrases in brackets. */
const drawn = (text: string, slots: readonly Slot[]): string =>
  slots
    .map(({ start, end, parts }) => (parts ? `[${drawn(text, parts)}]` : text.slice(start, end).toLowerCase()))
    .join(' ')

describe('features', () => {
  it('of every sort are told apart and counted from 0', () => {
    const lexicon = createLexicon()
    const reader = createReader(lexicon, compileThesaurus([], lexicon))
    // The words 0 to 3, whose neighbours are the pairs 0 to 2.
    const pairs = slotsOf(reader.read(['mèo mun con đó'])[0] ?? nothing, lexicon, () => 1, nowhere).flatMap(
      (slot) => slot.pairs,
    )
    for (const place of [0, 1, 2])
      expect([place, conceptFeature(place), fieldFeature(place), pairs[2 * place] ?? 0].map(placeOfFeature)).toEqual(
        [0, 1, 2, 3].map((sort) => ({ sort, place })),
      )
    const tells = [0, conceptFeature(0), fieldFeature(0), pairs[0] ?? 0].map((first) =>
      tellingWeight(first, () => 1, lexicon),
    )
    expect(tells).toEqual([aloneCounts, conceptWeight, 0, 1])
  })
})

describe('the slots of a text', () => {
  it('are its words and phrases, a phrase within another as a part of it', () => {
    const { slots } = setUp()
    const parts = (text: string) => drawn(text, slots(text))
    expect(parts('Xem học bạ cũ')).toBe('xem [học bạ] cũ')
    expect(parts('Cấp thẻ hướng dẫn viên du lịch mới')).toBe('cấp thẻ [hướng dẫn viên [du lịch]] mới')
    expect(parts('học bạ')).toBe('[học bạ]')
    expect(parts('học bạ, học bạ')).toBe('[học bạ] [học bạ]')
    expect(parts('')).toBe('')
  })

  it('leave out a phrase that begins within another and ends behind it', () => {
    const lexicon = createLexicon()
    const thesaurus = compileThesaurus([{ term: 'kho lúa' }, { term: 'lúa gạo' }], lexicon)
    const [passage] = createReader(lexicon, thesaurus).read(['kho lúa gạo mới'])
    if (!passage) throw new Error('no passage')
    expect(
      drawn(
        passage.text,
        slotsOf(passage, lexicon, () => 1, thesaurus),
      ),
    ).toBe('[kho lúa] gạo mới')
  })

  it('are heard in the order of the text', () => {
    const { read } = setUp()
    const heard: (string | number)[] = []
    eachSlot(read('cấp thẻ hướng dẫn viên du lịch'), {
      word: (at) => heard.push(at),
      begin: ({ from, to }) => heard.push(`${from}–${to}`),
      end: () => heard.push('end'),
    })
    expect(heard).toEqual([0, 1, '2–7', 2, 3, 4, '5–7', 5, 6, 'end', 'end'])
  })

  it('of phrases span their words, and weigh as two average words by the rarity of the concept', () => {
    const { slots, concept } = setUp((feature) => (feature < 0 ? 0.5 : 1))
    const [, phrase] = slots('xem học bạ')
    expect(phrase).toMatchObject({
      concept: conceptFeature(concept('học bạ')),
      field: fieldFeature(concept('giáo dục')),
      weight: conceptWeight / 2,
      start: 4,
      end: 10,
      whole: true,
      alone: [],
      pairs: [],
      hints: [],
    })
    expect(phrase?.parts?.map(({ start, end, weight }) => [start, end, weight])).toEqual([
      [4, 7, 1],
      [8, 10, 1],
    ])
  })
})

describe('a word', () => {
  it('weighs by its rarity, a filler and a number next to nothing', () => {
    const { word, reader, lexicon, thesaurus } = setUp()
    const rarity: Rarity = (feature) => (feature === word('mèo') ? 0.4 : 0.9)
    const weights = (text: string) =>
      reader.read([text]).flatMap((passage) => slotsOf(passage, lexicon, rarity, thesaurus).map((slot) => slot.weight))
    const [cat = 0, black = 0, filler = 0, , year = 0] = weights('mèo, mun, quản lý, 2024')
    expect([cat, black]).toEqual([0.4, 0.9])
    expect([filler, year]).toEqual([expect.closeTo(0.9 * 0.12), expect.closeTo(0.9 * 0.12)])
  })

  it('that may be several is as common as the commonest of them', () => {
    const { reader, lexicon, thesaurus, word } = setUp()
    reader.learn(['mèo mun', 'méo mun'])
    const rarity: Rarity = (feature) => (feature === word('méo') ? 0.2 : 0.9)
    const [passage] = reader.fork().read(['meo mun'])
    if (!passage) throw new Error('no passage')
    const [slot] = slotsOf(passage, lexicon, rarity, thesaurus)
    expect([...(slot?.alone ?? [])].sort()).toEqual(['meo', 'mèo', 'méo'].map(word).sort())
    expect(slot?.pairs).toHaveLength(3)
    expect(slot?.weight).toBe(0.2)
  })

  it('pairs with its neighbour on either side, if nothing stands between', () => {
    const { slots } = setUp()
    const pairs = (text: string) => slots(text).map((slot) => slot.pairs)
    const [first = [], middle = [], last = []] = pairs('mèo mun con')
    expect([first.length, middle.length, last.length]).toEqual([1, 2, 1])
    expect(middle).toEqual([...first, ...last])
    expect(pairs('mèo, mun con').map(({ length }) => length)).toEqual([0, 1, 1])
  })

  it('is enough by itself where it stands alone or is no Vietnamese syllable', () => {
    const { slots } = setUp()
    const whole = (text: string) => slots(text).map((slot) => slot.whole)
    expect(whole('mèo')).toEqual([true])
    expect(whole('mèo, mun con')).toEqual([true, false, false])
    expect(whole('mèo office')).toEqual([false, true])
    expect(whole('mèo mun')).toEqual([false, false])
  })

  it('points, with a neighbour, to the concept of whose phrase both are a piece; a filler to none', () => {
    const { slots, concept } = setUp()
    const hints = (text: string) => slots(text).map((slot) => slot.hints)
    const vaccination = conceptFeature(concept('tiêm chủng'))
    expect(hints('đủ mũi nào')).toEqual([[vaccination], [vaccination], []])
    expect(hints('cần đủ mũi')).toEqual([[], [vaccination], [vaccination]])
    expect(hints('đủ, mũi')).toEqual([[], []])
    expect(hints('quản lý mèo')).toEqual([[], [], []])
  })

  it('points to nothing where its neighbour is a filler', () => {
    const lexicon = createLexicon()
    const thesaurus = compileThesaurus([{ term: 'tiêm đủ mũi' }, { term: 'đủ', type: 'filler' }], lexicon)
    const hints = createReader(lexicon, thesaurus)
      .read(['đủ mũi', 'xa đủ mũi'])
      .flatMap((passage) => slotsOf(passage, lexicon, () => 1, thesaurus).map((slot) => slot.hints))
    expect(hints).toEqual([[], [], [], [], []])
  })

  it('is told one by one as it stands in its slot', () => {
    const { read, slots, lexicon, thesaurus } = setUp()
    for (const text of ['cần đủ mũi nào', 'mèo, office mun 12', 'quản lý mèo cấp tỉnh', 'mèo'])
      slots(text).forEach((slot, at) => {
        const passage = read(text)
        const [pairs, hints]: [Feature[], Feature[]] = [[], []]
        eachPair(passage, at, (feature) => pairs.push(feature))
        eachHint(passage, at, thesaurus, (concept) => hints.push(conceptFeature(concept)))
        expect({ pairs, hints, whole: isWhole(passage, at, lexicon) }).toEqual({
          pairs: slot.pairs,
          hints: slot.hints,
          whole: slot.whole,
        })
        const token = passage.tokens[at]
        expect(token && ownWeight(token, lexicon)).toBe(slot.weight)
      })
  })
})

describe('the features of a text', () => {
  it('are its words, their pairs, its concepts and the fields of these, the same for the index as for a comparison', () => {
    const { read, features, reader, word, concept } = setUp()
    reader.learn(['mèo mun', 'méo mun'])
    for (const text of ['xem học bạ, thời khóa biểu', 'hướng dẫn viên du lịch cấp tỉnh', 'meo mun con', '']) {
      const found = new Set<Feature>()
      visitPassage(read(text), (feature) => found.add(feature))
      expect(found).toEqual(features(text))
    }
    const all = features('xem học bạ')
    expect([...all].filter((feature) => feature >= 0).sort()).toEqual(['xem', 'học', 'bạ'].map(word).sort())
    expect([...all].filter((feature) => placeOfFeature(feature).sort === 3)).toHaveLength(2)
    expect(all).toContain(conceptFeature(concept('học bạ')))
    expect(all).toContain(fieldFeature(concept('giáo dục')))
    expect(all.size).toBe(7)
  })

  it('of a word that may be several name every one and its pairs', () => {
    const { reader, word } = setUp()
    reader.learn(['mun mèo', 'mun méo'])
    const fork = reader.fork()
    const [passage] = fork.read(['mun meo'])
    if (!passage) throw new Error('no passage')
    const found: Feature[] = []
    visitPassage(passage, (feature) => found.push(feature))
    expect(found.filter((feature) => feature >= 0).sort()).toEqual(['meo', 'mèo', 'méo', 'mun'].map(word).sort())
    expect(found.filter((feature) => feature < 0)).toHaveLength(3)
  })
})

describe('how far a slot is met', () => {
  it('is wholly by its pair, in part by its syllable alone, and not by others', () => {
    const { degrees } = setUp()
    expect(degrees('mèo mun', 'con mèo mun')).toEqual([1, 1])
    expect(degrees('mèo mun', 'mèo, mun')).toEqual([aloneCounts, aloneCounts])
    expect(degrees('mèo mun', 'mèo trắng')).toEqual([aloneCounts, 0])
    expect(degrees('mèo mun', 'chó trắng')).toEqual([0, 0])
  })

  it('is wholly by a word that is enough by itself', () => {
    const { degrees } = setUp()
    expect(degrees('mèo, mun', 'mèo mun')).toEqual([1, 1])
    expect(degrees('dùng office', 'office mới')).toEqual([0, 1])
  })

  it('is as by a paraphrase where its neighbours are a piece of what the other names', () => {
    const { degrees } = setUp()
    expect(degrees('đủ mũi', 'tiêm chủng')).toEqual([hintCounts, hintCounts])
    expect(degrees('đủ mũi', 'học bạ')).toEqual([0, 0])
  })

  it('is wholly by the concept under whatever name, in part by another of its field, else by its words', () => {
    const { degrees } = setUp()
    expect(degrees('tiêm chủng', 'tiêm đủ mũi')).toEqual([1])
    expect(degrees('học bạ', 'thời khóa biểu')).toEqual([sameField])
    expect(degrees('học bạ', 'lễ hội')).toEqual([0])
    expect(degrees('học bạ', 'học nghề')).toEqual([expect.closeTo(aloneCounts / 2)])
    expect(degrees('tiêm đủ mũi', 'đủ mũi')).toEqual([expect.closeTo(2 / 3)])
  })

  it('is no further by the name of the field within a phrase than by the field', () => {
    const { degrees } = setUp()
    // Three words of the guide and the field: 3 of 5 by weight are not met.
    expect(degrees('hướng dẫn viên du lịch', 'khách du lịch')).toEqual([sameField])
    expect(degrees('hướng dẫn viên du lịch', 'hướng dẫn viên, du lịch')).toEqual([
      expect.closeTo((3 + 2 * sameField) / 5),
    ])
    expect(degrees('hướng dẫn viên du lịch', 'hướng dẫn viên')).toEqual([expect.closeTo(3 / 5)])
    // A phrase of another field within counts in full, and so does another name of the same.
    const lexicon = createLexicon()
    const thesaurus = compileThesaurus([{ term: 'thẻ du lịch', broader: 'giấy tờ' }, { term: 'du lịch' }], lexicon)
    const reader = createReader(lexicon, thesaurus)
    const [card, other] = reader
      .read(['thẻ du lịch', 'khách du lịch'])
      .map((p) => slotsOf(p, lexicon, () => 1, thesaurus))
    expect(card?.map((slot) => met(slot, addFeatures(other ?? [], new Set())))).toEqual([expect.closeTo(2 / 3)])
    const birds = setUp(() => 1, [{ term: 'chim yến', synonyms: ['nuôi chim yến'] }])
    expect(birds.degrees('nuôi chim yến', 'nuôi chim, yến')).toEqual([expect.closeTo((2 + aloneCounts) / 3)])
  })

  it('is in parts by the rarity of these', () => {
    const common = setUp()
    const { degrees } = setUp((feature) => (feature === common.word('bạ') ? 0.5 : 1))
    expect(degrees('học bạ', 'bạ')).toEqual([expect.closeTo((0.5 * aloneCounts) / 1.5)])
  })
})

describe('what a text has of another', () => {
  it('is the share of its weight that is met, nothing of nothing', () => {
    const { slots, features } = setUp()
    const share = (text: string, other: string) => coverage(slots(text), features(other))
    expect(share('mèo, mun, học bạ', 'mèo, mun, học bạ')).toBe(1)
    expect(share('mèo, mun, học bạ', 'mèo')).toBeCloseTo(1 / 4)
    expect(share('mèo, mun, học bạ', 'thời khóa biểu')).toBeCloseTo((2 * sameField) / 4)
    expect(share('', 'mèo')).toBe(0)
    expect(slotsWeight(slots('mèo, mun, học bạ'))).toBe(4)
    expect(slotsWeight([])).toBe(0)
  })
})

describe('what sharing a feature alone tells', () => {
  it('is of a word a part, of neighbours their words, of a concept all, of a field nothing', () => {
    const { lexicon, word, slots, concept } = setUp()
    const rarity: Rarity = (feature) => (feature === word('mèo') ? 0.8 : 0.6)
    const tells = (feature: Feature | undefined) => tellingWeight(feature ?? 0, rarity, lexicon)
    expect(tells(word('mèo'))).toBeCloseTo(aloneCounts * 0.8)
    expect(tells(slots('mèo mun')[0]?.pairs[0])).toBeCloseTo((0.8 + 0.6) / 2)
    expect(tells(conceptFeature(concept('học bạ')))).toBeCloseTo(conceptWeight * 0.6)
    expect(tells(fieldFeature(concept('học bạ')))).toBe(0)
  })

  it('is nothing for what stands in nearly every system', () => {
    const { lexicon, word, slots, concept } = setUp()
    const tells = (feature: Feature | undefined, rarity: Rarity) => tellingWeight(feature ?? 0, rarity, lexicon)
    const pair = slots('mèo mun')[0]?.pairs[0]
    expect(tells(word('mèo'), () => 0.1)).toBe(0)
    expect(tells(pair, () => 0.1)).toBe(0)
    expect(tells(pair, (feature) => (feature === word('mun') ? 0.8 : 0.1))).toBeCloseTo(0.4)
    expect(tells(conceptFeature(concept('học bạ')), () => 0.1)).toBe(0)
    expect(tells(conceptFeature(concept('học bạ')), () => 0.2)).toBeCloseTo(conceptWeight * 0.2)
  })
})
