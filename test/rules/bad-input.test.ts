import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'

const proposal = (fields = '') =>
  `proposal:\n  id: dx-1\n  title: Phần mềm A\n  agency: so-a\n  kind: build\n  purpose: Quản lý A.\n${fields}`
const manifest = (more: string) => `${small['kientruc.yaml']}${more}`

/** Files at fault, where the fault stands, and what the reader is told. */
const faulty: Record<string, [Record<string, string>, string, RegExp]> = {
  'a date that does not exist': [
    { 'x.yaml': 'documents:\n  - { id: a, number: 1/QĐ, title: A, date: 2019-02-30 }\n' },
    'x.yaml:2:44',
    /“2019-02-30”.*không có thật/,
  ],
  'a month that does not exist': [
    { 'x.yaml': 'phases:\n  - id: gd\n    name: Một\n    from: 2019-13\n' },
    'x.yaml:4:11',
    /“2019-13”.*không có thật/,
  ],
  'a leap day of a common year': [
    { 'x.yaml': 'phases:\n  - id: gd\n    name: Một\n    from: 2019-02-29\n' },
    'x.yaml:4:11',
    /không có thật/,
  ],
  'a period of a document that ends before it begins': [
    {
      'x.yaml':
        'documents:\n  - { id: a, number: 1/QĐ, title: A, effectiveFrom: 2020-01-01, effectiveTo: 2019-01-01 }\n',
    },
    'x.yaml:2:78',
    /sớm hơn ngày bắt đầu/,
  ],
  'a regime that ends before it begins': [
    {
      'x.yaml': 'regimes:\n  - { id: r, name: R, from: "2020", to: "2019", documents: [], dossier: [] }\n',
    },
    'x.yaml:2:41',
    /sớm hơn ngày bắt đầu/,
  ],
  'a regime that asks for a field that does not exist': [
    {
      'x.yaml':
        'regimes:\n  - id: r\n    name: R\n    from: "2020"\n    documents: []\n    dossier:\n      - { field: hostng, name: { vi: nơi đặt }, obligation: mandatory }\n',
    },
    'x.yaml:7:18',
    /“hostng”.*không hợp lệ/,
  ],
  'a regime on a document that is not there': [
    { 'x.yaml': 'regimes:\n  - { id: r, name: R, from: "2020", documents: [nd-73-2091], dossier: [] }\n' },
    'x.yaml:2:49',
    /“nd-73-2091”/,
  ],
  'successors of documents in a circle': [
    {
      'x.yaml':
        'documents:\n  - { id: a, number: 1/QĐ, title: A, supersededBy: b }\n  - { id: b, number: 2/QĐ, title: B, supersededBy: a }\n',
    },
    'x.yaml:2:52',
    /quan hệ thay thế giữa các văn bản/,
  ],
  'a standard that is its own successor': [
    {
      'x.yaml':
        'standards:\n  - { id: t, name: T, symbol: T 1, group: G, concern: C, obligation: recommended, document: tt-39-2017, supersededBy: t }\n',
    },
    'x.yaml:2:119',
    /quan hệ thay thế giữa các tiêu chuẩn/,
  ],
  'a pack with a field that does not exist': [
    {
      'kientruc.yaml': manifest('packs: ["./goi.yaml"]\n'),
      'goi.yaml': `pack: { id: goi, name: Gói, version: "1" }\ndocuments:\n  - { id: a, number: 1/QĐ-X, title: A, hieuLuc: có }\n`,
    },
    'goi.yaml:3:40',
    /Không có trường “hieuLuc”[\s\S]*effectiveFrom/,
  ],
  'a pack with a collection that does not exist': [
    {
      'kientruc.yaml': manifest('packs: ["./goi.yaml"]\n'),
      'goi.yaml': `pack: { id: goi, name: Gói, version: "1" }\nvanBan: []\n`,
    },
    'goi.yaml:2:1',
    /Không có nhóm dữ liệu “vanBan”/,
  ],
  'a pack with a successor that does not exist': [
    {
      'kientruc.yaml': manifest('packs: ["./goi.yaml"]\n'),
      'goi.yaml': `pack: { id: goi, name: Gói, version: "1" }\ndocuments:\n  - { id: a, number: 1/QĐ-X, title: A, supersededBy: nd-73-2091 }\n`,
    },
    'goi.yaml:3:54',
    /Không có văn bản nào mang mã “nd-73-2091”[\s\S]*nd-73-2019/,
  ],
  'a pack whose documents succeed each other in a circle': [
    {
      'kientruc.yaml': manifest('packs: ["./goi.yaml"]\n'),
      'goi.yaml': `pack: { id: goi, name: Gói, version: "1" }\ndocuments:\n  - { id: a, number: 1/QĐ-X, title: A, supersededBy: b }\n  - { id: b, number: 2/QĐ-X, title: B, supersededBy: a }\n`,
    },
    'goi.yaml:3:54',
    /quan hệ thay thế giữa các văn bản: “1\/QĐ-X”[\s\S]*“2\/QĐ-X”[\s\S]*supersededBy/,
  ],
  'a pack with a document in force beside its successor': [
    {
      'kientruc.yaml': manifest('packs: ["./goi.yaml"]\n'),
      'goi.yaml': `pack: { id: goi, name: Gói, version: "1" }\ndocuments:\n  - { id: a, number: 1/QĐ-X, title: A, effectiveTo: 2026-07-02, supersededBy: b }\n  - { id: b, number: 2/QĐ-X, title: B, effectiveFrom: 2026-07-01 }\n`,
    },
    'goi.yaml:3:53',
    /cả hai cùng hiệu lực[\s\S]*01\/07\/2026/,
  ],
  'a pack with one document entered twice': [
    {
      'kientruc.yaml': manifest('packs: ["./goi.yaml"]\n'),
      'goi.yaml': `pack: { id: goi, name: Gói, version: "1" }\ndocuments:\n  - { id: a, number: 1/QĐ-X, title: A }\n  - { id: b, number: 1/QĐ-X, title: B }\n`,
    },
    'goi.yaml:4:22',
    /được ghi hai lần, “a” và “b”/,
  ],
  'a pack with two regimes at once': [
    {
      'kientruc.yaml': manifest('packs: ["./goi.yaml"]\n'),
      'goi.yaml': `pack: { id: goi, name: Gói, version: "1" }\nregimes:\n  - { id: a, name: A, from: 2026-01-01, to: 2026-06-30, documents: [], dossier: [] }\n  - { id: b, name: B, from: 2026-06-30, documents: [], dossier: [] }\n`,
    },
    'goi.yaml:4:29',
    /“b” và “a” cùng áp dụng từ 30\/06\/2026/,
  ],
  'an override for nothing that exists': [
    {
      'kientruc.yaml': manifest(
        'rules:\n  layering/cycle:\n    overrides: [{ subject: csdl-dat-dia, severity: off }]\n',
      ),
    },
    'kientruc.yaml:7:28',
    /“csdl-dat-dia”[\s\S]*csdl-dat-dai/,
  ],
}

