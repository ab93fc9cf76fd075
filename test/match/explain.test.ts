import { describe, expect, it } from 'vitest'
import type { Likeness } from '../../src/match/compare.js'
import { comparisonRows, evidenceOf } from '../../src/match/explain.js'
import type { Match, Profile } from '../../src/match/index.js'
import { against, both, functions } from './swiftlets.js'

const rows = (match: Match, aspect: string) => match.comparison.filter((row) => row.aspect === aspect)

describe('side by side', () => {
  it('quotes a line of the target only where the two share a telling word', () => {
    const lines = rows(against({ functions: [...functions, 'Nấu cơm chiều'] }, {}), 'function')
    expect(lines.map(({ proposal: mine, target }) => [mine, target])).toEqual([
      ...functions.map((line) => [line, line]),
      ['Nấu cơm chiều', ''],
    ])
    expect(lines.map(({ shared }) => shared.length > 0)).toEqual([true, true, true, false])
    expect(lines[0]).toMatchObject({ degree: 1 })
    expect(lines[3]?.degree).toBeLessThan(0.35)
  })

  it('does not quote what lines share with the whole field alone', () => {
    const lines = rows(against({ functions: ['Quản lý hệ thống', 'Đếm chim yến'] }, {}), 'function')
    expect(lines.map(({ target }) => target)).toEqual(['', 'Đếm chim yến'])
  })

  it('names scope and owner of both, and whether they are the same', () => {
    const both = (of: Partial<Profile>, target: Partial<Profile>) =>
      ['scope', 'owner'].map((aspect) => rows(against(of, target), aspect).map((row) => row.degree)[0])
    expect(both({}, {})).toEqual([1, 0])
    expect(both({ scope: 'district' }, {})).toEqual([0, 0])
    expect(both({ owner: 'so-a' }, {})).toEqual([1, 1])
    const [owner] = rows(against({}, { ownerNames: [], owner: 'Sở Lạ' }), 'owner')
    expect(owner).toMatchObject({ proposal: 'Sở B', target: 'Sở Lạ' })
    const [scope] = rows(against({ scope: undefined }, { scope: 'sector' }), 'scope')
    expect(scope).toMatchObject({ proposal: 'chưa nêu phạm vi', target: 'toàn ngành', degree: 0 })
  })

  it('lays name beside name, then lines, data and users, each side in its own words', () => {
    const match = against(
      { functions: ['Đếm chim yến'], data: ['sổ vé', 'phòng ở'], users: ['kiểm lâm viên', 'du khách'] },
      { data: ['sổ vé'], users: ['kiểm lâm viên', 'ngư dân'] },
    )
    expect(match.comparison.map((row) => [row.aspect, row.proposal, row.target, row.shared])).toEqual([
      ['purpose', 'Trang xem chim yến', 'Sổ chim yến', ['chim yến']],
      ['function', 'Đếm chim yến', 'Đếm chim yến', ['chim yến']],
      ['data', 'sổ vé', 'sổ vé', ['vé']],
      ['data', 'phòng ở', '', []],
      ['users', 'kiểm lâm viên; du khách', 'kiểm lâm viên; ngư dân', []],
      ['scope', 'toàn tỉnh', 'toàn tỉnh', []],
      ['owner', 'Sở B', 'Sở A', []],
    ])
  })

  it('quotes shared words as they stand: neighbours together, words apart one by one', () => {
    const shared = (line: string) => rows(against({ functions: [line] }, {}), 'function')[0]?.shared
    expect(shared('Xem chim yến')).toEqual(['chim yến'])
    expect(shared('Đếm nhanh (chim) yến')).toEqual(['chim', 'yến'])
    expect(shared('Nấu cơm chiều')).toEqual([])
  })

  it('names the concept by which other words meet, and only then', () => {
    const title = 'Cấp giấy chứng nhận quyền sử dụng đất'
    const shared = (line: string) => rows(against({ functions: [line] }, { functions: [title] }), 'function')[0]?.shared
    expect(shared('In sổ đỏ tại xã')).toEqual(['sổ đỏ (giấy chứng nhận quyền sử dụng đất)'])
    const maps = rows(against({ functions: ['Bản đồ tổ yến trong hang'] }, {}), 'function')[0]?.shared
    expect(maps).toEqual(['Bản đồ', 'tổ yến'])
  })

  it('quotes no line that another system is charged with already', () => {
    const { mine, theirs, like, concepts } = both({ data: ['tổ yến'] }, { data: ['tổ yến'] })
    const unmet = (list: Likeness['data']) => list.map((each) => ({ ...each, quote: () => undefined }))
    const charged = { ...like, functions: unmet(like.functions), data: unmet(like.data) }
    const lines = comparisonRows(mine, theirs, charged, concepts).filter(({ aspect }) => /function|data/.test(aspect))
    expect(lines.map(({ target, shared }) => [target, shared.length])).toEqual(lines.map(() => ['', 0]))
    const kinds = evidenceOf(mine, theirs, charged, 0.5, concepts).map(({ kind }) => kind)
    expect(kinds).toEqual(['term', 'scope'])
  })

  it('counts the users whom both serve', () => {
    const degree = (mine: string[], theirs: string[]) =>
      rows(against({ users: mine }, { users: theirs }), 'users')[0]?.degree
    expect(degree(['kiểm lâm viên', 'du khách'], ['kiểm lâm viên'])).toBe(0.5)
    expect(degree(['kiểm lâm viên'], ['kiểm lâm viên', 'ngư dân'])).toBe(1)
    expect(degree(['kiểm lâm viên'], ['ngư dân'])).toBe(0)
    expect(degree([], ['ngư dân'])).toBe(0)
    expect(degree(['kiểm lâm viên'], ['kiểm lâm viên và ngư dân ven biển'])).toBe(1)
    expect(degree(['kiểm lâm viên ven biển'], ['kiểm lâm viên'])).toBe(1)
    expect(degree(['chim yến'], ['ngư dân'])).toBe(0)
  })
})

