import { describe, expect, it } from 'vitest'
import type { Likeness } from '../../src/match/compare.js'
import type { Profile } from '../../src/match/index.js'
import type { JudgementGround } from '../../src/match/judge.js'
import { reasonFor } from '../../src/match/reason.js'
import { glossary } from './profiles.js'
import { against, both, functions } from './swiftlets.js'

describe('the reason', () => {
  const grounds: readonly JudgementGround[] = [
    'builds-nothing',
    'retired',
    'carries-out',
    'beside-plan',
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
    ground: JudgementGround,
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
