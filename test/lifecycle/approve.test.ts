import { describe, expect, it } from 'vitest'
import type { Edit } from '../../src/architecture/edit/edit.js'
import { InputError } from '../../src/kernel/input-error.js'
import { type ApprovalFacts, approve } from '../../src/lifecycle/approve.js'
import { systemLine } from '../support/model.js'
import { appraisal, proposal, province } from './few-lines.js'

const yaml = `phases: [{ id: gd-1, name: Giai đoạn 1, from: "2018", to: "2019" }]
tasks: [{ id: nv, name: Bến cá, phase: gd-1, lead: so-a, delivers: [ben-ca] }]
systems:
${systemLine('ben-ca', { lifecycle: '{ status: planned }', functions: '[Ghi tàu vào]' })}${systemLine('cu')}${systemLine('cua-b', { owner: 'so-b' })}`

const told: ApprovalFacts = { date: '2019-04-02', document: '12/QĐ-UBND', folder: '' }
const place = '  layer: ung-dung\n  scope: sector\n'

function approved(lines: string, said: Parameters<typeof appraisal>[1] = {}, facts: Partial<ApprovalFacts> = {}) {
  const workspace = province(yaml)
  const given = proposal(workspace, 'dx-1', lines)
  const { decision, edits } = approve(workspace.model, given, appraisal(given, said), { ...told, ...facts })
  return { decision, edits: Object.fromEntries(edits) }
}

/** The edits of a file that speak of a part of it. */
const of = (edits: readonly Edit[] | undefined, part: string) =>
  (edits ?? []).filter((e) => ('append' in e ? e.append : 'set' in e ? e.set : [])[0] === part)

/** What is said, in English, where something is refused. */
function refusal(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof InputError) return [error.text.en, ...error.hits.map((hit) => hit.message.en)].join('\n')
    throw error
  }
  return ''
}

describe('a system that is not there yet', () => {
  const { decision, edits } = approved(
    `  task: nv\n${place}  budget: { total: 800, unit: million-vnd }\n  functions: [Thu phí]\n`,
  )

  it('comes in as planned, in its owner’s file, with the phase of its task and the whole budget', () => {
    const [system] = of(edits['x.yaml'], 'systems')
    expect(system).toMatchObject({
      append: ['systems'],
      comment: ['Theo đề xuất dx-1, phê duyệt ngày 02/04/2019'],
      values: [
        {
          id: 'dx-1',
          owner: 'so-a',
          layer: 'ung-dung',
          scope: 'sector',
          kind: 'application',
          lifecycle: { status: 'planned' },
          phase: 'gd-1',
          functions: ['Thu phí'],
          cost: { amount: 800, unit: 'million-vnd' },
          source: 'Đề xuất dx-1',
        },
      ],
    })
  })

  it('is delivered by its task, and the decision goes where none was before', () => {
    expect(of(edits['x.yaml'], 'tasks')).toEqual([{ append: ['tasks', { id: 'nv' }, 'delivers'], values: ['dx-1'] }])
    expect(edits['quyet-dinh.yaml']).toEqual([{ append: ['decisions'], values: [decision] }])
    expect(decision).toMatchObject({ id: 'dx-1', document: '12/QĐ-UBND', adds: ['dx-1'], task: 'nv', phase: 'gd-1' })
    expect('changes' in decision).toBe(false)
  })
})

