import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kientruc } from '../support/cli.js'
import { folder } from '../support/disk.js'
import { A, decided, tree } from './apply.js'
import { province, read } from './workspace.js'

describe('apply', () => {
  it('completes the planned system, records the decision and touches no other line', async () => {
    const dir = folder(province)
    const run = await kientruc(dir, decided)
    expect(run.err).toContain('“dx-tau-ca” is now part of the architecture')
    expect(run.code).toBe(0)
    expect(read(dir, 'kien-truc/thuy-san.yaml')).toBe(
      `${province['kien-truc/thuy-san.yaml'].replace('{ status: planned }', '{ status: planned, from: 2019-11 }')}      - Cấp chuyến biển
    dependsOn:
      - { to: ht-mot-cua, kind: integration }
    cost: { amount: 1200, unit: million-vnd }
`,
    )
    expect(read(dir, 'kien-truc/lo-trinh.yaml')).toBe(province['kien-truc/lo-trinh.yaml'])
    const record = read(dir, 'kien-truc/quyet-dinh.yaml')
    for (const said of [
      'id: dx-tau-ca',
      'date: 2019-04-02',
      'document: 12/QĐ-UBND',
      'task: nv-tau-ca',
      'phase: gd-1',
      'changes: [tau-ca]',
      'reason: thử',
    ])
      expect(record).toContain(said)
    expect(record).toMatch(/proposalDigest: sha256:[0-9a-f]{64}\n {4}architectureDigest: sha256:[0-9a-f]{64}/)
    expect((await kientruc(dir, [...A, 'validate', '--fail-on', 'error'])).code).toBe(0)
  })

  it('adds a new system of its owner’s file, and lets its task deliver it', async () => {
    const task = province['de-xuat/cang-ca.yaml'].replace('  layer:', '  task: nv-cang\n  layer:')
    const dir = folder({ ...province, 'de-xuat/cang-ca.yaml': task })
    const run = await kientruc(dir, [...A, 'apply', 'de-xuat/cang-ca.yaml', '--reason', 'thử', '--date', '2019-05-02'])
    expect(run.err).toContain('New systems: dx-cang-ca')
    expect(read(dir, 'kien-truc/he-thong.yaml')).toContain(`  # Theo đề xuất dx-cang-ca, phê duyệt ngày 02/05/2019
  - id: dx-cang-ca
    name: Xây dựng phần mềm quản lý cảng cá
`)
    expect(read(dir, 'kien-truc/lo-trinh.yaml')).toBe(
      province['kien-truc/lo-trinh.yaml'].replace(
        'objectives: [mt-2] }',
        'objectives: [mt-2], delivers: [dx-cang-ca] }',
      ),
    )
  })

  it('refuses what was applied before', async () => {
    const dir = folder(province)
    await kientruc(dir, decided)
    const before = tree(dir)
    const again = await kientruc(dir, decided)
    expect(again.code).toBe(2)
    expect(again.err).toMatch(
      /was taken into the architecture by the decision of 2019-04-02 \(12\/QĐ-UBND\), at kien-truc\/quyet-dinh.yaml:2/,
    )
    expect(tree(dir)).toEqual(before)
  })

  it('refuses what does not conform until it is told why', async () => {
    const own = province['de-xuat/tau-ca.yaml'].replace('  schedule:', '  reuses: [khong-co]\n  schedule:')
    const files = { ...province, 'de-xuat/tau-ca.yaml': own }
    const dir = folder(files)
    const run = await kientruc(dir, [...A, 'apply', 'de-xuat/tau-ca.yaml'])
    expect(run.code).toBe(2)
    expect(run.err).toMatch(/does not conform \(model\/unknown-reference.*is not taken in\. .*--reason/)
    expect(tree(dir)).toEqual(files)
    expect((await kientruc(dir, decided)).code).toBe(0)
    expect(read(dir, 'kien-truc/quyet-dinh.yaml')).toMatch(
      /conditions:\n( +.*\n)*? +- rule: model\/unknown-reference\n +severity: error/,
    )
  })

  it('prints a patch in a dry run and writes nothing', async () => {
    const dir = folder(province)
    const run = await kientruc(dir, [...decided, '--dry-run'])
    expect(run.out).toContain('--- a/kien-truc/thuy-san.yaml\n+++ b/kien-truc/thuy-san.yaml\n')
    expect(run.out).toContain(
      '-    lifecycle: { status: planned } # chưa có ngày\n+    lifecycle: { status: planned, from: 2019-11 } # chưa có ngày\n',
    )
    expect(tree(dir)).toEqual(province)
  })

  it('refuses an id that is taken by another owner’s system, and takes a new one', async () => {
    const other = province['de-xuat/tau-ca.yaml']
      .replace('id: tau-ca', 'id: csdl-dat-dai')
      .replace('  task: nv-tau-ca\n', '')
    const dir = folder({ ...province, 'de-xuat/tau-ca.yaml': other })
    const run = await kientruc(dir, decided)
    expect(run.code).toBe(2)
    expect(run.err).toMatch(/The id “csdl-dat-dai” is taken by “Cơ sở dữ liệu đất đai”/)
    const renamed = await kientruc(dir, [...decided, '--rename', 'csdl-dat-dai=tau-ca-moi'])
    expect(renamed.code).toBe(0)
    expect(read(dir, 'kien-truc/quyet-dinh.yaml')).toContain('adds: [tau-ca-moi]')
  })

  it('refuses a check that proposal or architecture has outlived', async () => {
    const dir = folder(province)
    await kientruc(dir, [...A, 'check', 'de-xuat', '--fail-on', 'never', '--out', 'json=kq.json'])
    const checked = [...decided, '--checked', 'kq.json']
    writeFileSync(join(dir, 'de-xuat/tau-ca.yaml'), province['de-xuat/tau-ca.yaml'].replace('1200', '1900'))
    expect((await kientruc(dir, checked)).err).toMatch(/de-xuat\/tau-ca.yaml” was changed since it was checked/)
    writeFileSync(join(dir, 'de-xuat/tau-ca.yaml'), province['de-xuat/tau-ca.yaml'])
    writeFileSync(join(dir, 'kien-truc/thuy-san.yaml'), `${province['kien-truc/thuy-san.yaml']}# sửa tay\n`)
    const stale = await kientruc(dir, checked)
    expect(stale.err).toMatch(/The architecture was changed since the check/)
    expect(stale.code).toBe(2)
    writeFileSync(join(dir, 'kien-truc/thuy-san.yaml'), province['kien-truc/thuy-san.yaml'])
    expect((await kientruc(dir, checked)).code).toBe(0)
  })

  it('says what is missing of a system instead of writing half of one', async () => {
    const thin = 'proposal: { id: dx-1, title: Phần mềm A, agency: so-a, kind: build, purpose: Quản lý }\n'
    const dir = folder({ ...province, 'de-xuat/a.yaml': thin })
    const run = await kientruc(dir, [...A, 'apply', 'de-xuat/a.yaml', '--reason', 'thử'])
    expect(run.code).toBe(2)
    expect(run.err).toMatch(/does not say the layer and the scope of the system “dx-1”/)
    expect(existsSync(join(dir, 'kien-truc/quyet-dinh.yaml'))).toBe(false)
  })
})
