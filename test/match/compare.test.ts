import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Likeness, likeness, sharedWeight, sharesAtMost } from '../../src/match/compare.js'
import type { Profile } from '../../src/match/index.js'
import { createLibrary, type Library } from '../../src/match/library.js'
import { figures, glossary, proposal, province, shares, system } from './profiles.js'

let library: Library
beforeEach(() => {
  library = createLibrary(province, glossary)
})

const mine = (name: string, rest: Partial<Profile> = {}) => library.prepare(proposal(name, rest))
const theirs = (name: string, rest: Partial<Profile> = {}) => library.prepare(system('x', name, rest))
const told = {
  purpose: 'Theo dõi chim yến trong hang.',
  functions: ['Đấu giá biển số', 'Trồng lúa nước'],
  data: ['tổ yến'],
  users: ['kiểm lâm viên'],
}

/** The same with the lines that are quoted instead of the functions that look for them. */
const quoted = (like: Likeness) => {
  const read = (list: Likeness['data']) => list.map((each) => ({ ...each, quote: each.quote()?.text }))
  return { ...like, functions: read(like.functions), data: read(like.data) }
}

describe('what two have in common', () => {
  it('is all of it for a copy, and nothing for strangers', () => {
    const copy = likeness(mine('Sổ chim yến', told), theirs('Sổ chim yến', told))
    for (const name of [...shares, 'title', 'named', 'titles'] as const) expect(copy[name]).toBeCloseTo(1)
    expect(copy.functions.map(({ quote }) => quote() !== undefined)).toEqual([true, true])
    expect(copy.data.map(({ quote }) => quote() !== undefined)).toEqual([true])
    const stranger = { purpose: 'Bơi lội.', functions: ['Xyzzy plugh'], data: ['quux'], users: told.users }
    const none = likeness(mine('Sổ chim yến', told), theirs('Frobnitz', stranger))
    for (const name of figures) expect(none[name]).toBe(0)
  })

  it('is nothing where a side says nothing', () => {
    const blank = likeness(mine(''), theirs('Sổ chim yến', told))
    for (const name of figures) expect(blank[name]).toBe(0)
  })

  it('is told of each side by its own lines, data, and title with purpose', () => {
    const [a, b] = [
      mine('Sổ chim yến', { ...told, functions: ['Đấu giá biển số', 'Nấu cơm chiều'], data: ['tổ yến', 'hang đá'] }),
      theirs('Bàn việc lạ', {
        purpose: 'Theo dõi chim yến trong hang. Xyzzy plugh quux. Frobnitz waldo fred.',
        functions: ['Đấu giá biển số', 'Trồng lúa nước', 'Cày ruộng sâu', 'Gặt lúa chín'],
        data: ['tổ yến'],
      }),
    ]
    const like = likeness(a, b)
    expect(like.ofProposal).toBeCloseTo(0.5, 1)
    expect(like.ofTarget).toBeCloseTo(0.25, 1)
    expect(like.dataOfProposal).toBeCloseTo(0.65, 1)
    expect(like.dataOfTarget).toBe(1)
    expect(like.purposeOfProposal).toBeGreaterThan(like.purposeOfTarget)
    expect(like.purposeOfTarget).toBeGreaterThan(0)
    const back = likeness(b, a)
    expect([back.ofProposal, back.ofTarget]).toEqual([like.ofTarget, like.ofProposal])
    expect([back.purposeOfProposal, back.dataOfTarget]).toEqual([like.purposeOfTarget, like.dataOfProposal])
  })

  it('weighs a line by how much it says', () => {
    const lines = (functions: string[]) =>
      likeness(mine('Việc', { functions }), theirs('Việc', { functions: ['Đấu giá biển số xe'] })).ofProposal
    expect(lines(['Đấu giá biển số xe', 'Quản lý'])).toBeGreaterThan(0.9)
    expect(lines(['Đấu giá biển số xe', 'Trồng lúa nước'])).toBeLessThan(0.6)
  })
})

