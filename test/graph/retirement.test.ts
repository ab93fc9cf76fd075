import { describe, expect, test } from 'vitest'
import { afterRetirement } from '../../src/architecture/graph/retirement.js'
import { modelOf, systemLine } from '../support/model.js'

/** Systems that need `kho`; each with its lifecycle and, where it has one, its phase. */
const needing = (lifecycles: Readonly<Record<string, string>>) =>
  Object.entries(lifecycles).map(([id, lifecycle]) => {
    const [state = '', phase] = lifecycle.split(' @')
    return systemLine(id, {
      lifecycle: `{ ${state} }`,
      dependsOn: '[{ to: kho, kind: data }]',
      ...(phase === undefined ? {} : { phase }),
    })
  })

const phases = `phases:
  - { id: gd-2, name: Giai đoạn 2, from: 2023-03, to: "2024" }
  - { id: gd-1, name: Giai đoạn 1, from: "2020", to: "2021" }
`
const periods = (yaml: string, day: string, id = 'kho') =>
  afterRetirement(modelOf(yaml), id, day).map(({ phase, from, to, broken, baseless, tasks }) => ({
    when: `${phase?.id ?? '-'} ${from}…${to ?? ''}`,
    broken: broken.map((d) => d.id),
    baseless: baseless.map((d) => d.id),
    tasks: tasks.map((t) => t.id),
  }))
const when = (yaml: string, day: string) => periods(yaml, day).map((p) => p.when)

describe('the time after a retirement', () => {
  test('is cut into the phases, the first cut off at the day, and the gaps between them', () => {
    expect(when(phases, '2020-06-01')).toEqual([
      'gd-1 2020-06-01…2021-12-31',
      '- 2022-01-01…2023-02-28',
      'gd-2 2023-03-01…2024-12-31',
    ])
  })

  test('before the first phase stands a gap; a phase’s own first and last day belong to it', () => {
    expect(when(phases, '2019-12-31')[0]).toBe('- 2019-12-31…2019-12-31')
    expect(when(phases, '2020-01-01')[0]).toBe('gd-1 2020-01-01…2021-12-31')
    expect(when(phases, '2021-12-31')[0]).toBe('gd-1 2021-12-31…2021-12-31')
    expect(when(phases, '2022-01-01')[0]).toBe('- 2022-01-01…2023-02-28')
  })

  test('is open where no phase is left, and in a phase without end', () => {
    expect(when(phases, '2025-01-01')).toEqual(['- 2025-01-01…'])
    expect(when('phases:\n  - { id: gd, name: Giai đoạn, from: "2020" }\n', '2021-01-01')).toEqual(['gd 2021-01-01…'])
    expect(when('', '2021-01-01')).toEqual(['- 2021-01-01…'])
  })

  test('phases that follow at once leave no gap, and those that overlap none either', () => {
    const touching =
      'phases:\n  - { id: a, name: A, from: "2020", to: "2021" }\n  - { id: b, name: B, from: "2022", to: "2023" }\n  - { id: c, name: C, from: 2022-06, to: 2022-07 }\n  - { id: d, name: D, from: 2024-02, to: "2024" }\n'
    expect(when(touching, '2020-01-01')).toEqual([
      'a 2020-01-01…2021-12-31',
      'b 2022-01-01…2023-12-31',
      'c 2022-06-01…2022-07-31',
      '- 2024-01-01…2024-01-31',
      'd 2024-02-01…2024-12-31',
    ])
  })
})

describe('what a retirement breaks', () => {
  const yaml = `${phases}systems:
${systemLine('kho')}${needing({
  'dang-dung': 'status: operational',
  'da-ngung': 'status: retired',
  'ngung-2021': 'status: operational, to: "2021"',
  'tu-2020': 'status: planned, from: "2020"',
  'tu-2023': 'status: planned, from: 2023-05',
  'tu-2025': 'status: planned, from: "2025"',
  'cua-gd-1': 'status: planned @gd-1',
  'cua-gd-2': 'status: building @gd-2',
  'khong-ngay': 'status: planned',
  'ngay-hon-pha': 'status: planned, from: 2023-06 @gd-1',
}).join('')}${systemLine('xa', { dependsOn: '[{ to: tu-2023, kind: uses }]' })}`

  test('what works when a period begins is broken, what is to begin in it is baseless, what is gone or comes later is neither', () => {
    expect(periods(yaml, '2020-06-01')).toMatchObject([
      { broken: ['dang-dung', 'ngung-2021'], baseless: ['cua-gd-1', 'tu-2020'] },
      { broken: ['cua-gd-1', 'dang-dung', 'tu-2020'], baseless: [] },
      {
        broken: ['cua-gd-1', 'dang-dung', 'tu-2020', 'xa'],
        baseless: ['cua-gd-2', 'khong-ngay', 'ngay-hon-pha', 'tu-2023'],
      },
    ])
  })

  test('what is planned without a date begins in the last period', () => {
    const last = periods(yaml, '2025-01-01')
    expect(last).toHaveLength(1)
    expect(last[0]?.baseless).toEqual(['khong-ngay', 'tu-2025'])
  })

  test('a component counts as at work', () => {
    const component = `layers:\n  - { id: ung-dung, name: Ứng dụng, order: 1, kind: band }\ncomponents:\n  - { id: tp, name: TP, layer: ung-dung }\nsystems:\n${systemLine('kho', { realizes: '[tp]' })}`
    expect(periods(component, '2020-01-01')[0]).toMatchObject({ broken: ['tp'], baseless: [] })
  })

  test('the tasks of the period that bring what it touches, or bring the lost one itself', () => {
    const task = (id: string, phase: string, delivers: string) =>
      `  - { id: ${id}, name: NV, phase: ${phase}, lead: so-a${delivers} }\n`
    const tasks = `tasks:\n${task('nv-1', 'gd-2', ', delivers: [khac, tu-2023]')}${task('nv-2', 'gd-1', ', delivers: [tu-2023]')}${task('nv-3', 'gd-2', ', delivers: [khac]')}${task('nv-4', 'gd-2', '')}${task('nv-5', 'gd-2', ', delivers: [kho]')}`
    expect(periods(`${yaml}${systemLine('khac')}${tasks}`, '2020-06-01').map((p) => p.tasks)).toEqual([
      [],
      [],
      ['nv-1', 'nv-5'],
    ])
  })
})
