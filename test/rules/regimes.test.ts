import { describe, expect, it } from 'vitest'
import { missingFrom, regimeOn } from '../../src/appraise/rules/dossier/requirements.js'
import { loadProposals } from '../../src/architecture/read/proposals.js'
import { dossier as soundDossier } from './dossier.js'
import { type CaseOptions, findingsOf, inWorkspace } from './harness.js'

const packs = ['che-do-dau-tu']

/** A dossier that leaves nothing out before 2026, and says no more than that; a field given again replaces the complete one. */
const dossier: typeof soundDossier = (fields) =>
  soundDossier({
    task: undefined,
    securityLevel: undefined,
    standards: undefined,
    leaseCompared: undefined,
    budget: '{ total: 1200, unit: million-vnd }',
    legalBasis: '[Kế hoạch của UBND tỉnh]',
    ...fields,
  })

const incomplete = (yaml: string, options: CaseOptions = { packs }) =>
  findingsOf(yaml, options).filter((f) => f.rule === 'dossier/incomplete')

describe('the regime of a day', () => {
  it.each([
    ['2009-12-31', undefined],
    ['2010-01-01', 'che-do-2018'],
    ['2018-10-09', 'che-do-2018'],
    ['2019-12-31', 'che-do-2018'],
    ['2020-01-01', 'che-do-2020'],
    ['2026-02-28', 'che-do-2020'],
    ['2026-03-01', 'che-do-2026'],
    ['2030-06-01', 'che-do-2026'],
  ])('%s: %s', (day, id) => {
    expect(inWorkspace('', { packs }, ({ workspace }) => regimeOn(workspace.model, day)?.id)).toBe(id)
  })

  it('is none where the pack is not on', () => {
    expect(inWorkspace('', {}, ({ workspace }) => regimeOn(workspace.model, '2019-03-15'))).toBeUndefined()
  })

  it('a province’s own replaces the pack’s of the same id, and of two the later begun counts', () => {
    const own = (id: string, from: string) =>
      `regimes:\n  - { id: ${id}, name: Quy chế của tỉnh, from: ${from}, documents: [], dossier: [] }\n`
    const on = (yaml: string, day: string) =>
      inWorkspace(yaml, { packs }, ({ workspace }) => regimeOn(workspace.model, day)?.name)
    expect(on(own('che-do-2018', '2010-01-01'), '2019-03-15')).toBe('Quy chế của tỉnh')
    expect(on(own('quy-che-tinh', '2019-01-01'), '2019-03-15')).toBe('Quy chế của tỉnh')
    expect(on(own('quy-che-tinh', '2019-01-01'), '2018-03-15')).not.toBe('Quy chế của tỉnh')
  })
})

