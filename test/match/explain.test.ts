import { describe, expect, it } from 'vitest'
import { createFinder, type Match, type Profile } from '../../src/match/index.js'
import { glossary, proposal, province, system } from './profiles.js'

const functions = ['Đếm chim yến', 'Bản đồ tổ yến', 'Đặt giờ xem chim']
const against = (of: Partial<Profile>, target: Partial<Profile>): Match => {
  const found = createFinder([...province, system('x', 'Sổ chim yến', { functions, ...target })], glossary)
    .appraise(proposal('Trang xem chim yến', { functions, ...of }))
    .matches.find(({ id }) => id === 'x')
  if (!found) throw new Error('not among the nearest')
  return found
}
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

  it('counts the users whom both serve', () => {
    const degree = (mine: string[], theirs: string[]) =>
      rows(against({ users: mine }, { users: theirs }), 'users')[0]?.degree
    expect(degree(['kiểm lâm viên', 'du khách'], ['kiểm lâm viên'])).toBe(0.5)
    expect(degree(['kiểm lâm viên'], ['kiểm lâm viên', 'ngư dân'])).toBe(1)
    expect(degree(['kiểm lâm viên'], ['ngư dân'])).toBe(0)
    expect(degree([], ['ngư dân'])).toBe(0)
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

describe('the reason', () => {
  it('counts the functions that are met, quotes at most three, and names owner, reach and state', () => {
    const four = [...functions, 'Tuần tra hang yến']
    const { reason } = against({ functions: [...four, 'Nấu cơm chiều.'] }, { functions: four, status: 'building' })
    expect(reason.vi).toContain('4/5 chức năng')
    expect(reason.en).toContain('4 of the 5')
    expect(reason.vi.match(/“/g)).toHaveLength(1 + 3)
    for (const said of ['Sở A', 'toàn tỉnh', 'đang được xây dựng']) expect(reason.vi).toContain(said)
    for (const said of ['Sở A', 'the whole province', 'being built']) expect(reason.en).toContain(said)
  })

  it('of a false upgrade says first what speaks against it: the owner, or the content', () => {
    const upgrade = { upgrades: ['x'], proposalKind: 'upgrade' as const }
    expect(against(upgrade, {}).reason.vi).toMatch(/^Đề xuất khai là nâng cấp “Sổ chim yến” nhưng hệ thống do Sở A/)
    const other = against({ ...upgrade, owner: 'so-a', name: 'Bếp ăn', functions: ['Nấu cơm chiều', 'Đếm chim'] }, {})
    expect(other.falseUpgrade).toBe(true)
    expect(other.reason.en).toContain('its content is not of that system')
    expect(against({ ...upgrade, owner: 'so-a' }, {}).reason.vi).not.toContain('nhưng')
  })
})
