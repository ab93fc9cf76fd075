import { describe, expect, it } from 'vitest'
import { regimeFor, regimeOn } from '../../src/appraise/rules/dossier/regime.js'
import { missingFrom } from '../../src/appraise/rules/dossier/requirements.js'
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
    ['2026-06-30', 'che-do-2026'],
    ['2026-07-01', 'che-do-2026-07'],
    ['2030-06-01', 'che-do-2026-07'],
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

/** What the regimes since 2020 ask of a design, as a dossier would say it. */
const design = [
  'Thuyết minh phân tích, lựa chọn công nghệ.',
  'Có mô hình tổng thể. Có mô hình lô-gic. Có mô hình vật lý. Có tính toán thông số thiết bị.',
  'Phương án bảo đảm an toàn thông tin. Đào tạo, tập huấn cho người dùng.',
].join(' ')
const fit = 'Phù hợp kế hoạch chuyển đổi số của tỉnh và tuân thủ Khung kiến trúc số.'
const advised = 'Lập theo Từ điển dữ liệu, có API, chi phí vận hành và hiệu quả.'

describe('a dossier under its regime', () => {
  it('complete for 2018 and 2020 has no finding', () => {
    expect(incomplete(dossier())).toEqual([])
    const description = `${design} ${fit}`
    expect(incomplete(dossier({ date: '2020-03-15', description, standards: '[UTF-8]' }))).toEqual([])
  })

  it('of 2019 names document 102/2009/NĐ-CP and how far that can be trusted', () => {
    const [finding, ...more] = incomplete(dossier({ date: '2019-03-15', schedule: undefined, hosting: undefined }))
    expect(more).toEqual([])
    expect(finding?.severity).toBe('warning')
    expect(finding?.message).toContain(
      'Theo văn bản số 102/2009/NĐ-CP (theo nguồn thứ cấp), hồ sơ còn thiếu: thời gian, giai đoạn thực hiện.',
    )
    expect(finding?.message).toContain('Hồ sơ còn thiếu: nơi đặt hệ thống')
    expect(finding?.remedy).toMatch(/^Bổ sung: thời gian, giai đoạn thực hiện; nơi đặt hệ thống/)
    expect(finding?.yaml).toBe('schedule, hosting')
    expect(finding?.basis[0]?.number).toBe('102/2009/NĐ-CP')
  })

  it('of 2020 names the articles of decree 73/2019 and of circular 03/2020 once that is in force', () => {
    const of = (date: string) =>
      incomplete(dossier({ date, schedule: undefined, functions: undefined, description: `${design} ${fit}` }))[0]
    expect(of('2020-03-15')?.message).toContain('73/2019/NĐ-CP, điểm đ khoản 2 Điều 54, hồ sơ còn thiếu: thời gian')
    expect(of('2020-05-15')?.message).toContain('03/2020/TT-BTTTT, điểm đ khoản 2 Điều 4, hồ sơ còn thiếu: thời gian')
    expect(of('2020-05-15')?.message).toContain('73/2019/NĐ-CP, Điều 18, hồ sơ còn thiếu: danh mục chức năng')
  })

  it('a demand read only at second hand is no error, whatever the workspace sets; one of practice may be', () => {
    const manifest = 'rules:\n  dossier/incomplete: { severity: error }\n'
    const severities = (fields: Parameters<typeof dossier>[0]) =>
      incomplete(dossier(fields), { packs, manifest }).map((f) => f.severity)
    expect(severities({ schedule: undefined })).toEqual(['warning'])
    expect(severities({ users: undefined })).toEqual(['error'])
    expect(severities({ scope: undefined })).toEqual(['info'])
  })

  it('of July 2026 says how it fits the framework, in a component or in words', () => {
    const purpose = 'Quản lý giấy phép khai thác và hành trình tàu cá'
    const of = (fields: Record<string, string | undefined>) =>
      incomplete(
        dossier({ date: '2026-09-15', purpose, description: `${design} ${advised}`, standards: '[UTF-8]', ...fields }),
      )
    expect(of({}).map((f) => [f.severity, f.message])).toEqual([
      [
        'warning',
        [
          'Theo văn bản số 224/2026/NĐ-CP, khoản 1 Điều 37, điểm a khoản 2 Điều 46 và điểm a khoản 2 Điều 47, hồ sơ còn thiếu: sự tuân thủ Khung kiến trúc (thành phần được hiện thực hóa hoặc phần phân tích).',
        ].join(' '),
      ],
    ])
    expect(of({ realizes: '[mot-cua-dien-tu]', task: 'nv-1-lgsp' })).toEqual([])
    expect(of({ description: `${design} ${advised} ${fit}` })).toEqual([])
    expect(of({ description: `${design} ${advised} ${fit}`, purpose: `${purpose}, chưa phân tích` })).toEqual([])
  })

  it('asks a basic design from March to June 2026 only of projects over 20 billion, from July of all', () => {
    const of = (date: string, total: number, extra = '') =>
      incomplete(
        dossier({
          date,
          realizes: '[mot-cua-dien-tu]',
          budget: `{ total: ${total}, unit: million-vnd }`,
          standards: '[UTF-8]',
          description: `${advised} Phù hợp kế hoạch chuyển đổi số. ${extra}`,
        }),
      )
    expect(of('2026-06-30', 20_000)).toEqual([])
    const [finding] = of('2026-06-30', 20_001)
    expect(finding?.message).toMatch(/45\/2026\/NĐ-CP, Điều 13 \(theo nguồn thứ cấp\)/)
    expect(finding?.message).toMatch(
      /an ninh mạng.*lựa chọn công nghệ; mô hình tổng thể; mô hình lô-gic; mô hình vật lý/,
    )
    expect(finding?.message).not.toMatch(/IPv6/)
    expect(finding?.remedy).toMatch(/^Nêu rõ ở mục tiêu hoặc chức năng/)
    expect(finding?.basis).toContainEqual(expect.objectContaining({ document: 'nd-45-2026', article: 'Điều 13' }))
    expect(of('2026-06-30', 20_001, design)).toEqual([])
    expect(of('2026-07-01', 500)[0]?.message).toMatch(
      /điểm a khoản 2 Điều 46 và điểm a khoản 2 Điều 47.*mô hình lô-gic/,
    )
    expect(of('2026-07-01', 500, design)).toEqual([])
  })

  it('asks for IPv6 only where something runs on the Internet', () => {
    const asked = (extra: string) =>
      incomplete(
        dossier({ date: '2026-09-15', description: `${design} ${advised} ${fit} ${extra}`, standards: '[UTF-8]' }),
      )
        .map((f) => f.message)
        .join()
    expect(asked('Chỉ chạy trong mạng nội bộ.')).toBe('')
    expect(asked('Người dân tra cứu qua Internet.')).toMatch(/IPv6/)
    expect(asked('Không kết nối Internet.')).toBe('')
    expect(asked('Người dân tra cứu qua Internet, sẵn sàng IPv6.')).toBe('')
  })

  it('asks a lease for the quality of the service; whose the data are is asked by a rule of its own', () => {
    const of = (extra: string) =>
      incomplete(
        dossier({ date: '2026-09-15', kind: 'lease', description: `${fit} ${advised} ${extra}`, standards: '[UTF-8]' }),
      )
        .map((f) => f.message)
        .join()
    expect(of('')).toMatch(
      /điểm b khoản 3 Điều 45 và điểm d khoản 2 Điều 67, hồ sơ còn thiếu: yêu cầu về chất lượng dịch vụ/,
    )
    expect(of('Yêu cầu về chất lượng dịch vụ.')).toBe('')
  })
})