describe('a dossier under its regime', () => {
  it('complete for 2018 and 2020 has no finding', () => {
    expect(incomplete(dossier())).toEqual([])
    expect(incomplete(dossier({ date: '2020-03-15' }))).toEqual([])
  })

  it.each([
    ['2019-03-15', '102/2009/NĐ-CP', 'theo hiểu biết chung'],
    ['2020-03-15', '73/2019/NĐ-CP', 'theo hiểu biết chung'],
  ])('of %s names document %s and how far that can be trusted', (date, number, doubt) => {
    const [finding, ...more] = incomplete(dossier({ date, schedule: undefined, hosting: undefined }))
    expect(more).toEqual([])
    expect(finding?.severity).toBe('warning')
    expect(finding?.message).toContain(`Theo văn bản số ${number} (${doubt}`)
    expect(finding?.message).toMatch(/thời gian, giai đoạn thực hiện; nơi đặt hệ thống/)
    expect(finding?.remedy).toMatch(/^Bổ sung: thời gian, giai đoạn thực hiện; nơi đặt hệ thống/)
    expect(finding?.yaml).toBe('schedule, hosting')
    expect(finding?.basis[0]?.number).toBe(number)
  })

  it('a demand that nobody verified is no error, whatever the workspace sets; one without a document may be', () => {
    const manifest = 'rules:\n  dossier/incomplete: { severity: error }\n'
    expect(incomplete(dossier({ hosting: undefined }), { packs, manifest }).map((f) => f.severity)).toEqual(['warning'])
    expect(incomplete(dossier({ users: undefined }), { packs, manifest }).map((f) => f.severity)).toEqual(['error'])
    expect(incomplete(dossier({ scope: undefined }), { packs, manifest }).map((f) => f.severity)).toEqual(['info'])
  })

  it('of 2026 says how it complies with the framework, in a component or in words', () => {
    const of = (fields: Record<string, string | undefined>) =>
      incomplete(dossier({ date: '2026-09-15', purpose: `${purpose}, lập theo Từ điển dữ liệu.`, ...fields }))
    const purpose = 'Quản lý giấy phép khai thác và hành trình tàu cá'
    expect(of({}).map((f) => [f.severity, f.message])).toEqual([
      [
        'warning',
        'Theo văn bản số 45/2026/NĐ-CP (theo nguồn thứ cấp), hồ sơ còn thiếu: sự tuân thủ Khung kiến trúc (thành phần được hiện thực hóa hoặc phần phân tích).',
      ],
    ])
    expect(of({ realizes: '[mot-cua-dien-tu]' })).toEqual([])
    expect(of({ purpose: `${purpose}, tuân thủ Khung kiến trúc của tỉnh và Từ điển dữ liệu dùng chung.` })).toEqual([])
    expect(of({ purpose: `${purpose}, chưa phân tích theo Khung kiến trúc; có Từ điển dữ liệu.` })).toHaveLength(1)
  })

  it('asks a basic design only of projects beyond the one-step threshold, with its article', () => {
    const of = (total: number, extra = '') =>
      incomplete(
        dossier({
          date: '2026-09-15',
          realizes: '[mot-cua-dien-tu]',
          budget: `{ total: ${total}, unit: million-vnd }`,
          description: `Đối chiếu Từ điển dữ liệu. ${extra}`,
        }),
      )
    expect(of(20_000)).toEqual([])
    const [finding] = of(20_001)
    expect(finding?.message).toMatch(/45\/2026\/NĐ-CP, Điều 13 \(theo nguồn thứ cấp\)/)
    expect(finding?.message).toMatch(/IPv6.*an ninh mạng.*mô hình tổng thể; mô hình lô-gic; mô hình vật lý/)
    expect(finding?.remedy).toMatch(/^Nêu rõ ở mục tiêu hoặc chức năng/)
    expect(finding?.basis).toContainEqual(expect.objectContaining({ document: 'nd-45-2026', article: 'Điều 13' }))
    const design =
      'Hệ thống sẵn sàng IPv6. Phương án bảo đảm an toàn thông tin. Phương án kỹ thuật nêu lựa chọn công nghệ. Có mô hình tổng thể. Có mô hình lô-gic. Có mô hình vật lý.'
    expect(of(20_001, design)).toEqual([])
  })

  it('is not asked for what other rules judge, nor for a document not yet in force', () => {
    const names = (yaml: string, day: string) =>
      inWorkspace(yaml, { packs }, ({ workspace, proposals }) => {
        const [loaded] = loadProposals(proposals, workspace).proposals
        if (!loaded) throw new Error('the proposal was not read')
        return missingFrom(loaded.proposal, workspace.model, day).map((m) => m.field ?? m.name.vi)
      })
    const bare = dossier({ budget: undefined, securityLevel: undefined, standards: undefined, inherits: undefined })
    expect(names(bare, '2019-03-15')).toEqual([])
    const own = `regimes:
  - id: quy-che-tinh
    name: Quy chế của tỉnh
    from: "2019"
    documents: [nd-45-2026]
    dossier:
      - { said: [mã nguồn mở], name: { vi: mã nguồn mở }, obligation: recommended }
      - { field: realizes, name: { vi: thành phần }, obligation: mandatory, document: nd-45-2026 }
      - { field: users, name: { vi: người dùng }, obligation: mandatory, kinds: [training] }
---
`
    expect(names(own + dossier({ users: undefined }), '2019-03-15')).toEqual(['mã nguồn mở'])
    expect(incomplete(own + dossier()).map((f) => f.severity)).toEqual(['info'])
  })

  it('phrases are words, not patterns', () => {
    const own = (phrase: string) => `regimes:
  - id: quy-che-tinh
    name: Quy chế của tỉnh
    from: "2019"
    documents: []
    dossier: [{ said: ["${phrase}"], name: { vi: nội dung }, obligation: mandatory }]
---
`
    expect(incomplete(own('.*') + dossier())).toHaveLength(1)
    expect(incomplete(own('(a+)+$') + dossier())).toHaveLength(1)
    expect(incomplete(own('hành trình tàu') + dossier())).toEqual([])
  })
})

describe('documents cited on the wrong day', () => {
  const cite = (date: string, cited: string, fragment = '') =>
    findingsOf(fragment + dossier({ date, legalBasis: `["${cited}"]` }), {}).find(
      (f) => f.rule === 'dossier/document-not-in-force',
    )
  it('the message and the remedy name the successor in force, and the basis shows its confidence', () => {
    const finding = cite('2026-05-01', '102/2009/NĐ-CP')
    expect(finding?.message).toBe(
      'Văn bản số 102/2009/NĐ-CP đã hết hiệu lực từ 01/01/2020, được thay bằng văn bản số 45/2026/NĐ-CP.',
    )
    expect(finding?.related).toEqual(['nd-102-2009', 'nd-45-2026'])
    expect(finding?.basis[0]).toMatchObject({ document: 'nd-45-2026', confidence: 'verified' })
  })
  it('one not yet in force names those that applied', () => {
    const finding = cite('2019-03-15', '73/2019/NĐ-CP')
    expect(finding?.remedy).toMatch(/^Vào ngày lập hồ sơ áp dụng .*102\/2009\/NĐ-CP.*80\/2014\/QĐ-TTg/)
  })
  it('one replaced on a day that nobody verified is only mentioned', () => {
    const finding = cite('2025-11-01', '292/QĐ-BKHCN')
    expect(finding?.severity).toBe('info')
    expect(finding?.message).toMatch(/3090\/QĐ-BKHCN.*chưa được xác minh/)
    expect(cite('2025-09-01', '292/QĐ-BKHCN')).toBeUndefined()
  })
  it('where the known successor is not in force either, that is said', () => {
    const gap = `documents:
  - { id: a, number: 1/2015/QĐ-UBND, title: Cũ, effectiveTo: "2019-01-01", supersededBy: b }
  - { id: b, number: 2/2020/QĐ-UBND, title: Mới, effectiveFrom: "2020-01-01" }
---
`
    const finding = cite('2019-06-01', '1/2015/QĐ-UBND', gap)
    expect(finding?.message).toBe('Văn bản số 1/2015/QĐ-UBND đã hết hiệu lực từ 01/01/2019.')
    expect(finding?.remedy).toMatch(/2\/2020\/QĐ-UBND.*không có hiệu lực vào ngày này/)
    expect(cite('2020-06-01', '1/2015/QĐ-UBND', gap)?.remedy).toBe('Thay bằng văn bản số 2/2020/QĐ-UBND: Mới.')
  })
})
