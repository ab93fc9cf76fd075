import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dump, load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/appraise/check.js'
import type { Finding } from '../../src/appraise/result.js'
import { examples } from '../../src/appraise/rules/examples.generated.js'
import { rules } from '../../src/appraise/rules/index.js'
import { loadProposals } from '../../src/architecture/read/proposals.js'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { findingsOf } from './harness.js'

/**
 * Every rule that judges proposals × a violating, a conforming and a not applicable proposal. The not applicable one is the
 * violating one with the single fact changed that makes the rule's subject matter absent: the rest still breaks the rule.
 */
interface Row {
  /** Where the rule's own examples are fragments of an architecture: the same as proposals. */
  readonly fail?: string
  readonly pass?: string
  readonly notApplicable: Absent
}

/**
 * `fields`: the fields of the header that are set or (`undefined`) taken away; `only`: the first proposal alone; `bare`: the
 * same proposal in a workspace that has neither packs nor systems; `never`: a rule that every dossier falls under, and why.
 */
type Absent =
  | { readonly fields: Fields; readonly bare?: never }
  | { readonly only: true }
  | { readonly bare: true; readonly fields?: Fields }
  | { readonly never: string }

type Fields = Readonly<Record<string, unknown>>

const training: Absent = { fields: { kind: 'training' } }
const bare: Absent = { bare: true }
const beforeDecree224: Absent = { fields: { date: '2026-06-30' } }
const without = (...keys: string[]): Absent => ({ fields: Object.fromEntries(keys.map((key) => [key, undefined])) })

/** A proposal with further fields of its header, and whatever follows it. */
const boats = (fields: string, after = '') => `proposal:
  id: dx-vi-du
  title: Phần mềm quản lý tàu cá
  agency: so-nnptnt
  date: 2019-03-15
  kind: build
  purpose: Quản lý giấy phép khai thác và hành trình tàu cá.
${fields}${after}`

/** The record of an approval whose digest is no file's. */
const approved = (id: string) =>
  `decisions:\n  - { id: ${id}, name: A, agency: so-nnptnt, date: 2019-03-01, verdict: conforms, proposalDigest: "sha256:00" }\n`

