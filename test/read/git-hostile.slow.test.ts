import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openRepository } from '../../src/architecture/read/git.js'
import { kientruc } from '../support/cli.js'
import { folder, made, small } from '../support/disk.js'
import { commit, git, repository } from '../support/git.js'

/** Every command that asks git for something. */
const commands: readonly (readonly string[])[] = [
  ['validate', '--changed-since', 'HEAD'],
  ['check', '--changed-since', 'HEAD'],
  ['diff'],
  ['diff', 'HEAD'],
  ['diff', 'HEAD', '--format', 'markdown'],
  ['report', '--out', 'trang'],
]

/** Settings and attributes that make git run a program which leaves a file behind. */
function arm(gitDir: string, mark: string): void {
  // Where git hands it to a shell, a blank in its path would disarm it.
  const trap = mkdtempSync(join(tmpdir(), 'trap-'))
  made.push(trap)
  const script = join(trap, 'run.sh')
  writeFileSync(script, `#!/bin/sh\ntouch '${mark}'\ncat\n`)
  chmodSync(script, 0o755)
  const section = (name: string, ...lines: readonly string[]) => `[${name}]\n${lines.map((l) => `\t${l}\n`).join('')}`
  appendFileSync(
    join(gitDir, 'config'),
    [
      section(
        'core',
        ...['fsmonitor', 'pager', 'editor', 'sshCommand', 'alternateRefsCommand'].map((k) => `${k} = ${script}`),
      ),
      section('core', `hooksPath = ${join(gitDir, 'hooks')}`),
      section('filter "x"', `clean = ${script}`, `smudge = ${script}`, `process = ${script}`, 'required = true'),
      section('diff "x"', `textconv = ${script}`, `command = ${script}`),
      section('diff', `external = ${script}`),
      section('pager', `log = ${script}`, `diff = ${script}`),
      section('alias', ...['log', 'ls-files', 'ls-tree', 'rev-parse'].map((k) => `${k} = !${script}`)),
      section('log', 'showSignature = true'),
      section('gpg', `program = ${script}`),
      section('remote "origin"', `url = ext::${script}`, `uploadpack = ${script}`, 'promisor = true', `vcs = ext`),
      section('credential', `helper = !${script}`),
      section('extensions', 'partialClone = origin'),
      section('include', `path = ${join(gitDir, 'more')}`),
    ].join(''),
  )
  writeFileSync(join(gitDir, 'more'), section('core', `fsmonitor = ${script}`))
  mkdirSync(join(gitDir, 'info'), { recursive: true })
  writeFileSync(join(gitDir, 'info', 'attributes'), '* filter=x diff=x\n')
  mkdirSync(join(gitDir, 'hooks'), { recursive: true })
  for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction', 'fsmonitor-watchman'])
    cpSync(script, join(gitDir, 'hooks', hook))
}

async function nothingRan(dir: string, mark: string, cwd = dir): Promise<void> {
  for (const run of commands) {
    const { code } = await kientruc(cwd, run)
    expect([run, code === 3, existsSync(mark)]).toEqual([run, false, false])
  }
}

