import { describe, expect, it } from 'vitest'
import { dependencyWaves } from '../../src/lifecycle/waves.js'
import { systemLine } from '../support/model.js'
import { proposal, province } from './few-lines.js'

const workspace = province(`systems:
${systemLine('co-san')}${systemLine('a', { lifecycle: '{ status: planned }' })}${systemLine('b', { lifecycle: '{ status: planned }' })}${systemLine(
  'giua',
  { lifecycle: '{ status: planned }', dependsOn: '[{ to: a, kind: data }]' },
)}${systemLine('sap-co', { lifecycle: '{ status: building, from: 2019-05 }' })}`)

/** Proposals by id, each with the systems that it needs and brings about: `{ x: 'needs…' }`. */
const waves = (
  needs: Readonly<Record<string, readonly string[]>>,
  brings: Readonly<Record<string, readonly string[]>> = {},
) => {
  const builders = Object.entries(needs).map(([id, ends]) => ({
    proposal: proposal(workspace, id, ends.length === 0 ? '' : `  dependsOn: [${ends.join(', ')}]\n`),
    carriesOut: [id, ...(brings[id] ?? [])],
  }))
  return dependencyWaves(workspace.model, builders, '2019-06-30')
}
const to = (id: string, via?: string) => `{ to: ${id}, kind: data${via === undefined ? '' : `, via: ${via}`} }`

describe('the turn of a proposal', () => {
  it('is the first where it needs only what operates on the day', () => {
    const order = waves({ x: [to('co-san')], y: [to('sap-co')] })
    expect(order.of('x')).toEqual({ wave: 1, after: [], waitsFor: [] })
    expect(order.of('y')).toEqual({ wave: 1, after: [], waitsFor: [] })
  })

  it('comes after whoever builds what it needs, or what it goes through', () => {
    const order = waves({ x: [], y: [to('a')], z: [to('co-san', 'b')] }, { x: ['a', 'b'] })
    expect(order.of('y')).toEqual({ wave: 2, after: ['x'], waitsFor: [] })
    expect(order.of('z')).toEqual({ wave: 2, after: ['x'], waitsFor: [] })
  })

  it('is counted along a chain, whatever the order in which they are given', () => {
    const chain = { z: [to('b')], y: [to('a')], x: [] }
    const order = waves(chain, { x: ['a'], y: ['b'] })
    expect(['x', 'y', 'z'].map((id) => order.of(id).wave)).toEqual([1, 2, 3])
    expect(order.of('z').after).toEqual(['y'])
  })

  it('looks through planned systems that nobody builds, and names what it waits for', () => {
    const order = waves({ x: [], y: [to('giua')] }, { x: ['a'] })
    expect(order.of('y')).toEqual({ wave: 2, after: ['x'], waitsFor: ['giua'] })
  })

  it('is one for proposals that need each other; who needs one of them comes after both', () => {
    const order = waves({ x: [to('b')], y: [to('a')], z: [to('a')] }, { x: ['a'], y: ['b'] })
    expect(order.circles).toEqual([['x', 'y']])
    expect(['x', 'y', 'z'].map((id) => order.of(id).wave)).toEqual([1, 1, 2])
  })

  it('waits for nobody where it brings about itself what it needs', () => {
    expect(waves({ x: [to('a')] }, { x: ['a'] }).of('x')).toEqual({ wave: 1, after: [], waitsFor: [] })
  })
})