const matrix: Readonly<Record<string, Row>> = {
  'model/self-dependency': {
    fail: boats('  dependsOn: [{ to: dx-vi-du, kind: data }]\n'),
    pass: boats('  dependsOn: [{ to: sso, kind: authentication }]\n'),
    notApplicable: without('dependsOn'),
  },
  'model/duplicate-id': {
    fail: boats('', 'systems:\n  - { id: csdl-dat-dai, name: Danh bạ tàu cá }\n'),
    pass: boats('', 'systems:\n  - { id: danh-ba-tau-ca, name: Danh bạ tàu cá }\n'),
    notApplicable: { fields: { upgrades: ['csdl-dat-dai'] } },
  },
  'model/confusable-id': {
    fail: boats('', 'systems:\n  - { id: csdl-datdai, name: Danh bạ tàu cá }\n'),
    pass: boats('', 'systems:\n  - { id: danh-ba-tau-ca, name: Danh bạ tàu cá }\n'),
    notApplicable: bare,
  },
  'security/secret-exposed': {
    fail: boats('  description: "Máy chủ cài tại 10.36.2.15"\n'),
    pass: boats('  description: Máy chủ cài tại Trung tâm dữ liệu, phiên bản 10.36.2.15\n'),
    notApplicable: without('description'),
  },
  'layering/forbidden-dependency': {
    fail: boats('  layer: lgsp\n  dependsOn: [{ to: cong-dvc, kind: uses }]\n'),
    pass: boats('  layer: ung-dung-csdl\n  dependsOn: [{ to: lgsp, kind: integration }]\n'),
    notApplicable: without('layer'),
  },
  'layering/cycle': {
    fail: boats(
      '  dependsOn: [{ to: csdl-dat-dai, kind: data, via: lgsp }]\n',
      'dependencies:\n  - { from: csdl-dat-dai, to: dx-vi-du, kind: data, via: lgsp }\n',
    ),
    pass: boats(
      '  dependsOn: [{ to: csdl-dat-dai, kind: data, via: lgsp }]\n',
      'dependencies:\n  - { from: mot-cua, to: dx-vi-du, kind: data, via: lgsp }\n',
    ),
    notApplicable: without('dependsOn'),
  },
  'framework/one-primary-place': {
    fail: boats('  layer: ung-dung-csdl\n  placements: [{ layer: dich-vu-cong }]\n'),
    pass: `layers: [{ id: lop-tinh, name: Lớp nghiệp vụ của tỉnh, order: 1, kind: band }]
---
${boats('  layer: ung-dung-csdl\n  placements: [{ layer: lop-tinh }]\n')}`,
    notApplicable: without('placements'),
  },
  'duplication/duplicates-system': { notApplicable: bare },
  'duplication/overlaps-system': { notApplicable: bare },
  'duplication/duplicates-proposal': { notApplicable: { only: true } },
  'duplication/duplicates-national-platform': { notApplicable: bare },
  'duplication/false-upgrade': { notApplicable: { fields: { upgrades: undefined, kind: 'build' } } },
  // The id of a component cannot stand where there are no components.
  'reuse/rebuilds-shared-component': { notApplicable: { bare: true, fields: { realizes: undefined } } },
  'reuse/original-record-of-another': {
    fail: boats('', 'systems:\n  - { id: ht-tinh, name: "Phần mềm đăng ký, quản lý hộ tịch điện tử dùng chung" }\n'),
    pass: boats('', 'systems:\n  - { id: ht-tinh, name: Phần mềm khai thác dữ liệu hộ tịch cho tàu cá }\n'),
    notApplicable: training,
  },
  'reuse/no-inheritance-plan': { notApplicable: { fields: { upgrades: undefined, kind: 'build' } } },
  'standards/mandatory-missing': { notApplicable: training },
  'standards/superseded': { notApplicable: training },
  'standards/unknown': { notApplicable: training },
  'standards/recommended-missing': { notApplicable: training },
  'integration/bypasses-platform': { notApplicable: training },
  'integration/undeclared-source': { notApplicable: training },
  'hosting/outside-data-centre': { notApplicable: training },
  'hosting/new-data-centre': { notApplicable: training },
  'hosting/no-backup': { notApplicable: training },
  'security/level-missing': { notApplicable: training },
  'security/level-too-low': { notApplicable: training },
  'security/personal-data-unassessed': { notApplicable: { fields: { date: '2023-06-30' } } },
  'roadmap/unscheduled': { notApplicable: bare },
  'roadmap/wrong-phase': { notApplicable: without('task') },
  'roadmap/dependency-not-ready': { notApplicable: without('dependsOn') },
  'roadmap/wrong-lead': { notApplicable: without('task') },
  'dossier/incomplete': { notApplicable: { never: 'every dossier must hold what the law of its day asks for' } },
  'dossier/unknown-agency': { notApplicable: bare },
  'dossier/document-not-in-force': { notApplicable: without('legalBasis') },
  'decision/changed-since-approval': {
    fail: boats('', `---\n${approved('dx-vi-du')}`),
    pass: boats('', `---\n${approved('dx-khac')}`),
    notApplicable: { only: true },
  },
  'budget/missing': { notApplicable: { never: 'every proposal costs something' } },
  'budget/improbable': { notApplicable: { never: 'every proposal costs something' } },
  'budget/sources-differ': {
    notApplicable: { fields: { budget: { total: 1200, unit: 'million-vnd' } } },
  },
  'budget/lease-not-compared': { notApplicable: { fields: { kind: 'lease' } } },
  // What the law of 2026 asks is not asked the day before.
  'budget/available-service-first': { notApplicable: beforeDecree224 },
  'budget/lease-extends-invested': { notApplicable: beforeDecree224 },
  'budget/lease-data-ownership': { notApplicable: { fields: { kind: 'build' } } },
  'hosting/cloud-not-considered': { notApplicable: beforeDecree224 },
  'integration/data-of-record-twice': { notApplicable: beforeDecree224 },
  'integration/database-not-connected': { notApplicable: { fields: { date: '2025-08-18' } } },
  'security/level-not-argued': { notApplicable: { fields: { date: '2026-08-18' } } },
  'security/personal-data-safeguards': { notApplicable: { fields: { date: '2025-12-31' } } },
  'security/ai-unclassified': { notApplicable: { fields: { date: '2026-02-28' } } },
  'roadmap/outside-digital-plan': { notApplicable: { fields: { date: '2019-12-31' } } },
}

