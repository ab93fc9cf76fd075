import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Appraisal, Finder, Profile } from '../../src/match/index.js'
import { createFinder } from '../support/finder.js'
import { glossary, proposal, province, system } from './profiles.js'

/** What must hold for every text and catalogue. */

let finder: Finder
beforeEach(() => {
  finder = createFinder(province, glossary)
})

const words = fc.constantFrom(
  'quản lý',
  'thửa đất',
  'tàu cá',
  'văn bản',
  'đăng nhập một lần',
  'báo cáo',
  'mã QR',
  'kho',
  'giám sát',
  'LGSP',
  'nông dân',
  'hoá',
  'kỹ thuật',
)
const line = fc.oneof(
  fc.array(words, { maxLength: 6 }).map((list) => list.join(' ')),
  fc.string({ maxLength: 40, unit: 'grapheme' }),
)
const lines = fc.array(line, { maxLength: 5 })
const anyProposal = fc
  .record({ name: line, purpose: line, functions: lines, data: lines, users: lines })
  .map(({ name, ...rest }) => proposal(name, rest))

/** An appraisal without its wording, which quotes the text as it was written. */
function figures({ verdict, matches }: Appraisal) {
  return { verdict, matches: matches.map(({ id, relation, score, coverage }) => ({ id, relation, score, coverage })) }
}

function mapTexts(profile: Profile, change: (text: string) => string): Profile {
  return {
    ...profile,
    name: change(profile.name),
    purpose: change(profile.purpose),
    functions: profile.functions.map(change),
    data: profile.data.map(change),
    users: profile.users.map(change),
  }
}

