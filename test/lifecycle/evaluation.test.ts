import { describe, expect, it } from 'vitest'
import { evaluationOf, metricsOf } from '../../src/lifecycle/evaluation.js'
import { systemLine } from '../support/model.js'
import { facts, province } from './few-lines.js'

const evaluated = (yaml: string) => evaluationOf(province(yaml).model, { trend: [], skipped: [] }, facts)
const ids = (list: readonly { id: string }[]) => list.map((one) => one.id)

describe('tasks', () => {
  const result = evaluated(`phases: [{ id: gd-1, name: Giai đoạn 1, from: "2018", to: "2020" }]
tasks:
  - { id: nv-xong, name: Xong, phase: gd-1, lead: so-a, delivers: [a] }
  - { id: nv-do, name: Dở dang, phase: gd-1, lead: so-a, delivers: [a, b] }
  - { id: nv-khong, name: Chưa ai làm, phase: gd-1, lead: so-a }
systems:
${systemLine('a')}${systemLine('b', { lifecycle: '{ status: building }' })}`)

  it('are covered by what the architecture has of them, and done when all of it operates', () => {
    expect(result.metrics).toMatchObject({ systems: 2, operating: 1, tasks: 3, tasksCovered: 2, tasksDone: 1 })
  })

  it('that nothing covers are named, with their phase', () => {
    expect(result.uncoveredTasks).toEqual([{ id: 'nv-khong', name: 'Chưa ai làm', note: 'Giai đoạn 1' }])
  })
})

describe('systems past their phase', () => {
  const late = (lifecycle: string, asOf: string) =>
    metricsOf(
      province(
        `phases: [{ id: gd-1, name: Giai đoạn 1, from: "2018", to: 2019-03 }]\nsystems:\n${systemLine('a', { lifecycle, phase: 'gd-1' })}`,
      ).model,
      asOf,
    ).pastPhase

  it.each([
    ['{ status: planned }', '2019-03-31', 0],
    ['{ status: planned }', '2019-04-01', 1],
    ['{ status: building, from: 2019-08 }', '2019-04-01', 1],
    ['{ status: building, from: 2019-02 }', '2019-04-01', 0],
    ['{ status: operational }', '2019-04-01', 0],
    ['{ status: retired, to: "2018" }', '2019-04-01', 0],
  ])('%s on %s: %i', (lifecycle, day, count) => {
    expect(late(lifecycle, day)).toBe(count)
  })
})

describe('retired systems', () => {
  it('have a successor in what replaces them, or does the same; one that does not operate yet is none', () => {
    const gone = '{ status: retired, to: "2018" }'
    const { withoutSuccessor } = evaluated(`capabilities:
  - { id: cn, name: Chức năng }
systems:
${systemLine('thay-the', { lifecycle: gone })}${systemLine('moi', { replaces: '[thay-the]' })}${systemLine(
  'cung-viec',
  {
    lifecycle: gone,
    capabilities: '[cn]',
  },
)}${systemLine('lam-cung', { capabilities: '[cn]' })}${systemLine('bo-roi', { lifecycle: gone })}${systemLine(
  'se-thay',
  { lifecycle: '{ status: planned }', replaces: '[bo-roi]' },
)}`)
    expect(ids(withoutSuccessor)).toEqual(['bo-roi'])
  })
})

describe('capabilities', () => {
  const result = evaluated(`capabilities:
  - { id: me, name: Nhóm }
  - { id: con, name: Con, parent: me }
  - { id: khong-ai, name: Không ai }
  - { id: dong, name: Đông }
  - { id: mot-chu, name: Một chủ }
systems:
${systemLine('con-1', { capabilities: '[con]' })}${['so-a', 'so-b', 'so-c', 'so-d'].map((owner) => systemLine(`cua-${owner}`, { owner, capabilities: '[dong]' })).join('')}${[1, 2, 3, 4].map((n) => systemLine(`cua-mot-${n}`, { capabilities: '[mot-chu]' })).join('')}`)

  it('without a system are named, but not those that only hold others', () => {
    expect(ids(result.capabilitiesWithout)).toEqual(['khong-ai'])
  })

  it('are crowded by owners, not by systems', () => {
    expect(result.crowdedCapabilities).toEqual([{ id: 'dong', name: 'Đông', note: '4' }])
  })
})

describe('exchanges between owners', () => {
  const platform = systemLine('lgsp', {
    name: 'Nền tảng tích hợp (LGSP)',
    kind: 'platform',
    owner: 'so-b',
  })
  const result = evaluated(`systems:
${platform}${systemLine('kho', { owner: 'so-b' })}${systemLine('cua-a')}${systemLine('thang', {
  dependsOn: '[{ to: kho, kind: data }]',
})}${systemLine('qua', { dependsOn: '[{ to: kho, kind: data, via: lgsp }]' })}${systemLine('trong-nha', {
  dependsOn: '[{ to: cua-a, kind: data }]',
})}${systemLine('chi-dung', { dependsOn: '[{ to: kho, kind: uses }]' })}`)

  it('count where data or calls pass from one owner to another', () => {
    expect(result.metrics).toMatchObject({
      exchanges: 2,
      exchangesThroughPlatform: 1,
      exchangingSystems: 2,
      systemsThroughPlatform: 1,
    })
  })

  it('past the platform are named', () => {
    expect(result.outsidePlatform.map((l) => [l.from.id, l.to.id, l.kind])).toEqual([['thang', 'kho', 'data']])
  })
})

it('what was measured before is passed on as it is', () => {
  const trend = [
    {
      commit: 'c',
      date: '2019-01-01',
      subject: 's',
      asOf: '2019-01-01',
      metrics: metricsOf(province('').model, '2019-01-01'),
    },
  ]
  const skipped = [{ commit: 'd', date: '2018-01-01' }]
  expect(evaluationOf(province('').model, { trend, skipped }, facts)).toMatchObject({
    trend,
    skipped,
    asOf: facts.asOf,
  })
})
