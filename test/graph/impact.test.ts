import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { impactOf } from '../../src/architecture/graph/impact.js'
import type { Arrow } from '../../src/architecture/graph/network.js'
import { eachReliance } from '../../src/architecture/graph/reliances.js'
import { distances, networkOfArrows, shortestWays } from '../../src/architecture/graph/ways.js'
import { fixture } from '../present/html/fixture.js'
import { modelOf, systemLine } from '../support/model.js'

const system = (id: string, more = '') =>
  `  - { id: ${id}, name: Hệ thống ${id}, kind: application, owner: so-tttt, layer: ung-dung, scope: agency, lifecycle: { status: operational }${more} }\n`

const { model } = fixture({
  'anh-huong.yaml': `systems:
${system('kho', ', realizes: [csdl-nganh]')}${system('mot-cua', ', hosting: kho, dependsOn: [{ to: nguon, kind: data, via: truc, data: [thua-dat, lý lịch] }]')}${system('nguon')}${system('truc')}${system('bao-cao', ', dependsOn: [{ to: mot-cua, kind: uses }, { to: nguon, kind: data }]')}${system('vong', ', dependsOn: [{ to: bao-cao, kind: uses }]')}${system('ngoai', ', dependsOn: [{ to: csdl-nganh, kind: data }]')}${system('quay', ', dependsOn: [{ to: vong, kind: uses }]')}
dependencies:
  - { from: bao-cao, to: quay, kind: uses }
`,
})
/** `id distance: reason→target` of everything that the loss of one touches. */
const impact = (id: string, stands?: (id: string) => boolean) =>
  impactOf(model, id, stands).map(
    (d) => `${d.id} ${d.distance}: ${d.reliances.map((r) => `${r.how} ${r.kind}→${r.to}`).join(', ')}`,
  )

describe('what depends on a system', () => {
  test('directly and through others, along the shortest way, once each; circles end', () => {
    expect(impact('nguon')).toEqual([
      'bao-cao 1: dependency data→nguon',
      'mot-cua 1: dependency data→nguon',
      'vong 2: dependency uses→bao-cao',
      'quay 3: dependency uses→vong',
    ])
    expect(impact('quay')).toEqual(['bao-cao 1: dependency uses→quay', 'vong 2: dependency uses→bao-cao'])
    expect(impact('ngoai')).toEqual([])
    expect(impact('khong-co')).toEqual([])
  })

  test('the platform between, the place where it stands and the component that it realizes count too', () => {
    expect(impact('truc')[0]).toBe('mot-cua 1: via data→truc')
    expect(impact('kho').slice(0, 3)).toEqual([
      'csdl-nganh 1: realizes uses→kho',
      'mot-cua 1: hosting hosting→kho',
      'bao-cao 2: dependency uses→mot-cua',
    ])
    expect(impact('kho')).toContain('ngoai 2: dependency data→csdl-nganh')
  })

  test('the data that pass are told, and what does not stand on the day is no link in the chain', () => {
    const [, first] = impactOf(model, 'nguon')
    expect(first?.reliances[0]?.data).toEqual(['thua-dat', 'lý lịch'])
    expect(impact('nguon', (id) => id !== 'bao-cao')).toEqual(['mot-cua 1: dependency data→nguon'])
  })
})