describe('every figure', () => {
  it('lies between 0 and 1, for any text', () => {
    fc.assert(
      fc.property(anyProposal, (each) => {
        const unit = (x: number) => expect(x >= 0 && x <= 1).toBe(true)
        for (const match of finder.appraise(each).matches) {
          unit(match.score)
          unit(match.coverage.ofProposal)
          unit(match.coverage.ofTarget)
          for (const row of match.comparison) unit(row.degree)
          for (const evidence of match.evidence) unit(evidence.weight)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(anyProposal, (each) => {
        const decomposed = mapTexts(each, (text) => text.normalize('NFD'))
        expect(figures(finder.appraise(decomposed))).toEqual(
          figures(finder.appraise(mapTexts(each, (t) => t.normalize('NFC')))),
        )
      }),
      { numRuns: 40 },
    )
  })

  it('is the same whichever way tone marks are placed and y or i is written', () => {
    const one = proposal('Số hoá hồ sơ kỹ thuật thuỷ lợi', { functions: ['Hoà giải', 'Kỷ luật', 'Khoá học'] })
    const other = proposal('Số hóa hồ sơ kĩ thuật thủy lợi', { functions: ['Hòa giải', 'Kỉ luật', 'Khóa học'] })
    expect(figures(finder.appraise(one))).toEqual(figures(finder.appraise(other)))
  })

  it('does not depend on the order of the catalogue', () => {
    fc.assert(
      fc.property(anyProposal, fc.shuffledSubarray([...province], { minLength: province.length }), (each, shuffled) => {
        expect(figures(createFinder(shuffled, glossary).appraise(each))).toEqual(figures(finder.appraise(each)))
      }),
      { numRuns: 15 },
    )
  })

  it('does not depend on the order of what a dossier lists', () => {
    fc.assert(
      fc.property(anyProposal, (each) => {
        const turned = { ...each, functions: [...each.functions].reverse(), data: [...each.data].reverse() }
        const [one, other] = [finder.appraise(each), finder.appraise(turned)]
        expect(figures(other)).toEqual(figures(one))
        expect(other.confidence).toBe(one.confidence)
      }),
      { numRuns: 40 },
    )
  })

  it('does not depend on what was asked before', () => {
    const fresh = () => createFinder(province, glossary)
    const each = proposal('Phan mem quan ly tau ca', { functions: ['Giam sat vi tri tau'] })
    const used = fresh()
    used.appraise(proposal('Tầu cà giấm sát', { functions: ['vị trí tàu', 'xyzzy'] }))
    used.similar('phần mềm quản lý tàu')
    expect(figures(used.appraise(each))).toEqual(figures(fresh().appraise(each)))
  })

  it('is the same in capitals', () => {
    const each = proposal('Phần mềm quản lý tàu cá của tỉnh', {
      functions: ['Đăng ký tàu cá', 'Giám sát vị trí tàu'],
      purpose: 'Theo dõi tàu cá.',
    })
    const capitals = mapTexts(each, (text) => text.toUpperCase())
    expect(finder.appraise(capitals).verdict).toBe(finder.appraise(each).verdict)
    expect(finder.appraise(capitals).matches[0]?.id).toBe(finder.appraise(each).matches[0]?.id)
  })
})

describe('words that differ only by accents', () => {
  it.each([
    ['năng lượng', 'nâng lương'],
    ['sơ đồ', 'sổ đỏ'],
    ['mỏ', 'mộ'],
    ['tàu cá', 'tẩu cà'],
    ['đất đai', 'đặt dài'],
    ['mã số', 'mà sở'],
  ])('“%s” and “%s” never meet', (a, b) => {
    const one = createFinder([system('a', a, { functions: [a], purpose: a })], [])
    const [match] = one.appraise(proposal(b, { functions: [b], purpose: b })).matches
    expect(match).toMatchObject({ score: 0, relation: 'related' })
    expect(one.appraise(proposal(a, { functions: [a], purpose: a })).matches[0]?.score).toBeGreaterThan(0.2)
  })
})

describe('odd input', () => {
  const good = proposal('Phần mềm quản lý đất đai', { functions: ['Quản lý thửa đất', 'Đăng ký biến động'] })

  it('is answered for an empty catalogue', () => {
    const { verdict, matches, reason } = createFinder([], glossary).appraise(good)
    expect([verdict, matches.length]).toEqual(['none', 0])
    expect(reason.vi).not.toBe('')
    expect(createFinder([], glossary).similar('đất đai')).toEqual([])
    expect(createFinder([], glossary).within()).toEqual([])
  })

  it('is answered for a catalogue of one', () => {
    const [land] = province
    const { verdict } = createFinder(land ? [land] : [], glossary).appraise(
      proposal('Phần mềm quản lý đất đai huyện', {
        ...land,
        id: 'dx',
        of: 'proposal',
        owner: 'huyen',
        ownerNames: ['UBND huyện'],
      }),
    )
    expect(verdict).toBe('duplicate')
  })

  it('is answered for twenty copies: all are named', () => {
    const [land] = province
    const copies = Array.from({ length: 20 }, (_, i) => ({
      ...(land ?? system('x', 'x')),
      id: `ban-sao-${String(i).padStart(2, '0')}`,
    }))
    const twenty = createFinder([...province.slice(1), ...copies], glossary)
    const { verdict, matches } = twenty.appraise(
      proposal('Phần mềm quản lý đất đai huyện', { ...land, id: 'dx', of: 'proposal', owner: 'huyen' }),
    )
    expect(verdict).toBe('duplicate')
    expect(matches.slice(0, 5).map((match) => match.id)).toEqual(copies.slice(0, 5).map((copy) => copy.id))
  })

  it.each([
    ['no functions', { ...good, functions: [] }],
    ['nothing at all', proposal('')],
    ['one word', proposal('Đất')],
    ['emoji', proposal('🏠 Quản lý đất đai 🗺️', { functions: ['👍🏽', '🇻🇳'] })],
    ['mixed scripts', proposal('Quản lý đất đai 土地 земля', { functions: ['データ', 'ข้อมูล'] })],
    ['lone surrogates', proposal('\ud83d quản lý \udc00')],
  ])('is answered with %s', (_, each) => {
    const { matches } = finder.appraise(each)
    expect(matches.length).toBeGreaterThanOrEqual(5)
    expect(matches.every((match) => Number.isFinite(match.score))).toBe(true)
  })

  it('is answered for a megabyte of text, as its beginning tells', () => {
    const long = {
      ...good,
      purpose: 'Quản lý thửa đất. '.repeat(60_000),
      functions: Array.from({ length: 20_000 }, (_, i) => `Quản lý thửa đất ${i}`),
    }
    const { verdict, matches } = finder.appraise(long)
    expect(verdict).toBe('duplicate')
    expect(matches[0]?.id).toBe('dat-dai')
  })

  it('does not let one huge word or endless punctuation through', () => {
    expect(finder.appraise(proposal('a'.repeat(1_000_000))).verdict).toBe('none')
    expect(finder.appraise(proposal('đất', { purpose: ', '.repeat(300_000) })).matches.length).toBeGreaterThan(0)
  })
})
