import { beforeEach, describe, expect, it } from 'vitest'
import type { Profile } from '../../src/match/index.js'
import { createLibrary, type Library } from '../../src/match/library.js'
import { dampedBy, slotKey, substanceOf } from '../../src/match/subject.js'
import { glossary, proposal, province } from './profiles.js'

let library: Library
beforeEach(() => {
  library = createLibrary(province, glossary)
})
const read = (rest: Partial<Profile>, name = 'Việc') => library.prepare(proposal(name, rest))

describe('what tells what a profile does', () => {
  const told = (rest: Partial<Profile>) => read(rest, 'Sổ chim').functions.map(({ text }) => text)
  const all = { purpose: 'Đếm chim.', functions: ['Đếm tổ'], capabilities: ['Giữ hang'], data: ['tổ'], users: ['xã'] }

  it('are its functions and capabilities, else its purpose, else its name', () => {
    expect(told(all)).toEqual(['Đếm tổ', 'Giữ hang'])
    expect(told({ ...all, functions: [] })).toEqual(['Giữ hang'])
    expect(told({ ...all, capabilities: [] })).toEqual(['Đếm tổ'])
    expect(told({ ...all, functions: [], capabilities: [] })).toEqual(['Đếm chim.'])
    expect(told({ data: ['tổ'], users: ['xã'] })).toEqual(['Sổ chim'])
  })

  it('can be asked for field by field', () => {
    const subject = read(all, 'Sổ chim')
    const texts = (part: Parameters<typeof subject.of>[0]) => subject.of(part).map(({ text }) => text)
    expect([texts('name'), texts('alias'), texts('data'), texts('users')]).toEqual([['Sổ chim'], [], ['tổ'], ['xã']])
  })
})

describe('a word that several lines repeat', () => {
  /** Weight of the word “tàu” in the first line of so many that say it. */
  const weight = (times: number, rest: Partial<Profile> = {}): number => {
    const functions = Array.from({ length: times }, (_, i) => `tàu xyz${i}`)
    const [first] = read({ functions: [...functions, 'abc'], ...rest }).of('function')
    const slot = first?.slots.find(({ start, end }) => first.passage.text.slice(start, end) === 'tàu')
    if (!slot) throw new Error('not said')
    return slot.weight
  }

  it('weighs less in each, by the root of their number, down to that of ten', () => {
    expect([1, 4, 9, 10, 40].map(dampedBy)).toEqual([1, 2, 3, Math.sqrt(10), Math.sqrt(10)])
    expect(weight(4)).toBeCloseTo(weight(1) / 2)
    expect(weight(20)).toBeCloseTo(weight(1) / Math.sqrt(10))
  })

  it('counts once for a line that repeats it, in capabilities too, and not for what is no line', () => {
    const [one] = read({ functions: ['tàu tàu', 'abc'] }).of('function')
    const [same] = read({ functions: ['tàu tàu', 'abc'], purpose: 'tàu', data: ['tàu'], users: ['tàu'] }).of('function')
    expect(same?.slots).toEqual(one?.slots)
    expect(weight(1, { capabilities: ['tàu def'] })).toBeCloseTo(weight(1) / Math.SQRT2)
    const data = (functions: string[]) => read({ functions, data: ['tàu'] }).of('data')[0]?.slots[0]?.weight
    expect(data(['tàu abc', 'tàu def'])).toBe(data(['ghi']))
  })

  it('has its whole weight where a single line is all', () => {
    expect(read({ functions: ['tàu'] }).of('function')[0]?.slots[0]?.weight).toBe(
      read({ functions: ['tàu', 'abc'] }).of('function')[0]?.slots[0]?.weight,
    )
  })
})

describe('how much a piece says', () => {
  it('is none for nothing and all from one rare word of two syllables on', () => {
    expect([0, 0.75, 1.5, 9].map(substanceOf)).toEqual([0, 0.5, 1, 1])
  })
})

describe('what a profile says', () => {
  it('has the words of all its pieces but those of its users', () => {
    const subject = read({ purpose: 'tàu', functions: ['khách'], data: ['thửa'], users: ['biển'] })
    const says = (word: string) => [...read({}, word).features()].some((f) => subject.features().has(f))
    expect(['tàu', 'khách', 'thửa', 'biển'].map(says)).toEqual([true, true, true, false])
    expect(subject.features()).toBe(subject.features())
  })

  it('is about what it says itself, not about whom it serves', () => {
    const theme = (rest: Partial<Profile>) => [...read({ purpose: 'Đăng ký tàu cá.', ...rest }).theme()]
    expect(theme({ users: ['Thầy cô, học sinh, nhà trường'] })).toEqual(theme({}))
    expect(theme({ functions: ['Thầy cô vào điểm cho học sinh'] })).not.toEqual(theme({}))
  })
})

describe('slots that say the same', () => {
  const slot = { pairs: [], weight: 1, whole: true, hints: [], start: 0, end: 1 }
  const of = (rest: { concept?: number; alone: number[] }) => slotKey({ ...slot, ...rest })

  it('have one concept, or one word, or all the words that it may be', () => {
    expect(of({ concept: -7, alone: [3] })).toBe(-7)
    expect(of({ alone: [3] })).toBe(3)
    expect(of({ alone: [3, 4] })).toBe('3,4')
    expect(of({ alone: [] })).toBe('')
  })
})
