import { describe, expect, it } from 'vitest'
import { dossier, type Fields } from './dossier.js'
import { findingsOf } from './harness.js'

/** The findings of one family on the complete dossier with other fields, and what follows it. */
const told = (family: string, fields: Fields, after = '') =>
  findingsOf(dossier(fields) + after).filter((f) => f.rule.startsWith(family))

const purpose = 'Quản lý giấy phép khai thác và hành trình tàu cá, phục vụ chống khai thác bất hợp pháp'
const system = (fields: string) => `systems:\n  - { id: ht, name: Giám sát tàu cá, ${fields} }\n`

describe('what a dossier is asked for may be said elsewhere than in its field', () => {
  it.each<[string, Fields, string]>([
    ['functions of a system', { functions: undefined }, system('functions: [Giám sát hành trình]')],
    ['users of a system', { users: undefined }, system('users: [Chi cục Thủy sản]')],
    ['data of a system', { data: undefined }, system('data: [tàu cá]')],
    ['only the end of the schedule', { schedule: '{ to: 2019-12 }' }, ''],
    ['hosting of a system', { hosting: undefined }, system('hosting: ttdl-tinh')],
    ['a dependency of kind hosting', { hosting: undefined, dependsOn: '[{ to: ttdl-tinh, kind: hosting }]' }, ''],
    ['the data centre in prose', { hosting: undefined, purpose: `${purpose}, tại Trung tâm dữ liệu tỉnh.` }, ''],
    ['a place in prose', { hosting: undefined, purpose: `${purpose}; phần mềm đặt tại Sở.` }, ''],
    ['reuse', { dependsOn: undefined, reuses: '[sso]' }, ''],
    ['a connection in prose', { dependsOn: undefined, purpose: `${purpose}; kết nối với bộ ngành.` }, ''],
    ['the platform in prose', { dependsOn: undefined, purpose: `${purpose}, qua LGSP.` }, ''],
    ['a law cited in prose', { legalBasis: undefined, purpose: `Theo Nghị định 102/2009/NĐ-CP: ${purpose}.` }, ''],
    ['a law cited below', { legalBasis: undefined, description: 'Theo Nghị định 102/2009/NĐ-CP' }, ''],
  ])('%s', (_, fields, after) => {
    expect(told('dossier/incomplete', fields, after)).toEqual([])
  })

  it.each<[string, Fields, string]>([
    ['functions', { functions: '[]' }, ''],
    ['users', { users: '[]' }, system('users: []')],
    ['data', { data: '[]' }, ''],
    ['schedule', { schedule: '{}' }, ''],
    ['connections', { dependsOn: undefined, reuses: '[]' }, ''],
    ['legal basis', { legalBasis: '[]', description: 'Theo quy định hiện hành' }, ''],
  ])('an empty answer is none: %s', (_, fields, after) => {
    expect(told('dossier/incomplete', fields, after)).not.toEqual([])
  })
})

describe('how the old is taken over', () => {
  const plan = 'reuse/no-inheritance-plan'
  const related = (fields: Fields) => told(plan, fields).map((f) => [f.subject, f.location?.line, f.related])
  const upgrades = '[mot-cua]'
  const replaces = '[cong-dvc]'
  it('is asked of whoever improves or replaces, at the place that says so', () => {
    const line = dossier({ upgrades }).trim().split('\n').length
    expect(related({ upgrades })).toEqual([['dx-vi-du', line, ['mot-cua']]])
    expect(related({ replaces })).toEqual([['dx-vi-du', line, ['cong-dvc']]])
    expect(related({ upgrades, replaces })).toEqual([['dx-vi-du', line, ['mot-cua', 'cong-dvc']]])
    expect(related({ upgrades, replaces: upgrades })).toEqual([['dx-vi-du', line, ['mot-cua']]])
    expect(related({ kind: 'upgrade' })).toEqual([['dx-vi-du', 6, []]])
    expect(related({})).toEqual([])
  })
  it('is answered by words, not by blanks', () => {
    expect(told(plan, { upgrades, inherits: 'Giữ toàn bộ dữ liệu, chuyển đổi trong hai tháng' })).toEqual([])
    expect(told(plan, { upgrades, inherits: '" "' })).toHaveLength(1)
  })
})

describe('where a system stands, by what the id is', () => {
  const place = (fields: string) =>
    told(
      'hosting/outside',
      { hosting: 'noi-dat' },
      `---\nsystems:\n  - { id: noi-dat, name: Nơi đặt, owner: so-tttt, layer: ha-tang, lifecycle: { status: operational }, ${fields} }\n`,
    ).map((f) => `${f.severity} ${f.related}`)
  it.each([
    ['kind: infrastructure, scope: province', []],
    ['kind: platform, scope: national', []],
    ['kind: infrastructure, scope: sector, shared: true', []],
    ['kind: infrastructure, scope: sector', ['error ttdl-tinh']],
    ['kind: application, scope: province, shared: true', ['error ttdl-tinh']],
  ])('%s', (fields, expected) => {
    expect(place(fields)).toEqual(expected)
  })
})

