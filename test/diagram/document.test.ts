import { describe, expect, test } from 'vitest'
import { graphDocument } from '../../src/present/diagram/document.js'
import { fixture } from '../present/html/fixture.js'

const { model, proposals } = fixture()
const ids = (options: Parameters<typeof graphDocument>[1]) => graphDocument(model, options).nodes.map((n) => n.id)

describe('what a graph shows', () => {
  test('all systems, in the order of layers, with the edges between them', () => {
    const { nodes, edges, clusters } = graphDocument(model)
    expect(nodes.map((n) => n.id)).toEqual(['cong-ttdt', 'con', 'csdl-dat-dai', 'dia-chinh-huyen', 'lgsp', 'soc'])
    expect(clusters.map((c) => c.id)).toEqual(['kenh', 'ung-dung', 'nen-tang', 'an-toan'])
    expect(edges.map((e) => `${e.from} ${e.kind} ${e.to}`)).toEqual([
      'csdl-dat-dai data cong-ttdt',
      'csdl-dat-dai integration lgsp',
    ])
  })

  test('focus: what lies within so many steps, and what goes through a platform lies next to it', () => {
    expect(ids({ focus: 'cong-ttdt', depth: 0 })).toEqual(['cong-ttdt'])
    expect(ids({ focus: 'lgsp', depth: 1 })).toEqual(['cong-ttdt', 'csdl-dat-dai', 'lgsp'])
    expect(ids({ focus: 'soc', depth: 3 })).toEqual(['soc'])
    expect(ids({ focus: 'khong-co' })).toEqual([])
  })

  test('layer and agency keep their own and what touches it', () => {
    expect(ids({ layer: 'nen-tang' })).toEqual(['cong-ttdt', 'csdl-dat-dai', 'lgsp'])
    expect(ids({ agency: 'so-tnmt' })).toEqual(['cong-ttdt', 'csdl-dat-dai', 'dia-chinh-huyen', 'lgsp'])
    expect(ids({ agency: 'so-tnmt', layer: 'an-toan' })).toEqual([])
  })

  test('kind, state and phase leave only such systems; components that nothing ties to them go too', () => {
    expect(ids({ kinds: ['portal', 'platform'] })).toEqual(['cong-ttdt', 'lgsp'])
    expect(ids({ statuses: ['planned', 'building'] })).toEqual(['csdl-dat-dai', 'lgsp'])
    expect(ids({ phases: ['gd-2'] })).toEqual(['csdl-dat-dai'])
    expect(ids({ phases: ['gd-1'] })).toEqual([])
  })

  test('a kind of dependency leaves what it ties', () => {
    expect(ids({ dependencies: ['data'] })).toEqual(['cong-ttdt', 'csdl-dat-dai'])
    expect(graphDocument(model, { dependencies: ['data'] }).edges.map((e) => e.kind)).toEqual(['data'])
  })

  test('a path follows the dependencies; where there is none that way, it says what there is', () => {
    const path = (from: string, to: string) => {
      const { nodes, caption } = graphDocument(model, { path: { from, to } })
      return `${nodes.map((n) => `${n.id} ${n.step}`).join(', ')}: ${caption}`
    }
    expect(path('csdl-dat-dai', 'lgsp')).toBe(
      'csdl-dat-dai 0, lgsp 1: “Cơ sở dữ liệu đất đai tỉnh” phụ thuộc vào “Nền tảng tích hợp tỉnh (LGSP)” qua 1 bước.',
    )
    expect(path('lgsp', 'csdl-dat-dai')).toContain('ngược lại')
    expect(path('lgsp', 'cong-ttdt')).toContain('không phụ thuộc nhau; không kể chiều, hai bên nối với nhau qua 2 bước')
    expect(path('lgsp', 'soc')).toContain('Không có đường nào nối')
    expect(path('lgsp', 'khong-co')).toBe(
      'lgsp undefined: Không có đường nào nối “Nền tảng tích hợp tỉnh (LGSP)” với “khong-co”.',
    )
  })

  test('impact: what goes through a platform depends on it too', () => {
    const { nodes, edges, caption } = graphDocument(model, { impact: 'lgsp' })
    expect(nodes.map((n) => `${n.id} ${n.step}`)).toEqual(['csdl-dat-dai 1', 'lgsp 0'])
    expect(edges.map((e) => `${e.from} ${e.kind} ${e.to}`)).toEqual(['csdl-dat-dai integration lgsp'])
    expect(caption).toBe('Phụ thuộc vào “Nền tảng tích hợp tỉnh (LGSP)”: 1 hệ thống trực tiếp, 0 hệ thống gián tiếp.')
    expect(graphDocument(model, { impact: 'soc', lang: 'en' }).caption).toBe(
      'No system depends on “Trung tâm giám sát an toàn thông tin”.',
    )
  })

  test('a group can be opened: its members one by one, what they touch in groups', () => {
    const { nodes } = graphDocument(model, { within: ['component:csdl-nganh'], maxNodes: 3 })
    expect(nodes.filter((n) => !n.context).map((n) => n.id)).toEqual(['csdl-dat-dai', 'dia-chinh-huyen'])
    expect(graphDocument(model, { group: 'layer' }).nodes.map((n) => n.count ?? n.id)).toEqual([
      'cong-ttdt',
      3,
      'lgsp',
      'soc',
    ])
  })

  test('as of a day: the retired are gone, plans whose day has come operate', () => {
    const then = graphDocument(model, { asOf: '2021-01-01' })
    expect(then.nodes.map((n) => n.id)).not.toContain('soc')
    expect(then.nodes.find((n) => n.id === 'csdl-dat-dai')?.status).toBe('operational')
    expect(graphDocument(model, { asOf: '2018-01-01' }).nodes.find((n) => n.id === 'csdl-dat-dai')?.status).toBe(
      'planned',
    )
  })

  test('an overlay adds what the proposal builds, and marks it', () => {
    const [proposal] = proposals
    const { nodes, overlay } = graphDocument(model, { overlay: proposal, verdict: 'nonconforming' })
    expect(nodes.filter((n) => n.proposed).map((n) => n.id)).toEqual(['dx-dat-dai'])
    expect(overlay).toEqual({
      id: 'dx-dat-dai',
      title: 'Xây dựng cơ sở dữ liệu đất đai huyện',
      verdict: 'nonconforming',
    })
  })

  test('too many for one picture are grouped; nothing is lost in the count, focus and proposal stay single', () => {
    const [overlay] = proposals
    const grouped = graphDocument(model, { maxNodes: 6, overlay })
    expect(grouped.aggregated).toEqual({ by: 'component', systems: 7 })
    expect(grouped.nodes.reduce((sum, n) => sum + (n.count ?? 1), 0)).toBe(7)
    expect(grouped.nodes.some((n) => n.id === 'dx-dat-dai' && n.proposed)).toBe(true)
    const coarse = graphDocument(model, { maxNodes: 2, focus: 'csdl-dat-dai', depth: 9 })
    expect(coarse.aggregated?.by).toBe('layer')
    expect(coarse.nodes.some((n) => n.id === 'csdl-dat-dai' && n.focus)).toBe(true)
  })

  test('the same model gives the same document', () => {
    expect(graphDocument(model)).toEqual(graphDocument(fixture().model))
  })
})
