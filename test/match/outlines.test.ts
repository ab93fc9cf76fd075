import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likeness } from '../../src/match/compare.js'
import { createLibrary } from '../../src/match/library.js'
import { figures, glossary, province, system } from './profiles.js'

const words = fc.constantFrom(
  ...'đất đai|thửa đất|tàu cá|LIS|quan ly dat dai|đăng nhập một lần|SSO|báo cáo, thống kê|mã QR|giám sát|hồ sơ|kỹ thuật|LGSP|2024'.split(
    '|',
  ),
)
const line = fc.array(words, { maxLength: 5 }).map((list) => list.join(' '))
const lines = fc.array(line, { maxLength: 4 })
const anySystem = fc.record({ name: line, purpose: line, aliases: lines, functions: lines, data: lines, users: lines })

describe('outlines', () => {
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