describe('data whose original another system holds', () => {
  const of = (data: string, more: Fields = {}) =>
    told('integration/undeclared', { data, ...more }).map(
      (f) => `${f.subject} ${f.related} ${/thay|nhận quản lý/.test(f.message)}`,
    )
  it.each<[string, Fields, string[]]>([
    ['[thua-dat]', {}, ['dx-vi-du csdl-dat-dai,thua-dat false']],
    ['[Thửa đất]', {}, ['dx-vi-du csdl-dat-dai,thua-dat false']],
    ['[{ entity: thua-dat, access: reads }]', {}, ['dx-vi-du csdl-dat-dai,thua-dat false']],
    ['[{ entity: thua-dat, access: writes }]', {}, ['dx-vi-du csdl-dat-dai,thua-dat true']],
    ['[{ entity: thua-dat, access: owns }]', {}, ['dx-vi-du csdl-dat-dai,thua-dat true']],
    // Said twice, told once.
    ['[thua-dat, Thửa đất]', {}, ['dx-vi-du csdl-dat-dai,thua-dat false']],
    ['[tàu cá]', {}, []],
    ['[thua-dat]', { dependsOn: '[{ to: csdl-dat-dai, kind: data, via: lgsp }]' }, []],
    ['[thua-dat]', { dependsOn: '[{ to: lgsp, kind: data, data: [thua-dat] }]' }, []],
    ['[thua-dat]', { reuses: '[csdl-dat-dai]' }, []],
    ['[thua-dat]', { upgrades: '[csdl-dat-dai]' }, []],
    ['[thua-dat]', { replaces: '[csdl-dat-dai]' }, []],
    ['[thua-dat]', { kind: 'training' }, []],
  ])('%s %j', (data, more, expected) => {
    expect(of(data, more)).toEqual(expected)
  })

  it('is not asked for where the system that holds it is already told as built twice', () => {
    const twice = {
      title: 'Cơ sở dữ liệu đất đai tỉnh',
      purpose: 'Quản lý hồ sơ địa chính, thông tin thửa đất, cấp giấy chứng nhận quyền sử dụng đất.',
      functions: '[Quản lý hồ sơ địa chính, Quản lý thông tin thửa đất, Cấp giấy chứng nhận quyền sử dụng đất]',
    }
    expect(told('duplication/', { data: '[thua-dat]', ...twice }).map((f) => f.related)).toEqual([['csdl-dat-dai']])
    expect(of('[thua-dat]', twice)).toEqual([])
  })
})

describe('a proposal may take the id of a system', () => {
  const of = (agency: string, status: string, fields = '') =>
    findingsOf(
      `systems:
  - { id: ht-moi, name: Giám sát tàu cá, kind: application, owner: so-nnptnt, layer: ung-dung-csdl, scope: sector, lifecycle: { status: ${status} } }
---
proposal: { id: dx-vi-du, title: Giám sát tàu cá, agency: ${agency}, kind: build, purpose: Giám sát hành trình tàu cá${fields} }
systems:
  - { id: ht-moi, name: Giám sát tàu cá }
`,
    )
      .filter((f) => f.rule === 'model/duplicate-id')
      .map((f) => `${f.severity} ${f.subject} ${f.location?.line}`)
  it.each([
    ['so-nnptnt', 'planned', '', []],
    ['so-nnptnt', 'building', '', []],
    ['so-nnptnt', 'operational', '', ['error ht-moi 3']],
    ['so-yt', 'planned', '', ['error ht-moi 3']],
    ['so-nnptnt', 'operational', ', upgrades: [ht-moi]', []],
    ['so-nnptnt', 'operational', ', replaces: [ht-moi]', []],
    ['so-nnptnt', 'operational', ', upgrades: [mot-cua]', ['error ht-moi 3']],
  ])('of %s, %s%s', (agency, status, fields, expected) => {
    expect(of(agency, status, fields)).toEqual(expected)
  })
})

it.each([
  // Without any standard the dossier has its finding already.
  [undefined, []],
  ['[]', []],
  ['[HTTPS]', ['info tt39-2.13-053']],
])('recommended standards are told of beside what is declared: %s', (standards, expected) => {
  const fields = { realizes: '[kenh-du-lieu-mo]', standards }
  expect(told('standards/recommended-missing', fields).map((f) => `${f.severity} ${f.related}`)).toEqual(expected)
})

it('a place told in prose is held against the provincial data centre, by its id', () => {
  const prose = { hosting: undefined, functions: '[Cấp giấy phép, Lắp đặt máy chủ tại trụ sở Chi cục]' }
  expect(told('hosting/outside', prose).map((f) => [f.subject, f.related])).toEqual([['dx-vi-du', ['ttdl-tinh']]])
})

it('of two systems the one that lacks the standards is named', () => {
  const two = `systems:
  - { id: du, name: Cấp phép, kind: portal, standards: [HTTPS, TLS 1.2, UTF-8, "TCVN 6909:2001"] }
  - { id: thieu, name: Giám sát tàu cá, kind: portal, standards: [HTTPS] }
`
  const found = told('standards/mandatory-missing', { standards: undefined }, two)
  expect(found.map((f) => f.subject)).toContain('thieu')
  for (const { subject, message } of found)
    expect(message).toContain(subject === 'thieu' ? 'Hệ thống “Giám sát tàu cá” chưa' : 'Hệ thống “Cấp phép” chưa')
})
