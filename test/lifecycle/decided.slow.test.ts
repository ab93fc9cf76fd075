import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Label } from '../../src/architecture/index.js'
import { kientruc } from '../support/cli.js'
import { folder } from '../support/disk.js'
import { A } from './apply.js'
import { province } from './workspace.js'

/** A port's software that runs already, so that the proposal for ports duplicates it. */
const ports = `systems:
  - id: cang-ca-cu
    name: Phần mềm quản lý cảng cá
    kind: application
    owner: so-a
    layer: ung-dung
    scope: province
    lifecycle: { status: operational, from: "2017" }
    description: Quản lý cầu cảng, lịch neo đậu của tàu cá, thu phí dịch vụ cảng.
    functions: [Quản lý cầu cảng, Thu phí dịch vụ cảng, Xếp lịch neo đậu]
`
const withPorts = { ...province, 'kien-truc/cang-ca.yaml': ports }
const approve = (dir: string, file: string) =>
  kientruc(dir, [...A, 'apply', `de-xuat/${file}.yaml`, '--reason', 'thử', '--date', '2019-05-02'])
const collect = (dir: string) => kientruc(dir, [...A, 'judge', 'export', '--out', 'tap', '--format', 'json'])
const labelsIn = (dir: string): Record<string, Label> =>
  JSON.parse(readFileSync(join(dir, 'tap', 'labels.json'), 'utf8'))

describe('labels from decisions', () => {
  it('take a finding that stood at approval, with its system, and leave out what the proposal brought in', async () => {
    const dir = folder(withPorts)
    expect((await approve(dir, 'cang-ca')).code).toBe(0)
    const { code, out } = await collect(dir)
    expect(code).toBe(0)
    const told = JSON.parse(out)
    expect(told.labels).toEqual({ duplicate: 1 })
    expect(told.withoutSystems).toEqual(['dx-cang-ca'])
    expect(told.leftOut).toEqual([{ id: 'dx-tau-ca', why: 'undecided' }])
    expect(labelsIn(dir)).toEqual({
      'dx-cang-ca': {
        verdict: 'duplicate',
        targets: [{ id: 'cang-ca-cu', relation: 'duplicate', required: true }],
        tag: 'accepted',
        why: 'thử',
      },
    })
    expect(readFileSync(join(dir, 'tap', 'catalogue.json'), 'utf8')).not.toContain('"dx-cang-ca"')
  })

  it('take a finding that was waived for none, and ask for it to be read', async () => {
    const dir = folder({
      ...withPorts,
      'kien-truc/mien-tru.yaml': `waivers:
  - rule: duplication/duplicates-system
    subject: dx-cang-ca
    reason: Cảng này của đơn vị khác
    approvedBy: Giám đốc Sở
    expires: 2030-01-01
`,
    })
    const { code, out } = await collect(dir)
    expect(code).toBe(0)
    expect(JSON.parse(out).toRead).toEqual([{ id: 'dx-cang-ca', why: 'set-aside' }])
    expect(labelsIn(dir)).toEqual({
      'dx-cang-ca': {
        verdict: 'none',
        acceptableVerdicts: ['none', 'duplicate'],
        targets: [],
        tag: 'set-aside',
        why: 'Cảng này của đơn vị khác',
      },
    })
  })

  it('take an approval without findings for none; what was changed after it is left out', async () => {
    const dir = folder(province)
    expect((await approve(dir, 'cang-ca')).code).toBe(0)
    await collect(dir)
    expect(labelsIn(dir)['dx-cang-ca']).toMatchObject({ verdict: 'none', targets: [] })
    const file = join(dir, 'de-xuat', 'cang-ca.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('Thu phí', 'Thu lệ phí'))
    const { code, out, err } = await collect(dir)
    expect(code).toBe(2)
    expect(JSON.parse(out).leftOut).toContainEqual({ id: 'dx-cang-ca', why: 'changed' })
    expect(err).toContain('nothing was written')
  })

  it('are a set on which a judge is measured, with the verdicts of `check`', async () => {
    const dir = folder(withPorts)
    await approve(dir, 'cang-ca')
    await collect(dir)
    const { code, out } = await kientruc(dir, [...A, 'judge', 'score', 'tap', '--format', 'json'])
    expect(code).toBe(0)
    const result = JSON.parse(out)
    expect(result.set).toMatchObject({ name: 'tap', labels: 1 })
    expect(result.measured).toMatchObject({ cases: 1, lenient: 1, missed: 0, hit1: 1, alarms: null })
    expect(result.otherwise).toEqual([])
    const text = await kientruc(dir, [...A, 'judge', 'score', 'tap'])
    expect(text.out).toMatch(/Duplicates called none +0 %/)
  })
})

describe('judge score', () => {
  it('tells at which place a set is at fault', async () => {
    const dir = folder({
      ...province,
      'tap/catalogue.json': '[]',
      'tap/proposals.json': '[\n {"id": "P1", "title": "Cảng cá", "agency": "Sở A", "purpose": "", "kind": "build"}\n]',
      'tap/labels.json':
        '{\n "P1": {"verdict": "duplicate", "targets": [{"id": "HT9", "relation": "duplicate", "required": true}]},\n "P2": {"verdict": "none", "targets": []}\n}',
    })
    const { code, err } = await kientruc(dir, [...A, 'judge', 'score', 'tap'])
    expect(code).toBe(2)
    expect(err).toContain('tap/labels.json:2')
    expect(err).toContain('There is no system “HT9”')
    expect(err).toContain('tap/labels.json:3')
    writeFileSync(join(dir, 'tap', 'labels.json'), '{"P1": {"verdict": "twice", "targets": []}}')
    const other = await kientruc(dir, [...A, 'judge', 'score', 'tap'])
    expect(other.code).toBe(2)
    expect(other.err).toContain('tap/labels.json:1')
  })

  it('refuses a judge file that is none, and measures one that is named', async () => {
    const dir = folder({ ...province, 'khac.json': '{}' })
    const set = join(process.cwd(), 'bench', 'gold', 's11')
    const { code, err } = await kientruc(dir, [...A, 'judge', 'score', set, '--judge', 'khac.json'])
    expect(code).toBe(2)
    expect(err).toContain('khac.json')
    const named = join(process.cwd(), 'packs', 'phan-xet.json')
    const [own, given] = await Promise.all(
      [[], ['--judge', named]].map((more) => kientruc(dir, [...A, 'judge', 'score', set, '--format', 'json', ...more])),
    )
    const [ours, theirs] = [JSON.parse(own?.out ?? ''), JSON.parse(given?.out ?? '')]
    expect(theirs.measured).toEqual(ours.measured)
    expect(theirs.judge.digest).toBe(ours.judge.digest)
    expect(ours.judge.knowsSet).toBe(true)
  }, 60_000)
})
