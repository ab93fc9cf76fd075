import { beforeEach, describe, expect, it } from 'vitest'
import type { Likeness } from '../../src/match/compare.js'
import type { Profile } from '../../src/match/index.js'
import { limits } from '../../src/match/judge.js'
import { createLibrary, type Library } from '../../src/match/library.js'
import type { Meeting } from '../../src/match/meetings.js'
import { type Candidate, rank } from '../../src/match/ranking.js'
import { alike, glossary, proposal, province, system } from './profiles.js'

let library: Library
beforeEach(() => {
  library = createLibrary(province, glossary)
})

const lines = { functions: ['Đếm chim yến', 'Bản đồ tổ yến'], data: ['tổ yến'] }

/** Meetings of the proposal's lines; where no degree is given, of none. */
function meetings(part: 'functions' | 'data', degrees: readonly number[]): Meeting[] {
  const { functions, of } = library.prepare(proposal('Việc', lines))
  return (part === 'functions' ? functions : of('data')).map((piece, i) => {
    const degree = degrees[i] ?? 0
    return { piece, other: piece, degree, met: degree > 0 }
  })
}

interface Near {
  /** How near it is, 0..1. */
  readonly score: number
  /** How well it meets each of the proposal's functions; undefined: all of them wholly. */
  readonly functions?: readonly number[]
  readonly data?: readonly number[]
  readonly like?: Partial<Likeness>
  readonly profile?: Partial<Profile>
}

/** The list of a proposal against systems that are alike to it in all, as near as is said. */
function listed(of: Partial<Profile>, systems: Readonly<Record<string, Near>>): readonly Candidate[] {
  const compared = Object.entries(systems).map(([id, near]) => ({
    target: library.prepare(system(id, 'Trang xem chim yến', { ...lines, ...near.profile })),
    like: {
      ...alike,
      functions: meetings('functions', near.functions ?? [1, 1]),
      data: meetings('data', near.data ?? [1]),
      evidence: (limits.fewWords * near.score) / (1 - near.score),
      ...near.like,
    },
  }))
  return rank(library.prepare(proposal('Sổ chim yến', { ...lines, ...of })), compared, library.reader.thesaurus)
}

const told = (list: readonly Candidate[]) =>
  list.map(({ target, judgement }) => [target.doc.profile.id, judgement.ground])
const own = { owner: 'so-b' }

describe('the order', () => {
  it('has the nearer first and of equals the first by id, whatever order they came in', () => {
    const ids = (...systems: (readonly [string, number])[]) =>
      told(listed({}, Object.fromEntries(systems.map(([id, score]) => [id, { score }])))).map(([id]) => id)
    expect(ids(['c', 0.6], ['a', 0.6], ['b', 0.7])).toEqual(['b', 'a', 'c'])
    expect(ids(['b', 0.7], ['a', 0.6], ['c', 0.6])).toEqual(['b', 'a', 'c'])
  })
})

describe('a declared upgrade', () => {
  const declared = { upgrades: ['x'] }
  const against = (score: number, rival: Near['profile'] = {}) =>
    listed(declared, { x: { score: 0.4, profile: own }, y: { score, profile: rival } })
  const ofX = (list: readonly Candidate[]) => list.find(({ target }) => target.doc.profile.id === 'x')?.judgement

  it('is believed unless a system of others has the content a quarter better', () => {
    expect(ofX(against(0.49))).toMatchObject({ ground: 'declared-upgrade', falseUpgrade: false })
    expect(ofX(against(0.51))).toMatchObject({ falseUpgrade: true })
    expect(ofX(against(0.51))?.ground).not.toBe('declared-upgrade')
  })

  it('is believed whatever else is merely related', () => {
    expect(ofX(against(0.9, { status: 'retired' }))).toMatchObject({ ground: 'declared-upgrade', falseUpgrade: false })
  })
})

describe('beside a planned system that is carried out', () => {
  const beside = (score: number) => told(listed({ carriesOut: ['x'] }, { x: { score: 0.4 }, y: { score } }))

  it('another is named only where it has the content a quarter better', () => {
    expect(beside(0.49)).toEqual([
      ['x', 'carries-out'],
      ['y', 'beside-plan'],
    ])
    expect(beside(0.51)).toEqual([
      ['y', 'same-purpose'],
      ['x', 'carries-out'],
    ])
  })

  it('the other decides nothing, and stays what it was where it decides nothing anyhow', () => {
    const [, y] = listed({ carriesOut: ['x'] }, { x: { score: 0.4 }, y: { score: 0.45 } })
    expect(y?.judgement).toMatchObject({ relation: 'related', decides: false })
    const list = listed({ carriesOut: ['x'] }, { x: { score: 0.4 }, y: { score: 0.3, profile: { status: 'retired' } } })
    expect(told(list)).toContainEqual(['y', 'retired'])
  })
})

describe('a system much farther than the first', () => {
  const second = (near: Omit<Near, 'score'>, score = 0.4, first: Partial<Near> = {}) => {
    const list = listed({}, { x: { score: 0.6, functions: [0.5, 0.5], data: [0.5], ...first }, y: { score, ...near } })
    expect(list[0]?.target.doc.profile.id).toBe('x')
    return list[1]
  }
  const met = (found: Candidate | undefined) =>
    [...(found?.like.functions ?? []), ...(found?.like.data ?? [])].map((m) => m.met)

  it('is an echo where it meets no function clearly better', () => {
    for (const functions of [[0.5, 0.5], [0.6, 0.6], []])
      expect(second({ functions })?.judgement).toMatchObject({ ground: 'echo', relation: 'related', decides: false })
  })

  it('counts as a part where it does, and only those functions and data are laid before the reader', () => {
    const found = second({ functions: [0.7, 0.6] })
    expect(found?.judgement).toMatchObject({ ground: 'part', relation: 'overlap', decides: true })
    expect(met(found)).toEqual([true, false, true])
    expect(met(second({ functions: [0.7, 0.6], data: [0.6] }))).toEqual([true, false, false])
    expect(met(second({ functions: [0.7, 0] }))).toEqual([true, false, true])
  })

  it('keeps what it is beside where that is no duplicate', () => {
    const part = second({ functions: [0.7, 0.6], like: { ofProposal: 0.4, purposeOfProposal: 0.4 } })
    expect(part?.judgement).toMatchObject({ ground: 'part', relation: 'overlap' })
    const component = { shared: true, kind: 'platform' as const }
    const bought = second({ functions: [0.7, 0.6], like: { title: 0, named: 0, ofProposal: 0.4 }, profile: component })
    expect(bought?.judgement).toMatchObject({ ground: 'component-part', relation: 'should-reuse' })
  })

  it('is no echo where it is nearly as near, or decides nothing', () => {
    expect(second({ functions: [0.5, 0.5] }, 0.49)?.judgement.ground).toBe('same-purpose')
    expect(met(second({ functions: [0.5, 0.5] }, 0.49))).toEqual([true, true, true])
    expect(second({ profile: { status: 'retired' } })?.judgement.ground).toBe('retired')
  })

  it('is no echo of one that decides nothing', () => {
    const list = listed({}, { x: { score: 0.9, profile: { status: 'retired' } }, y: { score: 0.4 } })
    expect(told(list)).toEqual([
      ['y', 'same-purpose'],
      ['x', 'retired'],
    ])
  })
})
