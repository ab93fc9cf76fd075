import { beforeEach, describe, expect, it } from 'vitest'
import type { Likeness } from '../../src/match/compare.js'
import type { Profile } from '../../src/match/index.js'
import { existingShare, type Judgement, judge, limits, scoreOf } from '../../src/match/judge.js'
import { createLibrary, type Library } from '../../src/match/library.js'
import { alike, glossary, proposal, province, system } from './profiles.js'

let library: Library
beforeEach(() => {
  library = createLibrary(province, glossary)
})

/** A line that both have, so that a part can be named. */
const line = { functions: ['Đếm chim yến', 'Bản đồ tổ yến'] }
const met = () =>
  library.prepare(proposal('Việc', line)).functions.map((piece) => ({ piece, other: piece, degree: 1, met: true }))

const mine = proposal('Sổ chim yến', line)
const theirs = system('x', 'Trang xem chim yến', line)

function judged(
  like: Partial<Likeness>,
  of: Partial<Profile> = {},
  against: Partial<Profile> = {},
  believed = true,
): Judgement {
  const both: Likeness = { ...alike, functions: met(), ...like }
  const target = library.prepare({ ...theirs, ...against })
  return judge(library.prepare({ ...mine, ...of }), target, both, library.reader.thesaurus, believed)
}
const ground = (...args: Parameters<typeof judged>) => judged(...args).ground

const shared = { shared: true, kind: 'platform' as const }
/** A hair on either side of a limit, wherever it stands. */
const above = (limit: number) => limit + 0.01
const below = (limit: number) => limit - 0.01
/** Of another subject, so that nothing but the figures speaks for it. */
const strange = { name: 'Đấu giá biển số', functions: ['Thu tiền đặt trước'] }

describe('the facts of a pair', () => {
  const own = { owner: 'so-b' }

  it.each<[string, string, Partial<Profile>, Partial<Profile>]>([
    ['same-purpose', 'duplicate', {}, {}],
    ['same-purpose', 'duplicate', {}, { scope: 'national' }],
    ['same-purpose', 'duplicate', {}, { status: 'planned' }],
    ['same-purpose', 'duplicate', {}, { status: 'building' }],
    ['same-purpose', 'duplicate', {}, own],
    ['same-purpose-shared', 'duplicate', {}, shared],
    ['component-bought', 'should-reuse', { proposalKind: 'buy' }, shared],
    ['component-bought', 'should-reuse', { proposalKind: 'lease' }, shared],
    ['same-purpose', 'duplicate', { proposalKind: 'lease' }, {}],
    ['same-kind-elsewhere', 'overlap', {}, { scope: 'district' }],
    ['same-purpose', 'duplicate', {}, { scope: 'district', ...own }],
    ['retired', 'related', {}, { status: 'retired' }],
    ['retired', 'related', {}, { status: 'retiring' }],
    ['builds-nothing', 'related', { proposalKind: 'training' }, {}],
    ['declared-upgrade', 'upgrades', { upgrades: ['x'] }, own],
    ['declared-upgrade', 'upgrades', { upgrades: ['x'], proposalKind: 'consultancy' }, own],
    ['declared-upgrade', 'upgrades', { upgrades: ['x'] }, { ...own, status: 'retiring' }],
    ['same-purpose', 'duplicate', { upgrades: ['x'] }, {}],
    ['same-purpose', 'duplicate', { upgrades: ['y'] }, own],
    ['same-purpose', 'duplicate', { name: 'Sổ chim yến mới' }, own],
    ['evident-upgrade', 'upgrades', { name: 'Nâng cấp sổ chim yến' }, own],
    ['same-purpose', 'duplicate', { name: 'Nâng cấp sổ chim yến' }, {}],
    ['same-purpose', 'duplicate', { name: 'Nâng cấp sổ chim yến', upgrades: ['y'] }, own],
    ['carries-out', 'upgrades', { carriesOut: ['x'] }, {}],
    ['carries-out', 'upgrades', { carriesOut: ['x'], proposalKind: 'training' }, {}],
    ['same-purpose', 'duplicate', { carriesOut: ['y'] }, {}],
  ])('lead to %s (%s): %j against %j', (why, relation, of, against) => {
    const found = judged({}, of, against)
    expect([found.ground, found.relation]).toEqual([why, relation])
    // Carrying out the plan is told, but a proposal's verdict never rests on it.
    expect(found.decides).toBe(relation !== 'related' && why !== 'carries-out')
  })
})