describe('nothing that a repository names is run', () => {
  it('by the settings, attributes and hooks of a folder that came as a zip or lies on a share', async () => {
    const dir = repository(small)
    const mark = join(folder(), 'ran')
    arm(join(dir, '.git'), mark)
    appendFileSync(join(dir, 'lop.yaml'), '# sửa\n')
    await nothingRan(dir, mark)
    expect((await kientruc(dir, ['validate', '--changed-since', 'HEAD'])).code).toBe(0)
    // The trap is real: git itself falls into it.
    spawnSync('git', ['-C', dir, 'diff', 'HEAD'])
    expect(existsSync(mark)).toBe(true)
  })

  it('by a bare repository that a clone brings along under a folder’s name', async () => {
    const origin = folder(Object.fromEntries(Object.entries(small).map(([name, text]) => [`kien-truc/${name}`, text])))
    const inner = join(origin, 'kien-truc')
    git(origin, 'init', '--quiet', '--bare', 'kho')
    for (const part of ['HEAD', 'config']) renameSync(join(origin, 'kho', part), join(inner, part))
    for (const part of ['objects', 'refs']) {
      mkdirSync(join(inner, part))
      writeFileSync(join(inner, part, '.k'), '')
    }
    rmSync(join(origin, 'kho'), { recursive: true })
    git(origin, `--git-dir=${inner}`, 'config', 'core.bare', 'false')
    git(origin, `--git-dir=${inner}`, 'config', 'core.worktree', '..')
    git(origin, `--git-dir=${inner}`, `--work-tree=${origin}`, 'add', 'kien-truc/kientruc.yaml')
    git(origin, `--git-dir=${inner}`, `--work-tree=${origin}`, 'commit', '--quiet', '-m', 'x')
    const mark = join(folder(), 'ran')
    arm(inner, mark)
    git(origin, 'init', '--quiet', '--initial-branch=main')
    git(origin, 'add', '--all', '--force')
    commit(origin)
    const victim = join(folder(), 'nạn nhân')
    git(origin, 'clone', '--quiet', origin, victim)
    appendFileSync(join(victim, 'kien-truc', 'kientruc.yaml'), '# sửa\n')
    await nothingRan(victim, mark, join(victim, 'kien-truc'))
    const { out, code } = await kientruc(join(victim, 'kien-truc'), [
      'check',
      '--changed-since',
      'HEAD',
      '--format',
      'json',
    ])
    expect(code).not.toBe(3)
    // It is the clone that is compared with, not what hides in it.
    if (out !== '') expect(JSON.parse(out).changedSince.commit).toBe(git(victim, 'rev-parse', 'HEAD'))
  })

  it('nor by settings that the environment, an include or a branch of another name brings in', async () => {
    const dir = repository(small)
    const mark = join(folder(), 'ran')
    const trap = folder({ 'run.sh': `#!/bin/sh\ntouch '${mark}'\n` })
    const script = join(trap, 'run.sh')
    chmodSync(script, 0o755)
    writeFileSync(join(trap, 'more'), `[core]\n\tfsmonitor = ${script}\n\tsshCommand = ${script}\n`)
    appendFileSync(
      join(dir, '.git', 'config'),
      `[includeIf "gitdir:**"]\n\tpath = ${join(trap, 'more')}\n[i18n]\n\tlogOutputEncoding = UTF-16\n[color]\n\tui = always\n`,
    )
    writeFileSync(
      join(dir, '.gitmodules'),
      `[submodule "x"]\n\tpath = x\n\turl = ext::${script}\n\tupdate = !${script}\n`,
    )
    commit(dir)
    writeFileSync(join(dir, '.git', 'refs', 'heads', '--upload-pack=x'), git(dir, 'rev-parse', 'HEAD'))
    const before = { ...process.env }
    const asks = ['GIT_EXTERNAL_DIFF', 'GIT_SSH_COMMAND', 'GIT_PAGER', 'GIT_EDITOR', 'GIT_ASKPASS', 'GIT_PROXY_COMMAND']
    Object.assign(process.env, Object.fromEntries(asks.map((name) => [name, script])))
    Object.assign(process.env, { GIT_DIR: trap, GIT_WORK_TREE: trap, GIT_INDEX_FILE: script, GIT_EXEC_PATH: trap })
    try {
      appendFileSync(join(dir, 'lop.yaml'), '# sửa\n')
      await nothingRan(dir, mark)
      const { out } = await kientruc(dir, ['diff', 'HEAD', '--format', 'json'])
      expect(JSON.parse(out).base.commit).toMatch(/^[0-9a-f]{40}$/)
      for (const ref of ['--upload-pack=x', '-h', '--exec=x', '@{-1}', 'HEAD:lop.yaml', ':/x', '../../etc/passwd'])
        expect([ref, (await kientruc(dir, ['validate', `--changed-since=${ref}`])).code]).toEqual([ref, 2])
    } finally {
      for (const name of [...asks, 'GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_EXEC_PATH'])
        if (before[name] === undefined) delete process.env[name]
    }
    expect(existsSync(mark)).toBe(false)
  })

  it('and a history elsewhere, that knows nothing of the folder, is not shown', async () => {
    const secret = repository({ ...small, 'bi-mat.yaml': 'systems: []\n' })
    const inner = join(secret, '.git')
    const ways: Readonly<Record<string, (dir: string) => void>> = {
      'a file .git': (dir) => writeFileSync(join(dir, '.git'), `gitdir: ${inner}\n`),
      'a link .git': (dir) => symlinkSync(inner, join(dir, '.git')),
      'a file commondir': (dir) => {
        git(dir, 'init', '--quiet')
        writeFileSync(join(dir, '.git', 'commondir'), `${inner}\n`)
      },
      'links within .git': (dir) => {
        git(dir, 'init', '--quiet')
        for (const part of ['objects', 'refs']) {
          rmSync(join(dir, '.git', part), { recursive: true })
          symlinkSync(join(inner, part), join(dir, '.git', part))
        }
        writeFileSync(join(dir, '.git', 'HEAD'), 'ref: refs/heads/main\n')
      },
    }
    for (const [way, make] of Object.entries(ways)) {
      const dir = folder(small)
      make(dir)
      const { code, out, err } = await kientruc(dir, ['diff', 'HEAD'])
      expect([way, code, out, /worktree add|không nằm trong kho/.test(err)]).toEqual([way, 2, '', true])
    }
    // What git itself makes goes on: an added work tree, a submodule.
    const tree = join(folder(), 'khác')
    git(secret, 'worktree', 'add', '--quiet', tree)
    expect((await kientruc(tree, ['diff', 'HEAD'])).code).toBe(0)
    const parent = repository({ 'x.md': 'x' })
    git(parent, 'submodule', '--quiet', 'add', secret, 'kt')
    expect((await kientruc(join(parent, 'kt'), ['diff', 'HEAD'])).code).toBe(0)
  })

  it('and a work tree elsewhere is refused', async () => {
    const dir = repository(small)
    const other = folder({ 'bi-mat.yaml': 'password: x\n' })
    git(dir, 'config', 'core.worktree', other)
    const { code, err } = await kientruc(dir, ['validate', '--changed-since', 'HEAD'])
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('core.worktree') })
  })
})

