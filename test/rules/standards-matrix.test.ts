import { describe, expect, it } from 'vitest'
import { ownRules } from '../../src/appraise/rules/index.js'
import { commitsToCatalogue } from '../../src/appraise/rules/standards/declared.js'
import { declaredBy, matrixOf } from '../../src/appraise/rules/standards/matrix.js'
import { successorOf } from '../../src/appraise/rules/standards/outdated.js'
import { loadProposals } from '../../src/architecture/read/proposals.js'
import type { System } from '../../src/architecture/schema/system.js'
import { dossier } from './dossier.js'
import { inWorkspace } from './harness.js'

const standard = (id: string, symbol: string, concern: string, more: string) =>
  `  - { id: ${id}, symbol: "${symbol}", name: ${symbol}, group: Nhóm tỉnh, concern: ${concern}, document: tt-39-2017, ${more} }\n`
const asked = 'obligation: mandatory, appliesTo: "true"'
const fragment = `standards:
${[
  standard('ma-1', 'MAH v1.0', 'Mã hóa', 'obligation: mandatory, supersededBy: ma-2'),
  standard('ma-2', 'MAH v2.0', 'Mã hóa', `${asked}, item: "9.1"`),
  standard('cu-khac', 'CUX', 'Việc xưa', 'obligation: mandatory, supersededBy: ma-2'),
  standard('vong-a', 'VONG A', 'Vòng', 'obligation: mandatory, supersededBy: vong-b'),
  standard('vong-b', 'VONG B', 'Vòng', 'obligation: mandatory, supersededBy: vong-a'),
  standard('web', 'WEBX', 'Trang', 'obligation: mandatory'),
  standard('tep', 'WEBX', 'Tệp', 'obligation: mandatory'),
  standard('tep-b', 'TEPX', 'Tệp', 'obligation: mandatory'),
  standard('rieng', 'RIENG', 'Riêng', 'obligation: mandatory'),
  standard('cho', 'CHO A', 'Chọn', `${asked}, oneOf: nhom-1`),
  standard('chon', 'CHO B', 'Chọn', `${asked}, oneOf: nhom-1`),
  standard('chon-2', 'CHO C', 'Chọn', `${asked}, oneOf: nhom-2`),
  standard('le', 'CHO D', 'Chọn', asked),
  standard('don', 'DON v2.0', 'Đơn', 'obligation: mandatory, appliesTo: "system.shared"'),
  standard('het', 'HET', 'Đã hết', `${asked}, effectiveTo: 2019-03-15`),
  standard('con', 'CON', 'Còn một ngày', `${asked}, effectiveTo: 2019-03-16`),
  standard('sap', 'SAP', 'Sắp tới', `${asked}, effectiveFrom: 2019-03-16`),
  standard('hong', 'HONG', 'Hỏng', 'obligation: mandatory, appliesTo: "system.users[9] == \'a\'"'),
  standard('muc', 'MUC', 'Mức', "obligation: mandatory, appliesTo: \"asOf >= '2019-03-15' && owner.id == 'so-tttt'\""),
].join('')}dependencies:
  - { from: mot-cua, to: sso, kind: authentication, standards: [TEPX] }
  - { from: cong-dvc, to: sso, kind: authentication, standards: [RIENG] }
`

const rows = (standards: string[], is: Partial<System> = {}) =>
  inWorkspace(fragment, {}, ({ workspace: { model } }) => {
    const system = model.systems.get('mot-cua')
    if (!system) throw new Error('mot-cua')
    const all = matrixOf(model, { ...system, standards, ...is }, '2019-03-15')
    return new Map(all.filter((row) => row.group === 'Nhóm tỉnh').map((row) => [row.concern, row]))
  })
const statuses = (standards: string[], is: Partial<System> = {}) =>
  Object.fromEntries([...rows(standards, is)].map(([concern, row]) => [concern, row.status]))