describe('an architecture that says the impossible', () => {
  it.each(Object.entries(faulty))('%s: validate tells the place, check refuses', async (_, [files, place, says]) => {
    const dir = folder({ ...small, 'dx/a.yaml': proposal(), ...files })
    const validated = await kientruc(dir, ['validate'])
    expect(validated.out).toContain(place)
    expect(validated.out).toMatch(says)
    expect(validated.code).toBe(2)
    const checked = await kientruc(dir, ['check', 'dx/a.yaml', '--format', 'json'])
    expect(checked.err).toContain(place)
    expect(checked.err).toMatch(says)
    expect(checked).toMatchObject({ code: 2, out: '' })
  })

  it('a pack that is not there, by name and by file: nothing is done at all', async () => {
    for (const [pack, near] of [
      ['che-do-dau-tư', 'che-do-dau-tu'],
      ['khung-2062', 'khung-2026'],
      ['./goi-rieng.yaml', 'goi-rieng.yaml'],
    ] as const) {
      const dir = folder({ ...small, 'kientruc.yaml': manifest(`packs: ["${pack}"]\n`), 'dx/a.yaml': proposal() })
      for (const argv of [['validate'], ['check', 'dx/a.yaml'], ['report', '--out', 'ra']]) {
        const run = await kientruc(dir, argv)
        expect(run.err).toContain('kientruc.yaml:5:9')
        expect(run.err).toContain(near)
        expect(run).toMatchObject({ code: 2, out: '' })
      }
    }
  })
})

describe('a proposal that says the impossible', () => {
  it.each([
    ['a date', '  date: 2019-06-31\n', 'dx.yaml:7:9', /“2019-06-31”.*không có thật/],
    ['a schedule', '  schedule: { from: 2020-06, to: 2019-12 }\n', 'dx.yaml:7:34', /sớm hơn ngày bắt đầu/],
  ])('%s', async (_, fields, place, says) => {
    const run = await kientruc(folder({ ...small, 'dx.yaml': proposal(fields) }), ['check', 'dx.yaml'])
    expect(run.out).toContain(place)
    expect(run.out).toMatch(says)
    expect(run.code).toBe(2)
  })

  it('is told and counted by the site too, which is written all the same', async () => {
    const dir = folder({ ...small, 'dx/a.yaml': proposal('  date: 2019-06-31\n'), 'dx/b.yaml': proposal() })
    const run = await kientruc(dir, ['report', 'dx', '--out', 'trang'])
    expect(run.err).toMatch(/a\.yaml:7:9[\s\S]*“2019-06-31”/)
    expect(run.err).toContain('Trang có 1 đề xuất chưa đọc được')
    expect(existsSync(join(dir, 'trang/index.html'))).toBe(true)
    expect(run.code).toBe(2)
  })
})