describe('reasons to rely on something', () => {
  /** `from>to how kind [data]` of everything that is said. */
  const reasons = (yaml: string) =>
    [...eachReliance(modelOf(yaml))].map((r) => `${r.from}>${r.to} ${r.how} ${r.kind} [${r.data}]`)
  const layers = 'layers:\n  - { id: ung-dung, name: Ứng dụng, order: 1, kind: band }\n'

  test('a dependency, the platform between, the place and the realized component, each once', () => {
    const yaml = `${layers}components:
  - { id: tp, name: TP, layer: ung-dung }
  - { id: kho, name: Cùng mã với hệ thống, layer: ung-dung }
systems:
${systemLine('kho', { realizes: '[tp, kho]' })}${systemLine('truc')}${systemLine('a', {
  hosting: 'kho',
  dependsOn: '[{ to: kho, kind: data, via: truc, data: [hồ sơ] }]',
})}${systemLine('b', { hosting: 'kho', dependsOn: '[{ to: kho, kind: hosting }]' })}`
    expect(reasons(yaml)).toEqual([
      'a>kho dependency data [hồ sơ]',
      'a>truc via data [hồ sơ]',
      'b>kho dependency hosting []',
      'tp>kho realizes uses []',
      'a>kho hosting hosting []',
    ])
  })

  test('nothing relies on itself, on words, or on what does not exist', () => {
    const yaml = `${layers}systems:
${systemLine('a', {
  hosting: 'a',
  realizes: '[khong-co]',
  dependsOn:
    '[{ to: a, kind: uses }, { to: b, kind: data, via: b }, { to: b, kind: uses, via: a }, { to: khong-co, kind: data, via: khong-co }]',
})}${systemLine('b', { hosting: 'Phòng máy chủ của Sở' })}dependencies:
  - { from: khong-co, to: a, kind: data, via: b }
`
    expect(reasons(yaml)).toEqual(['a>b dependency data []', 'a>b dependency uses []'])
  })

  test('several reasons of one are told together; the lost one counts whether it stands or not', () => {
    const chain = modelOf(
      `systems:\n${systemLine('kho')}${systemLine('a', { hosting: 'kho', dependsOn: '[{ to: kho, kind: data }]' })}`,
    )
    const told = (stands: (id: string) => boolean) =>
      impactOf(chain, 'kho', stands).map((d) => `${d.of} ${d.id} ${d.reliances.map((r) => r.how)}`)
    expect(told((id) => id !== 'kho')).toEqual(['system a dependency,hosting'])
    expect(told((id) => id !== 'a')).toEqual([])
  })

  test('a component that depends on it is told as one', () => {
    const realized = modelOf(
      `${layers}components:\n  - { id: tp, name: TP, layer: ung-dung }\nsystems:\n${systemLine('kho', { realizes: '[tp]' })}`,
    )
    expect(impactOf(realized, 'kho').map((d) => [d.of, d.id, d.entity.name])).toEqual([['component', 'tp', 'TP']])
  })
})

const arrows = fc.array(fc.record({ from: fc.constantFrom(...'abcdefgh'), to: fc.constantFrom(...'abcdefgh') }), {
  maxLength: 24,
})

describe('ways', () => {
  test('every neighbour of what lies n steps away lies at most one step farther', () => {
    fc.assert(
      fc.property(arrows, (list: Arrow[]) => {
        const far = distances(networkOfArrows(list), 'a', 'forward')
        for (const { from, to } of list) {
          const steps = far.get(from)
          if (steps !== undefined) expect(far.get(to)).toBeLessThanOrEqual(steps + 1)
        }
      }),
    )
  })

  test('against the arrows, or either way, and no farther than asked', () => {
    const list = networkOfArrows([
      { from: 'a', to: 'b' },
      { from: 'c', to: 'b' },
      { from: 'c', to: 'd' },
    ])
    expect([...distances(list, 'a', 'either')]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
      ['d', 3],
    ])
    expect([...distances(list, 'a', 'either', { limit: 1 }).keys()]).toEqual(['a', 'b'])
    expect([...distances(list, 'b', 'backward').keys()]).toEqual(['b', 'a', 'c'])
    expect([...shortestWays(list, 'a', 'd', 'either').keys()]).toEqual(['a', 'b', 'c', 'd'])
    expect(shortestWays(list, 'a', 'd').size).toBe(0)
  })

  test('what lies on a shortest way: both ends, every step of it, and as much backwards as forwards', () => {
    fc.assert(
      fc.property(arrows, (list: Arrow[]) => {
        const network = networkOfArrows(list)
        const ways = shortestWays(network, 'a', 'h')
        const length = distances(network, 'a', 'forward').get('h')
        if (length === undefined) {
          expect(ways.size).toBe(0)
          return
        }
        expect(ways.get('h')).toBe(length)
        for (let step = 0; step <= length; step++) expect([...ways.values()]).toContain(step)
        const turned = list.map(({ from, to }) => ({ from: to, to: from }))
        expect([...shortestWays(networkOfArrows(turned), 'h', 'a').keys()].sort()).toEqual([...ways.keys()].sort())
      }),
    )
  })
})