describe('the evidence', () => {
  const kinds = (match: Match) => new Set(match.evidence.map(({ kind }) => kind))

  it('is told by kind, and only where it exists', () => {
    const all = against(
      { data: ['tổ yến'], users: ['kiểm lâm viên'], owner: 'so-a' },
      { data: ['tổ yến'], users: ['kiểm lâm viên'] },
    )
    expect([...kinds(all)].sort()).toEqual(['data', 'function', 'owner', 'scope', 'term', 'users'])
    const few = against({ scope: undefined, functions: ['Nấu cơm chiều'] }, {})
    expect([...kinds(few)].filter((kind) => ['owner', 'scope', 'users', 'data', 'function'].includes(kind))).toEqual([])
  })

  it('says where a line meets a capability or data of the target', () => {
    const kindOf = (target: Partial<Profile>) =>
      against({ functions: ['Đếm chim yến'] }, { functions: [], ...target }).evidence.find(
        ({ proposal: mine }) => mine === 'Đếm chim yến',
      )?.kind
    expect(kindOf({ capabilities: ['Đếm chim yến'] })).toBe('capability')
    expect(kindOf({ data: ['Đếm chim yến'] })).toBe('data')
    expect(kindOf({ functions: ['Đếm chim yến'] })).toBe('function')
  })

  it('stands in the order of its weight, each at most the whole, whom they serve last', () => {
    const weights = against({ data: ['tổ yến'], owner: 'so-a' }, { data: ['tổ yến'] }).evidence
    expect(weights.map(({ weight }) => weight)).toEqual(weights.map(({ weight }) => weight).sort((a, b) => b - a))
    expect(weights.every(({ weight }) => weight >= 0 && weight <= 1)).toBe(true)
    expect(weights.filter(({ kind }) => kind === 'owner' || kind === 'scope').map(({ weight }) => weight)).toEqual([
      0, 0,
    ])
    expect(weights.find(({ kind }) => kind === 'function')?.weight).toBeGreaterThan(0)
  })
})

