import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'

const record = (id: string, name: string, extra = '') =>
  `  - id: ${id}\n    name: ${name}\n    kind: application\n    owner: so-a\n    layer: ung-dung\n    scope: agency\n    lifecycle: { status: operational }\n${extra}`

const files = {
  ...small,
  'kientruc.yaml': `${small['kientruc.yaml']}proposals: de-xuat\nrules:\n  hosting/no-backup:\n    overrides:\n      - { subject: kt-2, severity: info }\n`,
  'trung.yaml': `systems:
${record('kt-1', 'Phần mềm kế toán', '    functions: [Hạch toán]\n')}  # khai lại
${record('kt-2', 'Kế toán', '    # theo phiếu 2019\n    code: KT02\n    functions: [Hạch toán, Báo cáo]\n    dependsOn:\n      - { to: kt-1, kind: data }\n      - { to: csdl-dat-dai, kind: data }\n')}${record('kt-3', 'PHẦN MỀM KẾ TOÁN', '    hosting: kt-2\n')}`,
  'quan-he.yaml': `dependencies:
  - { from: kt-1, to: kt-2, kind: data }
  - { from: ht-mot-cua, to: kt-3, kind: integration } # đang làm
  - { from: ht-mot-cua, to: kt-1, kind: integration }
waivers:
  - { rule: hosting/no-backup, subject: kt-2, reason: nhỏ, approvedBy: UBND, expires: 2030-01-01 }
`,
  'de-xuat/a.yaml': `proposal:
  id: dx-a
  title: Nâng cấp phần mềm kế toán
  agency: so-a
  kind: upgrade
  purpose: Nâng cấp phần mềm kế toán cho các đơn vị.
  upgrades: [kt-2]
  reuses: [kt-3]
`,
}
const en = ['--lang', 'en']
const read = (dir: string, file: string) => readFileSync(join(dir, file), 'utf8')

describe('dedupe', () => {
  it('lists groups, as text and JSON', async () => {
    const dir = folder(files)
    const { code, out } = await kientruc(dir, [...en, 'dedupe'])
    expect(code).toBe(0)
    expect(out).toContain('3 records describe one system')
    expect(out.split('\n')).toContain('  kientruc dedupe --merge kt-2 kt-1 kt-3')
    const listed = JSON.parse((await kientruc(dir, [...en, 'dedupe', '--format', 'json'])).out)
    expect(listed.groups).toHaveLength(1)
    expect(listed.groups[0].records.map((r: { id: string }) => r.id)).toEqual(['kt-2', 'kt-1', 'kt-3'])
  })

  it('never breaks the command that merges, however long, and wraps all else', async () => {
    const ids = Array.from({ length: 9 }, (_, i) => `phan-mem-ke-toan-hanh-chinh-su-nghiep-${i + 1}`)
    const many = ids.map((id) => record(id, 'Phần mềm kế toán hành chính sự nghiệp')).join('')
    const { out } = await kientruc(folder({ ...small, 'trung.yaml': `systems:\n${many}` }), [...en, 'dedupe'])
    const long = out.split('\n').filter((line) => line.length > 110)
    expect(long).toEqual([expect.stringMatching(/^ {2}kientruc dedupe --merge( phan-mem-ke-toan\S+){9}$/)])
  })

  it('merges records: fields joined, references turned, names and comments kept, the rest untouched', async () => {
    const dir = folder(files)
    const merge = [...en, 'dedupe', '--merge', 'kt-1', 'kt-2', 'kt-3']
    const dry = await kientruc(dir, [...merge, '--dry-run'])
    expect(dry.out).toContain('--- a/trung.yaml')
    expect(read(dir, 'trung.yaml')).toBe(files['trung.yaml'])
    const run = await kientruc(dir, merge)
    expect(run.err).toContain('git restore')
    expect(run.code).toBe(0)
    const after = read(dir, 'trung.yaml')
    for (const said of [
      'code: KT02',
      'functions: [Hạch toán, Báo cáo]',
      '{ to: csdl-dat-dai, kind: data }',
      'aliases: [Kế toán, kt-2, kt-3]',
    ])
      expect(after).toContain(said)
    for (const comment of ['# khai lại', '# theo phiếu 2019']) expect(after).toContain(comment)
    expect(after).not.toMatch(/id: kt-[23]|hosting|to: kt-/)
    expect(read(dir, 'quan-he.yaml')).toBe(
      files['quan-he.yaml']
        .replace('  - { from: kt-1, to: kt-2, kind: data }\n', '')
        .replace('to: kt-3', 'to: kt-1')
        .replace('subject: kt-2', 'subject: kt-1'),
    )
    expect(read(dir, 'de-xuat/a.yaml')).toBe(
      files['de-xuat/a.yaml'].replace('[kt-2]', '[kt-1]').replace('[kt-3]', '[kt-1]'),
    )
    expect(read(dir, 'kientruc.yaml')).toContain('subject: kt-1')
    expect((await kientruc(dir, [...en, 'dedupe'])).out).toContain('No duplicates')
  })

  it('tells what differs and follows the record that is asked for', async () => {
    const dir = folder(files)
    const run = await kientruc(dir, [...en, 'dedupe', '--merge', 'kt-1', 'kt-2', '--take', 'name=kt-2'])
    expect(run.err).toContain('name differs')
    expect(run.err).toContain('kt-2 is followed')
    expect(read(dir, 'trung.yaml')).toContain('name: Kế toán')
    expect(read(dir, 'trung.yaml')).toContain('aliases: [kt-2]')
  })

  it('remembers what is kept apart, until a further record comes', async () => {
    const dir = folder(files)
    const apart = ['dedupe', '--apart', 'kt-1', 'kt-2', 'kt-3', '--reason', 'ba đơn vị', '--approved-by', 'Sở A']
    expect((await kientruc(dir, [...en, ...apart])).code).toBe(0)
    expect(read(dir, 'quan-he.yaml')).toContain('expires: 2021-06-01')
    expect((await kientruc(dir, [...en, 'dedupe'])).out).toContain('No duplicates')
    expect((await kientruc(dir, [...en, 'validate'])).out).toContain('ba đơn vị')
  })

  it.each([
    [['--merge', 'kt-1'], 'at least one id'],
    [['--merge', 'kt-1', 'kt-9'], 'no record with the id “kt-9”'],
    [['--merge', 'kt-1', 'so-a'], 'one kind'],
    [['--merge', 'kt-1', 'kt-1'], 'once'],
    [['--merge', 'kt-1', 'kt-2', '--take', 'color=kt-2'], 'no field “color”'],
    [['--merge', 'kt-1', 'kt-2', '--take', 'name=kt-3'], 'none of the records'],
    [['kt-1', 'kt-2'], 'It is not said'],
    [['--apart', 'kt-1', 'kt-2'], '--reason'],
    [['--apart', 'kt-1', 'kt-2', '--reason', 'x', '--approved-by', 'y', '--expires', '2020-02-31'], 'does not exist'],
  ])('%j is refused and writes nothing', async (words, said) => {
    const dir = folder(files)
    const { code, err } = await kientruc(dir, [...en, 'dedupe', ...words])
    expect(err).toContain(said)
    expect(code).toBe(2)
    expect(read(dir, 'trung.yaml')).toBe(files['trung.yaml'])
  })
})