describe('the standards matrix of a system', () => {
  it('has a row for each concern in force on the day, in the catalogue’s order', () => {
    expect([...rows([]).keys()]).toEqual([
      'Mã hóa',
      'Trang',
      'Tệp',
      'Riêng',
      'Chọn',
      'Đơn',
      'Còn một ngày',
      'Hỏng',
      'Mức',
    ])
    const row = rows(['MAH 1.0']).get('Mã hóa')
    expect([row?.document, row?.item, row?.standards.map((s) => s.id)]).toEqual(['tt-39-2017', '9.1', ['ma-2']])
    expect(row?.outdated.map((o) => [o.text, o.old.id, o.next?.id])).toEqual([['MAH 1.0', 'ma-1', 'ma-2']])
    expect(row?.missing.map((m) => m.anyOf.map((s) => s.id))).toEqual([['ma-2']])
  })

  it('tells what is outdated under the concern of what takes its place; circles end', () => {
    const found = rows(['CUX', 'VONG A', 'UTF-8'])
    expect(found.get('Mã hóa')?.outdated.map((o) => [o.text, o.next?.id])).toEqual([['CUX', 'ma-2']])
    inWorkspace(fragment, {}, ({ workspace: { model } }) => {
      const next = (id: string) => {
        const old = model.standards.get(id)
        return old && successorOf(model, old)?.id
      }
      expect([next('vong-a'), next('vong-b'), next('ma-1'), next('ma-2')]).toEqual([
        'vong-b',
        'vong-a',
        'ma-2',
        undefined,
      ])
    })
  })

  it('asks by conditions that hold; one that cannot be judged asks for nothing', () => {
    expect(statuses(['UTF-8'])).toEqual({
      'Mã hóa': 'not-met',
      Trang: 'not-applicable',
      // The dependency declares it, and it speaks of this concern alone.
      Tệp: 'met',
      Riêng: 'not-applicable',
      Chọn: 'not-met',
      Đơn: 'not-applicable',
      'Còn một ngày': 'not-met',
      Hỏng: 'not-applicable',
      Mức: 'not-met',
    })
    expect(statuses(['UTF-8'], { owner: 'so-yt' }).Mức).toBe('not-applicable')
  })

  it('a technology of one concern shows that it applies; of two concerns it shows neither', () => {
    expect(statuses(['RIENG']).Riêng).toBe('met')
    expect(statuses(['WEBX']).Trang).toBe('not-applicable')
    expect(
      rows(['WEBX'])
        .get('Trang')
        ?.answers.map((a) => [a.text, a.how]),
    ).toEqual([['WEBX', 'names']])
  })

  it('what the component asks for is asked of what realizes it', () => {
    const json = (realizes: string[]) =>
      inWorkspace('', {}, ({ workspace: { model } }) => {
        const system = model.systems.get('mot-cua')
        if (!system) throw new Error('mot-cua')
        const all = matrixOf(model, { ...system, realizes, standards: ['UTF-8'] }, '2019-03-15')
        return all.find((row) => row.standards.some((s) => s.id === 'tt39-2.13-053'))
      })
    expect([json([])?.status, json([])?.advised]).toEqual(['not-applicable', []])
    expect([json(['kenh-du-lieu-mo'])?.status, json(['kenh-du-lieu-mo'])?.advised.map((s) => s.id)]).toEqual([
      'insufficient',
      ['tt39-2.13-053'],
    ])
    expect(json(['không có', 'kenh-du-lieu-mo'])?.status).toBe('insufficient')
  })

  it('of each group one suffices; what stands alone is asked for by itself', () => {
    const missing = (standards: string[]) =>
      rows(standards)
        .get('Chọn')
        ?.missing.map((m) => m.anyOf.map((s) => s.id))
    expect(missing(['UTF-8'])).toEqual([['cho', 'chon'], ['chon-2'], ['le']])
    expect(missing(['CHO B'])).toEqual([['chon-2'], ['le']])
    expect(missing(['CHO A', 'CHO C', 'CHO D'])).toEqual([])
    expect(
      rows(['CHO A'])
        .get('Chọn')
        ?.required.map((m) => m.anyOf.length),
    ).toEqual([2, 1, 1])
  })

  it('is open where nothing at all is declared, or a name without its version', () => {
    const bare = { id: 'he-thong-khac' }
    expect(statuses([], bare)['Mã hóa']).toBe('insufficient')
    expect(rows([], bare).get('Mã hóa')?.silent).toBe(true)
    expect(rows(['gì đó'], bare).get('Mã hóa')?.silent).toBe(false)
    expect(statuses(['gì đó'], bare)['Mã hóa']).toBe('not-met')
    expect([statuses(['MAH'], bare)['Mã hóa'], rows(['MAH'], bare).get('Mã hóa')?.unclear]).toEqual([
      'insufficient',
      ['MAH'],
    ])
    expect(rows(['MAH'], bare).get('Chọn')?.unclear).toEqual([])
    const shared = { ...bare, shared: true }
    expect([statuses(['DON'], shared).Đơn, rows(['DON'], shared).get('Đơn')?.unclear]).toEqual([
      'insufficient',
      ['DON'],
    ])
    // Something outdated weighs more than what stands beside it.
    expect(statuses(['MAH 2.0', 'MAH 1.0'], bare)['Mã hóa']).toBe('not-met')
  })

  it('of itself, its interfaces and its own dependencies, each entry once', () => {
    inWorkspace(fragment, {}, ({ workspace: { model } }) => {
      const system = model.systems.get('mot-cua')
      if (!system) throw new Error('mot-cua')
      const provides = [{ id: 'a', standards: ['CON', 'UTF-8'] }, { id: 'b' }]
      const texts = declaredBy(model, { ...system, standards: ['UTF-8', 'MAH 2'], provides }).map((d) => d.text)
      expect(texts).toEqual(['UTF-8', 'MAH 2', 'CON', 'TEPX'])
      expect(declaredBy(model, { ...system, id: 'khac' })).toEqual([])
    })
  })
})

