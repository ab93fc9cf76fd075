import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareProposals, type Profile } from '../../src/match/index.js'
import { createLibrary } from '../../src/match/library.js'
import { rivalsIn } from '../../src/match/rivals.js'
import { createFinder } from '../support/finder.js'
import { pairsOfRun } from './all-with-all.js'
import { glossary, proposal, province, system } from './profiles.js'

const functions = ['Đếm chim yến', 'Bản đồ tổ yến', 'Đặt giờ xem chim', 'Tuần tra hang đá']
const birds = (id: string, rest: Partial<Profile> = {}) =>
  proposal('Sổ chim yến', { id, purpose: 'Theo dõi chim yến trong hang.', functions, ...rest })
const pairs = (...proposals: Profile[]) => compareProposals(proposals, glossary, province)
const [a, b] = [birds('a'), birds('b', { name: 'Trang chim yến', owner: 'so-c', ownerNames: ['Sở C'] })]
const peersOf = (of: Profile, ...others: Profile[]) =>
  createFinder(province, glossary)
    .appraise(of, others)
    .matches.filter((match) => match.of === 'proposal')

describe('two proposals of a run', () => {
  it('that build the same are named with their agencies and at most three functions that both have', () => {
    const [pair] = pairs(b, a)
    expect(pair).toMatchObject({ a: 'a', b: 'b', relation: 'duplicate', coverage: { ofProposal: 1, ofTarget: 1 } })
    expect(pair?.reason).toEqual({
      vi: '“Sổ chim yến” (Sở B) và “Trang chim yến” (Sở C) cùng mục đích, cùng làm “Đếm chim yến”, “Bản đồ tổ yến”, “Đặt giờ xem chim”.',
      en: '“Sổ chim yến” (Sở B) and “Trang chim yến” (Sở C) have the same purpose and both do “Đếm chim yến”, “Bản đồ tổ yến”, “Đặt giờ xem chim”.',
    })
    expect(peersOf(b, a)[0]?.reason.vi).toMatch(/^“Trang chim yến” \(Sở C\) và “Sổ chim yến” \(Sở B\) cùng mục đích, /)
  })

  it('are quoted for nothing that only one of them does', () => {
    const half = birds('b', { functions: [...functions.slice(0, 2), 'Nấu cơm chiều', 'Đấu giá biển số'] })
    expect(pairs(a, half)[0]?.reason.vi).toMatch(/cùng làm “Đếm chim yến”, “Bản đồ tổ yến”\.$/)
  })

  it('overlap where about half is the same, and are no pair where less is', () => {
    const other = ['Nấu cơm chiều', 'Đấu giá biển số', 'Thu tiền đặt trước', 'Trồng lúa nước']
    const sharing = (n: number) => {
      const own = { functions: [...functions.slice(0, n), ...other.slice(n)], data: ['tổ yến', 'gạo'] }
      const farm = birds('b', { ...own, name: 'Trồng lúa', purpose: 'Việc của xã.' })
      return pairs(birds('a', { data: ['tổ yến', 'hang đá'] }), farm)[0]?.relation
    }
    expect([4, 2, 1].map(sharing)).toEqual(['duplicate', 'overlap', undefined])
  })

  it('see each other with the same figures, each from its side', () => {
    const more = birds('b', { functions: [...functions, 'Nấu cơm chiều', 'Đấu giá biển số'] })
    const [fromA, fromB, pair] = [peersOf(a, more)[0], peersOf(more, a)[0], pairs(a, more)[0]]
    expect(fromA?.score).toBe(fromB?.score)
    expect(fromA?.score).toBe(pair?.score)
    expect(fromA?.relation).toBe(fromB?.relation)
    expect(fromA?.coverage).toEqual(pair?.coverage)
    expect(fromB?.coverage).toEqual({ ofProposal: pair?.coverage.ofTarget, ofTarget: pair?.coverage.ofProposal })
    expect(pair?.coverage.ofProposal).toBeGreaterThan(pair?.coverage.ofTarget ?? 1)
  })

  it.each(['sso', 'khong-co'])('are compared where one says that it extends what is not its own: %s', (id) => {
    const claiming = { ...a, upgrades: [id] }
    expect(pairs(claiming, b)).toHaveLength(1)
    expect(peersOf(claiming, b)).toHaveLength(1)
    expect(peersOf(b, claiming)).toHaveLength(1)
    // Nor is it, of an agency that has systems.
    expect(pairs({ ...claiming, owner: 'so-tnmt', ownerNames: ['Sở TNMT'] }, b)).toHaveLength(1)
  })

  it('stand nearest first, equally near ones by their ids, in whatever order they come', () => {
    const less = { functions: [...functions.slice(0, 3), 'Nấu cơm chiều'] }
    const all = [birds('x'), birds('a', less), birds('y'), birds('b', less)]
    const order = (of: readonly Profile[]) => pairs(...of).map((pair) => `${pair.a} ${pair.b}`)
    const expected = ['a b', 'x y', 'a x', 'a y', 'b x', 'b y']
    expect(order(all)).toEqual(expected)
    expect(order([...all].reverse())).toEqual(expected)
    const [x, ...others] = all
    const near = (list: readonly Profile[]) => (x ? peersOf(x, ...list).map((match) => match.id) : [])
    expect([near(others), near([...others].reverse())]).toEqual([
      ['y', 'a', 'b'],
      ['y', 'a', 'b'],
    ])
  })

  it.each<[string, Partial<Profile>]>([
    ['extends a system of its own', { upgrades: ['dat-dai'], owner: 'so-tnmt', ownerNames: ['Sở TNMT'] }],
    ['extends another of its own', { upgrades: ['sso', 'tau-ca'], owner: 'so-nnptnt', ownerNames: ['Sở Nông nghiệp'] }],
    ['is a training', { proposalKind: 'training' }],
    ['is advice', { proposalKind: 'consultancy' }],
  ])('do not compete where one %s', (_, rest) => {
    const other = { ...b, ...rest }
    expect([pairs(a, other), peersOf(a, other), peersOf(other, a)]).toEqual([[], [], []])
  })

  it('compete where both extend one system, and not where each extends another', () => {
    const own = { owner: 'so-tnmt', ownerNames: ['Sở TNMT'] }
    const [first, second] = [
      { ...a, ...own, upgrades: ['dat-dai'] },
      { ...b, ...own, upgrades: ['sso', 'dat-dai'] },
    ]
    expect(pairs(first, second)).toMatchObject([{ a: 'a', b: 'b', relation: 'duplicate' }])
    expect([peersOf(first, second), peersOf(second, first)]).toMatchObject([[{ id: 'b' }], [{ id: 'a' }]])
    // Of another agency too, which has no right to the system.
    expect(pairs(first, { ...b, upgrades: ['dat-dai'] })).toHaveLength(1)
    expect(pairs(first, { ...second, upgrades: ['tau-ca'] })).toEqual([])
    // In another way.
    const other = { functions: ['Nấu cơm chiều', 'Đấu giá biển số'], purpose: 'Việc của xã.', name: 'Bán gạo' }
    expect(pairs(first, { ...second, ...other })).toEqual([])
    expect(pairs(first, { ...second, proposalKind: 'training' })).toEqual([])
  })

  it('are not one proposal against itself, nor two that share no telling word', () => {
    expect(peersOf(a, a, { ...a })).toEqual([])
    expect(pairs(a, proposal('Đấu giá biển số', { id: 'c', functions: ['Thu tiền đặt trước'] }))).toEqual([])
  })
})

