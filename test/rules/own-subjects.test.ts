import * as Type from 'typebox'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/appraise/result.js'
import { examplesOf } from '../../src/appraise/rules/examples.js'
import { ownRules } from '../../src/appraise/rules/index.js'
import { shapeOfRecord, shapeView, typeName } from '../../src/appraise/rules/own/shape.js'
import { pageOf } from '../../src/appraise/rules/pages.js'
import { dossier } from './dossier.js'
import { findingsOf, inWorkspace } from './harness.js'

type Kind = 'system' | 'dependency' | 'proposal' | 'component'

/** A rule of the province that nothing meets, and that tells what it sees. */
const rule = (kind: Kind, seen: string, more = '', assert = 'false') =>
  `rules:\n  - { id: vd/thu, severity: warning, for: ${kind}, assert: "${assert}", message: { vi: "${seen}" }${more} }\n`

const own = (yaml: string, lang: 'vi' | 'en' = 'vi') => findingsOf(yaml, { lang }).filter((f) => f.rule === 'vd/thu')
const messages = (found: readonly Finding[]) => found.map((f) => f.message)
const place = (f: Finding) => `${f.subject} ${f.location?.file.split('/').at(-1)}:${f.location?.line} ${f.related}`
const fragment = `systems:
  - id: ht
    name: Hệ thống H
    kind: application
    owner: so-yt
    layer: ung-dung-csdl
    scope: sector
    securityLevel: 3
    cost: { amount: 1250.5, unit: million-vnd }
    lifecycle: { status: operational, from: 2015-06 }
    users: [bác sĩ, người dân]
    data: [bệnh án, { entity: thua-dat, access: reads }, { entity: đơn thuốc, access: owns }, { entity: lịch, access: writes }]
    provides: [{ id: tra-cuu, name: Tra cứu, standards: [JSON] }]
    dependsOn: [{ to: sso, kind: authentication, via: lgsp, data: [tài khoản] }]
dependencies:
  - { from: kenh-du-lieu-mo, to: csdl-dat-dai, kind: data }
`
const ofSystem = (seen: string) => messages(own(fragment + rule('system', seen, ', when: "system.id == \'ht\'"')))

describe('what a rule sees of a system', () => {
  it.each([
    ['{{system.securityLevel}} {{system.cost.amount}} {{system.shared}}', '3 1250.5 false'],
    ['{{system.users}}', 'bác sĩ, người dân'],
    ['{{system.lifecycle.status}} {{system.lifecycle.from}}|{{system.lifecycle.to}}', 'operational 2015-06|'],
    ['{{system.data}}', 'bệnh án, thua-dat, đơn thuốc, lịch'],
    ['{{system.owns}} / {{system.reads}} / {{system.writes}}', 'đơn thuốc / thua-dat / lịch'],
    ['{{system.provides.map(p, p.name)}}', 'Tra cứu'],
    ['{{owner.id}} {{owner.kind}} {{owner.parent}}', 'so-yt department cac-so'],
    ['{{layer.id}} {{layer.kind}}', 'ung-dung-csdl band'],
    ['{{asOf}}', '2019-03-15'],
  ])('%s', (seen, expected) => {
    expect(ofSystem(seen)).toEqual([expected])
  })
})

describe('what a rule sees of the others', () => {
  it('a dependency with both its ends; a component as far as it has a system’s fields', () => {
    const seen =
      '{{dependency.kind}} {{dependency.via}} {{dependency.data}}: {{from.name}}, {{from.layer}} → {{to.name}}'
    const found = own(
      fragment + rule('dependency', seen, ", when: \"from.id == 'ht' || from.id == 'kenh-du-lieu-mo'\""),
    )
    expect(messages(found).sort()).toEqual([
      'authentication lgsp tài khoản: Hệ thống H, ung-dung-csdl → Hệ thống xác thực, đăng nhập một lần',
      'data  : Kênh dữ liệu mở, kenh-giao-tiep → Cơ sở dữ liệu đất đai tỉnh',
    ])
    expect(found.map(place).sort()).toEqual([
      'ht truong-hop.yaml:14 sso',
      'kenh-du-lieu-mo truong-hop.yaml:16 csdl-dat-dai',
    ])
  })

  it('a proposal with its systems as they will be, its dependencies and its agency', () => {
    const seen =
      '{{agency.name}}: {{proposal.systems.map(s, s.owner)}} {{proposal.systems.map(s, s.name)}} {{proposal.dependencies.map(d, d.to)}} {{proposal.budget.total}}'
    const found = own(`${rule('proposal', seen)}---\n${dossier()}`)
    expect(messages(found)).toEqual([
      'Sở Nông nghiệp và Phát triển nông thôn: so-nnptnt Phần mềm quản lý tàu cá và nhật ký khai thác sso 1200',
    ])
    expect(found.map(place)).toEqual(['dx-vi-du dx-1.yaml:2 '])
    // An agency that is not known has its text for a name.
    expect(
      messages(
        own(`${rule('proposal', '{{agency.id}} {{agency.name}} {{agency.kind}}')}---\n${dossier({ agency: 'Ban A' })}`),
      ),
    ).toEqual(['Ban A Ban A '])
  })

  it('a component with its layer', () => {
    const found = own(rule('component', '{{component.name}} {{component.requires}} {{layer.id}} {{component.shared}}'))
    expect(messages(found)).toEqual(['Kênh dữ liệu mở tt39-2.13-053 kenh-giao-tiep false'])
  })
})

