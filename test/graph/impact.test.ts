import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { impactOf } from '../../src/graph/impact.js'
import { type Arrow, distances, shortestWays } from '../../src/graph/ways.js'
import { fixture } from '../report/html/fixture.js'

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
  impactOf(model, id, { stands }).map(
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

const arrows = fc.array(fc.record({ from: fc.constantFrom(...'abcdefgh'), to: fc.constantFrom(...'abcdefgh') }), {
  maxLength: 24,
})

describe('ways', () => {
  test('every neighbour of what lies n steps away lies at most one step farther', () => {
    fc.assert(
      fc.property(arrows, (list: Arrow[]) => {
        const far = distances(list, ['a'], 'forward')
        for (const { from, to } of list) {
          const steps = far.get(from)
          if (steps !== undefined) expect(far.get(to)).toBeLessThanOrEqual(steps + 1)
        }
      }),
    )
  })

  test('what lies on a shortest way: both ends, every step of it, and as much backwards as forwards', () => {
    fc.assert(
      fc.property(arrows, (list: Arrow[]) => {
        const ways = shortestWays(list, 'a', 'h')
        const length = distances(list, ['a'], 'forward').get('h')
        if (length === undefined) {
          expect(ways.size).toBe(0)
          return
        }
        expect(ways.get('h')).toBe(length)
        for (let step = 0; step <= length; step++) expect([...ways.values()]).toContain(step)
        const turned = list.map(({ from, to }) => ({ from: to, to: from }))
        expect([...shortestWays(turned, 'h', 'a').keys()].sort()).toEqual([...ways.keys()].sort())
      }),
    )
  })
})
