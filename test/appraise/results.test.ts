import { describe, expect, it } from 'vitest'
import { compared, knownFindings } from '../../src/appraise/baseline.js'
import { type CheckOptions, check, validate } from '../../src/appraise/check.js'
import type { Finding, ProposalResult } from '../../src/appraise/result.js'
import { configurationFaults } from '../../src/appraise/rule-set.js'
import { unusedWaivers, waive } from '../../src/appraise/waivers.js'
import { type LoadedProposals, loadProposals } from '../../src/architecture/read/proposals.js'
import type { Workspace } from '../../src/architecture/read/workspace.js'
import { lazily } from '../../src/kernel/index.js'
import { modelOf, systemLine, workspaceOf } from '../support/model.js'

const architecture = `agencies:
  - { id: so-a, name: Sở A, kind: department }
  - { id: so-b, name: Sở B, kind: department }
layers:
  - { id: ung-dung, name: Ứng dụng, order: 1, kind: band }
dataEntities:
  - { id: tau-ca, name: Tàu cá, owner: so-a }
systems:
${systemLine('ht-tau', {
  name: 'Phần mềm quản lý tàu cá',
  owner: 'so-b',
  scope: 'province',
  lifecycle: '{ status: operational, from: 2019-06 }',
  functions: '[Quản lý tàu cá ra vào bến, Cấp chuyến biển cho tàu cá]',
})}`
const dossier = (id: string, extra = '', title = 'Xây dựng phần mềm quản lý tàu cá') => `proposal:
  id: ${id}
  title: ${title}
  agency: so-a
  kind: build
  purpose: Quản lý tàu cá ra vào bến, cấp chuyến biển.
${extra}`
const full = `  date: 2019-03-15
  functions: [Quản lý tàu cá ra vào bến, Cấp chuyến biển cho tàu cá]
  data: [tau-ca, { entity: chuyến biển, access: writes }, bến]
  users: [ngư dân]
  budget: { total: 1900, unit: million-vnd }
`

/** Proposals as if each were read from a file of its own. */
function loaded(workspace: Workspace, files: Readonly<Record<string, string>>): LoadedProposals {
  const read = Object.entries(files).map(([file, yaml]) => {
    const { proposals, rejected } = loadProposals(['-'], workspace, yaml)
    return {
      proposals: proposals.map((p) => ({ ...p, proposal: { ...p.proposal, file } })),
      rejected: rejected.map((r) => ({ ...r, file })),
    }
  })
  return { proposals: read.flatMap((r) => r.proposals), rejected: read.flatMap((r) => r.rejected) }
}
const options: CheckOptions = { lang: 'vi', today: '2020-06-01', version: '1.2.3' }
const judged = (files: Readonly<Record<string, string>>, more: Partial<CheckOptions> = {}, manifest = '') => {
  const workspace = workspaceOf(architecture, manifest)
  expect(workspace.hits).toEqual([])
  return check(workspace, loaded(workspace, files), { ...options, ...more })
}
const rulesOf = (result: ProposalResult | undefined) => (result?.findings ?? []).map((f) => f.rule)

