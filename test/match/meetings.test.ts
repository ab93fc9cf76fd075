import { beforeEach, describe, expect, it } from 'vitest'
import type { Profile } from '../../src/match/index.js'
import { createLibrary, type Library } from '../../src/match/library.js'
import { meet, sharedSlots } from '../../src/match/meetings.js'
import { glossary, proposal, province, system } from './profiles.js'

let library: Library
beforeEach(() => {
  library = createLibrary(province, glossary)
})

/** How the first function of a proposal is met by a system. */
const meeting = (line: string, target: Partial<Profile>, name = 'Sổ việc') => {
  const [piece] = library.prepare(proposal('Việc mới', { functions: [line] })).functions
  if (!piece) throw new Error('no line')
  const { degree, quote } = meet(piece, library.prepare(system('x', name, target)))
  return { degree, other: quote() }
}

describe('a line is met', () => {
  it('wholly by the same line, and not by strangers', () => {
    expect(meeting('Đấu giá biển số', { functions: ['Trồng lúa', 'Đấu giá biển số'] })).toMatchObject({
      degree: 1,
      other: { part: 'function', text: 'Đấu giá biển số' },
    })
    expect(meeting('Đấu giá biển số', { functions: ['Trồng lúa'] })).toMatchObject({
      degree: 0,
      other: undefined,
    })
  })

  it('by nobody’s users', () => {
    expect(meeting('Đấu giá biển số', { users: ['Đấu giá biển số'] })).toMatchObject({ degree: 0, other: undefined })
  })

  it('by words strewn over several lines less than by one, and then none is quoted for it', () => {
    const line = 'đấu giá, biển số, trồng lúa, gặt hái, nấu cơm, cày ruộng'
    const strewn = meeting(line, { functions: line.split(', ') })
    expect(strewn.degree).toBeCloseTo(0.7)
    expect(strewn).toMatchObject({ other: undefined })
  })

  it('from about a third of its words on, if one of them tells something', () => {
    const half = meeting('đấu giá, trồng lúa', { functions: ['đấu giá'] })
    expect(half).toMatchObject({ other: { text: 'đấu giá' } })
    expect(half.degree).toBeCloseTo(0.5, 1)
    expect(meeting('đấu giá, trồng lúa, gặt hái, nấu cơm', { functions: ['đấu giá'] }).other).toBeUndefined()
    expect(meeting('Quản lý hệ thống', { functions: ['Quản lý hệ thống'] })).toMatchObject({
      degree: 1,
      other: undefined,
    })
  })
})

describe('the line to quote', () => {
  const quoted = (target: Partial<Profile>, name?: string) => meeting('Đấu giá biển số', target, name).other

  it('is the best, or one nearly as good that tells more', () => {
    const all = 'Đấu giá biển số'
    expect(quoted({ purpose: `${all}.` })?.part).toBe('purpose')
    expect(quoted({ purpose: `${all}.` }, all)?.part).toBe('name')
    expect(quoted({ aliases: [all], data: [all] })?.part).toBe('data')
    expect(quoted({ data: [all], functions: [all] })?.part).toBe('function')
    expect(quoted({ data: [all], capabilities: [all] })?.part).toBe('capability')
    // Among equals the first.
    expect(quoted({ functions: ['Đấu giá biển số.', all] })?.text).toBe('Đấu giá biển số.')
  })

  it('is of lines that say the same the one in the same words, and a line rather than a sentence', () => {
    const deed = (target: Partial<Profile>) => meeting('Sổ đỏ', target).other?.text
    const other = 'Giấy chứng nhận quyền sử dụng đất'
    expect(deed({ functions: [other, 'Sổ đỏ'] })).toBe('Sổ đỏ')
    expect(deed({ functions: [other], data: ['Sổ đỏ'] })).toBe('Sổ đỏ')
    expect(deed({ functions: [other], purpose: 'Sổ đỏ.' })).toBe(other)
  })

  it('is not a line that says much less of it', () => {
    expect(quoted({ functions: ['Đấu giá'], data: ['Đấu giá biển số'] })?.part).toBe('data')
  })
})

describe('the words shared', () => {
  const shared = (line: string, other: string) => {
    const [piece] = library.prepare(proposal('Việc', { functions: [line] })).functions
    const slots = piece ? sharedSlots(piece, library.prepare(proposal(other)).features()) : []
    return slots.map(({ start, end }) => piece?.passage.text.slice(start, end))
  }

  it('are those that tell something, whole phrases or, of half a phrase, its words', () => {
    expect(shared('Nuôi chim yến', 'Bán chim yến')).toEqual(['chim', 'yến'])
    expect(shared('Đấu giá biển số', 'Trồng lúa')).toEqual([])
    expect(shared('Quản lý hệ thống', 'Quản lý hệ thống')).toEqual([])
    expect(shared('In sổ đỏ', 'giấy chứng nhận quyền sử dụng đất')).toEqual(['sổ đỏ'])
    const deed = 'Giấy chứng nhận quyền sử dụng đất'
    expect(shared(deed, 'Giấy chứng nhận quyền lợi').slice(0, 3)).toEqual(['Giấy', 'chứng', 'nhận'])
    // A syllable without its neighbour is another word.
    expect(shared('Trồng lúa nước', 'Bơm nước giếng')).toEqual([])
  })
})
