import { describe, expect, it } from 'vitest'
import { dossier, type Fields, systems } from './dossier.js'
import { findingsOf } from './harness.js'

/** What a rule says of a case: `subject → related`. */
const told = (rule: string, yaml: string) =>
  findingsOf(yaml)
    .filter((f) => f.rule === rule)
    .map((f) => `${f.subject} → ${f.related.join(' ')}`)

describe('the original that a name belongs to', () => {
  const original = (yaml: string) => told('reuse/original-record-of-another', yaml)
  const line = (id: string, name: string, more: string) =>
    `  - { id: ${id}, name: ${name}, layer: ung-dung-csdl, kind: database, lifecycle: { status: operational }, ${more} }\n`
  const central = (id: string, name: string, more = '') => line(id, name, `owner: bo-tp, scope: national${more}`)
  const ours = (id: string, name: string, more = '') => line(id, name, `owner: so-tp, scope: province${more}`)

  it('is the system of that name, before one that has it as another name', () => {
    const named = central('ten', 'Kho công chứng')
    const also = central('khac', 'Kho luật sư', ', aliases: [Kho công chứng]')
    expect(original(systems(named, also, ours('x', 'Kho công chứng')))).toEqual(['x → ten'])
    expect(original(systems(also, named, ours('x', 'Kho công chứng')))).toEqual(['x → ten'])
  })

  it('is the first of two that have it as another name', () => {
    const [a, b] = ['a', 'b'].map((id) => central(id, `Kho ${id}`, ', aliases: [Kho công chứng]'))
    expect(original(systems(a ?? '', b ?? '', ours('x', 'Kho công chứng')))).toEqual(['x → a'])
  })

  it('is none where only other names meet: fields share their abbreviations', () => {
    const also = central('khac', 'Kho luật sư', ', aliases: [KLS]')
    expect(original(systems(also, ours('x', 'Kho tỉnh', ', aliases: [KLS]')))).toEqual([])
    expect(original(systems(also, ours('x', 'Kho tỉnh', ', aliases: [KTT, Kho luật sư]')))).toEqual(['x → khac'])
  })

  it('is no system of the province, whatever scope it claims, nor one that serves less than the nation', () => {
    const claiming = line('y', 'Kho công chứng', 'owner: so-tp, scope: national')
    expect(original(systems(claiming, ours('x', 'Kho công chứng')))).toEqual(['y → so-tp'])
    const sector = line('y', 'Kho công chứng', 'owner: bo-tp, scope: sector')
    expect(original(systems(sector, ours('x', 'Kho công chứng')))).toEqual([])
  })

  it('is none that nobody had begun on the day, or that is gone', () => {
    const from = (day: string) => central('moi', 'Kho công chứng').replace('operational', `operational, from: ${day}`)
    expect(original(systems(from('2019-03-15'), ours('x', 'Kho công chứng')))).toEqual(['x → moi'])
    expect(original(systems(from('2019-03-16'), ours('x', 'Kho công chứng')))).toEqual([])
    const gone = central('moi', 'Kho công chứng').replace('operational', 'retired')
    expect(original(systems(gone, ours('x', 'Kho công chứng')))).toEqual([])
  })

  it('may be recorded again by a ministry', () => {
    const title = '"Phần mềm đăng ký, quản lý hộ tịch điện tử dùng chung"'
    const of = (agency: string) =>
      original(dossier({ title, agency, purpose: 'Quản lý hồ sơ tàu cá và giấy phép khai thác của chủ tàu.' }))
    expect(of('so-tp')).toEqual(['dx-vi-du → ho-tich-quoc-gia'])
    expect(of('bo-tp')).toEqual([])
  })
})

describe('a shared component named as a dossier’s own work', () => {
  const rebuilt = (yaml: string) => told('reuse/rebuilds-shared-component', yaml)
  const logIn: Fields = {
    title: 'Hệ thống xác thực, đăng nhập một lần',
    purpose: 'Xác thực người dùng và đăng nhập một lần cho các phần mềm.',
    functions: '[Xác thực người dùng, Đăng nhập một lần]',
    data: undefined,
    dependsOn: undefined,
    realizes: '[xac-thuc-mot-lan]',
  }
  it('is told once: not beside the system that it rebuilds, nor where its owner improves it', () => {
    const all = (fields: Fields) =>
      findingsOf(dossier({ ...logIn, ...fields }))
        .filter((f) => /^(duplication|reuse\/rebuilds)/.test(f.rule))
        .map((f) => `${f.rule} ${f.related.join(' ')}`)
    expect(all({})).toEqual(['duplication/duplicates-system sso'])
    expect(all({ agency: 'so-tttt', title: 'Nâng cấp hệ thống xác thực, đăng nhập một lần', kind: 'upgrade' })).toEqual(
      [],
    )
  })

  it('is none where the component is not shared', () => {
    const province = (shared: string) => `components:
  - { id: tp-rieng, name: Thành phần riêng, layer: ung-dung-csdl${shared} }
systems:
  - { id: giu, name: Sổ việc chung, kind: application, owner: so-yt, layer: ung-dung-csdl, scope: agency, realizes: [tp-rieng], lifecycle: { status: operational } }
---
`
    expect(rebuilt(province(', shared: true') + dossier({ realizes: '[tp-rieng]' }))).toEqual([
      'dx-vi-du → giu tp-rieng',
    ])
    expect(rebuilt(province(', shared: false') + dossier({ realizes: '[tp-rieng]' }))).toEqual([])
    expect(rebuilt(province('') + dossier({ realizes: '[tp-rieng]' }))).toEqual([])
  })
})

describe('the task that a title speaks of', () => {
  const task = (id: string, name: string) => `  - { id: ${id}, name: ${name}, phase: giai-doan-1, lead: so-tttt }\n`
  const nearest = (title: string, ...tasks: string[]) =>
    findingsOf(`tasks:\n${tasks.join('')}---\n${dossier({ task: undefined, title })}`).find(
      (f) => f.rule === 'roadmap/unscheduled',
    )

  it('is the first of equals', () => {
    const found = nearest(
      'Số hóa hồ sơ nghề cá',
      task('nv-a', 'Số hóa hồ sơ nghề cá'),
      task('nv-b', 'Số hóa hồ sơ nghề cá'),
    )
    expect(found?.related).toEqual(['nv-a'])
  })

  it('is told with three phrases at the most, each once', () => {
    const title = 'Số hóa nghề cá, bến cảng, tuần tra, chim yến'
    const found = nearest(title, task('nv-a', '"Chim yến; tuần tra; bến cảng; nghề cá, chim yến, số hóa"'))
    expect(found?.remedy).toContain('vì cùng nói về “chim yến”, “tuần tra”, “bến cảng”. Nếu đúng')
  })

  it('is none where a single pair of words is shared', () => {
    expect(nearest('Sổ chim yến', task('nv-a', 'Nhà nuôi chim yến'))?.related).toEqual([])
  })
})