describe('a declared upgrade', () => {
  const declared = { upgrades: ['x'] }
  const own = { owner: 'so-b' }
  const none = { named: 0, ofProposal: 0, purposeOfProposal: 0, dataOfProposal: 0 }

  it('is false for another owner, for other content, and where the whole list speaks against it', () => {
    expect(judged({}, declared, own).falseUpgrade).toBe(false)
    expect(judged({}, declared).falseUpgrade).toBe(true)
    expect(judged(none, declared, own).falseUpgrade).toBe(true)
    expect(judged({}, declared, own, false).falseUpgrade).toBe(true)
    expect(judged({}, { upgrades: ['y'] }).falseUpgrade).toBe(false)
  })

  it('is believed for the name of the system, or for a third of what it describes', () => {
    expect(judged({ ...none, named: above(limits.named) }, declared, own).falseUpgrade).toBe(false)
    expect(judged({ ...none, named: below(limits.named) }, declared, own).falseUpgrade).toBe(true)
    const existing = (share: number) => ({ ...none, ofProposal: share, purposeOfProposal: share })
    expect(judged(existing(above(limits.sameSubject)), declared, own).falseUpgrade).toBe(false)
    expect(judged(existing(below(limits.sameSubject)), declared, own).falseUpgrade).toBe(true)
  })
})

describe('how much of either side the other has', () => {
  it('must be a third of the target, by its functions or by what it says of itself', () => {
    const [much, little] = [above(limits.sameSubject), below(limits.sameSubject)]
    expect(ground({ ofTarget: much, purposeOfTarget: 0 })).toBe('same-purpose')
    expect(ground({ ofTarget: 0, purposeOfTarget: much })).toBe('same-purpose')
    expect(ground({ ofTarget: little, purposeOfTarget: little })).toBe('little')
  })

  it('is a part from a sixth of the proposal’s functions on, where one of its lines is clearly met', () => {
    const part = (ofProposal: number, more: Partial<Likeness> = {}) =>
      ground({ ofProposal, purposeOfProposal: 0.5, title: 0, ...more }, {}, strange)
    expect(part(above(limits.part))).toBe('part')
    expect(part(below(limits.part))).toBe('little')
    expect(part(above(limits.part), { functions: [] })).toBe('little')
  })

  it('is an overlap of the same subject where no line meets a line but both are about the same', () => {
    const less = { functions: [], title: 0, ofProposal: 0.3, purposeOfProposal: 0.3, dataOfProposal: 0.3 }
    expect(ground(less)).toBe('same-subject')
    expect(ground(less, {}, strange)).toBe('little')
    expect(ground({ ...less, ofProposal: 0.1, purposeOfProposal: 0.1, dataOfProposal: 0.1 })).toBe('little')
  })

  it('makes a duplicate where more than half of it exists and most functions do', () => {
    const exists = (share: number, more: Partial<Likeness> = {}) =>
      ground({ ofProposal: share, purposeOfProposal: share, dataOfProposal: share, named: 0, ...more })
    expect(exists(above(limits.functions))).toBe('same-purpose')
    expect(exists(below(limits.functions))).toBe('part')
    // What bears the very name has its functions too, though they are told in other words.
    expect(exists(below(limits.functions), { named: 1 })).toBe('same-purpose')
    expect(exists(below(limits.whole), { named: 1 })).toBe('part')
    expect(exists(below(limits.functions), { named: 1, title: below(limits.mainPurpose) })).toBe('part')
  })

  it('makes a duplicate where nearly all functions exist, whatever the title says', () => {
    const told = { purposeOfProposal: 0, dataOfProposal: 0, named: 0, title: 0 }
    expect(ground({ ...told, ofProposal: above(limits.allFunctions) })).toBe('same-purpose')
    expect(ground({ ...told, ofProposal: below(limits.allFunctions) })).toBe('part')
  })

  it('asks a proposal of one line only for what it describes', () => {
    const one = { functions: ['Đếm chim yến'] }
    const half = { ofProposal: below(limits.functions), purposeOfProposal: 0.8, named: 0 }
    expect(ground(half, one)).toBe('same-purpose')
    expect(ground(half)).toBe('part')
    expect(ground(half, { ...one, capabilities: ['Quản lý chim'] })).toBe('part')
  })
})

describe('chance', () => {
  /** Alike in all, but resting on so few words that the nearness comes to this. */
  const near = (score: number) => ({ evidence: (score * limits.fewWords) / (1 - score) })

  it('is not taken for kinship, and just above it what both are about must agree', () => {
    expect(ground(near(above(limits.kinship)))).toBe('same-purpose')
    expect(ground(near(below(limits.kinship)))).toBe('little')
    expect(ground(near(above(limits.kinship)), {}, strange)).toBe('little')
    expect(ground(near(above(limits.kinship + limits.themeInOrder * limits.kinshipTheme)), {}, strange)).toBe(
      'same-purpose',
    )
  })
})