describe('where a rule is asked', () => {
  const systems = `systems:\n  - { id: mot, name: Giấy phép }\n  - { id: hai, name: Hành trình }\n`
  it('of the systems of a proposal each at its own place; of training none', () => {
    const seen = '{{system.name}} {{system.owner}}'
    const found = own(`${rule('system', seen)}---\n${dossier()}${systems}`)
    const first = dossier().split('\n').length + 1
    expect(found.map((f) => [place(f), f.message])).toEqual([
      [`mot dx-1.yaml:${first} `, 'Giấy phép so-nnptnt'],
      [`hai dx-1.yaml:${first + 1} `, 'Hành trình so-nnptnt'],
    ])
    expect(own(`${rule('system', seen)}---\n${dossier({ kind: 'training' })}${systems}`)).toEqual([])
  })
  it('of components only in the architecture, of proposals only in a proposal', () => {
    expect(own(`${rule('component', 'x')}---\n${dossier()}`)).toEqual([])
    expect(own(rule('proposal', 'x'))).toEqual([])
  })
  it('of what the province itself declares, not of packs', () => {
    const packed = inWorkspace('', {}, ({ workspace: { model } }) =>
      [...model.components.values()].filter((c) => model.originOf(c) !== 'workspace').map((c) => c.id),
    )
    expect(packed.length).toBeGreaterThan(5)
    expect(own(rule('component', 'x')).map((f) => f.subject)).toEqual(['kenh-du-lieu-mo'])
    const from = `dependencies:\n  - { from: ${packed[0]}, to: sso, kind: uses }\n`
    expect(own(from + rule('dependency', 'x')).map((f) => f.subject)).not.toContain(packed[0])
  })
})

