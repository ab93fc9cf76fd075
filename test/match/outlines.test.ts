import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundledJudging } from '../../src/architecture/index.js'
import { type LikenessFigures, likeness, sharesAtMost } from '../../src/match/compare.js'
import type { Profile } from '../../src/match/index.js'
import { createLibrary, type Library } from '../../src/match/library.js'
import { pairsOfCatalogue } from '../../src/match/peers.js'
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

/** Read for comparing all with all. */
const outlined = (profiles: readonly Profile[]) => {
  const library = createLibrary(profiles, glossary, undefined, undefined, true)
  const places = [...library.profiles.keys()]
  return { library, pairs: places.flatMap((a) => places.map((b) => [a, b] as const)) }
}

/** Figures that lie outside what the outlines promise of them. */
function outside(library: Library, a: number, b: number): string[] {
  const between = library.bounds?.().between(a, b)
  const [one, other] = [library.subject(a), library.subject(b)]
  const exact = { there: likeness(one, other), back: likeness(other, one) }
  return (['there', 'back'] as const).flatMap((way) =>
    figures
      .filter(
        (name) => !between || exact[way][name] < between.least[way][name] || exact[way][name] > between.most[way][name],
      )
      .map((name) => `${name} ${way} of ${one.doc.profile.id} and ${other.doc.profile.id}`),
  )
}

describe('outlines', () => {
  it('promise at the most what all words of both come to, wherever they stand', () => {
    const { library, pairs } = outlined([...province, ...told])
    for (const [a, b] of pairs) {
      const [one, other] = [library.subject(a), library.subject(b)]
      const { there } = sharesAtMost(one, other)
      const { title, named, evidence } = likeness(one, other)
      const most = library.bounds?.().between(a, b).most.there
      for (const [name, value] of Object.entries({ ...there, title, named, evidence }))
        expect(
          most?.[name as keyof LikenessFigures],
          `${one.doc.profile.id} ${other.doc.profile.id} ${name}`,
        ).toBeCloseTo(value, 3)
    }
  })

  it('promise no less and no more than the likeness of any two comes to, from either side', () => {
    const { library, pairs } = outlined([...province, ...told])
    expect(pairs.flatMap(([a, b]) => outside(library, a, b))).toEqual([])
  })

  it('do so whatever systems say', () => {
    fc.assert(
      fc.property(fc.array(anySystem, { minLength: 20, maxLength: 30 }), (made) => {
        const own = made.map(({ name, ...rest }, i) => system(`x-${i}`, name, rest))
        const { library } = outlined([...province, ...own])
        const places = own.map(({ id }) => library.placeOf(id) ?? 0)
        expect(places.flatMap((a) => places.flatMap((b) => outside(library, a, b)))).toEqual([])
      }),
      { numRuns: 4 },
    )
  })

  it('promise nothing where no word is shared', () => {
    const { library } = outlined([system('a', 'Quản lý tàu cá'), system('b', 'Thư viện điện tử')])
    expect(library.bounds?.().between(0, 1).most.there).toMatchObject({ ofProposal: 0, evidence: 0 })
  })

  it('lose no pair: whoever compares without them finds the same', () => {
    const all = [...province, ...told, ...province.slice(0, 9).map((each) => ({ ...each, id: `${each.id}-2` }))]
    const { twins } = bundledJudging().file()
    const found = pairsOfCatalogue(createLibrary(all, glossary), twins)
    expect(found.length).toBeGreaterThan(5)
    expect(pairsOfCatalogue(outlined(all).library, twins)).toEqual(found)
  })
})