describe('names', () => {
  const alias = { aliases: ['Yến Sào Xanh'] }

  it('are met by title, by any alias and by whatever the proposal says', () => {
    const named = (of: Partial<Profile>) => likeness(mine('Việc mới', of), theirs('Sổ phù du', alias)).named
    expect(named({ functions: ['Thay yến sào xanh'] })).toBeCloseTo(1)
    expect(named({ purpose: 'Thay sổ phù du.' })).toBeCloseTo(1)
    expect(named({})).toBe(0)
    expect(named({ users: ['Yến Sào Xanh'] })).toBe(0)
  })

  it('are the same as a title only where each says all of the other', () => {
    const titles = (title: string) => likeness(mine(title), theirs('Sổ phù du', alias)).titles
    expect(titles('Sổ phù du')).toBeCloseTo(1)
    expect(titles('Yến sào xanh')).toBeCloseTo(1)
    expect(titles('Sổ phù du và đấu giá biển số xe')).toBeLessThan(0.9)
    expect(titles('Sổ phù du và đấu giá biển số xe')).toBeGreaterThan(0.3)
    expect(titles('Đấu giá biển số')).toBe(0)
    // Words that every project uses are no name.
    expect(likeness(mine('Hệ thống phần mềm'), theirs('Hệ thống phần mềm')).titles).toBeLessThan(0.5)
  })

  it('are covered as far as the title goes, by whatever the system says', () => {
    const title = (of: Partial<Profile>) => likeness(mine('Đấu giá biển số'), theirs('Việc', of)).title
    expect(title({ functions: ['Đấu giá biển số'] })).toBeCloseTo(1)
    expect(title({ functions: ['Đấu giá'] })).toBeLessThan(0.9)
    expect(title({ functions: ['Đấu giá'] })).toBeGreaterThan(0.1)
    expect(title({ users: ['Đấu giá biển số'] })).toBe(0)
  })
})

describe('the weight of what is shared', () => {
  const weight = (of: Partial<Profile>, target: Partial<Profile> = told) =>
    sharedWeight(mine('Việc', of), theirs('Việc', target))

  it('counts each different word once, however often it is said, and no users', () => {
    const once = weight({ purpose: 'Chim yến.' })
    expect(once).toBeGreaterThan(0)
    expect(weight({ purpose: 'Chim yến. Chim yến.', data: ['chim yến'] })).toBeCloseTo(once)
    expect(weight({ purpose: 'Chim yến. Lúa nước.' })).toBeGreaterThan(once + 1)
    expect(weight({ users: told.users })).toBe(0)
    expect(weight({ purpose: 'Quản lý hệ thống.' }, { purpose: 'Quản lý hệ thống.' })).toBe(0)
  })
})

describe('the most that can be in common', () => {
  const words = fc.constantFrom(...'chim yến|tổ yến|đấu giá|sổ đỏ|đất đai|biển số|LGSP|quản lý|xyzzy|tàu cá'.split('|'))
  const line = fc.array(words, { maxLength: 4 }).map((list) => list.join(' '))
  const any = fc.record({
    name: line,
    purpose: line,
    aliases: fc.array(line, { maxLength: 2 }),
    functions: fc.array(line, { maxLength: 3 }),
    data: fc.array(line, { maxLength: 2 }),
  })

  it('is never less than what is, from either side, and meetings of one way serve the other', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [a, b] = [mine(one.name, one), theirs(other.name, other)]
        const most = sharesAtMost(a, b)
        const meetings = new Map()
        const [there, back] = [likeness(a, b, meetings), likeness(b, a, meetings)]
        expect(quoted(back)).toEqual(quoted(likeness(b, a)))
        for (const name of shares) {
          expect(most.there[name]).toBeGreaterThanOrEqual(there[name] - 1e-9)
          expect(most.back[name]).toBeGreaterThanOrEqual(back[name] - 1e-9)
        }
        for (const [here, mirror] of [
          ['ofProposal', 'ofTarget'],
          ['purposeOfProposal', 'purposeOfTarget'],
          ['dataOfProposal', 'dataOfTarget'],
        ] as const) {
          expect(back[here]).toBe(there[mirror])
          expect(back[mirror]).toBe(there[here])
          expect(most.back[here]).toBe(most.there[mirror])
          expect(most.back[mirror]).toBe(most.there[here])
        }
      }),
      { numRuns: 60 },
    )
  })
})
