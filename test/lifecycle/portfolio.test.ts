import { describe, expect, it } from 'vitest'
import type { CheckResult, ProposalResult } from '../../src/appraise/result.js'
import { portfolioOf } from '../../src/lifecycle/portfolio.js'
import { systemLine } from '../support/model.js'
import { appraisal, facts, proposal, province } from './few-lines.js'

const yaml = `phases: [{ id: gd-1, name: Giai đoạn 1, from: "2018", to: "2020" }]
objectives: [{ id: mt-1, name: Mục tiêu 1 }, { id: mt-2, name: Mục tiêu 2 }]
tasks:
  - { id: nv-1, name: Việc 1, phase: gd-1, lead: so-a, objectives: [mt-1], field: Thủy sản }
  - { id: nv-2, name: Việc 2, phase: gd-1, lead: so-b, objectives: [mt-2] }
  - { id: nv-co, name: Đã có, phase: gd-1, lead: so-b, delivers: [co-san] }
systems:
${systemLine('co-san')}`

type Given = readonly [id: string, lines: string, said?: Partial<ProposalResult>]

function portfolio(given: readonly Given[], more = '') {
  const workspace = province(yaml + more)
  const proposals = given.map(([id, lines]) => ({ ...proposal(workspace, id, lines), file: `${id}.yaml` }))
  const results = proposals.map((one, i) => appraisal(one, given[i]?.[2]))
  const { id, name, version, digest } = workspace.model
  const checked: CheckResult = {
    tool: { name: 'kientruc', version: '1' },
    architecture: { id, name, version, digest },
    asOf: facts.asOf,
    lang: 'en',
    results,
    summary: { proposals: results.length, errors: 0, warnings: 0, infos: 0, waived: 0, budgetAtRisk: 0 },
  }
  return portfolioOf(workspace.model, checked, proposals, facts)
}

const money = (total: number, ...sources: readonly string[]) =>
  `  budget: { total: ${total}, unit: million-vnd${sources.length === 0 ? '' : `, sources: [${sources.join(', ')}]`} }\n`
const doubled = { verdict: 'duplicate' as const, reason: '', matches: [] }

describe('money', () => {
  it('is at risk where a proposal doubles what there is, until it is decided on', () => {
    const given: Given[] = [
      ['dx-1', money(100), { duplication: doubled, verdict: 'nonconforming' }],
      ['dx-2', money(50.5)],
      ['dx-3', ''],
    ]
    expect(portfolio(given).summary).toEqual({
      proposals: 3,
      withoutBudget: 1,
      budget: 150.5,
      atRisk: 100,
      proposalsAtRisk: 1,
      decided: 0,
      conforming: 50.5,
    })
    const decision =
      'decisions: [{ id: dx-1, name: X, agency: so-a, date: 2019-01-05, verdict: nonconforming, reason: Cấp bách }]\n'
    expect(portfolio(given, decision).summary).toMatchObject({ atRisk: 0, proposalsAtRisk: 0, decided: 100 })
  })

  it('is told by source, most first; what the sources leave open stands last', () => {
    const given: Given[] = [
      ['dx-1', money(100, '{ source: Tỉnh, amount: 30 }', '{ source: Trung ương, amount: 60 }')],
      ['dx-2', money(200, '{ source: Tỉnh, amount: 200 }'), { duplication: doubled }],
    ]
    expect(portfolio(given).bySource).toEqual([
      { name: 'Tỉnh', proposals: 2, budget: 230, atRisk: 200 },
      { name: 'Trung ương', proposals: 1, budget: 60, atRisk: 0 },
      { name: '', proposals: 1, budget: 10, atRisk: 0 },
    ])
  })

  it('is told by phase, objective and field of the task', () => {
    const result = portfolio([
      ['dx-1', `${money(100)}  task: nv-1\n`],
      ['dx-2', money(40)],
    ])
    const told = (shares: readonly { id?: string; name: string; budget: number }[]) =>
      shares.map((s) => [s.id, s.budget])
    expect(told(result.byPhase)).toEqual([
      ['gd-1', 100],
      [undefined, 40],
    ])
    expect(told(result.byObjective)).toEqual([
      ['mt-1', 100],
      [undefined, 40],
    ])
    expect(told(result.byField)).toEqual([
      ['Thủy sản', 100],
      [undefined, 40],
    ])
  })
})

describe('pairs of proposals', () => {
  const nearTo = (
    id: string,
    relation: 'duplicate' | 'overlap' | 'related',
    score: number,
  ): Partial<ProposalResult> => ({
    duplication: {
      verdict: 'overlap',
      reason: '',
      matches: [
        {
          id,
          of: 'proposal',
          name: id,
          owner: 'Sở A',
          relation,
          score,
          reason: '',
          coverage: { ofProposal: 1, ofTarget: 1 },
          comparison: [],
          evidence: [],
        },
      ],
    },
  })

  it('stand once, with the graver relation, the higher score and the smaller budget', () => {
    const { pairs } = portfolio([
      ['dx-1', money(100), nearTo('dx-2', 'overlap', 0.6)],
      ['dx-2', money(70), nearTo('dx-1', 'duplicate', 0.5)],
    ])
    expect(pairs).toEqual([{ proposals: ['dx-1', 'dx-2'], relation: 'duplicate', score: 0.6, budget: 70 }])
  })

  it('are no pair where they are only related', () => {
    expect(
      portfolio([
        ['dx-1', '', nearTo('dx-2', 'related', 0.6)],
        ['dx-2', ''],
      ]).pairs,
    ).toEqual([])
  })
})

describe('what nobody has taken up', () => {
  it('are tasks without proposal, decision and report whose work does not stand, and objectives that no task taken serves', () => {
    const { untakenTasks, untakenObjectives } = portfolio([['dx-1', '  task: nv-1\n']])
    expect(untakenTasks).toEqual([{ id: 'nv-2', name: 'Việc 2', phase: 'gd-1', lead: 'so-b' }])
    expect(untakenObjectives).toEqual([{ id: 'mt-2', name: 'Mục tiêu 2' }])
  })

  it('a report takes a task up', () => {
    const report =
      'progressReports: [{ id: bc, agency: so-b, period: 2019-Q1, date: 2019-04-02, projects: [{ project: nv-2, status: in-progress, percent: 5 }] }]\n'
    expect(portfolio([['dx-1', '  task: nv-1\n']], report)).toMatchObject({ untakenTasks: [], untakenObjectives: [] })
  })
})