const judging = rules.filter((rule) => rule.proposal !== undefined)

describe('every rule that judges proposals: violating, conforming, not applicable', () => {
  it('each has its row', () => {
    expect(judging.map((rule) => rule.id).sort()).toEqual(Object.keys(matrix).sort())
  })

  it.each(judging.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    const { fail = examples[rule.id].fail, pass = examples[rule.id].pass, notApplicable } = matrix[id] ?? {}
    const of = (findings: readonly Finding[]) => findings.filter((f) => f.rule === id).map((f) => f.severity)
    for (const yaml of [fail, pass]) expect(yaml).toMatch(/^proposal:/m)

    // Half of it there, half new: the judge leaves that to an officer, and then no finding is more than a mention.
    expect(of(judged(fail, id))).toEqual([id === 'duplication/overlaps-system' ? 'info' : rule.severity])
    expect(of(judged(pass, id))).toEqual([])
    if (notApplicable && !('never' in notApplicable)) expect(of(absent(fail, notApplicable, id))).toEqual([])
  })
})

/** Findings of a proposal that could be judged: one that the loader rejects would prove nothing; `own` is the rule tried. */
function judged(yaml: string, own: string): readonly Finding[] {
  const findings = findingsOf(yaml)
  expect(findings.filter((f) => f.rule !== own && rejecting.test(f.rule)).map((f) => f.message)).toEqual([])
  return findings
}

const rejecting = /^model\/(schema|unknown-reference|duplicate-id)$/

function absent(fail: string, how: Exclude<Absent, { never: string }>, own: string): readonly Finding[] {
  if ('only' in how) return judged(fail.split(/^---\n/m)[0] ?? '', own)
  if (how.bare) return inBareWorkspace(how.fields ? changed(fail, how.fields) : fail)
  return judged(
    fail
      .split(/^(?=---\n)/m)
      .map((part, i) => (i === 0 ? changed(part, how.fields) : part))
      .join(''),
    own,
  )
}

/** The proposal with fields of its header set or taken away. */
function changed(yaml: string, fields: Fields): string {
  const whole: unknown = load(yaml)
  if (typeof whole !== 'object' || whole === null || !('proposal' in whole)) throw new Error('no proposal')
  const header = { ...Object(whole.proposal) }
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) {
      expect(header).toHaveProperty(key)
      delete header[key]
    } else header[key] = value
  }
  return dump({ ...whole, proposal: header })
}

function inBareWorkspace(yaml: string): readonly Finding[] {
  const dir = mkdtempSync(join(tmpdir(), 'kientruc-matrix-'))
  try {
    writeFileSync(join(dir, 'kientruc.yaml'), 'kientruc: 1\nid: t\nname: T\nversion: "1"\n')
    writeFileSync(join(dir, 'dx.txt'), yaml)
    const workspace = loadWorkspace(dir, { cwd: dir })
    const run = { lang: 'vi', today: '2019-03-15', version: '0' } as const
    const findings = check(workspace, loadProposals(['dx.txt'], workspace), run).results.flatMap((r) => r.findings)
    expect(findings.filter((f) => rejecting.test(f.rule)).map((f) => f.message)).toEqual([])
    return findings
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
