import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check, validate } from '../../src/appraise/check.js'
import { tooThin } from '../../src/appraise/rules/dossier/incomplete.js'
import { levelIn } from '../../src/appraise/rules/security/level.js'
import { loadProposals } from '../../src/architecture/read/proposals.js'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { dossier } from './dossier.js'
import { findingsOf, inWorkspace } from './harness.js'

/** The findings of a case as `rule severity`. */
const found = (yaml: string, manifest?: string) =>
  findingsOf(yaml, manifest === undefined ? {} : { manifest }).map((f) => `${f.rule} ${f.severity}`)

describe('a complete dossier has no finding, and each thing left out has one', () => {
  it('complete', () => {
    expect(found(dossier())).toEqual([])
  })

  it.each([
    ['task', ['roadmap/unscheduled warning']],
    ['budget', ['budget/missing warning']],
    ['securityLevel', ['security/level-missing warning']],
    ['standards', ['standards/mandatory-missing warning']],
    ['legalBasis', ['dossier/incomplete info']],
    ['users', ['dossier/incomplete warning']],
    ['hosting', ['dossier/incomplete warning']],
    ['dependsOn', ['dossier/incomplete warning']],
    ['schedule', ['dossier/incomplete warning']],
    ['leaseCompared', ['budget/lease-not-compared info']],
  ])('without %s', (field, expected) => {
    expect(found(dossier({ [field]: undefined }))).toEqual(expected)
  })

  it('training is asked neither for hosting nor for standards, level or connections', () => {
    const training = dossier({
      title: 'Đào tạo kỹ năng công nghệ thông tin cho cán bộ xã',
      kind: 'training',
      purpose: 'Nâng cao kỹ năng sử dụng phần mềm dùng chung cho cán bộ, công chức cấp xã trong hai năm.',
      functions: '[Tập huấn sử dụng một cửa điện tử, Tập huấn an toàn thông tin]',
      data: undefined,
      hosting: undefined,
      securityLevel: undefined,
      standards: undefined,
      dependsOn: undefined,
      leaseCompared: undefined,
    })
    expect(found(training)).toEqual([])
  })
})

