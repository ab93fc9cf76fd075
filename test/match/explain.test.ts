import { describe, expect, it } from 'vitest'
import { type Likeness, likeness } from '../../src/match/compare.js'
import { comparisonRows, evidenceOf, reasonFor } from '../../src/match/explain.js'
import { createFinder, type Match, type Profile } from '../../src/match/index.js'
import type { Ground } from '../../src/match/judge.js'
import { createLibrary } from '../../src/match/library.js'
import { glossary, proposal, province, system } from './profiles.js'

const functions = ['Đếm chim yến', 'Bản đồ tổ yến', 'Đặt giờ xem chim']
const against = (of: Partial<Profile>, target: Partial<Profile>): Match => {
  const found = createFinder([...province, system('x', 'Sổ chim yến', { functions, ...target })], glossary)
    .appraise(proposal('Trang xem chim yến', { functions, ...of }))
    .matches.find(({ id }) => id === 'x')
  if (!found) throw new Error('not among the nearest')
  return found
}
/** The two, prepared, with what they have in common. */
const both = (of: Partial<Profile>, target: Partial<Profile>) => {
  const library = createLibrary([...province, system('x', 'Sổ chim yến', { functions, ...target })], glossary)
  const mine = library.prepare(proposal('Trang xem chim yến', { functions, ...of }))
  const theirs = library.subject(library.placeOf('x') ?? -1)
  return { mine, theirs, like: likeness(mine, theirs), concepts: library.reader.thesaurus.concepts }
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
    const unmet = (list: Likeness['data']) => list.map((each) => ({ ...each, other: each.other, met: false }))
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
    const half = like.functions.map((each) => ({ ...each, other: each.other, met: each.met, degree: 0.3 }))
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

describe('the reason', () => {
  const grounds: readonly Ground[] = [
    'builds-nothing',
    'retired',
    'carries-out',
    'beside-plan',
    'echo',
    'consumed',
    'declared-upgrade',
    'evident-upgrade',
    'same-purpose',
    'same-purpose-shared',
    'component-bought',
    'component-part',
    'part',
    'same-subject',
    'same-kind-elsewhere',
    'intake',
    'business',
    'little',
  ]
  const said = (
    ground: Ground,
    of: Partial<Profile> = {},
    target: Partial<Profile> = {},
    more: Partial<Likeness> = {},
  ) => {
    const { mine, theirs, like, concepts } = both(of, target)
    return reasonFor(ground, mine, theirs, { ...like, ...more }, false, concepts)
  }

  it('is a sentence of its own for every ground, which names the system, in both languages', () => {
    const all = grounds.map((ground) => said(ground))
    for (const { vi, en } of all) for (const text of [vi, en]) expect(text).toMatch(/“Sổ chim yến”.*\.$/)
    expect(new Set(all.flatMap(({ vi, en }) => [vi, en])).size).toBe(2 * grounds.length)
  })

  it.each<[Profile['status'], string, string]>([
    ['planned', 'đã có trong kế hoạch', 'already planned'],
    ['building', 'đang được xây dựng', 'being built'],
    ['operational', 'đang vận hành', 'in operation'],
    ['retiring', 'sắp ngừng vận hành', 'about to be retired'],
    ['retired', 'đã ngừng vận hành', 'retired'],
  ])('says that a system is %s', (status, vi, en) => {
    for (const ground of ['same-purpose', 'same-purpose-shared', 'retired'] as const) {
      const text = said(ground, {}, { status })
      expect([text.vi, text.en]).toEqual([expect.stringContaining(vi), expect.stringContaining(en)])
    }
  })

  it.each<[Profile['scope'], string, string]>([
    ['national', 'toàn quốc', 'the whole country'],
    ['province', 'toàn tỉnh', 'the whole province'],
    ['sector', 'toàn ngành', 'one sector'],
    ['district', 'cấp huyện', 'one district'],
    ['commune', 'cấp xã', 'communes'],
    ['agency', 'nội bộ cơ quan', 'one agency'],
    [undefined, 'chưa nêu phạm vi', 'scope not given'],
  ])('says whom a system of scope %s serves', (scope, vi, en) => {
    const text = said('same-kind-elsewhere', {}, { scope })
    expect([text.vi, text.en]).toEqual([expect.stringContaining(vi), expect.stringContaining(en)])
  })

  it('speaks of purpose and data where less than half of the functions are met, of the purpose where none is', () => {
    const content = (lines: string[]) => said('same-purpose', { functions: lines }).vi
    expect(content(['Đếm chim yến', 'Nấu cơm chiều'])).toContain('1/2 chức năng')
    expect(content(['Đếm chim yến', 'Nấu cơm chiều', 'Đấu giá biển số'])).toMatch(/đáp ứng mục đích và dữ liệu chính/)
    const { en } = said('same-purpose', { functions: ['Nấu cơm chiều'] })
    expect(en).toContain('covers the purpose and main data of the proposal')
    const none = said('part', { functions: ['Nấu cơm chiều'] })
    expect([none.vi, none.en]).toEqual([
      expect.stringContaining('mục đích của đề xuất'),
      expect.stringContaining('the purpose of the proposal'),
    ])
  })

  it('quotes a function without the mark at its end, and nothing else of it away', () => {
    const { vi } = said('part', { functions: ['Đếm chim yến;', 'Bản đồ. tổ yến.', 'Đặt giờ xem chim'] })
    expect(vi).toContain('3/3 chức năng đề xuất (“Đếm chim yến”, “Bản đồ. tổ yến”, “Đặt giờ xem chim”)')
  })

  it('names what both are about where the glossary has names for it, at most two', () => {
    const about = (text: string) =>
      said('same-subject', { name: text, functions: [] }, { name: text, functions: [] }).vi.match(
        /quản lý(: (.+))?; chưa/,
      )
    const named = about('Đăng ký tàu cá, cấp giấy chứng nhận quyền sử dụng đất, tiêm chủng')?.[2]
    const names = named?.split('; ') ?? []
    expect(names).toHaveLength(2)
    const terms = glossary.map(({ term }) => term.toLowerCase())
    expect(names.filter((name) => !terms.includes(name.toLowerCase()))).toEqual([])
    expect(about('Xyzzy plugh')?.[1]).toBeUndefined()
  })
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
