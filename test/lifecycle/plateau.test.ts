import { describe, expect, it } from 'vitest'
import { dayOfPlateau, snapshotOf, stateOn } from '../../src/lifecycle/plateau.js'
import { systemLine } from '../support/model.js'
import { facts, province } from './few-lines.js'

const { model } = province(`phases:
  - { id: gd-1, name: Giai đoạn 1, from: "2018", to: "2019" }
  - { id: gd-2, name: Giai đoạn 2, from: 2020-01, to: 2020-06 }
  - { id: gd-3, name: Giai đoạn 3, from: "2021" }
systems:
${systemLine('khong-giai-doan', { lifecycle: '{ status: planned }' })}${systemLine('cua-1', {
  lifecycle: '{ status: building }',
  phase: 'gd-1',
})}${systemLine('cua-2', { lifecycle: '{ status: planned }', phase: 'gd-2' })}${systemLine('muon', {
  lifecycle: '{ status: planned, from: 2021-03 }',
  phase: 'gd-1',
})}${systemLine('som', { lifecycle: '{ status: planned, from: 2018-07 }', phase: 'gd-2' })}${systemLine('het', {
  lifecycle: '{ status: operational, to: 2019-06-30 }',
})}`)

const phase = (id: string) => {
  const found = model.phases.get(id)
  if (!found) throw new Error(id)
  return { phase: found }
}
const states = (plateau: Parameters<typeof stateOn>[2]) =>
  Object.fromEntries([...model.systems.values()].map((s) => [s.id, stateOn(model, s, plateau)]))

describe('the day of a plateau', () => {
  it.each([
    ['gd-1', '2019-12-31'],
    ['gd-2', '2020-06-30'],
    ['gd-3', '2021-12-31'],
  ])('%s ends on %s', (id, day) => {
    expect(dayOfPlateau(phase(id))).toBe(day)
  })
})

describe('the state of systems', () => {
  it('on a day is what dates and states say', () => {
    expect(states({ day: '2019-06-30' })).toEqual({
      'khong-giai-doan': 'planned',
      'cua-1': 'building',
      'cua-2': 'planned',
      muon: 'planned',
      som: 'planned',
      het: 'operational',
    })
    expect(states({ day: '2019-07-01' }).het).toBe('retired')
  })

  it('at the end of a phase: its work and that of earlier ones is done, a date that is later stands', () => {
    expect(states(phase('gd-1'))).toEqual({
      'khong-giai-doan': 'planned',
      'cua-1': 'operational',
      'cua-2': 'planned',
      muon: 'planned',
      som: 'operational',
      het: 'retired',
    })
    expect(states(phase('gd-2'))['cua-2']).toBe('operational')
    expect(states(phase('gd-3'))).toMatchObject({ 'cua-1': 'operational', 'cua-2': 'operational', muon: 'operational' })
  })
})

describe('a snapshot', () => {
  it('counts the states, and holds nothing of a gap that was not asked for', () => {
    const shot = snapshotOf(model, { day: '2019-06-30' }, undefined, facts)
    expect(shot.plateau).toEqual({
      name: '2019-06-30',
      day: '2019-06-30',
      counts: { planned: 4, building: 1, operational: 1, retiring: 0, retired: 0 },
    })
    expect(shot.systems.map((s) => s.id)).toEqual(['cua-1', 'cua-2', 'het', 'khong-giai-doan', 'muon', 'som'])
    expect('gap' in shot).toBe(false)
  })

  it('against another has what differs, in the order of ids', () => {
    const { against, gap } = snapshotOf(model, phase('gd-1'), phase('gd-2'), facts)
    expect(against).toMatchObject({ name: 'Giai đoạn 2', day: '2020-06-30', phase: 'gd-2' })
    expect(gap?.map((g) => [g.id, g.from, g.to])).toEqual([['cua-2', 'planned', 'operational']])
  })
})
