import { describe, expect, it } from 'vitest'
import { catalogue, profileOfProposal, profileOfSystem } from '../../src/match/from-model.js'
import type { Profile } from '../../src/match/index.js'
import { proposalOf, systemLine, workspaceOf } from '../support/model.js'

const day = '2019-06-01'
const base = `agencies:
  - { id: so-a, name: Sở Du lịch, shortName: Sở DL, aliases: [Sở VHTTDL], kind: department }
  - { id: so-b, name: Sở B, kind: department }
layers:
  - { id: ung-dung, name: Ứng dụng, order: 1, kind: band }
components:
  - { id: tp-chung, name: Xác thực, layer: ung-dung, shared: true }
  - { id: tp-rieng, name: Cổng, layer: ung-dung }
capabilities:
  - { id: luu-tru, name: Quản lý lưu trú }
dataEntities:
  - { id: khach, name: Khách du lịch, owner: so-a }
phases:
  - { id: gd, name: Giai đoạn, from: "2019-01-01", to: "2020-12-31" }
tasks:
  - { id: nv, name: Nhiệm vụ, phase: gd, lead: so-a, delivers: [du-kien, dang-xay, dang-dung, cua-so-b] }
systems:
${systemLine('du-kien', { lifecycle: '{ status: planned }' })}${systemLine('dang-xay', { lifecycle: '{ status: building }' })}${systemLine('dang-dung')}${systemLine('cua-so-b', { owner: 'so-b', lifecycle: '{ status: planned }' })}`

const systems = (lines: string, manifest?: string) => workspaceOf(base + lines, manifest).model
const systemOf = (fields: Record<string, string>): Profile => {
  const model = systems(systemLine('x', fields))
  const [found] = catalogue(model, day).filter(({ id }) => id === 'x')
  if (!found) throw new Error('not in the catalogue')
  return found
}
const proposalFrom = (header: string, rest = '', agency = 'so-a'): Profile => {
  const workspace = workspaceOf(base)
  const yaml = `proposal:\n  id: dx\n  title: Đề xuất\n  agency: ${agency}\n  purpose: Mục đích\n${/kind:/.test(header) ? '' : '  kind: build\n'}${header}${rest}`
  return profileOfProposal(workspace.model, proposalOf(yaml, workspace))
}

describe('a system of the architecture', () => {
  it('is compared by what it says, with names where it refers', () => {
    expect(
      systemOf({
        aliases: '[Sổ lưu trú]',
        description: 'Ghi khách ở lại',
        functions: '[Khai báo khách]',
        capabilities: '[luu-tru, Thu phí]',
        data: '[{ entity: khach, access: owns }, phòng ở]',
        users: '[Khách sạn]',
        scope: 'province',
        dependsOn: '[{ to: dang-dung, kind: data }]',
        realizes: '[tp-rieng]',
      }),
    ).toEqual({
      id: 'x',
      of: 'system',
      name: 'Hệ thống x',
      aliases: ['Sổ lưu trú'],
      purpose: 'Ghi khách ở lại',
      functions: ['Khai báo khách'],
      capabilities: ['Quản lý lưu trú', 'Thu phí'],
      data: ['Khách du lịch', 'phòng ở'],
      users: ['Khách sạn'],
      scope: 'province',
      layer: 'ung-dung Ứng dụng',
      kind: 'application',
      owner: 'so-a',
      ownerNames: ['Sở Du lịch', 'Sở DL', 'Sở VHTTDL'],
      status: 'operational',
      shared: false,
      realizes: ['tp-rieng'],
      consumes: ['dang-dung'],
      upgrades: [],
      carriesOut: [],
      proposalKind: undefined,
    })
  })

  it('that says no more than it must is blank elsewhere', () => {
    expect(systemOf({ owner: 'so-b' })).toMatchObject({
      aliases: [],
      purpose: '',
      functions: [],
      capabilities: [],
      data: [],
      users: [],
      ownerNames: ['Sở B'],
      realizes: [],
      consumes: [],
    })
  })

  it.each<[string, Record<string, string>, boolean]>([
    ['that is declared as shared', { shared: 'true' }, true],
    [
      'that is the province’s service for a shared component',
      { kind: 'service', realizes: '[tp-rieng, tp-chung]' },
      true,
    ],
    ['that is its platform for one', { kind: 'platform', realizes: '[tp-chung]' }, true],
    ['that is its infrastructure for one', { kind: 'infrastructure', realizes: '[tp-chung]' }, true],
    ['that guards it', { kind: 'security', realizes: '[tp-chung]' }, true],
    ['that is an application of one', { realizes: '[tp-chung]' }, false],
    ['that is a service for a component of one field', { kind: 'service', realizes: '[tp-rieng]' }, false],
    ['that is a service for none', { kind: 'service' }, false],
  ])('%s is for all or not', (_, fields, shared) => {
    expect(systemOf(fields).shared).toBe(shared)
  })

  it('stands in the state of the day', () => {
    expect(systemOf({ lifecycle: '{ status: operational, from: "2019-07" }' }).status).toBe('planned')
    expect(systemOf({ lifecycle: '{ status: operational, to: "2019-05" }' }).status).toBe('retired')
    const model = systems(systemLine('x'))
    const x = model.systems.get('x')
    expect(x && profileOfSystem(model, x, 'building').status).toBe('building')
  })
})