describe('the result of a proposal', () => {
  const result = () => judged({ 'a.yaml': dossier('dx-1', full) }).results[0]
  it('tells of the proposal what it says, data by their names', () => {
    expect(result()?.proposal).toEqual({
      id: 'dx-1',
      title: 'Xây dựng phần mềm quản lý tàu cá',
      agency: 'so-a',
      agencyName: 'Sở A',
      file: 'a.yaml',
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      kind: 'build',
      date: '2019-03-15',
      purpose: 'Quản lý tàu cá ra vào bến, cấp chuyến biển.',
      functions: ['Quản lý tàu cá ra vào bến', 'Cấp chuyến biển cho tàu cá'],
      data: ['Tàu cá', 'chuyến biển', 'bến'],
      users: ['ngư dân'],
      budget: 1900,
    })
  })
  it('of one that says little has no empty fields', () => {
    const [bare] = judged({ 'a.yaml': dossier('dx-1').replace('so-a', 'Chi cục Thủy sản') }).results
    expect(bare?.proposal).toEqual({
      id: 'dx-1',
      title: 'Xây dựng phần mềm quản lý tàu cá',
      agency: 'Chi cục Thủy sản',
      file: 'a.yaml',
      digest: expect.any(String),
      kind: 'build',
      purpose: 'Quản lý tàu cá ra vào bến, cấp chuyến biển.',
      functions: [],
      data: [],
      users: [],
    })
    expect(bare?.verdict).not.toBe('conforms')
  })
  it('tells of a match whose it is and in what state on the day, with no more digits than a score is worth', () => {
    const one = result()
    const [match] = one?.duplication.matches ?? []
    expect(match).toMatchObject({ id: 'ht-tau', of: 'system', owner: 'Sở B', status: 'planned', scope: 'province' })
    expect(match?.relation).toBe('duplicate')
    const numbers = [
      match?.score,
      match?.coverage.ofProposal,
      match?.coverage.ofTarget,
      ...(match?.comparison ?? []).map((row) => row.degree),
      ...(match?.evidence ?? []).map((e) => e.weight),
    ]
    for (const number of numbers) expect(number).toBe(Number(number?.toFixed(6)))
    expect(numbers.some((number) => (number ?? 0) > 0)).toBe(true)
    expect(one?.duplication.verdict).toBe('duplicate')
    expect(one?.duplication.reason).toContain('Phần mềm quản lý tàu cá')
    const later = judged({ 'a.yaml': dossier('dx-1', full) }, { asOf: '2019-07-01', lang: 'en' }).results[0]
    expect(later?.duplication.matches[0]?.status).toBe('operational')
    expect(later?.duplication.matches[0]?.reason).not.toBe(match?.reason)
  })
  it('compares proposals of one run with each other, and names whose the other is', () => {
    const { results } = judged({ 'a.yaml': dossier('dx-1', full), 'b.yaml': dossier('dx-2', full) })
    expect(results.map((r) => r.duplication.matches.filter((m) => m.of === 'proposal'))).toMatchObject([
      [{ id: 'dx-2', owner: 'Sở A' }],
      [{ id: 'dx-1', owner: 'Sở A' }],
    ])
    const other = results[0]?.duplication.matches.find((m) => m.of === 'proposal')
    expect(other).not.toHaveProperty('status')
    expect(other).not.toHaveProperty('scope')
  })
})

describe('a run over proposals', () => {
  const faulty = dossier('dx-0', '  kind: khac\n')
  const three = { 'c.yaml': dossier('dx-3', full), 'a.yaml': dossier('dx-1', full), 'b.yaml': faulty }
  it('lists them by file, the ones at fault among them', () => {
    const run = judged(three)
    expect(run.results.map((r) => r.proposal.file)).toEqual(['a.yaml', 'b.yaml', 'c.yaml'])
    expect(run.tool).toEqual({ name: 'kientruc', version: '1.2.3' })
    expect(run.architecture).toMatchObject({ id: 'thu', name: 'Thử', version: '1.0' })
    expect(run.results[1]).toMatchObject({
      verdict: 'insufficient',
      asOf: '2020-06-01',
      duplication: { verdict: 'not-compared', matches: [] },
      requirements: [],
    })
    expect(rulesOf(run.results[1])).toContain('model/schema')
  })
  it('tells how far it is', () => {
    const told: string[] = []
    judged(three, { onProgress: (done, all) => told.push(`${done}/${all}`) })
    expect(told).toEqual(['1/2', '2/2'])
  })
  it('judges only those asked for, beside all others', () => {
    const run = judged(three, { judged: ({ file }) => file === 'a.yaml' })
    expect(run.results.map((r) => r.proposal.file)).toEqual(['a.yaml'])
    expect(run.results[0]?.duplication.matches.some((m) => m.id === 'dx-3')).toBe(true)
    const scope = { ref: 'main', commit: 'c', everything: false, entities: new Set<string>() }
    const changed = judged(three, { scope: { ...scope, touches: (file) => file === 'b.yaml' } })
    expect(changed.results.map((r) => r.proposal.file)).toEqual(['b.yaml'])
    expect(changed.changedSince).toEqual({ ref: 'main', commit: 'c', everything: false, leftOut: 2 })
  })
  it('is of the day asked for, else of the latest proposal', () => {
    const days = { 'a.yaml': dossier('dx-1', '  date: 2019-03-15\n'), 'b.yaml': dossier('dx-2', '  date: 2018-05\n') }
    const run = judged(days)
    expect([run.asOf, ...run.results.map((r) => r.asOf)]).toEqual(['2019-03-15', '2019-03-15', '2018-05-01'])
    const set = judged(days, { asOf: '2017-01-01' })
    expect([set.asOf, ...set.results.map((r) => r.asOf)]).toEqual(['2017-01-01', '2017-01-01', '2017-01-01'])
    expect(judged({}).asOf).toBe('2020-06-01')
  })
  it('tells an id that an earlier proposal has, at its place', () => {
    const { results } = judged({
      'a.yaml': dossier('dx-1'),
      'b.yaml': `\n${dossier('dx-1')}`,
      'c.yaml': dossier('dx-1'),
    })
    const repeated = results.map((r) => r.findings.filter((f) => f.rule === 'model/duplicate-id'))
    expect(repeated.map((each) => each.length)).toEqual([0, 1, 1])
    expect(repeated[1]?.[0]).toMatchObject({
      subject: 'dx-1',
      severity: 'error',
      location: { line: 3, column: 7 },
      relatedLocations: [{ line: 2, column: 7 }],
    })
    expect(repeated[1]?.[0]?.message).toContain(':2')
  })
  it('leaves out rules that are switched off', () => {
    const off = 'rules:\n  duplication/duplicates-system: { severity: off }\n'
    expect(rulesOf(judged({ 'a.yaml': dossier('dx-1', full) }).results[0])).toContain('duplication/duplicates-system')
    expect(rulesOf(judged({ 'a.yaml': dossier('dx-1', full) }, {}, off).results[0])).not.toContain(
      'duplication/duplicates-system',
    )
  })
})

