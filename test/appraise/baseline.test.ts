import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kientruc } from '../support/cli.js'
import { folder, small, system } from '../support/disk.js'
import { write } from '../support/git.js'

const faulty = (id: string) => `systems:\n${system(id, `    dependsOn: [ { to: ${id}, kind: data } ]\n`)}`
const proposal = (id: string, title: string, extra = '') =>
  `proposal:\n  id: ${id}\n  title: ${title}\n  agency: so-a\n  kind: build\n  date: 2019-03-15\n  purpose: Quản lý tàu cá ra vào bến, cấp chuyến biển.\n${extra}`
const run = (dir: string, ...argv: string[]) => kientruc(dir, ['--lang', 'en', ...argv])

describe('validate with a baseline', () => {
  it('passes over what is known, fails for what is new, and tells what is fixed', async () => {
    const dir = folder({ ...small, 'a.yaml': faulty('ht-a') })
    expect((await run(dir, 'validate', '--out', 'baseline=known.json')).code).toBe(1)
    const known = await run(dir, 'validate', '--baseline', 'known.json')
    expect(known.code).toBe(0)
    expect(known.out).toContain('Error (known)')
    expect(known.out).toContain('Against the baseline: 0 new, 1 known, 0 fixed.')

    write(dir, { 'b.yaml': faulty('ht-b'), 'a.yaml': `# moved\n\n${faulty('ht-a')}` })
    const fresh = await run(dir, 'validate', '--baseline', 'known.json')
    expect(fresh.code).toBe(1)
    expect(fresh.out).toContain('1 new, 1 known, 0 fixed')

    write(dir, { 'a.yaml': `systems:\n${system('ht-a')}`, 'b.yaml': 'systems: []\n' })
    const fixed = await run(dir, 'validate', '--baseline', 'known.json')
    expect(fixed.code).toBe(0)
    expect(fixed.out).toContain('0 new, 0 known, 1 fixed')
    expect(fixed.out).toContain('✓ fixed model/self-dependency ht-a')
  })

  it('takes an earlier result in JSON as well, in another language', async () => {
    const dir = folder({ ...small, 'a.yaml': faulty('ht-a') })
    await kientruc(dir, ['validate', '--out', 'json=truoc.json'])
    expect((await run(dir, 'validate', '--baseline', 'truoc.json')).code).toBe(0)
  })

  it('marks what is known in every format and does not fail there', async () => {
    const dir = folder({ ...small, 'a.yaml': faulty('ht-a') })
    await run(dir, 'validate', '--out', 'baseline=known.json')
    const as = async (format: string) =>
      (await run(dir, 'validate', '--baseline', 'known.json', '--format', format)).out
    expect(JSON.parse(await as('json'))).toMatchObject({
      baseline: { known: 1, new: 0, fixed: [] },
      results: [{ findings: [{ rule: 'model/self-dependency', known: true }] }],
    })
    expect(JSON.parse(await as('sarif')).runs[0].results[0].baselineState).toBe('unchanged')
    expect(await as('github')).toBe('')
    expect(await as('junit')).toMatch(/failures="0".*skipped="1"/)
    expect(await as('markdown')).toMatch(/Error \\\(known\\\)/)
  })

  it('does not call fixed what it could not read', async () => {
    const dir = folder({ ...small, 'a.yaml': faulty('ht-a') })
    await run(dir, 'validate', '--out', 'baseline=known.json')
    write(dir, { 'a.yaml': 'systems: [\n' })
    const broken = await run(dir, 'validate', '--baseline', 'known.json')
    expect(broken.code).toBe(2)
    expect(broken.out).toContain('0 fixed')
  })
})

describe('check with a baseline', () => {
  it('passes over what is known and fails for what is new; of proposals not named it says nothing', async () => {
    const dir = folder({
      ...small,
      'dx/a.yaml': proposal('dx-a', 'Phần mềm bến cá', '  agencyy: x\n').replace('  agencyy: x\n', ''),
    })
    write(dir, { 'dx/b.yaml': proposal('dx-b', 'Trang thông tin du lịch') })
    expect((await run(dir, 'check', 'dx', '--fail-on', 'warning', '--out', 'baseline=known.json')).code).toBe(1)
    expect((await run(dir, 'check', 'dx', '--fail-on', 'warning', '--baseline', 'known.json')).code).toBe(0)
    const one = await run(dir, 'check', 'dx/b.yaml', '--fail-on', 'warning', '--baseline', 'known.json')
    expect(one.code).toBe(0)
    expect(one.out).toContain('0 fixed')
    write(dir, { 'dx/c.yaml': proposal('dx-c', 'Hệ thống mới') })
    const more = await run(dir, 'check', 'dx', '--fail-on', 'warning', '--baseline', 'known.json')
    expect(more.code).toBe(1)
    expect(more.out).toMatch(/[1-9]\d* new, [1-9]\d* known/)
  })

  it('keeps no waived finding: when the waiver ends, it counts', async () => {
    const waiver = (expires: string) =>
      `waivers:\n  - { rule: model/self-dependency, subject: ht-a, reason: Thử, approvedBy: Sở A, expires: ${expires} }\n`
    const dir = folder({ ...small, 'a.yaml': faulty('ht-a'), 'mien-tru.yaml': waiver('2030-01-01') })
    await run(dir, 'validate', '--out', 'baseline=known.json')
    expect(JSON.parse(readFileSync(join(dir, 'known.json'), 'utf8')).findings).toEqual([])
    rmSync(join(dir, 'mien-tru.yaml'))
    expect((await run(dir, 'validate', '--baseline', 'known.json')).code).toBe(1)
  })
})

describe('a baseline that cannot be used', () => {
  it.each([
    ['is missing', undefined, 'khong-co.json'],
    ['is no JSON', '{ "findings": [', 'known.json:1'],
    ['is something else', '{ "version": "2.1.0", "runs": [] }', 'findings'],
    ['has a finding without a name', '{\n  "findings": [\n    { "rule": "x", "message": "y" }\n  ]\n}', 'known.json:3'],
  ])('%s: exit code 2, the place and the mend', async (_, content, mention) => {
    const dir = folder({ ...small, ...(content === undefined ? {} : { 'known.json': content }) })
    const refused = await run(dir, 'validate', '--baseline', content === undefined ? 'khong-co.json' : 'known.json')
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toContain(mention)
    expect(refused.err).toContain('--out baseline=')
  })
})
