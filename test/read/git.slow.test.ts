import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openRepository } from '../../src/architecture/read/git.js'
import { loadWorkspace } from '../../src/architecture/read/workspace.js'
import { InputError } from '../../src/kernel/input-error.js'
import { folder, small, system } from '../support/disk.js'
import { commit, git, repository, write } from '../support/git.js'

/** The systems of the architecture in a folder as a commit has it. */
function systemsAt(dir: string, ref: string, architecture = '.'): string[] {
  const repo = openRepository(dir)
  const workspace = loadWorkspace(architecture, { cwd: dir, files: repo.files(repo.commit(ref)) })
  expect(workspace.hits).toEqual([])
  return [...workspace.model.systems.keys()].sort()
}
const said = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    if (error instanceof InputError) return error.text.en
    throw error
  }
  return ''
}

describe('an architecture read from a commit', () => {
  it('is the one that was committed, whatever the work tree holds', () => {
    const dir = repository(small)
    write(dir, { 'x.yaml': `systems:\n${system('ht-moi')}` })
    rmSync(join(dir, 'he-thong.yaml'))
    expect(systemsAt(dir, 'HEAD')).toEqual(['csdl-dat-dai', 'ht-mot-cua'])
    commit(dir)
    expect(systemsAt(dir, 'HEAD')).toEqual(['ht-moi'])
    expect(systemsAt(dir, 'HEAD~1')).toEqual(['csdl-dat-dai', 'ht-mot-cua'])
    expect(systemsAt(dir, 'main')).toEqual(['ht-moi'])
  })

  it('has the same digest and places as on disk', () => {
    const dir = repository({ ...small, 'hệ thống/x y.yaml': `systems:\n${system('ht-moi')}` })
    const repo = openRepository(dir)
    const there = loadWorkspace('.', { cwd: dir, files: repo.files(repo.commit('HEAD')) })
    const here = loadWorkspace('.', { cwd: dir })
    expect(there.model.digest).toBe(here.model.digest)
    const placeOf = ({ model }: typeof here) => model.locate(model.systems.get('ht-moi') ?? {}, 'id')
    expect(placeOf(there)).toEqual(placeOf(here))
    expect(placeOf(there)?.file).toBe('hệ thống/x y.yaml')
  })

  it('is found from a subfolder, in a folder of the repository, and through links inside it', () => {
    const files = Object.fromEntries(Object.entries(small).map(([name, text]) => [`kien-truc/${name}`, text]))
    const dir = repository({ ...files, 'khac/x.yaml': `systems:\n${system('ht-moi')}`, 'ghi-chu/a.txt': 'a' })
    symlinkSync('../khac/x.yaml', join(dir, 'kien-truc', 'lien-ket.yaml'))
    symlinkSync('../../..', join(dir, 'kien-truc', 'ra-ngoai'))
    commit(dir)
    expect(systemsAt(dir, 'HEAD', 'kien-truc')).toEqual(['csdl-dat-dai', 'ht-mot-cua'])
    expect(systemsAt(join(dir, 'ghi-chu'), 'HEAD', '../kien-truc')).toEqual(['csdl-dat-dai', 'ht-mot-cua'])
    symlinkSync('he-thong.yaml', join(dir, 'kien-truc', 'noi-bo.yml'))
    const before = loadWorkspace('kien-truc', { cwd: dir }).hits.map((h) => h.rule)
    commit(dir)
    const repo = openRepository(dir)
    const after = loadWorkspace('kien-truc', { cwd: dir, files: repo.files(repo.commit('HEAD')) })
    expect(after.hits.map((h) => h.rule)).toEqual(before)
    expect(before).toContain('model/duplicate-id')
  })

  it('can be read from a bare repository and from a second work tree', () => {
    const dir = repository(small)
    const bare = join(folder(), 'kho.git')
    git(dir, 'clone', '--quiet', '--bare', dir, bare)
    expect(systemsAt(bare, 'main')).toEqual(['csdl-dat-dai', 'ht-mot-cua'])
    const repo = openRepository(bare)
    expect(repo).toMatchObject({ bare: true, root: bare })
    expect(said(() => repo.changedSince(repo.commit('main')))).toContain('without a work tree')
    const tree = join(folder(), 'nhanh')
    git(dir, 'worktree', 'add', '--quiet', '-b', 'nhanh', tree)
    write(tree, { 'x.yaml': `systems:\n${system('ht-moi')}` })
    commit(tree)
    expect(systemsAt(tree, 'HEAD')).toContain('ht-moi')
    expect(systemsAt(tree, 'main')).not.toContain('ht-moi')
  })

  it('is not read past a submodule: its files are in another repository', () => {
    const inner = repository({ 'x.yaml': `systems:\n${system('ht-moi')}` })
    const dir = repository(small)
    git(dir, 'submodule', '--quiet', 'add', inner, 'con')
    commit(dir)
    expect(said(() => systemsAt(dir, 'HEAD'))).toContain('“con” is another git repository (a submodule)')
    expect(openRepository(join(dir, 'con')).root).toBe(join(dir, 'con'))
  })
})