describe('a project under way when the law changes', () => {
  const under = (header: string, day: string) =>
    inWorkspace(dossier({}).replace('  kind:', `${header}  kind:`), { packs }, ({ workspace, proposals }) => {
      const [loaded] = loadProposals(proposals, workspace).proposals
      if (!loaded) throw new Error('the proposal was not read')
      const applied = regimeFor(loaded.proposal.header, workspace.model, day)
      return applied && [applied.regime.id, applied.lawDay]
    })
  it.each([
    ['', 'che-do-2026-07', '2026-09-15'],
    ['  decidedOn: 2026-06-30\n', 'che-do-2026', '2026-06-30'],
    ['  decidedOn: 2026-07-01\n', 'che-do-2026-07', '2026-09-15'],
    ['  appraisedOn: 2026-06-15\n', 'che-do-2026', '2026-06-30'],
    // From 73/2019 to 45/2026 only what was decided goes on; from 102/2009 likewise.
    ['  appraisedOn: 2026-02-15\n', 'che-do-2026', '2026-06-30'],
    ['  decidedOn: 2026-02-15\n', 'che-do-2020', '2026-02-28'],
    ['  decidedOn: 2019-05\n', 'che-do-2018', '2019-12-31'],
  ])('on 15 September 2026, with %j: %s', (header, regime, lawDay) => {
    expect(under(header, '2026-09-15')).toEqual([regime, lawDay])
  })

  it('is told so, with law of the regime that it goes on under, and may cite it', () => {
    const yaml = dossier({
      date: '2026-09-15',
      decidedOn: '2026-06-15',
      legalBasis: '[nd-45-2026]',
      description: advised,
      standards: '[UTF-8]',
    })
    const found = findingsOf(yaml, { packs })
    const [finding] = found.filter((f) => f.rule === 'dossier/incomplete')
    expect(finding?.message).toMatch(
      /^Dự án tiếp tục theo chế độ trước, áp dụng đến hết 30\/06\/2026\. Theo văn bản số 45\/2026/,
    )
    expect(finding?.basis.map((b) => b.document)).toContain('nd-45-2026')
    expect(finding?.basis.map((b) => b.document)).not.toContain('nd-224-2026')
    expect(found.filter((f) => f.rule === 'dossier/document-not-in-force')).toEqual([])
    const without = findingsOf(yaml.replace('  decidedOn: 2026-06-15\n', ''), { packs })
    expect(without.map((f) => f.rule)).toContain('dossier/document-not-in-force')
  })
})

