import { describe, expect, test } from 'vitest'
import { frameworkOf, frameworksOf, layerMayUse, layerOf } from '../../src/architecture/graph/layering.js'
import type { Layer } from '../../src/architecture/schema/layer.js'
import type { Model } from '../../src/architecture/schema/model.js'
import { modelOf, systemLine } from '../support/model.js'

const layers = `layers:
  - { id: kenh, name: Kênh, order: 1, kind: band }
  - { id: ung-dung, name: Ứng dụng, order: 2, kind: band }
  - { id: du-lieu, name: Dữ liệu, order: 3, kind: band, mayUse: [ung-dung] }
  - { id: ngang, name: Ngang hàng, order: 2, kind: band }
  - { id: an-toan, name: An toàn, order: 0, kind: pillar }
  - { id: quan-ly, name: Quản lý, order: 9, kind: pillar }
`
const layer = (model: Model, id: string): Layer => {
  const found = model.layers.get(id)
  if (!found) throw new Error(id)
  return found
}

describe('which layer may use which', () => {
  const model = modelOf(layers)
  test.each([
    ['kenh', 'kenh', true],
    ['kenh', 'ung-dung', true],
    ['ung-dung', 'kenh', false],
    ['ung-dung', 'ngang', true],
    ['ung-dung', 'an-toan', true],
    ['quan-ly', 'kenh', true],
    // `mayUse` says all that a layer may use beside itself.
    ['du-lieu', 'ung-dung', true],
    ['du-lieu', 'du-lieu', true],
    ['du-lieu', 'kenh', false],
    ['du-lieu', 'an-toan', false],
  ])('%s → %s: %s', (from, to, expected) => {
    expect(layerMayUse(model, layer(model, from), layer(model, to))).toBe(expected)
  })
})

describe('layers of two frameworks', () => {
  const manifest = 'packs: [vneaf-1.0, khung-2026]\n'
  const model = modelOf(`${layers}systems:\n${systemLine('a', { layer: 'ha-tang' })}`, manifest)
  const byFramework = (id: string) => [...model.layers.values()].filter((l) => frameworkOf(model, l) === id)
  const [old, young] = [byFramework('vneaf-1.0'), byFramework('khung-2026')]

  test('stand in no order', () => {
    expect(old.length).toBeGreaterThan(2)
    for (const a of old) for (const b of young) expect(layerMayUse(model, a, b) && layerMayUse(model, b, a)).toBe(true)
    const forbidden = old.flatMap((a) => old.filter((b) => !layerMayUse(model, a, b)))
    expect(forbidden.length).toBeGreaterThan(0)
  })

  test('a workspace’s own layer stands in order with either', () => {
    const deep = { ...layer(model, 'kenh'), order: 1000 }
    const shallow = { ...deep, order: -1 }
    const originOf = (of: object) => (of === deep || of === shallow ? 'workspace' : model.originOf(of))
    const own: Model = { ...model, originOf }
    const band = old.find((l) => l.kind === 'band' && !l.mayUse)
    expect(band && layerMayUse(own, band, deep)).toBe(true)
    expect(band && layerMayUse(own, deep, band)).toBe(false)
    expect(band && layerMayUse(own, band, shallow)).toBe(false)
  })

  test('the framework with the most systems comes first and takes in the workspace’s own layers', () => {
    const [first, second] = frameworksOf(model)
    expect([first?.id, second?.id]).toEqual(['vneaf-1.0', 'khung-2026'])
    expect(first?.layers.has('kenh')).toBe(true)
    expect(second?.layers.has('kenh')).toBe(false)
    expect(first?.name).toBe(model.packs.find((p) => p.id === 'vneaf-1.0')?.name)
    const other = modelOf(`systems:\n${systemLine('a', { layer: young[0]?.id ?? '' })}`, manifest)
    expect(frameworksOf(other).map((f) => f.id)).toEqual(['khung-2026', 'vneaf-1.0'])
  })

  test('without systems they come in the order of their names', () => {
    expect(frameworksOf(modelOf('', manifest)).map((f) => f.id)).toEqual(['khung-2026', 'vneaf-1.0'])
  })
})

test('own layers alone are one framework under the architecture’s name; without any layer there is an empty one', () => {
  expect(frameworksOf(modelOf(layers)).map((f) => [f.id, f.name, f.layers.size])).toEqual([['', 'Thử', 6]])
  expect(frameworksOf(modelOf('')).map((f) => [f.id, f.name, f.layers.size])).toEqual([['', 'Thử', 0]])
})

test('the layer of a system or component by its id', () => {
  const model = modelOf(
    `${layers}components:\n  - { id: tp, name: TP, layer: kenh }\nsystems:\n${systemLine('ht')}${systemLine('la', { layer: 'khong-co' })}`,
  )
  expect(['tp', 'ht', 'la', 'khong-co'].map((id) => layerOf(model, id)?.id)).toEqual([
    'kenh',
    'ung-dung',
    undefined,
    undefined,
  ])
})
