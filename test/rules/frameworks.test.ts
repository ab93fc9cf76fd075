import { describe, expect, it } from 'vitest'
import { type CaseOptions, findingsOf } from './harness.js'

const both: CaseOptions = { packs: ['khung-2026', 'nen-tang-quoc-gia'] }
const of = (rule: string, yaml: string, options = both) =>
  findingsOf(yaml, options)
    .filter((f) => f.rule === rule)
    .map((f) => `${f.severity} ${f.subject} ${f.location?.file.split('/').at(-1)}:${f.location?.line}`)

const system = (fields: string) => `systems:
  - id: ht-tau-ca
    name: Phần mềm quản lý tàu cá
    kind: application
    owner: so-nnptnt
    layer: ung-dung-csdl
    scope: sector
    lifecycle: { status: operational }
${fields}`

describe('an object in two frameworks', () => {
  const places = (fields: string) => of('framework/one-primary-place', system(fields))
  it('has one place in each', () => {
    expect(places('')).toEqual([])
    expect(places('    placements: [{ layer: k26-ung-dung-nghiep-vu, component: k26-ung-dung-dung-chung }]\n')).toEqual(
      [],
    )
  })
  it('not two in one, be it that of its primary place or the other, and not the same twice', () => {
    expect(places('    placements: [{ layer: lgsp }]\n')).toEqual(['warning ht-tau-ca truong-hop.yaml:9'])
    expect(
      places(
        '    placements:\n      - { layer: k26-ung-dung-nghiep-vu }\n      - { layer: k26-du-lieu-nen-tang-loi }\n',
      ),
    ).toEqual(['warning ht-tau-ca truong-hop.yaml:11'])
    expect(places('    placements: [{ layer: ung-dung-csdl }]\n')).toEqual(['warning ht-tau-ca truong-hop.yaml:9'])
  })
  it('a component of another layer than the one given', () => {
    expect(places('    placements: [{ layer: k26-ung-dung-nghiep-vu, component: k26-nen-tang-loi }]\n')).toEqual([
      'warning ht-tau-ca truong-hop.yaml:9',
    ])
  })
  it('what stands across all layers is a place too', () => {
    expect(places('    placements: [{ layer: k26-data-centric }, { layer: k26-du-lieu-nen-tang-loi }]\n')).toHaveLength(
      1,
    )
  })
  it('a component of the province and a system that a proposal builds are judged alike', () => {
    const component =
      'components:\n  - { id: tp-a, name: Thành phần A, layer: ung-dung-csdl, placements: [{ layer: lgsp }] }\n'
    expect(of('framework/one-primary-place', component)).toEqual(['warning tp-a truong-hop.yaml:2'])
    const proposal = `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2026-09-15
  kind: build
  purpose: Quản lý tàu cá.
  layer: ung-dung-csdl
  placements: [{ layer: lgsp }]
`
    expect(of('framework/one-primary-place', proposal)).toEqual(['warning dx-vi-du dx-1.yaml:9'])
  })
  it('unknown layers and components are faults of reference', () => {
    const found = findingsOf(system('    placements: [{ layer: k26-du-lieu, component: k26-nen-tang }]\n'), both)
    const unknown = found.filter((f) => f.rule === 'model/unknown-reference')
    expect(unknown.map((f) => `${f.rule} ${f.location?.line}`)).toEqual([
      'model/unknown-reference 9',
      'model/unknown-reference 9',
    ])
    expect(unknown[0]?.remedy).toContain('k26-du-lieu-nen-tang-loi')
  })
})

describe('the order of layers', () => {
  const needs = (layer: string, to: string) =>
    of(
      'layering/forbidden-dependency',
      `systems:
  - { id: ht-a, name: Hệ thống A, kind: service, owner: so-tttt, layer: ${layer}, scope: province, lifecycle: { status: operational }, dependsOn: [{ to: ${to}, kind: uses }] }
  - { id: ht-b, name: Hệ thống B, kind: portal, owner: so-tttt, layer: k26-kenh-do-luong, scope: province, lifecycle: { status: operational } }
`,
    )
  it('holds within a framework', () => {
    expect(needs('lgsp', 'cong-dvc')).toEqual(['error ht-a truong-hop.yaml:2'])
    expect(needs('k26-ha-tang-an-ninh', 'ht-b')).toEqual(['error ht-a truong-hop.yaml:2'])
    expect(needs('k26-quan-tri', 'ht-b')).toEqual([])
  })
  it('says nothing between layers of two frameworks', () => {
    expect(needs('k26-ha-tang-an-ninh', 'cong-dvc')).toEqual([])
    expect(needs('lgsp', 'ht-b')).toEqual([])
  })
  it('a layer that the province adds extends the framework that it is used with', () => {
    const yaml = `layers:
  - { id: lop-day, name: Lớp đáy, order: 9, kind: band }
systems:
  - { id: ht-a, name: Hệ thống A, kind: service, owner: so-tttt, layer: lop-day, scope: province, lifecycle: { status: operational }, dependsOn: [{ to: cong-dvc, kind: uses }] }
`
    expect(of('layering/forbidden-dependency', yaml)).toEqual(['error ht-a truong-hop.yaml:4'])
  })
})