describe('several that compete', () => {
  const half = birds('c', { functions: [...functions.slice(0, 2), 'Nấu cơm chiều'] })
  const far = [b, half, birds('d')]

  it('are listed the nearest first, of equals by their ids', () => {
    const found = pairs(...far, a)
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((x, y) => y - x))
    expect(found[0]).toMatchObject({ a: 'a', b: 'd' })
    const same = ['e', 'd', 'c'].map((id) => birds(id))
    expect(pairs(...same).map((pair) => pair.a + pair.b)).toEqual(['cd', 'ce', 'de'])
    expect(peersOf(a, ...far).map(({ id }) => id)[0]).toBe('d')
    expect(peersOf(a, ...same).map(({ id }) => id)).toEqual(['c', 'd', 'e'])
  })
})

describe('a pile', () => {
  const pile = (size: number) => Array.from({ length: size }, (_, i) => birds(`x-${1000 + i}`))

  it('has each compared with a few of the others, however many there are', () => {
    const most = (run: readonly Profile[]) => {
      const rivals = rivalsIn(createLibrary(province, glossary), run)
      return Math.max(...run.map((_, place) => rivals(place).size))
    }
    expect([60, 120, 240].map((size) => most(pile(size)))).toEqual([24, 24, 24])
  })

  it('tells ten of each, the same from one list as from a copy, and finds the one that is alike among many that are not', () => {
    const run = pile(60)
    const [first] = run
    const finder = createFinder(province, glossary)
    const told = (of: Profile | undefined, list: readonly Profile[]) =>
      of ? finder.appraise(of, list).matches.flatMap((match) => (match.of === 'proposal' ? [match.id] : [])) : []
    expect(told(first, run)).toHaveLength(10)
    expect(told(first, run)).toEqual(told(first, [...run].reverse()))
    const rice = (id: string) =>
      proposal('Đấu giá biển số', { id, functions: ['Thu tiền đặt trước', 'Nấu cơm chiều', 'Trồng lúa nước'] })
    expect(told(first, [...pile(1), ...Array.from({ length: 70 }, (_, i) => rice(`y-${i}`)), birds('z')])).toEqual([
      'z',
    ])
  })
})