const finding = (fingerprint: string, more: Partial<Finding> = {}): Finding => ({
  fingerprint,
  rule: 'a/b',
  title: '',
  severity: 'error',
  message: `lời ${fingerprint}`,
  basis: [],
  related: [],
  ...more,
})
const entry = (id: string, findings: Finding[]): ProposalResult => ({
  proposal: { id, title: '', agency: '', file: `${id}.yaml` },
  asOf: '2019-01-01',
  verdict: 'conforms',
  duplication: { verdict: 'none', reason: '', matches: [] },
  requirements: [],
  findings,
})

describe('a baseline', () => {
  it('keeps what counts, with what it is about', () => {
    const entries = [
      entry('dx-1', [finding('1', { subject: 'ht-a', related: ['ht-b'] }), finding('2', { waivedBy: 'UBND' })]),
      { findings: [finding('3')] },
    ]
    expect(knownFindings(entries)).toEqual([
      { fingerprint: '1', rule: 'a/b', subject: 'ht-a', proposal: 'dx-1', related: ['ht-b'], message: 'lời 1' },
      { fingerprint: '3', rule: 'a/b', message: 'lời 3' },
    ])
  })
  it('marks what is known, counts what is new, and tells what is fixed', () => {
    const before = [
      { fingerprint: '1', rule: 'a/b', proposal: 'dx-1', message: 'm1' },
      { fingerprint: '8', rule: 'a/b', proposal: 'dx-1', subject: 'ht-a', message: 'm8' },
      { fingerprint: '9', rule: 'a/b', message: 'm9' },
    ]
    const run = compared([entry('dx-1', [finding('1'), finding('2')])], before)
    expect(run.entries[0]?.findings.map((f) => f.known)).toEqual([true, undefined])
    expect(run.baseline).toEqual({
      known: 1,
      new: 1,
      // Of the architecture, which this run did not judge, nothing is said.
      fixed: [{ fingerprint: '8', rule: 'a/b', subject: 'ht-a', proposal: 'dx-1', message: 'm8' }],
    })
    expect(compared([{ findings: [] }], before).baseline?.fixed).toEqual([
      { fingerprint: '9', rule: 'a/b', message: 'm9' },
    ])
  })
  it('neither marks nor calls fixed what is waived now, nor what could not be read', () => {
    const before = [{ fingerprint: '1', rule: 'a/b', proposal: 'dx-1', message: '' }]
    const waived = compared([entry('dx-1', [finding('1', { waivedBy: 'UBND' })])], before)
    expect(waived.entries[0]?.findings[0]).not.toHaveProperty('known')
    expect(waived.baseline).toEqual({ known: 0, new: 0, fixed: [] })
    const unread = compared([entry('dx-1', [finding('s', { rule: 'model/schema' })])], before)
    expect(unread.baseline).toEqual({ known: 0, new: 1, fixed: [] })
  })
  it('calls a finding about two proposals fixed only where both were looked at', () => {
    const before = [
      { fingerprint: '1', rule: 'a/b', proposal: 'dx-1', related: ['dx-2', 'ht-a'], message: '' },
      { fingerprint: '2', rule: 'a/b', proposal: 'dx-2', message: '' },
    ]
    const run = (loadedIds: string[]) =>
      compared([entry('dx-1', [])], before, new Set(loadedIds)).baseline?.fixed.length
    expect([run(['dx-1']), run(['dx-1', 'dx-2'])]).toEqual([0, 1])
  })
  it('that is not given changes nothing', () => {
    const entries = [entry('dx-1', [finding('1')])]
    expect(compared(entries, undefined)).toEqual({ entries })
  })
})

