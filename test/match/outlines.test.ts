import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LikenessFigures, likeness, likenessAtMost } from '../../src/match/compare.js'
import type { Profile } from '../../src/match/index.js'
import { createLibrary } from '../../src/match/library.js'
import { existingShare } from '../../src/match/score.js'
import { figures, glossary, province, system } from './profiles.js'

const words = fc.constantFrom(
  ...'đất đai|thửa đất|tàu cá|LIS|quan ly dat dai|đăng nhập một lần|SSO|báo cáo, thống kê|mã QR|giám sát|hồ sơ|kỹ thuật|LGSP|2024|hướng dẫn viên du lịch|khách du lịch|đủ mũi|tiêm chủng'.split(
    '|',
  ),
)
const line = fc.array(words, { maxLength: 5 }).map((list) => list.join(' '))
const lines = fc.array(line, { maxLength: 4 })
const anySystem = fc.record({ name: line, purpose: line, aliases: lines, functions: lines, data: lines, users: lines })

/** Pairs of systems that have much, little and nothing in common, each in another way. */
const lake: Partial<Profile> = {
  purpose: 'Theo dõi chim yến trong hang. Quản lý đất đai, thửa đất.',
  functions: ['Đếm chim yến', 'Bản đồ tổ yến, chim yến', 'Quản lý tài khoản', 'Cấp giấy chứng nhận quyền sử dụng đất'],
  capabilities: ['Bảo tồn chim yến'],
  data: ['tổ yến', 'thửa đất'],
  users: ['kiểm lâm'],
}
const told: readonly Profile[] = [
  system('a', 'Sổ chim yến', { ...lake, aliases: ['Yến Sào Xanh'] }),
  system('b', 'Yến sào xanh', lake),
  system('c', 'Sổ đỏ điện tử', { functions: ['Tra cứu sổ đỏ', 'In sổ đỏ'], data: ['sổ đỏ', 'Đếm chim yến'] }),
  system('e', 'Khách du lịch', { functions: ['Cơ sở lưu trú, khách du lịch'], data: ['khách'] }),
  system('g', 'quan ly dat dai', { purpose: 'thua dat, khai thac van ban di' }),
  system('h', 'Mũi tiêm', { functions: ['Tiêm đủ mũi', 'Đủ mũi tiêm nào'] }),
  system('l', 'Sổ điểm điện tử'),
  system('m', 'Trường học', { functions: ['Xem điểm học sinh', 'Điểm học sinh'] }),
  system('i', 'Tiêm chủng', { functions: ['Tiêm chủng mở rộng'], aliases: ['VNNC', 'vắc xin'] }),
  system('k', '', {}),
]

describe('outlines', () => {
  const all = () => {
    const library = createLibrary([...province, ...told], glossary)
    const places = [...library.profiles.keys()]
    return { library, pairs: places.flatMap((a) => places.map((b) => [a, b] as const)) }
  }

  it('promise what all words of both, wherever they stand, come to, and no more', () => {
    const { library, pairs } = all()
    for (const [a, b] of pairs) {
      const [one, other] = [library.subject(a), library.subject(b)]
      const words = likenessAtMost(one, other, () => true)
      const most = library.bounds().likenessAtMost(a, b, 0)
      for (const way of ['there', 'back'] as const)
        for (const name of figures) {
          const exact = words?.[way][name] ?? -1
          const bound = most?.[way][name] ?? -1
          // How far the titles agree is not worked out but bounded.
          if (name === 'titles') expect(bound).toBeGreaterThanOrEqual(exact)
          else expect(bound, `${one.doc.profile.id} ${other.doc.profile.id} ${name}`).toBeCloseTo(exact, 3)
        }
    }
  })

  it('are silent where less than asked for exists on either side', () => {
    const { library, pairs } = all()
    const shareOf = (place: number, like: LikenessFigures | undefined) =>
      like ? existingShare(like, (library.profiles[place]?.data.length ?? 0) > 0) : -1
    for (const [a, b] of pairs) {
      const most = library.bounds().likenessAtMost(a, b, 0)
      const less = Math.min(shareOf(a, most?.there), shareOf(b, most?.back))
      for (const least of [0.2, 0.55])
        expect(library.bounds().likenessAtMost(a, b, least) === undefined).toBe(less < least)
    }
  })

  it('are the same whether drawn with the index or afterwards', () => {
    const [first, later] = [true, false].map((outlined) => createLibrary([...province, ...told], glossary, outlined))
    for (const place of first?.profiles.keys() ?? [])
      expect(first?.bounds().likenessAtMost(0, place, 0)).toEqual(later?.bounds().likenessAtMost(0, place, 0))
  })

  it('promise no less than any likeness comes to, from either side', () => {
    fc.assert(
      fc.property(fc.array(anySystem, { minLength: 20, maxLength: 30 }), (made) => {
        const own = made.map(({ name, ...rest }, i) => system(`x-${i}`, name, rest))
        const library = createLibrary([...province, ...own], glossary)
        const places = own.map(({ id }) => library.placeOf(id) ?? 0)
        for (const a of places)
          for (const b of places) {
            const most = library.bounds().likenessAtMost(a, b, 0)
            const there = likeness(library.subject(a), library.subject(b))
            const back = likeness(library.subject(b), library.subject(a))
            const less = figures.filter(
              (name) => !most || most.there[name] < there[name] || most.back[name] < back[name],
            )
            expect(less, `${a} and ${b}`).toEqual([])
          }
      }),
      { numRuns: 4 },
    )
  })

  it('promise what a copy of a system has: all of it', () => {
    const [land] = province
    if (!land) throw new Error('no system')
    const library = createLibrary([...province, { ...land, id: 'ban-sao' }], glossary)
    const [a, b] = [library.placeOf(land.id) ?? -1, library.placeOf('ban-sao') ?? -1]
    const { there } = library.bounds().likenessAtMost(a, b, 0) ?? {}
    expect(there).toMatchObject({
      ofProposal: expect.closeTo(1),
      ofTarget: expect.closeTo(1),
      named: expect.closeTo(1),
    })
  })

  it('promise nothing where no word is shared', () => {
    const library = createLibrary([system('a', 'Quản lý tàu cá'), system('b', 'Thư viện điện tử')], glossary)
    expect(library.bounds().likenessAtMost(0, 1, 0)?.there).toMatchObject({ ofProposal: 0, evidence: 0 })
    expect(library.bounds().likenessAtMost(0, 1, 0.1)).toBeUndefined()
  })
})