describe('a condition with a fault', () => {
  it('is told at its standard, and asks for nothing', () => {
    const yaml = `standards:\n${standard('a', 'AX', 'Việc A', 'obligation: mandatory, appliesTo: "system.knd == 1"')}${standard('b', 'BX', 'Việc B', 'obligation: mandatory')}${standard('c', 'CX', 'Việc C', asked)}`
    inWorkspace(yaml, {}, ({ workspace: { model } }) => {
      const { faults } = ownRules(model)
      expect(faults.map((f) => [f.rule, f.subject, f.location?.line])).toEqual([['model/schema', 'a', 2]])
      const system = model.systems.get('mot-cua')
      const required = system ? matrixOf(model, system, '2019-03-15').flatMap((row) => row.required) : []
      const ids = required.flatMap((r) => r.anyOf.map((s) => s.id))
      expect(ids).toContain('c')
      expect(ids).not.toContain('a')
    })
  })
})

describe('a dossier that commits itself to the circular', () => {
  const commits = (purpose: string) =>
    inWorkspace(dossier({ purpose }), {}, ({ workspace, proposals }) =>
      loadProposals(proposals, workspace).proposals.map(({ proposal }) => commitsToCatalogue(proposal)),
    )
  it.each([
    ['Áp dụng tiêu chuẩn theo Thông tư số 39', true],
    ['Áp dụng tiêu chuẩn theo thông tư 39', true],
    ['Tuân thủ 39/2017/TT-BTTTT', true],
    ['Tuân thủ Thông tư số 13', false],
    ['Quản lý tàu cá', false],
  ])('%s: %s', (purpose, expected) => {
    expect(commits(`${purpose}.`)).toEqual([expected])
  })
})
