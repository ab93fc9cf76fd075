import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kientruc } from '../support/cli.js'
import { folder, small, system } from '../support/disk.js'
import { paperOf, paragraph } from '../support/docx.js'
import { commit, git, repository, write } from '../support/git.js'

const run = (dir: string, ...argv: string[]) => kientruc(dir, ['--lang', 'en', ...argv])
const faulty = (id: string) => `systems:\n${system(id, `    dependsOn: [ { to: ${id}, kind: data } ]\n`)}`
const proposal = (id: string) =>
  `proposal:\n  id: ${id}\n  title: Xây dựng phần mềm quản lý bến cá\n  agency: so-a\n  kind: build\n  date: 2019-03-15\n  purpose: Quản lý tàu cá ra vào bến, cấp chuyến biển.\n`
const findingsOf = (out: string) =>
  JSON.parse(out).results.flatMap((r: { findings: { rule: string; subject?: string }[] }) =>
    r.findings.map((f) => `${f.rule} ${f.subject}`),
  )

describe('validate --changed-since', () => {
  it('tells only of what was changed, judged against the whole', async () => {
    const dir = repository({ ...small, 'cu.yaml': faulty('ht-cu') })
    git(dir, 'switch', '--quiet', '-c', 'nhanh')
    expect((await run(dir, 'validate', '--changed-since', 'main')).code).toBe(0)
    write(dir, { 'moi.yaml': faulty('ht-moi') })
    const changed = await run(dir, 'validate', '--changed-since', 'main', '--format', 'json')
    expect(changed.code).toBe(1)
    expect(findingsOf(changed.out)).toEqual(['model/self-dependency ht-moi'])
    expect(JSON.parse(changed.out).changedSince).toMatchObject({ ref: 'main', everything: false, leftOut: 1 })
    expect((await run(dir, 'validate', '--changed-since', 'main')).out).toContain('Only what changed since main')
  })

  it('counts what main changed meanwhile to others, and a change of settings to everything', async () => {
    const dir = repository({ ...small, 'cu.yaml': faulty('ht-cu') })
    git(dir, 'switch', '--quiet', '-c', 'nhanh')
    git(dir, 'switch', '--quiet', 'main')
    write(dir, { 'cu.yaml': faulty('ht-cu').replace('Hệ thống ht-cu', 'Tên mới') })
    commit(dir)
    git(dir, 'switch', '--quiet', 'nhanh')
    expect((await run(dir, 'validate', '--changed-since', 'main')).code).toBe(0)
    write(dir, { 'kientruc.yaml': `${small['kientruc.yaml']}rules: { waiver/unused: { severity: error } }\n` })
    const all = await run(dir, 'validate', '--changed-since', 'main')
    expect(all.code).toBe(1)
    expect(all.out).toContain('everything was looked at')
  })

  it('passes over a moved file and a comment; a duplicate of something old is the newcomer’s', async () => {
    const dir = repository({ ...small, 'cu.yaml': faulty('ht-cu') })
    rmSync(join(dir, 'cu.yaml'))
    write(dir, { 'khac/cu.yaml': `# chuyển\n${faulty('ht-cu')}` })
    const moved = await run(dir, 'validate', '--changed-since', 'HEAD')
    expect(moved.code).toBe(0)
    expect(moved.err).toContain('1 file(s) were deleted')
  })
})