describe('a piece of evidence', () => {
  it('quotes from the title alone what the titles share, as a concept where one of the glossary is meant', () => {
    const first = (name: string, of: Partial<Profile> = {}) => {
      const { evidence } = against(
        { name, functions: ['Nấu cơm chiều'], ...of },
        { name: 'Giấy chứng nhận quyền sử dụng đất', ...of },
      )
      return evidence.filter(({ kind }) => kind === 'concept' || kind === 'term')
    }
    expect(first('Cấp sổ đỏ')).toMatchObject([
      {
        kind: 'concept',
        proposal: 'Cấp sổ đỏ (giấy chứng nhận quyền sử dụng đất)',
        target: 'Giấy chứng nhận quyền sử dụng đất',
      },
    ])
    expect(first('In sổ đỏ tại xã')[0]?.kind).toBe('concept')
    // A concept that the other does not have makes no concept of the words that it has.
    const beside = against({ name: 'Sổ đỏ, chim yến', functions: [] }, { functions: [] }).evidence[0]
    expect(beside).toMatchObject({ kind: 'term', proposal: 'chim yến' })
    expect(first('Bếp ăn', { purpose: 'Cấp sổ đỏ.' })).toEqual([])
    const apart = against({ name: 'Chim (của xã) yến', functions: [] }, { functions: [] }).evidence
    expect(apart[0]).toMatchObject({ kind: 'term', proposal: 'Chim, yến', target: 'Sổ chim yến' })
  })

  it('weighs more where a line says more, wherever it stands', () => {
    const lines = ['Chim', 'Bản đồ tổ yến trong hang', 'Đếm nhanh (chim) yến']
    const { evidence } = against(
      { name: 'Bàn việc', functions: lines },
      { functions: ['Đếm chim yến', 'Bản đồ tổ yến trong hang'] },
    )
    expect(evidence.map(({ proposal: mine }) => mine)).toEqual([
      'Bản đồ tổ yến trong hang',
      'Đếm nhanh (chim) yến',
      'Chim',
      'toàn tỉnh',
    ])
  })

  it('has the share of the likeness that rests on it', () => {
    const { mine, theirs, like, concepts } = both({ data: ['tổ yến', 'hang đá'] }, { data: ['tổ yến', 'hang đá'] })
    const weights = (score: number, more: Partial<Likeness> = {}) =>
      evidenceOf(mine, theirs, { ...like, ...more }, score, concepts).filter(({ weight }) => weight > 0)
    const sum = (kind: string, score: number, more?: Partial<Likeness>) =>
      weights(score, more)
        .filter((each) => each.kind === kind)
        .reduce((total, { weight }) => total + weight, 0)
    // Of eight parts of the likeness functions and title have two each, data one, half of which is the proposal's.
    expect(sum('function', 1)).toBeCloseTo(2 / 8, 2)
    expect(sum('function', 0.5)).toBeCloseTo(4 / 8, 2)
    expect(sum('data', 1)).toBeCloseTo(0.5 / 8, 2)
    expect(sum('term', 1, { purposeOfProposal: 0.5 })).toBeCloseTo(1 / 8, 2)
    const half = like.functions.map((each) => ({ ...each, degree: 0.3 }))
    expect(sum('function', 1, { functions: half })).toBeCloseTo(1 / 8, 2)
    expect(weights(0.01).every(({ weight }) => weight === 1)).toBe(true)
    expect(weights(0)).toEqual([])
  })

  it('names all users of both', () => {
    const match = against({ users: ['kiểm lâm viên', 'du khách'] }, { users: ['ngư dân', 'kiểm lâm viên'] })
    expect(match.evidence).toContainEqual({
      kind: 'users',
      proposal: 'kiểm lâm viên; du khách',
      target: 'ngư dân; kiểm lâm viên',
      weight: 0,
    })
  })
})