describe('waivers', () => {
  const model = (expires: string, more = '') =>
    modelOf(
      `${architecture}documents:\n  - { id: cv-1, number: 1/CV, title: Công văn }\nwaivers:\n  - { rule: a/b, subject: ht-tau, reason: chuyển đổi, approvedBy: UBND, expires: ${expires}${more} }\n`,
    )
  const about = finding('1', { subject: 'ht-tau' })
  const by = (m: ReturnType<typeof model>, lang: 'vi' | 'en' = 'vi', asOf = '2019-05-31') =>
    waive(
      [about, finding('2', { subject: 'ht-x' }), finding('3', { subject: 'ht-tau', rule: 'a/c' })],
      m,
      asOf,
      lang,
      new Set(),
    ).map((f) => f.waivedBy)
  it('name who, by which document, why and until when', () => {
    expect(by(model('2019-05-31'))).toEqual(['UBND: chuyển đổi; có giá trị đến 31/05/2019', undefined, undefined])
    expect(by(model('2019-05', ', document: cv-1'), 'en')[0]).toBe('UBND (1/CV): chuyển đổi; until 2019-05')
    expect(by(model('2019-05', ', document: 5/QĐ'))[0]).toContain('UBND (5/QĐ)')
    expect(by(model('2019-05-30'))[0]).toBeUndefined()
  })
  it('that silence nothing are told while they hold, where their subject is of the architecture', () => {
    const m = model('2019-05-31')
    const [waiver] = m.waivers
    if (!waiver) throw new Error('no waiver')
    expect(unusedWaivers(m, '2019-05-31', new Set())).toMatchObject([
      { rule: 'waiver/unused', subject: 'ht-tau', location: { line: expect.any(Number) } },
    ])
    expect(unusedWaivers(m, '2019-05-31', new Set([waiver]))).toEqual([])
    expect(unusedWaivers(m, '2019-06-01', new Set())).toEqual([])
    const elsewhere = modelOf(
      'waivers:\n  - { rule: a/b, subject: dx-1, reason: chuyển đổi, approvedBy: UBND, expires: 2019-05-31 }\n',
    )
    expect(unusedWaivers(elsewhere, '2019-01-01', new Set())).toEqual([])
  })
})