describe('a bare workspace', () => {
  it('without packs, agencies, components, standards and roadmap judges the dossier alone', () => {
    const dir = mkdtempSync(join(tmpdir(), 'kientruc-bare-'))
    try {
      writeFileSync(join(dir, 'kientruc.yaml'), 'kientruc: 1\nid: t\nname: T\nversion: "1"\n')
      writeFileSync(
        join(dir, 'dx.txt'),
        dossier({
          task: undefined,
          hosting: 'Phòng máy chủ của Sở',
          dependsOn: undefined,
          standards: '[SSL 3.0]',
          functions: '[Kết nối trực tiếp cơ sở dữ liệu của sở khác, Giám sát tàu cá]',
        }),
      )
      const workspace = loadWorkspace(dir, { cwd: dir })
      const run = { lang: 'vi', today: '2019-03-15', version: '0' } as const
      expect(validate(workspace, run).results.flatMap((r) => r.findings)).toEqual([])
      expect(
        check(workspace, loadProposals(['dx.txt'], workspace), run).results.flatMap((r) =>
          r.findings.map((f) => f.rule),
        ),
      ).toEqual([])
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  })
})

describe('roles without ids', () => {
  it('are found by name among what serves others, not among applications', () => {
    const dir = mkdtempSync(join(tmpdir(), 'kientruc-roles-'))
    try {
      const system = (id: string, name: string, kind: string, owner: string) =>
        `  - { id: ${id}, name: ${name}, kind: ${kind}, owner: ${owner}, layer: l, scope: province, lifecycle: { status: operational } }\n`
      writeFileSync(join(dir, 'kientruc.yaml'), 'kientruc: 1\nid: t\nname: T\nversion: "1"\n')
      writeFileSync(
        join(dir, 'a.yaml'),
        `agencies:\n  - { id: so-a, name: Sở A, kind: department }\n  - { id: so-b, name: Sở B, kind: department }\nlayers:\n  - { id: l, name: L, order: 1, kind: band }\nsystems:\n${system('truc', 'Trục tích hợp dữ liệu', 'platform', 'so-a')}${system('kho', 'Trung tâm dữ liệu tỉnh', 'infrastructure', 'so-a')}${system('ud', 'Phần mềm quản lý trung tâm dữ liệu', 'application', 'so-a')}`,
      )
      const dx = (hosting: string, via: string) =>
        dossier({
          agency: 'so-b',
          task: undefined,
          standards: undefined,
          hosting,
          dependsOn: `[{ to: ud, kind: data${via} }]`,
        })
      writeFileSync(join(dir, 'tot.txt'), dx('kho', ', via: truc'))
      writeFileSync(join(dir, 'xau.txt'), dx('ud', ''))
      const workspace = loadWorkspace(dir, { cwd: dir })
      const rules = (file: string) =>
        check(workspace, loadProposals([file], workspace), { lang: 'vi', today: '2019-03-15', version: '0' })
          .results.flatMap((r) => r.findings.map((f) => f.rule))
          .filter((rule) => /^(hosting|integration)/.test(rule))
      expect(rules('tot.txt')).toEqual([])
      expect(rules('xau.txt').sort()).toEqual(['hosting/outside-data-centre', 'integration/bypasses-platform'])
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  })
})

describe('where a system stands', () => {
  const place = (hosting: string) => found(dossier({ hosting })).filter((f) => f.startsWith('hosting/outside'))
  it.each([
    ['ttdl-tinh', []],
    ['Trung tâm tích hợp dữ liệu tỉnh', []],
    ['Trung tâm Tích hợp dữ liệu tỉnh (Sở Thông tin và Truyền thông quản lý)', []],
    ['Nền tảng điện toán đám mây của tỉnh', []],
    ['Phòng máy chủ của Chi cục Thủy sản', ['hosting/outside-data-centre error']],
    ['Máy chủ đặt tại trụ sở Sở', ['hosting/outside-data-centre error']],
    ['mot-cua', ['hosting/outside-data-centre error']],
    ['Nền tảng đám mây của doanh nghiệp', ['hosting/outside-data-centre warning']],
    ['Chưa xác định', ['hosting/outside-data-centre warning']],
  ])('%s', (hosting, expected) => {
    expect(place(hosting)).toEqual(expected)
  })

  it('what prose says counts where the field is empty, unless it denies it', () => {
    const said = (line: string) =>
      found(dossier({ hosting: undefined, functions: `[Cấp giấy phép khai thác, ${line}]` })).filter((f) =>
        f.startsWith('hosting/'),
      )
    expect(said('Lắp đặt máy chủ tại trụ sở Chi cục')).toEqual(['hosting/outside-data-centre error'])
    expect(said('Đầu tư phòng máy chủ cho Chi cục')).toEqual(['hosting/new-data-centre error'])
    expect(said('Không xây dựng phòng máy chủ')).toEqual([])
  })

  it('the leading agency may extend the data centre, another may not', () => {
    const fragment =
      'tasks:\n  - { id: nv-ttdl, name: Nâng cấp trung tâm dữ liệu, phase: giai-doan-1, lead: so-tttt, supports: [cac-so], delivers: [ttdl-tinh] }\n---\n'
    const of = (agency: string) =>
      found(
        fragment + dossier({ agency, task: 'nv-ttdl', functions: '[Cải tạo phòng máy chủ, Bổ sung tủ đĩa]' }),
      ).filter((f) => f.startsWith('hosting/new'))
    expect(of('so-tttt')).toEqual([])
    expect(of('so-yt')).toEqual(['hosting/new-data-centre error'])
  })

  it('names the centre that works, not the one that is closed', () => {
    const old =
      'systems:\n  - { id: ttdl-cu, name: Trung tâm dữ liệu cũ, kind: infrastructure, owner: so-tttt, layer: ha-tang, realizes: [trung-tam-du-lieu], scope: province, lifecycle: { status: retiring } }\n---\n'
    const hit = findingsOf(old + dossier({ functions: '[Cấp giấy phép khai thác, Đầu tư phòng máy chủ]' })).find(
      (f) => f.rule === 'hosting/new-data-centre',
    )
    expect(hit?.message).toContain('ttdl-tinh')
    expect(hit?.related).not.toContain('ttdl-cu')
  })

  it('backup is reached through the data centre, or said in prose', () => {
    const of = (hosting: string, purpose?: string) =>
      found(dossier({ hosting, ...(purpose ? { purpose } : {}) })).filter((f) => f.startsWith('hosting/no-backup'))
    expect(of('Nền tảng đám mây của tỉnh')).toEqual(['hosting/no-backup warning'])
    expect(
      of('Nền tảng đám mây của tỉnh', 'Quản lý giấy phép và hành trình tàu cá; sao lưu dữ liệu hằng ngày.'),
    ).toEqual([])
    expect(of('Trung tâm tích hợp dữ liệu tỉnh')).toEqual([])
  })
})

describe('connections', () => {
  const of = (dependsOn: string, more: Record<string, string> = {}) =>
    found(dossier({ dependsOn, ...more })).filter((f) => f.startsWith('integration/'))
  it('through the platform, to a shared service or to one’s own system are in order', () => {
    expect(of('[{ to: csdl-dat-dai, kind: data, via: lgsp }]')).toEqual([])
    expect(of('[{ to: lgsp, kind: integration }, { to: csdl-dat-dai, kind: data }]')).toEqual([])
    expect(of('[{ to: danh-muc, kind: data }]')).toEqual([])
    expect(of('[{ to: csdl-dat-dai, kind: data }]', { agency: 'so-tnmt' })).toEqual([])
  })
  it('direct, national and through something else are not', () => {
    expect(of('[{ to: csdl-dat-dai, kind: data }]')).toEqual(['integration/bypasses-platform error'])
    expect(of('[{ to: ho-tich-quoc-gia, kind: integration }]')).toEqual(['integration/bypasses-platform error'])
    expect(of('[{ to: csdl-dat-dai, kind: data, via: mot-cua }]')).toEqual(['integration/bypasses-platform error'])
  })
  it('a dossier that says “qua LGSP” and only forgot the field is to be completed', () => {
    expect(
      of('[{ to: csdl-dat-dai, kind: data }]', {
        purpose: 'Quản lý tàu cá, lấy dữ liệu thửa đất qua LGSP của tỉnh, chống khai thác bất hợp pháp.',
      }),
    ).toEqual(['integration/bypasses-platform warning'])
  })
  it('prose that says direct is reported, prose that denies it is not', () => {
    const said = (line: string) =>
      of('[{ to: sso, kind: authentication }]', { functions: `[Cấp giấy phép khai thác, ${line}]` })
    expect(said('Kết nối trực tiếp với cơ sở dữ liệu đất đai')).toEqual(['integration/bypasses-platform error'])
    expect(said('Không kết nối trực tiếp với cơ sở dữ liệu đất đai')).toEqual([])
  })
})

describe('roadmap', () => {
  const of = (fields: Record<string, string | undefined>) =>
    found(dossier(fields)).filter((f) => f.startsWith('roadmap/'))
  it('phases count at their edges', () => {
    expect(of({ task: 'nv-2-bao-cao', agency: 'so-tttt', schedule: '{ from: 2019-12-31 }' })).toEqual([
      'roadmap/wrong-phase warning',
    ])
    expect(of({ task: 'nv-2-bao-cao', agency: 'so-tttt', schedule: '{ from: "2020" }' })).toEqual([])
    expect(of({ task: 'nv-2-bao-cao', agency: 'so-tttt', schedule: '{ from: 2021-01-01 }' })).toEqual([
      'roadmap/wrong-phase warning',
    ])
    expect(of({ task: 'nv-3-quyet-dinh', agency: 'so-tttt', schedule: '{ from: "2035" }' })).toEqual([])
  })
  it('a group that supports a task stands for its members', () => {
    expect(of({ task: 'nv-1-lgsp', agency: 'so-yt' })).toEqual([])
    expect(of({ task: 'nv-1-lgsp', agency: 'ubnd-huyen-a' })).toEqual(['roadmap/wrong-lead warning'])
  })
  it('systems that come too late or will be gone', () => {
    expect(of({ dependsOn: '[{ to: ho-tro-quyet-dinh, kind: uses }]' })).toEqual([
      'roadmap/dependency-not-ready warning',
    ])
    expect(
      of({ dependsOn: '[{ to: csdl-dat-dai, kind: data, via: lgsp }]', schedule: '{ from: 2019-03, to: 2019-04 }' }),
    ).toEqual(['roadmap/dependency-not-ready warning'])
    const gone =
      'systems:\n  - { id: ht-cu, name: Hệ thống cũ, kind: application, owner: so-nnptnt, layer: ung-dung-csdl, scope: sector, lifecycle: { status: operational, to: 2019-06 } }\n---\n'
    expect(found(gone + dossier({ dependsOn: '[{ to: ht-cu, kind: data }]' }))).toEqual([
      'roadmap/dependency-not-ready warning',
    ])
  })
  it('suggests the task that delivers what is built, with the reason', () => {
    const [finding] = findingsOf(
      dossier({ task: undefined, title: 'Phần mềm báo cáo thống kê tổng hợp ngành thủy sản' }),
    ).filter((f) => f.rule === 'roadmap/unscheduled')
    expect(finding?.remedy).toMatch(/nv-2-bao-cao/)
    expect(finding?.remedy).not.toMatch(/ưu tiên/)
  })
  it('says so where the task suggested is a priority', () => {
    const task =
      'tasks:\n  - { id: nv-tau-ca, name: Quản lý tàu cá và nhật ký khai thác thủy sản, phase: giai-doan-1, lead: so-nnptnt, priority: true }\n---\n'
    const [finding] = findingsOf(task + dossier({ task: undefined })).filter((f) => f.rule === 'roadmap/unscheduled')
    expect(finding?.remedy).toMatch(/nv-tau-ca, .* chủ trì, nhiệm vụ ưu tiên\)/)
  })
  it('a phase of the architecture that needs a later one', () => {
    const yaml =
      'systems:\n  - { id: ht-som, name: Hệ thống sớm, kind: application, owner: so-yt, layer: ung-dung-csdl, scope: sector, phase: giai-doan-1, lifecycle: { status: planned }, dependsOn: [{ to: ho-tro-quyet-dinh, kind: uses }] }\n  - { id: ht-nguoc, name: Hệ thống ngược, kind: application, owner: so-yt, layer: ung-dung-csdl, scope: sector, phase: giai-doan-3, lifecycle: { status: planned, from: 2019-01 } }\n'
    expect(found(yaml)).toEqual(['roadmap/dependency-not-ready warning', 'roadmap/wrong-phase warning'])
  })
})

describe('circles', () => {
  it('of parents and of successors, a circle of one included', () => {
    const yaml = `components:
  - { id: a, name: A, layer: ha-tang, parent: b }
  - { id: b, name: B, layer: ha-tang, parent: a }
agencies:
  - { id: co-quan-x, name: X, kind: unit, parent: co-quan-x }
standards:
  - { id: tc-1, name: T1, symbol: ZZ 1, group: G, concern: C, obligation: recommended, document: tt-39-2017, supersededBy: tc-2 }
  - { id: tc-2, name: T2, symbol: ZZ 2, group: G, concern: C, obligation: recommended, document: tt-39-2017, supersededBy: tc-1 }
`
    const cycles = findingsOf(yaml).filter((f) => f.rule === 'layering/cycle')
    expect(cycles.map((f) => [f.subject, f.location?.line])).toEqual([
      ['a', 2],
      ['co-quan-x', 5],
      ['tc-1', 7],
    ])
  })
  it('only those that the proposal closes are told, and once', () => {
    const fragment =
      'dependencies:\n  - { from: mot-cua, to: csdl-dat-dai, kind: data, via: lgsp }\n  - { from: csdl-dat-dai, to: mot-cua, kind: data, via: lgsp }\n---\n'
    expect(found(fragment + dossier()).filter((f) => f.startsWith('layering/'))).toEqual([])
    const closing = `${dossier({ dependsOn: '[{ to: csdl-dat-dai, kind: data, via: lgsp }]' })}dependencies:\n  - { from: csdl-dat-dai, to: dx-vi-du, kind: data, via: lgsp }\n`
    expect(
      findingsOf(closing)
        .filter((f) => f.rule === 'layering/cycle')
        .map((f) => f.related),
    ).toEqual([['csdl-dat-dai']])
  })
})

describe('law on its day', () => {
  it('the duty to assess personal data begins on 1 July 2023', () => {
    const of = (date: string) =>
      found(
        dossier({ date, personalData: 'true', task: undefined, schedule: undefined, legalBasis: undefined }),
      ).filter((f) => f.includes('personal'))
    expect(of('2023-06-30')).toEqual([])
    expect(of('2023-07-01')).toEqual(['security/personal-data-unassessed error'])
  })
  it('an expired document names the one in force, through two generations', () => {
    const cite = (date: string) =>
      findingsOf(dossier({ date, legalBasis: '["Nghị định 102/2009/NĐ-CP"]', task: undefined })).find(
        (f) => f.rule === 'dossier/document-not-in-force',
      )
    expect(cite('2019-12-31')).toBeUndefined()
    expect(cite('2020-01-01')?.remedy).toMatch(/73\/2019/)
    expect(cite('2026-05-01')?.remedy).toMatch(/45\/2026/)
    expect(
      findingsOf(dossier({ date: '2019-03-15', legalBasis: '[nd-73-2019]' })).find(
        (f) => f.rule === 'dossier/document-not-in-force',
      )?.message,
    ).toMatch(/01\/01\/2020 mới có hiệu lực/)
  })
  it('numbers are found in prose, and not inside longer ones', () => {
    const prose = (number: string) =>
      found(
        dossier({
          date: '2020-05-01',
          task: undefined,
          legalBasis: undefined,
          purpose: `Căn cứ Quyết định số ${number}; quản lý giấy phép khai thác, hành trình và sản lượng tàu cá.`,
        }),
      ).filter((f) => f.includes('not-in-force'))
    expect(prose('80/2014/QĐ-TTg')).toEqual(['dossier/document-not-in-force warning'])
    expect(prose('180/2014/QĐ-TTg')).toEqual([])
  })
  it('bases shown are those in force on the day', () => {
    const basis = findingsOf(dossier({ budget: undefined }))
      .find((f) => f.rule === 'budget/missing')
      ?.basis.map((b) => b.document)
    expect(basis).toEqual(['nd-102-2009'])
  })
})

describe('security level', () => {
  it.each([
    ['an toàn thông tin cấp độ 2', 2],
    ['cấp độ II', 2],
    ['Cấp độ ba', 3],
    ['dịch vụ công mức độ 4', undefined],
    ['trường cấp 2', undefined],
  ])('%s', (text, level) => {
    expect(levelIn(text)).toBe(level)
  })
  it('said in prose is not missing', () => {
    expect(
      found(
        dossier({
          securityLevel: undefined,
          purpose: 'Quản lý giấy phép và hành trình tàu cá; bảo đảm an toàn thông tin cấp độ 2.',
        }),
      ),
    ).toEqual([])
  })
})

describe('agencies', () => {
  it('by name are matched, whatever the capitals; unknown ones are told with the nearest', () => {
    const of = (agency: string) =>
      findingsOf(dossier({ agency, task: undefined })).filter((f) => f.rule === 'dossier/unknown-agency')
    expect(of('SỞ Y TẾ')).toMatchObject([{ severity: 'info', related: ['so-yt'] }])
    expect(of('so-ytt')).toMatchObject([{ severity: 'warning', related: ['so-yt', 'so-tp', 'so-tttt'] }])
  })
})

describe('a dossier too thin to judge', () => {
  const thin = (fields: Record<string, string | undefined>) =>
    inWorkspace(dossier(fields), {}, ({ workspace, proposals }) =>
      loadProposals(proposals, workspace).proposals.map((p) => tooThin(p.proposal)),
    )
  it('has neither functions nor data, and a few words of purpose', () => {
    expect(thin({ functions: undefined, data: undefined, purpose: 'Quản lý tàu cá.' })).toEqual([true])
    expect(thin({ data: undefined, purpose: 'Quản lý tàu cá.' })).toEqual([false])
    expect(
      thin({
        functions: undefined,
        data: undefined,
        purpose:
          'Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ phê duyệt Chương trình Chuyển đổi số quốc gia đến năm 2025. Quản lý tàu cá.',
      }),
    ).toEqual([true])
    expect(
      thin({
        functions: undefined,
        data: undefined,
        purpose:
          'Quản lý giấy phép khai thác, theo dõi hành trình, ghi nhật ký và sản lượng của từng tàu cá ra vào ba cảng, cảnh báo tàu vượt ranh giới cho chủ tàu và Chi cục.',
      }),
    ).toEqual([false])
  })
})
