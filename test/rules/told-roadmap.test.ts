import { describe, expect, it } from 'vitest'
import { dossier, type Fields, kept, systemLine, systems } from './dossier.js'
import { told } from './harness.js'

describe('roadmap', () => {
  it.each<[string, Fields, string?]>([
    ['no task is near', { task: undefined }],
    ['a task that delivers what is improved', { task: undefined, upgrades: '[lgsp]', agency: 'so-tttt' }],
    ['a task that delivers what is replaced', { task: undefined, replaces: '[ho-tro-quyet-dinh]' }],
    ['a task of the same words', { task: undefined, title: 'Phần mềm báo cáo thống kê tổng hợp ngành thủy sản' }],
    [
      'a priority task',
      { task: undefined, realizes: '[kenh-du-lieu-mo]' },
      'tasks:\n  - { id: nv-mo, name: Mở dữ liệu, phase: giai-doan-1, lead: so-tttt, priority: true, delivers: [kenh-du-lieu-mo] }\n',
    ],
    [
      'of two equal tasks the one in which the agency takes part',
      { task: undefined, title: 'Số hóa hồ sơ nghề cá ven bờ', agency: 'so-yt' },
      `tasks:
  - { id: nv-a, name: Số hóa hồ sơ nghề cá, phase: giai-doan-1, lead: so-tttt }
  - { id: nv-b, name: Số hóa hồ sơ nghề cá, phase: giai-doan-1, lead: so-yt }
`,
    ],
    [
      'words of its field and description count',
      { task: undefined, title: 'Giám sát tàu cá xa bờ, nhật ký khai thác' },
      'tasks:\n  - { id: nv-c, name: Biển đảo, field: nhật ký khai thác, description: tàu cá xa bờ, phase: giai-doan-1, lead: so-tttt }\n',
    ],
  ])('unscheduled: %s', (_, fields, before) => {
    expect(told('roadmap/unscheduled', (before ? `${before}---\n` : '') + dossier(fields))).toMatchSnapshot()
  })

  it.each<[string, Fields]>([
    ['too early for its task', { task: 'nv-2-bao-cao', agency: 'so-tttt', schedule: '{ from: 2019-06 }' }],
    ['too late for its task', { task: 'nv-1-lgsp', schedule: '{ from: "2020" }' }],
    [
      'too early for its phase, which has no end',
      { task: undefined, phase: 'giai-doan-3', schedule: '{ from: 2020-11 }' },
    ],
    ['another phase than its task', { task: 'nv-1-lgsp', phase: 'giai-doan-3' }],
    ['the phase of its task', { task: 'nv-1-lgsp', phase: 'giai-doan-1' }],
    ['led by another', { task: 'nv-3-quyet-dinh', schedule: '{ from: 2021-02 }' }],
    ['supported by its group', { task: 'nv-1-lgsp' }],
    ['supported by itself', { task: 'nv-2-bao-cao', agency: 'ubnd-huyen-a', schedule: '{ from: 2020-02 }' }],
    [
      'an agency that nobody knows',
      { task: 'nv-3-quyet-dinh', agency: 'Ban quản lý cảng cá', schedule: '{ from: 2021-02 }' },
    ],
  ])('its place: %s', (_, fields) => {
    expect(told('roadmap/wrong', dossier(fields))).toMatchSnapshot()
  })

  const later = systemLine('sau', `${kept}, lifecycle: { status: planned, from: 2020-03-10 }`)
  it.each<[string, Fields, string]>([
    ['a start that is known', { dependsOn: '[{ to: sau, kind: uses }]' }, systems(later)],
    [
      'the start on the very day',
      { dependsOn: '[{ to: sau, kind: uses }]', schedule: '{ to: 2020-03-10 }' },
      systems(later),
    ],
    [
      'by its start where no end is given',
      { dependsOn: '[{ to: sau, kind: uses }]', schedule: '{ from: 2020-03-09 }' },
      systems(later),
    ],
    [
      'by its date where no schedule is given',
      { dependsOn: '[{ to: sau, kind: uses }]', schedule: undefined },
      systems(later),
    ],
    [
      'the beginning of a phase',
      { dependsOn: '[{ to: sau, kind: uses }]' },
      systems(systemLine('sau', `${kept}, phase: giai-doan-2, lifecycle: { status: planned }`)),
    ],
    [
      'neither known',
      { dependsOn: '[{ to: sau, kind: uses }]' },
      systems(systemLine('sau', `${kept}, lifecycle: { status: planned }`)),
    ],
    [
      'what is gone by then',
      { dependsOn: '[{ to: sau, kind: uses }]' },
      systems(systemLine('sau', `${kept}, lifecycle: { status: operational, to: 2019-10 }`)),
    ],
    ['the platform that it passes', { dependsOn: '[{ to: csdl-dat-dai, kind: data, via: sau }]' }, systems(later)],
    ['twice needed, once told', { dependsOn: '[{ to: sau, kind: uses }, { to: sau, kind: data }]' }, systems(later)],
  ])('not ready: %s', (_, fields, before) => {
    expect(told('roadmap/dependency', `${before}---\n${dossier(fields)}`)).toMatchSnapshot()
  })

  const pair = (consumer: string, provider: string) =>
    `${systems(systemLine('can', `${kept}, ${consumer}, dependsOn: [{ to: co, kind: uses }]`), systemLine('co', `${kept}, ${provider}`))}`
  it.each([
    [
      'later than needed',
      'lifecycle: { status: planned, from: 2020-02 }',
      'lifecycle: { status: building, from: 2020-03 }',
    ],
    [
      'in the same month',
      'lifecycle: { status: planned, from: 2020-03 }',
      'lifecycle: { status: building, from: 2020-03-31 }',
    ],
    [
      'by phases',
      'phase: giai-doan-1, lifecycle: { status: planned }',
      'phase: giai-doan-2, lifecycle: { status: planned }',
    ],
    [
      'in one phase',
      'phase: giai-doan-2, lifecycle: { status: planned }',
      'phase: giai-doan-2, lifecycle: { status: planned }',
    ],
    [
      'a phase without end',
      'phase: giai-doan-3, lifecycle: { status: planned }',
      'lifecycle: { status: planned, from: 2030-01 }',
    ],
    [
      'one that works already',
      'lifecycle: { status: operational, from: 2019-01 }',
      'lifecycle: { status: planned, from: 2020-03 }',
    ],
    [
      'needing one that works',
      'lifecycle: { status: planned, from: 2019-01 }',
      'lifecycle: { status: operational, from: 2020-03 }',
    ],
  ])('in the architecture: %s', (_, consumer, provider) => {
    expect(told('roadmap/dependency', pair(consumer, provider))).toMatchSnapshot()
  })

  it('a system that works before its phase begins', () => {
    const yaml = systems(
      systemLine('som', `${kept}, phase: giai-doan-3, lifecycle: { status: building, from: 2020-05 }`),
    )
    expect(told('roadmap/wrong-phase', yaml)).toMatchSnapshot()
  })
})