describe('a system that is planned', () => {
  const systems = `systems:\n  - { id: ben-ca, name: Bến cá, functions: [Ghi tàu vào, Thu phí], dependsOn: [{ to: cu, kind: data }] }\n`

  it('is completed by what it lacks, and loses nothing', () => {
    const { decision, edits } = approved(`  task: nv\n  schedule: { from: 2019-05, to: 2019-11 }\n${systems}`)
    const at = ['systems', { id: 'ben-ca' }]
    expect(of(edits['x.yaml'], 'systems')).toEqual([
      { append: [...at, 'functions'], values: ['Thu phí'] },
      { append: [...at, 'dependsOn'], values: [{ to: 'cu', kind: 'data' }] },
      { set: [...at, 'phase'], to: 'gd-1' },
      { set: [...at, 'lifecycle', 'from'], to: '2019-11' },
    ])
    expect(decision).toMatchObject({ changes: ['ben-ca'] })
    expect(of(edits['x.yaml'], 'tasks')).toEqual([])
  })

  it('is recognised where the proposal only describes it: the nearest, if its task delivers that', () => {
    const match = {
      id: 'ben-ca',
      of: 'system' as const,
      name: 'Bến cá',
      owner: 'Sở A',
      relation: 'duplicate' as const,
      score: 0.9,
      reason: '',
      coverage: { ofProposal: 1, ofTarget: 1 },
      comparison: [],
      evidence: [],
    }
    const duplication = { verdict: 'none' as const, reason: '', matches: [match] }
    expect(approved('  task: nv\n', { duplication }).decision.changes).toEqual(['ben-ca'])
    expect(approved(place, { duplication }).decision.adds).toEqual(['dx-1'])
  })
})

describe('what else an approval changes', () => {
  it('retires what is replaced', () => {
    const { edits } = approved(`${place}  replaces: [cu]\n`)
    expect(edits['x.yaml']).toContainEqual({ set: ['systems', { id: 'cu' }, 'lifecycle', 'status'], to: 'retiring' })
  })

  it('keeps as conditions what was found and not waived, but no remarks', () => {
    const finding = { title: '', subject: 'dx-1', basis: [], related: [], fingerprint: '' }
    const { decision } = approved(place, {
      verdict: 'conditional',
      findings: [
        { ...finding, rule: 'a/b', severity: 'warning', message: 'Thiếu' },
        { ...finding, rule: 'c/d', severity: 'info', message: 'Lưu ý' },
        { ...finding, rule: 'e/f', severity: 'error', message: 'Miễn', waivedBy: 'Chủ tịch' },
      ],
    })
    expect(decision.conditions).toEqual([{ rule: 'a/b', severity: 'warning', message: 'Thiếu' }])
  })
})

describe('refused', () => {
  it.each(['nonconforming', 'insufficient'] as const)('%s, until a reason is given', (verdict) => {
    expect(refusal(() => approved(place, { verdict }))).toMatch(/--reason/)
    expect(approved(place, { verdict }, { reason: 'Cấp bách' }).decision).toMatchObject({ verdict, reason: 'Cấp bách' })
  })

  it('a system of which layer or scope is not known', () => {
    expect(refusal(() => approved('  layer: ung-dung\n'))).toMatch(/does not say the scope of the system “dx-1”/)
    expect(refusal(() => approved(''))).toMatch(/the layer and the scope/)
  })

  it('an id that another owner’s system has; a new one is taken', () => {
    const systems = `systems:\n  - { id: cua-b, name: Khác, layer: ung-dung, scope: sector }\n`
    expect(refusal(() => approved(systems))).toMatch(/“cua-b” is taken by/)
    expect(approved(systems, {}, { rename: new Map([['cua-b', 'moi']]) }).decision.adds).toEqual(['moi'])
  })

  it('what was approved before', () => {
    const workspace = province(
      `${yaml}decisions: [{ id: dx-1, name: X, agency: so-a, date: 2019-01-05, document: 3/QĐ, verdict: conforms }]\n`,
    )
    const given = proposal(workspace, 'dx-1', place)
    expect(refusal(() => approve(workspace.model, given, appraisal(given), told))).toMatch(
      /by the decision of 2019-01-05 \(3\/QĐ\), at x.yaml:/,
    )
  })

  it('an agency that is none of the architecture’s', () => {
    expect(refusal(() => approved(`${place}  owner: so-khac\n`))).toMatch(/“so-khac” is none of the architecture's/)
  })
})