describe('a rule as it is told', () => {
  const loaded = (more: string) =>
    inWorkspace(rule('system', 'x', more), {}, ({ workspace }) => {
      const [found] = ownRules(workspace.model).rules
      if (!found) throw new Error('left out')
      return found
    })
  it('has its own name, basis and remedy, or the general ones', () => {
    expect(loaded('')).toMatchObject({
      id: 'vd/thu',
      severity: 'warning',
      title: { vi: 'vd/thu', en: 'vd/thu' },
      basis: [],
      remedy: {
        vi: 'Điều chỉnh để đáp ứng quy tắc của tỉnh, hoặc giải trình.',
        en: 'Change it to meet the province’s rule, or explain.',
      },
      page: { vi: '```\nassert: false\n```' },
    })
    expect(
      loaded(
        ', name: Tên quy tắc, description: Vì sao., when: system.shared, basis: [{ document: nd-102-2009 }], remedy: { vi: Sửa }',
      ),
    ).toMatchObject({
      title: { vi: 'Tên quy tắc', en: 'Tên quy tắc' },
      basis: [{ document: 'nd-102-2009' }],
      remedy: { vi: 'Sửa', en: 'Sửa' },
      page: { en: 'Vì sao.\n```\nwhen: system.shared\n```\n```\nassert: false\n```' },
    })
    expect(pageOf(loaded('')).en).toBe('```\nassert: false\n```')
    expect(examplesOf(loaded(''))).toBeUndefined()
    expect(loaded(', remedy: { vi: Sửa, en: Mend }').remedy).toEqual({ vi: 'Sửa', en: 'Mend' })
  })
  it('fills its words in either language; Vietnamese stands where there is no English', () => {
    const of = (more: string, lang: 'vi' | 'en') =>
      own(rule('system', '{{system.id}}', `${more}, when: "system.id == 'sso'"`), lang).map((f) => [
        f.message,
        f.remedy,
      ])
    expect(of(', remedy: { vi: "Sửa {{system.id}}" }', 'vi')).toEqual([['sso', 'Sửa sso']])
    expect(of(', remedy: { vi: "Sửa {{system.id}}" }', 'en')).toEqual([['sso', 'Sửa sso']])
    expect(of(', remedy: { vi: Sửa, en: "Mend {{owner.id}}" }', 'en')).toEqual([['sso', 'Mend so-tttt']])
    expect(of('', 'en')).toEqual([['sso', 'Change it to meet the province’s rule, or explain.']])
    const both = rule('system', 'x').replace('vi: "x"', 'vi: "x", en: "{{system.kind}}"')
    expect(own(both, 'en').some((f) => f.message === 'database')).toBe(true)
  })
  it('that cannot be judged for a subject says so, in the condition or in what is asked', () => {
    const words = (more: string, assert: string) =>
      own(fragment + rule('system', 'x', more, assert)).map((f) => [f.severity, f.subject, f.message.split(' Danh')[0]])
    const told = [['warning', 'ht', 'Quy tắc vd/thu không xét được “ht”. Không tính được biểu thức.']]
    expect(words(', when: "system.id == \'ht\'"', "system.users[9] == 'a'")).toEqual(told)
    expect(words(", when: \"system.id == 'ht' && system.users[9] == 'a'\"", 'false')).toEqual(told)
    // Where the condition does not hold, nothing more is looked at.
    expect(words(', when: "system.id == \'không có\'"', "system.users[9] == 'a'")).toEqual([])
  })
  it('is never graver than its severity, and as a failure never more than a warning', () => {
    const severe = (yaml: string) => own(yaml.replace('severity: warning', 'severity: error')).map((f) => f.severity)
    expect(severe(fragment + rule('system', 'x', ', when: "system.id == \'ht\'"'))).toEqual(['error'])
    expect(severe(fragment + rule('system', 'x', ', when: "system.id == \'ht\'"', "system.users[9] == 'a'"))).toEqual([
      'warning',
    ])
  })
})

describe('how values are seen', () => {
  const shape = shapeOfRecord(
    Type.Object({
      text: Type.String(),
      whole: Type.Integer(),
      number: Type.Number(),
      flag: Type.Boolean(),
      list: Type.Array(Type.String()),
      either: Type.Union([Type.String(), Type.Object({ entity: Type.String() })]),
      inner: Type.Object({ part: Type.String() }),
      inners: Type.Array(Type.Object({ part: Type.Integer() })),
    }),
    'Thing',
  )
  it('each field has the type of its schema', () => {
    expect(Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, typeName(field)]))).toEqual({
      text: 'string',
      whole: 'int',
      number: 'double',
      flag: 'bool',
      list: 'list<string>',
      either: 'string',
      inner: 'Thing_inner',
      inners: 'list<Thing_inners>',
    })
  })
  it('what is there is taken over; “text, or a mapping” by its first text', () => {
    expect(
      shapeView(shape, {
        text: 'a',
        whole: 3,
        number: 2.5,
        flag: true,
        list: ['x', 7, { entity: 'y' }],
        either: { entity: 'e', access: 'owns' },
        inner: { part: 'p' },
        inners: [{ part: 1 }, {}],
        more: 'not in the schema',
      }),
    ).toEqual({
      text: 'a',
      whole: 3n,
      number: 2.5,
      flag: true,
      list: ['x', '7', 'y'],
      either: 'e',
      inner: { part: 'p' },
      inners: [{ part: 1n }, { part: 0n }],
    })
  })
  const plainest = {
    text: '',
    whole: 0n,
    number: 0,
    flag: false,
    list: [],
    either: '',
    inner: { part: '' },
    inners: [],
  }
  it.each([
    [undefined],
    [null],
    ['text'],
    [{}],
    [{ text: null, whole: 2.5, number: '3', flag: 'true', list: 'x', either: {}, inner: null, inners: {} }],
    [{ text: true, whole: 2 ** 60, number: null, flag: 1, list: null, either: { entity: 3 }, inner: [], inners: 'a' }],
  ])('what is not there or of another type is the plainest of its own: %j', (value) => {
    expect(shapeView(shape, value)).toEqual(plainest)
  })
})