describe('the catalogue of a day', () => {
  const idsOn = (model: ReturnType<typeof systems>, asOf: string) => catalogue(model, asOf).map(({ id }) => id)

  it('has every system of the architecture, however far ahead it is planned', () => {
    const model = systems(systemLine('xa', { lifecycle: '{ status: planned, from: "2040" }' }))
    expect(idsOn(model, day)).toEqual(['du-kien', 'dang-xay', 'dang-dung', 'cua-so-b', 'xa'])
  })

  it('has a platform of a pack from three years before its day on, and at any time where it has none', () => {
    const model = systems('', 'packs: [vneaf-1.0, nen-tang-quoc-gia]\n')
    const planned = model.systems.get('hop-truc-tuyen-quoc-gia')
    expect([planned?.lifecycle.from, model.systems.get('truc-van-ban-quoc-gia')?.lifecycle.from]).toEqual([
      '2026-07-29',
      undefined,
    ])
    expect(idsOn(model, '2023-07-29')).toContain('hop-truc-tuyen-quoc-gia')
    expect(idsOn(model, '2023-07-28')).not.toContain('hop-truc-tuyen-quoc-gia')
    expect(idsOn(model, '2023-07-28')).toContain('truc-van-ban-quoc-gia')
  })
})

describe('a proposal', () => {
  it('is compared by its header where it names no systems', () => {
    const header = `  aliases: [DX]
  description: Mô tả
  functions: [Khai báo khách]
  capabilities: [luu-tru]
  data: [{ entity: khach, access: owns }]
  users: [Khách sạn]
  scope: district
  systemKind: portal
  realizes: [tp-rieng]
  shared: true
`
    expect(proposalFrom(header)).toEqual({
      id: 'dx',
      of: 'proposal',
      name: 'Đề xuất',
      aliases: ['DX'],
      purpose: 'Mục đích\nMô tả',
      functions: ['Khai báo khách'],
      capabilities: ['Quản lý lưu trú'],
      data: ['Khách du lịch'],
      users: ['Khách sạn'],
      scope: 'district',
      kind: 'portal',
      owner: 'so-a',
      ownerNames: ['Sở Du lịch', 'Sở DL', 'Sở VHTTDL'],
      status: 'planned',
      shared: true,
      realizes: ['tp-rieng'],
      consumes: [],
      upgrades: [],
      carriesOut: [],
      proposalKind: 'build',
    })
    expect(proposalFrom('')).toMatchObject({
      aliases: [],
      purpose: 'Mục đích',
      functions: [],
      capabilities: [],
      data: [],
      users: [],
      shared: false,
      realizes: [],
    })
  })

  it('is compared by what its own systems add', () => {
    const own = `systems:
  - { id: mot, name: Phần một, kind: portal, description: Mô tả một, functions: [Bán vé], capabilities: [luu-tru], data: [vé], users: [Du khách], scope: commune, realizes: [tp-rieng] }
  - { id: hai, name: Phần hai, kind: database, shared: true, scope: province }
`
    const profile = proposalFrom(
      '  functions: [Khai báo khách]\n  data: [phòng ở]\n  capabilities: [Thu phí]\n  realizes: [tp-chung]\n',
      own,
    )
    expect(profile).toMatchObject({
      aliases: ['Phần một', 'Phần hai'],
      purpose: 'Mục đích\nMô tả một',
      functions: ['Khai báo khách', 'Bán vé'],
      capabilities: ['Thu phí', 'Quản lý lưu trú'],
      data: ['phòng ở', 'vé'],
      users: ['Du khách'],
      scope: 'commune',
      kind: 'portal',
      shared: true,
      realizes: ['tp-chung', 'tp-rieng'],
    })
    expect(proposalFrom('  scope: province\n  users: [Khách sạn]\n  systemKind: service\n', own)).toMatchObject({
      users: ['Khách sạn'],
      scope: 'province',
      kind: 'service',
    })
  })

  it('uses what it connects to, over what and what it reuses, once each and nothing of its own', () => {
    const uses = proposalFrom(
      '  reuses: [dang-xay, dang-dung]\n',
      `systems:
  - { id: mot, name: Một, kind: portal, dependsOn: [{ to: hai, kind: data }, { to: dang-dung, kind: data, via: du-kien }] }
  - { id: hai, name: Hai, kind: database }
`,
    )
    expect(uses.consumes).toEqual(['dang-dung', 'du-kien', 'dang-xay'])
  })

  it('upgrades what it improves or takes the place of', () => {
    expect(proposalFrom('  kind: upgrade\n  upgrades: [dang-dung]\n  replaces: [dang-xay]\n').upgrades).toEqual([
      'dang-dung',
      'dang-xay',
    ])
  })

  it('carries out what its task or its systems name, if it is its owner’s and not in use yet', () => {
    expect(proposalFrom('  task: nv\n').carriesOut).toEqual(['du-kien', 'dang-xay'])
    expect(proposalFrom('').carriesOut).toEqual([])
    const named =
      'systems:\n  - { id: dang-xay, name: Tên mới, kind: portal }\n  - { id: moi, name: Mới, kind: portal }\n'
    expect(proposalFrom('', named).carriesOut).toEqual(['dang-xay'])
    expect(proposalFrom('  task: nv\n', named).carriesOut).toEqual(['dang-xay', 'du-kien'])
  })

  it('is its owner’s where that is another than the agency that proposes', () => {
    const profile = proposalFrom('  owner: so-b\n  task: nv\n')
    expect(profile).toMatchObject({ owner: 'so-b', ownerNames: ['Sở B'], carriesOut: ['cua-so-b'] })
    expect(proposalFrom('', '', 'Công ty lạ').ownerNames).toEqual(['Công ty lạ'])
  })
})