describe('budget, decision and waiver', () => {
  const sources = (total: number, ...amounts: number[]) =>
    `{ total: ${total}, unit: million-vnd, sources: [${amounts.map((amount) => `{ source: Ngân sách tỉnh, amount: ${amount} }`).join(', ')}] }`
  it.each<[string, Fields, string?]>([
    ['none', { budget: undefined }],
    ['of nothing', { budget: '{ total: 0, unit: million-vnd }' }],
    [
      'as the cost of its system',
      { budget: undefined },
      systems('  - { id: a, name: Cấp phép, cost: { amount: 5, year: 2019 } }\n'),
    ],
    ['sources that miss much', { budget: sources(12345678, 1200, 34.5) }],
    ['sources above it', { budget: sources(1000, 600, 400.51) }],
    ['sources within rounding', { budget: sources(1000, 600, 400.5) }],
    ['no source named', { budget: '{ total: 1000, unit: million-vnd, sources: [] }' }],
    ['a lease not compared', { leaseCompared: undefined }],
    ['a lease said not to be compared', { leaseCompared: 'false', kind: 'buy' }],
    ['a lease compared in prose', { leaseCompared: undefined, functions: '[So sánh giữa đầu tư và thuê dịch vụ]' }],
    ['a lease itself', { leaseCompared: undefined, kind: 'lease' }],
  ])('%s', (_, fields, after = '') => {
    expect(told('budget/', dossier(fields) + after)).toMatchSnapshot()
  })

  const decision = (fields: string) =>
    `decisions:\n  - { id: dx-vi-du, name: Tàu cá, agency: so-nnptnt, date: 2019-05-20, approvedBy: UBND tỉnh, ${fields} }\n`
  it.each([
    ['nonconforming, without a reason', 'verdict: nonconforming'],
    ['insufficient, without a reason', 'verdict: insufficient'],
    ['nonconforming, with a reason', 'verdict: nonconforming, reason: Theo chỉ đạo của Chính phủ'],
    ['conditional', 'verdict: conditional'],
  ])('approved: %s', (_, fields) => {
    expect(told('decision/', decision(fields))).toMatchSnapshot()
  })

  it('changed since it was approved', () => {
    const digest = `proposalDigest: "sha256:${'0'.repeat(64)}"`
    expect(told('decision/', `${decision(`verdict: conforms, ${digest}`)}---\n${dossier()}`)).toMatchSnapshot()
    expect(told('decision/', `${decision('verdict: conforms')}---\n${dossier()}`)).toEqual([])
  })

  it('a waiver that is over', () => {
    const yaml =
      'waivers:\n  - { rule: hosting/no-backup, subject: mot-cua, reason: chờ, approvedBy: UBND tỉnh, expires: 2019-02 }\n'
    expect(told('waiver/', yaml, { asOf: '2019-03-15' })).toMatchSnapshot()
  })
})