describe('a shared component', () => {
  const some = { ofProposal: 0.4, purposeOfProposal: 0.4, title: 0, named: 0 }

  it('is to be reused where it would be a part only', () => {
    expect(judged(some, {}, shared)).toMatchObject({ ground: 'component-part', relation: 'should-reuse' })
    expect(judged({ ...some, title: 1 }, {}, shared)).toMatchObject({ ground: 'part', relation: 'overlap' })
    expect(ground({ ...some, title: 1 }, { proposalKind: 'buy' }, shared)).toBe('component-part')
    expect(ground(some, {}, {})).toBe('part')
  })

  it('is consumed where the proposal says so, unless it builds its own or is about nothing else', () => {
    const uses = { consumes: ['x'] }
    expect(judged(some, uses, shared)).toMatchObject({ ground: 'consumed', relation: 'related', decides: false })
    expect(ground(some, { consumes: ['y'] }, shared)).toBe('component-part')
    expect(ground(some, uses, {})).toBe('part')
    expect(ground({ ...some, title: 1 }, uses, shared)).toBe('part')
    expect(ground(some, { ...uses, purpose: 'Có máy chủ chim yến riêng.' }, shared)).toBe('component-part')
  })
})

describe('the roadmap’s task', () => {
  const task = { carriesOut: ['x'] }

  it('is carried out by what bears the name of the system, or builds a part of it', () => {
    const named = { ...alike, ofProposal: 0, functions: [] }
    expect(ground(named, task, strange)).toBe('carries-out')
    expect(ground({ ...named, named: below(limits.named) }, task, strange)).not.toBe('carries-out')
    expect(ground({ ...named, title: below(limits.mainPurpose) }, task, strange)).not.toBe('carries-out')
    expect(ground({ named: 0, title: 0 }, task, strange)).toBe('carries-out')
    const chance = { named: 0, title: 0, evidence: 0.1 }
    expect(ground(chance, task, strange)).not.toBe('carries-out')
  })
})

describe('nearness', () => {
  it('grows with every figure and with how much it rests on, from 0 towards 1', () => {
    const bare: Likeness = {
      ...alike,
      ofProposal: 0,
      ofTarget: 0,
      purposeOfProposal: 0,
      purposeOfTarget: 0,
      title: 0,
      named: 0,
      titles: 0,
      dataOfProposal: 0,
      dataOfTarget: 0,
      evidence: 5,
    }
    expect(scoreOf(bare)).toBe(0)
    expect(scoreOf({ ...alike, evidence: 1e9 })).toBeCloseTo(1, 5)
    expect(scoreOf({ ...alike, evidence: 0 })).toBe(0)
    const ofProposal = ['ofProposal', 'purposeOfProposal'] as const
    const ofTarget = ['ofTarget', 'purposeOfTarget', 'named', 'titles', 'dataOfProposal', 'dataOfTarget'] as const
    const alone = (key: keyof Likeness) => scoreOf({ ...bare, [key]: 1 })
    for (const key of [...ofProposal, ...ofTarget]) expect(alone(key)).toBeGreaterThan(0)
    // What exists of the proposal would be paid twice, and counts for more.
    for (const key of ofProposal) for (const other of ofTarget) expect(alone(key)).toBeGreaterThan(alone(other))
    expect(scoreOf({ ...alike, evidence: 9 })).toBeGreaterThan(scoreOf({ ...alike, evidence: 2 }))
  })

  it('counts data only of proposals that tell theirs', () => {
    const shares = { ofProposal: 0.5, purposeOfProposal: 1, dataOfProposal: 0 }
    expect(existingShare(shares, true)).toBe(0.5)
    expect(existingShare(shares, false)).toBe(0.75)
    expect(existingShare({ ofProposal: 1, purposeOfProposal: 1, dataOfProposal: 1 }, true)).toBe(1)
    const noData = { dataOfProposal: 0, ofProposal: above(limits.functions), purposeOfProposal: 0.6 }
    expect(ground(noData, { data: ['chim yến'] })).toBe('part')
    expect(ground(noData)).toBe('same-purpose')
  })
})

describe('the order of a list', () => {
  const rank = (...args: Parameters<typeof judged>) => judged(...args).rank

  it('puts upgrades before what decides, that before the plan, and all before what is merely related', () => {
    const [own, faint] = [{ owner: 'so-b' }, { named: 0, title: 0, titles: 0, evidence: 3 }]
    const ranks = [
      rank({ evidence: 3 }, { upgrades: ['x'] }, own),
      rank({ evidence: 3 }, { name: 'Nâng cấp sổ chim yến' }, own),
      rank(faint),
      rank({}, { carriesOut: ['x'] }),
      rank({}, {}, { status: 'retired' }),
    ]
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a))
    expect(new Set(ranks).size).toBe(ranks.length)
  })

  it('puts what is at hand, called alike and about the same before its equal', () => {
    expect(rank({})).toBeGreaterThan(rank({}, {}, { scope: 'national' }))
    expect(rank({ titles: above(limits.sameName) })).toBeGreaterThan(rank({ titles: below(limits.sameName) }) + 0.1)
    expect(rank({})).toBeGreaterThan(rank({}, {}, strange))
  })
})
