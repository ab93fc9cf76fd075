import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { DiffResult } from '../../src/lifecycle/diff/types.js'
import { kientruc } from '../support/cli.js'
import { folder, small, system } from '../support/disk.js'
import { commit, git, repository, write } from '../support/git.js'

const run = (dir: string, ...argv: string[]) => kientruc(dir, ['--lang', 'en', 'diff', ...argv])
const oneMore = (id = 'ht-moi') => ({ 'x.yaml': `systems:\n${system(id)}` })
const proposal =
  'proposal:\n  id: dx-1\n  title: Quản lý bến cá\n  agency: so-a\n  kind: build\n  date: 2019-03-15\n  purpose: Quản lý tàu cá ra vào bến.\n  dependsOn: [ { to: csdl-dat-dai, kind: data } ]\n'

describe('diff', () => {
  it('compares the last commit with the work tree; the exit code tells only when asked', async () => {
    const dir = repository(small)
    expect(await run(dir, '--exit-code')).toMatchObject({ code: 0, out: expect.stringContaining('No changes.') })
    write(dir, oneMore())
    const changed = await run(dir)
    expect(changed.code).toBe(0)
    expect(changed.out).toContain('+ system “Hệ thống ht-moi” (ht-moi) x.yaml:2')
    expect((await run(dir, '--exit-code')).code).toBe(1)
  })

  it('compares two refs, from a subfolder too, and says that it does not see what is not committed', async () => {
    const dir = repository(Object.fromEntries(Object.entries(small).map(([k, v]) => [`kt/${k}`, v])))
    git(dir, 'switch', '--quiet', '-c', 'nhanh')
    write(dir, { 'kt/x.yaml': `systems:\n${system('ht-nhanh')}` })
    commit(dir)
    git(dir, 'switch', '--quiet', 'main')
    write(dir, { 'kt/y.yaml': `systems:\n${system('ht-main').replace('Hệ thống ht-main', 'Trang du lịch')}` })
    commit(dir)
    write(dir, { 'kt/z.yaml': `systems:\n${system('ht-chua')}` })
    const two = await run(join(dir, 'kt'), 'main', 'nhanh')
    expect(two.out).toContain('ht-nhanh')
    expect(two.out).toContain('ht-main')
    expect(two.out).not.toContain('ht-chua')
    expect(two.err).toContain('1 file(s) of the architecture have uncommitted changes')
    const parted = await run(join(dir, 'kt'), 'main...nhanh')
    expect(parted.out).toContain('ht-nhanh')
    expect(parted.out).not.toContain('ht-main')
    expect((await run(join(dir, 'kt'), 'HEAD~1..')).out).toContain('ht-main')
  })

  it('compares two folders without git, and a proposal with the architecture', async () => {
    const [a, b] = [folder(small), folder({ ...small, ...oneMore() })]
    expect((await run('/', a, b)).out).toContain('1 added, 0 removed, 0 changed')
    write(a, { 'dx/dx.yaml': proposal })
    const overlaid = await run(a, 'dx/dx.yaml')
    expect(overlaid.out).toContain('+ system “Quản lý bến cá” (dx-1)')
    expect(overlaid.out).toContain('“Quản lý bến cá”')
    expect((await run(a, 'dx/dx.yaml', a)).code).toBe(2)
  })

  it('gives JSON that fits its schema, Markdown, and the graph with the changes on it', async () => {
    const dir = repository(small)
    write(dir, {
      'he-thong.yaml': small['he-thong.yaml'].replace('{ status: operational }', '{ status: retiring }'),
      ...oneMore(),
    })
    const json: unknown = JSON.parse((await run(dir, '--format', 'json')).out)
    const fits = new Ajv2020({ strict: false }).compile(DiffResult)
    expect(fits(json), JSON.stringify(fits.errors)).toBe(true)
    expect(json).toMatchObject({ summary: { added: 1, changed: 1 }, base: { kind: 'commit', label: 'HEAD' } })
    const { out: comment } = await run(dir, '--format', 'markdown')
    expect(comment).toMatch(/^## Changes of the architecture\n\n\*\*HEAD/)
    expect(comment).toMatch(/<summary>Added \(1\)<\/summary>\n\n\*\*system .*ht-moi.*\n\n<\/details>/)
    expect(comment).toMatch(/\n- [^\n]+: [^\n]+ → [^\n]+\n\n<\/details>\n\n<!-- kientruc -->\n$/)
    const mermaid = await run(dir, '--format', 'mermaid', '--out', 'svg=d.svg')
    expect(mermaid.out).toContain('["+ Hệ thống ht-moi"]:::added')
    expect(mermaid.out).toContain('["#177; Hệ thống một cửa điện tử"]:::changed')
    expect((await run(dir, '--format', 'graphml')).out).toContain('<data key="node.change">added</data>')
    write(dir, { 'x.yaml': 'systems: []\n' })
    rmSync(join(dir, 'he-thong.yaml'))
    const gone = await run(dir, '--format', 'mermaid')
    expect(gone.out).toContain('["#8722; Cơ sở dữ liệu đất đai"]:::removed')
  })
})

describe('a comparison that would be wrong is not made', () => {
  it.each([
    ['no repository', () => folder(small), ['main'], 'lies in no git repository'],
    ['an unknown ref', () => repository(small), ['mian'], 'Did you mean “main”?'],
    ['a ref that looks like an option', () => repository(small), ['--', '-x'], 'names no commit'],
    ['a ref before the architecture began', () => laterBegun(), ['HEAD~1'], 'At “HEAD~1”: There is no kientruc.yaml'],
    ['branches without a common commit', () => orphan(), ['main...khac'], 'No commit is known from which'],
    ['a format that does not exist', () => repository(small), ['--format', 'jsn'], 'json'],
  ])('%s', async (_, make, argv, mention) => {
    const refused = await run(make(), ...argv)
    expect(refused.err).toContain(mention)
    expect(refused).toMatchObject({ code: 2, out: '' })
  })

  it('a broken file on one side, with its place', async () => {
    const dir = repository({ ...small, 'x.yaml': 'systems: [\n' })
    write(dir, { 'x.yaml': 'systems: []\n' })
    const broken = await run(dir)
    expect(broken).toMatchObject({ code: 2, out: '' })
    expect(broken.err).toContain('x.yaml:')
    expect(broken.err).toContain('The side “HEAD” has 1 fault(s)')
    commit(dir)
    write(dir, { 'x.yaml': `systems:\n${system('ht-x')}${system('ht-x')}` })
    expect((await run(dir)).err).toContain('The side “.” has 1 fault(s)')
  })

  it('a shallow clone says what to fetch', async () => {
    const far = repository(small)
    write(far, oneMore())
    commit(far)
    const near = join(folder(), 'gan')
    git(far, 'clone', '--quiet', '--depth=1', `file://${far}`, near)
    const shallow = await run(near, 'HEAD~1')
    expect(shallow.code).toBe(2)
    expect(shallow.err).toContain('git fetch --unshallow')
  })
})

function laterBegun(): string {
  const dir = repository({ 'doc.txt': 'a' })
  write(dir, small)
  commit(dir)
  return dir
}

function orphan(): string {
  const dir = repository(small)
  git(dir, 'switch', '--quiet', '--orphan', 'khac')
  write(dir, small)
  commit(dir)
  return dir
}