describe('no original record of another agency’s system', () => {
  const local = (fields: string) => `systems:
  - { id: ht-tinh, kind: database, layer: ung-dung-csdl, ${fields} }
`
  const rule = (yaml: string) => of('reuse/original-record-of-another', yaml)
  const here = ['warning ht-tinh truong-hop.yaml:2']
  const plain = 'owner: so-tp, scope: province, lifecycle: { status: operational }'
  it('by its name or another name of it, however typed', () => {
    expect(rule(local(`name: phần mềm đăng ký quản lý HỘ TỊCH điện tử dùng chung, ${plain}`))).toEqual(here)
    expect(rule(local(`name: Cơ sở dữ liệu quốc gia về dân cư, ${plain}`))).toEqual(here)
    expect(rule(local(`name: Kho dân cư, aliases: [Cơ sở dữ liệu quốc gia về dân cư], ${plain}`))).toEqual(here)
  })
  it('a name of its own, a central owner, or a retired record are in order', () => {
    expect(rule(local(`name: Dịch vụ khai thác dữ liệu dân cư của tỉnh, ${plain}`))).toEqual([])
    expect(
      rule(
        local(
          'name: Cơ sở dữ liệu quốc gia về dân cư, owner: bo-tp, scope: national, lifecycle: { status: operational }',
        ),
      ),
    ).toEqual([])
    expect(
      rule(
        local('name: Cơ sở dữ liệu quốc gia về dân cư, owner: so-tp, scope: province, lifecycle: { status: retired }'),
      ),
    ).toEqual([])
  })
  it('an agency below a ministry is central, one whose kind says nothing is left aside', () => {
    const owned = (kind: string, parent: string) =>
      `agencies:\n  - { id: co-quan, name: Cơ quan, kind: ${kind}${parent} }\n${local('name: Cơ sở dữ liệu quốc gia về dân cư, owner: co-quan, scope: province, lifecycle: { status: operational }')}`
    expect(rule(owned('unit', ', parent: bo-tp'))).toEqual([])
    expect(rule(owned('other', ''))).toEqual([])
    expect(rule(owned('unit', ', parent: so-tp'))).toHaveLength(1)
  })
  it('a local owner that claims the whole nation', () => {
    expect(
      rule(local('name: Kho dữ liệu tàu cá, owner: so-tp, scope: national, lifecycle: { status: operational }')),
    ).toEqual(here)
  })
  it('of a proposal, where no duplicate rule names the same system', () => {
    const proposal = `proposal:
  id: dx-vi-du
  title: Nâng cao năng lực quản lý cảng cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý tàu ra vào cảng, sản lượng bốc dỡ và giá thủy sản tại ba cảng cá của tỉnh.
  functions: [Quản lý tàu ra vào cảng, Thống kê sản lượng bốc dỡ, Theo dõi giá thủy sản]
systems:
  - { id: cang-ca, name: Phần mềm quản lý cảng cá }
  - { id: ho-tich-rieng, name: "Phần mềm đăng ký, quản lý hộ tịch điện tử dùng chung" }
`
    const findings = findingsOf(proposal)
    const told = findings.filter((f) => f.related.includes('ho-tich-quoc-gia')).map((f) => f.rule)
    expect(told).toHaveLength(1)
    const twin = findingsOf(`proposal:
  id: dx-vi-du
  title: Phần mềm đăng ký, quản lý hộ tịch điện tử dùng chung
  agency: so-tp
  date: 2019-03-15
  kind: build
  purpose: Đăng ký khai sinh, kết hôn, khai tử; quản lý và cấp trích lục hộ tịch điện tử.
  functions: [Đăng ký khai sinh, Đăng ký kết hôn, Đăng ký khai tử, Cấp trích lục hộ tịch]
  data: [dữ liệu hộ tịch]
  users: [công chức tư pháp - hộ tịch, người dân]
`)
    const rules = twin.filter((f) => f.related.includes('ho-tich-quoc-gia')).map((f) => f.rule)
    expect(rules).toEqual(['duplication/duplicates-national-platform'])
  })
})