describe('the architecture', () => {
  it('is judged with what the loader found, on the day of the run', () => {
    const workspace = workspaceOf(`${architecture}${systemLine('ht-tau')}`)
    const run = validate(workspace, options)
    expect(rulesOf({ ...entry('', [...(run.results[0]?.findings ?? [])]) })).toContain('model/duplicate-id')
    expect(run.asOf).toBe('2020-06-01')
    expect(validate(workspace, { ...options, asOf: '2019-01-01' }).asOf).toBe('2019-01-01')
    expect(run.summary.errors).toBeGreaterThan(0)
  })
  it('tells systems that duplicate each other', () => {
    const twin = systemLine('ht-tau-2', {
      name: 'Phần mềm quản lý tàu cá',
      scope: 'province',
      functions: '[Quản lý tàu cá ra vào bến, Cấp chuyến biển cho tàu cá]',
    })
    const found = (yaml: string) =>
      validate(workspaceOf(yaml), options).results.flatMap((r) => r.findings.map((f) => f.rule))
    expect(found(`${architecture}${twin}`)).toContain('duplication/within-architecture')
    expect(found(architecture)).not.toContain('duplication/within-architecture')
  })
  describe('tells records of one system as a group', () => {
    const rule = 'duplication/within-architecture'
    const groupsIn = (yaml: string) =>
      validate(workspaceOf(yaml), options)
        .results.flatMap((r) => r.findings)
        .filter((f) => f.rule === rule)
    const named = (id: string, name: string) => systemLine(id, { name, scope: 'agency', functions: '[]' })
    const many = Array.from({ length: 200 }, (_, i) =>
      systemLine(`ht-${i}`, { name: `Bộ điều khiển loại ${i}`, functions: `[Việc thứ ${i}]` }),
    ).join('')
    it('two short ones among hundreds', () => {
      const [found, ...rest] = groupsIn(
        `${architecture}${many}${named('kt-1', 'Kế toán')}${named('kt-2', 'Phần mềm kế toán')}`,
      ).filter((f) => f.subject === 'kt-1')
      expect(found).toMatchObject({ subject: 'kt-1', related: ['kt-2'] })
      expect(rest).toEqual([])
    })
    const copies = Array.from({ length: 400 }, (_, i) => named(`kt-${1000 + i}`, 'Kế toán')).join('')
    it('four hundred copies once, with all ids', () => {
      const found = groupsIn(`${architecture}${copies}`)
      expect(found).toHaveLength(1)
      expect(found[0]?.related).toHaveLength(399)
      expect(found[0]?.message).toContain('400')
      expect(found[0]?.message.length).toBeLessThan(400)
    })
    it('which a waiver that names the others keeps silent until a further one comes', () => {
      const waiver = `waivers:\n  - { rule: ${rule}, subject: kt-2, related: [kt-1], reason: hai đơn vị, approvedBy: UBND tỉnh, expires: 2030-01-01 }\n`
      const two = `${architecture}${named('kt-1', 'Kế toán')}${named('kt-2', 'Kế toán')}`
      expect(groupsIn(`${waiver}${two}`).map((f) => f.waivedBy !== undefined)).toEqual([true])
      expect(groupsIn(`${waiver}${two}${named('kt-3', 'Kế toán')}`).map((f) => f.waivedBy)).toEqual([undefined])
    })
  })
  it('of what changed since a commit shows only that, and says how much is left out', () => {
    const wrong = `${architecture}${systemLine('ht-a', { dependsOn: '[{ to: ht-a, kind: data }]' })}${systemLine('ht-b', { dependsOn: '[{ to: ht-b, kind: data }]' })}`
    const all = validate(workspaceOf(wrong), options).results[0]?.findings ?? []
    const mine = all.filter((f) => f.subject === 'ht-a')
    const scope = { ref: 'x', commit: 'c', everything: false, entities: new Set(['ht-a']), touches: () => false }
    const run = validate(workspaceOf(wrong), { ...options, scope })
    expect(run.results[0]?.findings).toEqual(mine)
    expect(run.changedSince?.leftOut).toBe(all.length - mine.length)
    expect(run.summary.errors + run.summary.warnings + run.summary.infos).toBe(mine.length)
  })
  it('has unusable settings told', () => {
    const rules = (manifest: string) =>
      configurationFaults(workspaceOf(architecture, manifest).model).map((f) => f.rule)
    expect(rules('rules:\n  khong/co: { severity: off }\n')).toEqual(['model/unknown-reference'])
    expect(rules('')).toEqual([])
  })
})

it('a value that is worked out lazily is worked out once, even if it is nothing', () => {
  let times = 0
  const value = lazily(() => {
    times++
    return undefined
  })
  expect([value(), value(), times]).toEqual([undefined, undefined, 1])
})