describe('what cannot be used is said with the mend', () => {
  const dir = () => repository(small)
  it('a folder in no repository', () => {
    expect(said(() => openRepository(folder()))).toContain('lies in no git repository')
  })

  it('an unknown ref, with the nearest; one that looks like an option; a range; a file', () => {
    const repo = openRepository(dir())
    expect(said(() => repo.commit('mian'))).toContain('Did you mean “main”?')
    expect(said(() => repo.commit('--output=x'))).toContain('names no commit')
    expect(said(() => repo.commit('HEAD..HEAD'))).toContain('names no commit')
    expect(said(() => repo.commit('HEAD:lop.yaml'))).toContain('names no commit')
    expect(said(() => repo.commit(''))).toContain('names no commit')
  })

  it('a branch that only the remote has, in a shallow clone', () => {
    const far = dir()
    commit(far, 'thêm')
    git(far, 'branch', 'thu-nghiem')
    const near = join(folder(), 'gan')
    git(far, 'clone', '--quiet', '--depth=1', '--no-single-branch', `file://${far}`, near)
    const repo = openRepository(near)
    expect(repo.shallow).toBe(true)
    expect(said(() => repo.commit('thu-nghiem'))).toContain('Did you mean “origin/thu-nghiem”?')
    expect(said(() => repo.commit('HEAD~1'))).toContain('git fetch --unshallow')
  })

  it('a repository without a commit', () => {
    const empty = folder()
    git(empty, 'init', '--quiet')
    expect(said(() => openRepository(empty).commit('HEAD'))).toContain('no commit yet')
  })

  it('a machine without git', () => {
    const path = process.env.PATH
    process.env.PATH = folder()
    try {
      expect(said(() => openRepository('/'))).toContain('no git on this machine')
    } finally {
      process.env.PATH = path
    }
  })
})

describe('history', () => {
  it('tells what the work tree changed: edited, staged, new, deleted, not what is ignored', () => {
    const dir = repository({ ...small, '.gitignore': 'bo-qua.yaml\n' })
    const repo = openRepository(dir)
    const before = git(dir, 'status', '--porcelain=v2')
    expect(repo.changedSince(repo.commit('HEAD'))).toEqual([])
    write(dir, { 'mới.yaml': 'systems: []\n', 'bo-qua.yaml': 'x', 'lop.yaml': `${small['lop.yaml']}# ghi chú\n` })
    write(dir, { 'them.yaml': 'systems: []\n' })
    git(dir, 'add', 'them.yaml')
    rmSync(join(dir, 'co-quan.yaml'))
    const changed = repo.changedSince(repo.commit('HEAD')).map((p) => p.slice(dir.length + 1))
    expect(changed).toEqual(['co-quan.yaml', 'lop.yaml', 'mới.yaml', 'them.yaml'].sort())
    expect(openRepository(dir).changedSince(repo.commit('HEAD'))).toHaveLength(4)
    expect(before).toBe('')
  })

  it('lists the commits that touched a folder, newest first, and finds where branches part', () => {
    const dir = repository({ 'kien-truc/a.yaml': 'a\n', 'b.txt': 'b' })
    const first = git(dir, 'rev-parse', 'HEAD')
    write(dir, { 'b.txt': 'c' })
    commit(dir, 'không liên quan')
    git(dir, 'switch', '--quiet', '-c', 'nhanh')
    write(dir, { 'kien-truc/a.yaml': 'b\n' })
    const second = commit(dir, 'sửa\tkiến trúc')
    const repo = openRepository(dir)
    const history = repo.history(repo.commit('HEAD'), join(dir, 'kien-truc'), 10)
    expect(history.map((c) => [c.id, c.subject])).toEqual([
      [second, 'sửa\tkiến trúc'],
      [first, 'khởi tạo'],
    ])
    expect(repo.history(repo.commit('HEAD'), dir, 1)).toHaveLength(1)
    expect(repo.mergeBase(repo.commit('main'), repo.commit('nhanh'))?.id).toBe(repo.commit('main').id)
    git(dir, 'switch', '--quiet', '--orphan', 'khac')
    commit(dir)
    expect(repo.mergeBase(repo.commit('main'), repo.commit('khac'))).toBeUndefined()
  })
})