describe('recurrent spending', () => {
  const asked = (date: string, budget: string, kind = 'build') =>
    incomplete(dossier({ date, kind, budget, description: undefined }))
      .map((f) => f.message)
      .join()
  const money = (total: number, more: string) => `{ total: ${total}, unit: million-vnd, ${more} }`
  it('that needs no project is not asked for a design or for the framework', () => {
    expect(asked('2026-09-15', money(900, 'recurrent: replacement'), 'buy')).toBe('')
    expect(asked('2026-09-15', money(900, 'recurrent: market-service'), 'lease')).toBe('')
    expect(asked('2026-09-15', money(900, 'recurrent: project'))).toMatch(/Khung kiến trúc.*mô hình tổng thể/)
    // To be done at once: no project, but the framework all the same.
    expect(asked('2026-09-15', money(900, 'recurrent: directed'))).toMatch(/Khung kiến trúc/)
    expect(asked('2026-09-15', money(900, 'recurrent: directed'))).not.toMatch(/mô hình tổng thể/)
  })
  it('of up to 200 million before March 2026, and of up to 15 billion is an outline only', () => {
    expect(asked('2024-09-15', money(200, 'recurrent: project'))).toBe('')
    expect(asked('2024-09-15', money(201, 'recurrent: project'))).toMatch(/lựa chọn công nghệ/)
    expect(asked('2024-09-15', money(15_000, 'recurrent: project'))).not.toMatch(/Khung kiến trúc/)
    expect(asked('2024-09-15', money(15_001, 'recurrent: project'))).toMatch(/còn thiếu: sự tuân thủ Khung kiến trúc/)
  })
  it('is told by the names of the sources; what they do not tell is only mentioned', () => {
    const sources = (source: string) => money(900, `sources: [{ source: ${source}, amount: 900 }]`)
    expect(asked('2024-09-15', sources('Vốn đầu tư công'))).toMatch(/còn thiếu: sự tuân thủ Khung kiến trúc/)
    expect(asked('2024-09-15', sources('Kinh phí chi thường xuyên'))).not.toMatch(/Khung kiến trúc/)
    expect(asked('2024-09-15', sources('Ngân sách tỉnh'))).toMatch(/nên nêu: sự tuân thủ Khung kiến trúc/)
  })
})

describe('what a regime does not ask', () => {
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