describe('what a commit is compared with', () => {
  const changedIn = (dir: string) => {
    const repo = openRepository(dir)
    return repo.changedSince(repo.commit('HEAD')).map((path) => path.slice(dir.length + 1))
  }

  it('is what stands in the work tree, whatever the index says of it', () => {
    for (const flag of ['--skip-worktree', '--assume-unchanged']) {
      const dir = repository(small)
      git(dir, 'update-index', flag, 'lop.yaml')
      appendFileSync(join(dir, 'lop.yaml'), '# sửa\n')
      expect([flag, changedIn(dir)]).toEqual([flag, ['lop.yaml']])
    }
  })

  it('is what the name of the commit stands for, not what was put in its place', () => {
    const dir = repository(small)
    const honest = git(dir, 'rev-parse', 'HEAD')
    appendFileSync(join(dir, 'lop.yaml'), '# sửa\n')
    git(dir, 'replace', honest, commit(dir))
    git(dir, 'reset', '--quiet', '--soft', honest)
    expect(changedIn(dir)).toEqual(['lop.yaml'])
  })
})

describe('the work tree is compared without git’s filters', () => {
  const changed = async (dir: string) =>
    JSON.parse((await kientruc(dir, ['validate', '--changed-since', 'HEAD', '--format', 'json'])).out).changedSince

  it('other line ends are no change, and a touched file is none', async () => {
    const dir = repository(small)
    for (const [name, text] of Object.entries(small)) writeFileSync(join(dir, name), text.replaceAll('\n', '\r\n'))
    expect(await changed(dir)).toMatchObject({ everything: false })
    const repo = openRepository(dir)
    expect(repo.changedSince(repo.commit('HEAD'))).toEqual([])
  })
})