describe('check --changed-since', () => {
  it('sees dossiers of Word, and the appendix of one that several files make', async () => {
    const architecture = Object.fromEntries(Object.entries(small).map(([k, v]) => [`kt/${k}`, v]))
    const dir = repository(architecture)
    const paper = (title: string, purpose: string) =>
      paperOf([`Tên dự án: ${title}`, 'Chủ đầu tư: Sở A', `Mục tiêu: ${purpose}`].map((x) => paragraph(x)).join(''))
    const put = (name: string, bytes: Uint8Array) => {
      mkdirSync(join(dir, 'dx', 'hai'), { recursive: true })
      writeFileSync(join(dir, 'dx', name), bytes)
    }
    put('cũ.docx', paper('Sổ mực nước', 'Ghi mực nước.'))
    put('hai/chính.docx', paper('Thư viện số', 'Cho mượn sách.'))
    put('hai/phụ lục.docx', paper('Thư viện số', 'Đọc sách.'))
    commit(dir)
    put('mới.docx', paper('Bến cá', 'Quản lý tàu.'))
    put('hai/phụ lục.docx', paper('Thư viện số', 'Đọc sách trên mạng.'))
    const { out } = await run(
      dir,
      '--architecture',
      'kt',
      'check',
      'dx',
      '--together',
      '--changed-since',
      'HEAD',
      '--format',
      'json',
    )
    const result = JSON.parse(out)
    // Files of one folder are one dossier: the two in dx as well, of which one is new.
    expect(result.results.map((r: { proposal: { file: string } }) => r.proposal.file)).toEqual([
      'dx/cũ.docx',
      'dx/hai/chính.docx',
    ])
    const apart = await run(dir, '--architecture', 'kt', 'check', 'dx', '--changed-since', 'HEAD', '--format', 'json')
    const files = JSON.parse(apart.out).results.map((r: { proposal: { file: string } }) => r.proposal.file)
    expect(files).toEqual(['dx/hai/phụ lục.docx', 'dx/mới.docx'])
    expect(JSON.parse(apart.out).changedSince.leftOut).toBe(2)
  })

  it('judges only proposals whose files were touched, against all the others', async () => {
    const architecture = Object.fromEntries(Object.entries(small).map(([k, v]) => [`kt/${k}`, v]))
    const dir = repository({ ...architecture, 'dx/cu.yaml': proposal('dx-cu'), 'dx/hong.yaml': 'proposal: [\n' })
    const since = ['--architecture', 'kt', 'check', 'dx', '--changed-since', 'HEAD']
    write(dir, { 'dx/moi.yaml': proposal('dx-moi') })
    const { out, code } = await run(dir, ...since, '--format', 'json')
    expect(code).not.toBe(2)
    const result = JSON.parse(out)
    expect(result.results.map((r: { proposal: { id: string } }) => r.proposal.id)).toEqual(['dx-moi'])
    expect(result.results[0].findings.map((f: { rule: string }) => f.rule)).toContain('duplication/duplicates-proposal')
    expect(result.changedSince.leftOut).toBe(2)
    commit(dir)
    const nothing = await run(dir, ...since, '--fail-on', 'warning')
    expect(nothing.code).toBe(0)
    expect(nothing.out).toContain('3 left out')
  })
})

describe('what git cannot tell', () => {
  it.each([
    ['no repository', () => folder(small), 'HEAD', 'lies in no git repository'],
    ['an unknown ref', () => repository(small), 'mian', 'Did you mean “main”?'],
  ])('%s: exit code 2 and the mend', async (_, make, ref, mention) => {
    const refused = await run(make(), 'validate', '--changed-since', ref)
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toContain(mention)
  })

  it('an architecture that was broken, or not there: everything is looked at, with a note', async () => {
    const dir = repository({ 'ghi-chu.txt': 'a' })
    write(dir, { ...small, 'cu.yaml': faulty('ht-cu') })
    const fresh = await run(dir, 'validate', '--changed-since', 'HEAD')
    expect(fresh.code).toBe(1)
    expect(fresh.err).toContain('everything is looked at')
    write(dir, { 'cu.yaml': 'systems: [\n' })
    commit(dir)
    write(dir, { 'cu.yaml': faulty('ht-cu') })
    const broken = await run(dir, 'validate', '--changed-since', 'HEAD')
    expect(broken.code).toBe(1)
    expect(broken.err).toContain('has 1 fault(s); what could not be read there counts as changed')
  })

  it('a shallow clone without the common commit: compared with the ref itself, and said', async () => {
    const far = repository({ ...small, 'cu.yaml': faulty('ht-cu') })
    git(far, 'switch', '--quiet', '-c', 'nhanh')
    write(far, { 'moi.yaml': faulty('ht-moi') })
    commit(far)
    const near = join(folder(), 'gan')
    git(far, 'clone', '--quiet', '--depth=1', '--no-single-branch', '--branch=nhanh', `file://${far}`, near)
    const shallow = await run(near, 'validate', '--changed-since', 'origin/main', '--format', 'json')
    expect(shallow.err).toContain('this clone is shallow')
    expect(findingsOf(shallow.out)).toEqual(['model/self-dependency ht-moi'])
  })
})
