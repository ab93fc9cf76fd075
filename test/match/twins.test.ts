import { describe, expect, it } from 'vitest'
import { bundledJudging } from '../../src/architecture/read/judging.js'
import { createLibrary, type Library } from '../../src/match/library.js'
import { mutualPairs, nearLists } from '../../src/match/near-pairs.js'
import { pairsOfCatalogue } from '../../src/match/peers.js'
import { createFinder } from '../support/finder.js'
import { glossary, province, system } from './profiles.js'

const lines = ['Đếm chim yến', 'Bản đồ tổ yến', 'Đặt giờ xem chim', 'Tuần tra hang đá', 'Thu tiền vé hang']
const birds = (id: string, functions: readonly string[]) =>
  system(id, `Sổ chim yến ${id}`, { purpose: 'Theo dõi chim yến trong hang.', functions })
const other = ['Lịch nấu cơm', 'Đấu giá biển số', 'Cấy lúa nước']

const nearestOf = ({ profiles, index }: Library): string[] =>
  mutualPairs(nearLists(index), index.size, profiles.keys()).map(({ a, b }) => `${profiles[a]?.id} ${profiles[b]?.id}`)

describe('two systems of a catalogue', () => {
  const few = [birds('a', lines), birds('b', [...lines.slice(0, 3), ...other])]

  it('are each other’s nearest, or one of a crowd', () => {
    const mutual = (...systems: readonly ReturnType<typeof birds>[]) =>
      nearestOf(createLibrary([...province, ...systems], glossary))
    expect(mutual(...few)).toContain('a b')
    // A third that is the same as the one takes the place of what is half the same.
    const three = mutual(...few, birds('c', lines))
    expect(three).toContain('a c')
    expect(three).not.toContain('a b')
  })

  it('are found from either side alone', () => {
    const finder = createFinder([...province, ...few], glossary)
    const all = finder.within()
    expect(finder.within(new Set(['a']))).toEqual(all.filter(({ a, b }) => a === 'a' || b === 'a'))
    expect(finder.within(new Set(['b']))).toEqual(all.filter(({ a, b }) => a === 'b' || b === 'b'))
  })

  it('are told where the head takes them for one', () => {
    const library = createLibrary([...province, ...few], glossary)
    const { twins } = bundledJudging().file()
    const told = (bias: number[]) =>
      pairsOfCatalogue(library, { ...twins, head: { ...twins.head, bias } }).map(
        ({ a, b, relation }) => `${a} ${b} ${relation}`,
      )
    expect(told([0, 100])).toContain('a b duplicate')
    expect(told([100, 0])).toEqual([])
  })

  it('are told of all copies, whichever is nearest to which', () => {
    const copies = ['a', 'b', 'c'].map((id) => birds(id, lines))
    const library = createLibrary([...province, ...copies], glossary)
    const found = pairsOfCatalogue(library, bundledJudging().file().twins).map(
      ({ a, b, relation }) => `${a} ${b} ${relation}`,
    )
    expect(found).toEqual(expect.arrayContaining(['a b duplicate', 'a c duplicate', 'b c duplicate']))
  })
})