describe('systems of the catalogue', () => {
  const twin = (id: string, rest: Partial<Profile> = {}) =>
    system(id, 'Sổ chim yến', { purpose: 'Theo dõi chim yến trong hang.', functions, ...rest })
  const within = (systems: Profile[], only?: string[]) =>
    createFinder([...province, ...systems], glossary)
      .within(only && new Set(only))
      .map((pair) => [pair.a, pair.b, pair.relation])

  it('that do the same are a pair, unless one is out of use', () => {
    expect(within([twin('y'), twin('x')])).toEqual([['x', 'y', 'duplicate']])
    expect(within([twin('y'), twin('x', { status: 'retired' })])).toEqual([])
    expect(within([twin('y', { status: 'retired' }), twin('x')])).toEqual([])
    expect(within([twin('y'), twin('x', { status: 'retiring' })])).toHaveLength(1)
  })

  it('are no pair where a part is the same, which in two proposals would be worth a look', () => {
    const other = { functions: [...functions.slice(0, 2), 'Nấu cơm chiều', 'Đấu giá biển số'], purpose: 'Việc của xã.' }
    expect(within([twin('y'), twin('x', { ...other, name: 'Sổ việc xã' })])).toEqual([])
    expect(pairs(a, birds('b', other))).toHaveLength(1)
  })

  it('are told of the given ones alone where only these are asked for, each pair once', () => {
    const three = [twin('z'), twin('x'), twin('y')]
    const all = [
      ['x', 'y', 'duplicate'],
      ['x', 'z', 'duplicate'],
      ['y', 'z', 'duplicate'],
    ]
    expect(within(three)).toEqual(all)
    expect(within(three, ['z'])).toEqual([all[1], all[2]])
    expect(within(three, ['dat-dai'])).toEqual([])
    expect(within(three, [])).toEqual([])
  })
})

describe('a search', () => {
  const lines = [
    ...functions,
    'Nấu cơm chiều',
    'Đấu giá biển số',
    'Trồng lúa nước',
    'In sổ đỏ',
    'Bản đồ hang đá',
    'Đếm hang',
  ]
  const some = (...texts: string[]) => fc.subarray(texts)
  const any = fc.record({
    name: fc.constantFrom('Sổ chim yến', 'Trang chim yến', 'Phần mềm xã', 'Hệ thống đất đai', 'so chim yen', 'Hang đá'),
    purpose: some('Theo dõi chim yến trong hang.', 'Việc của xã.', 'Quản lý đất đai.').map((list) => list.join(' ')),
    functions: fc.subarray(lines),
    data: some('tổ yến', 'thửa đất', 'hang đá'),
    status: fc.constantFrom<Profile['status']>('operational', 'operational', 'operational', 'retired'),
  })
  const name = (i: number) => `x-${10 + i}`

  it('through the proposals of a run finds all pairs that a comparison of all with all finds, and no others', () => {
    const made = fc.sample(any, { numRuns: 50, seed: 5 })
    const proposals = made.map(({ name: title, ...rest }, i) =>
      proposal(title, { ...rest, status: 'planned', id: name(i) }),
    )
    const { searched, compared } = pairsOfRun(proposals, province)
    expect(searched).toEqual(compared)
    expect(new Set(compared.map((pair) => pair.split(' ')[2]))).toEqual(new Set(['duplicate', 'overlap']))
    expect(compared.length).toBeLessThan((50 * 49) / 2)
  })

  it('tells the pairs of a catalogue nearest first, equally near ones by their ids', () => {
    const pair = (...ids: string[]) =>
      ids.map((id, i) => birds(id, { of: 'system', name: i ? 'Trang chim' : 'Sổ yến' }))
    const twin = (id: string) =>
      birds(id, { of: 'system', functions: ['Đấu giá biển số', 'Nấu cơm'], purpose: 'Việc của xã.' })
    const found = createFinder([...pair('a', 'b'), twin('d'), twin('e'), twin('c'), ...province], glossary).within()
    expect(found.map((each) => each.a + each.b)).toEqual(['cd', 'ce', 'de', 'ab'])
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((x, y) => y - x))
  })
})