describe('progress', () => {
  const report = (id: string, period: string, line: string, date = '2019-06-25') =>
    `  - { id: ${id}, agency: so-tttt, period: ${period}, date: ${date}, projects: [{ project: nv-1-lgsp, ${line} }] }\n`
  it.each<[string, string[]]>([
    [
      'less done than before',
      [
        report('a', '2019-Q1', 'status: in-progress, percent: 40'),
        report('b', '2019-Q2', 'status: in-progress, percent: 39'),
      ],
    ],
    [
      'less spent than before',
      [
        report('a', '2019-Q1', 'status: in-progress, percent: 40, spent: 1500.5'),
        report('b', '2019-Q2', 'status: in-progress, percent: 40, spent: 900'),
      ],
    ],
    [
      'nothing said of what was spent',
      [
        report('a', '2019-Q1', 'status: in-progress, percent: 40, spent: 1500'),
        report('b', '2019-Q2', 'status: in-progress, percent: 40'),
      ],
    ],
    [
      'given up',
      [
        report('a', '2019-Q1', 'status: in-progress, percent: 40'),
        report('b', '2019-Q2', 'status: cancelled, percent: 0'),
      ],
    ],
    [
      'two for one period',
      [
        report('a', '2019-Q1', 'status: in-progress, percent: 40'),
        report('b', '2019-Q1', 'status: in-progress, percent: 40'),
      ],
    ],
    ['written before its period', [report('a', '2019-Q3', 'status: in-progress, percent: 40')]],
    ['completed, not whole', [report('a', '2019-Q2', 'status: completed, percent: 90')]],
    ['whole, not completed', [report('a', '2019-Q2', 'status: in-progress, percent: 100')]],
    ['not begun, yet spent', [report('a', '2019-Q2', 'status: not-started, percent: 0, spent: 3')]],
    ['finished after the report', [report('a', '2019-Q2', 'status: completed, percent: 100, finished: 2019-07-01')]],
    ['begun after the report', [report('a', '2019-Q2', 'status: in-progress, percent: 1, started: 2019-07-01')]],
  ])('%s', (_, reports) => {
    expect(told('progress/', `progressReports:\n${reports.join('')}`)).toMatchSnapshot()
  })
})

describe('layers and frameworks', () => {
  it.each([
    [
      'an upward dependency',
      systems(
        systemLine(
          'duoi',
          `owner: so-tttt, layer: ha-tang, kind: infrastructure, scope: province, lifecycle: { status: operational }, dependsOn: [{ to: cong-dvc, kind: uses }]`,
        ),
      ),
    ],
    [
      'a circle of parents',
      'components:\n  - { id: a, name: A, layer: ha-tang, parent: b }\n  - { id: b, name: B, layer: ha-tang, parent: a }\n',
    ],
    [
      'a circle of capabilities',
      'capabilities:\n  - { id: a, name: A, parent: b }\n  - { id: b, name: B, parent: a }\n',
    ],
    [
      'a circle of dependencies',
      `${systems(systemLine('a', `${kept}, lifecycle: { status: operational }, dependsOn: [{ to: b, kind: uses }]`), systemLine('b', `${kept}, lifecycle: { status: operational }, dependsOn: [{ to: a, kind: uses }]`))}`,
    ],
  ])('%s', (_, yaml) => {
    expect(told('layering/', yaml)).toMatchSnapshot()
  })

  it('what a proposal adds', () => {
    const upward = `${dossier({ dependsOn: undefined })}systems:\n  - { id: duoi, name: Máy chủ, kind: infrastructure, layer: ha-tang }\ndependencies:\n  - { from: duoi, to: cong-dvc, kind: uses }\n`
    expect(told('layering/', upward)).toMatchSnapshot()
    const circle = `${dossier({ dependsOn: '[{ to: csdl-dat-dai, kind: data, via: lgsp }]' })}dependencies:\n  - { from: csdl-dat-dai, to: dx-vi-du, kind: data, via: lgsp }\n`
    expect(told('layering/', circle)).toMatchSnapshot()
  })
})
