import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scripts } from '../../src/surfaces/cli/shells.js'
import { kientruc } from '../support/cli.js'
import { folder, small } from '../support/disk.js'

const complete = async (...words: string[]) => {
  const { out, code } = await kientruc(folder(small), ['complete', '--', ...words])
  expect(code).toBe(0)
  return out
    .trimEnd()
    .split('\n')
    .map((l) => l.split('\t')[0])
}

describe('completion', () => {
  it.each([
    [['gr'], ['graph']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['check', '--form'], ['--format']],
    [['check', '--format', 's'], ['sarif']],
    [['check', '--format=s'], ['--format=sarif']],
    [
      ['check', '--format', '=', 'j'],
      ['json', 'junit'],
    ],
    [['--lang', 'en', 'val'], ['validate']],
    [
      ['--lang', ''],
      ['vi', 'en'],
    ],
    [['graph', '--focus', 'csdl'], ['csdl-dat-dai']],
    [
      ['graph', '--agency', ''],
      ['so-a', 'so-b'],
    ],
    [['impact', 'ht-'], ['ht-mot-cua']],
    [['explain', 'hosting/no'], ['hosting/no-backup']],
    [['check', 'x.yaml', ''], [':file']],
    [['init', ''], [':dir']],
    [['validate', '--baseline', ''], [':file']],
    [['export', 'x'], ['xlsx']],
  ])('%j', async (words, expected) => {
    expect(await complete(...words)).toEqual(expected)
  })

  it('names every command, and not what is only for shells', async () => {
    const names = await complete('')
    expect(names).toEqual(expect.arrayContaining(['init', 'validate', 'check', 'diff', 'impact', 'completion']))
    expect(names).not.toContain('complete')
    expect((await kientruc('/', ['--help'])).out).not.toMatch(/^ +complete /m)
  })

  it('is silent where there is no architecture, and refuses an unknown shell', async () => {
    expect(await kientruc('/', ['complete', '--', 'impact', ''])).toEqual({ code: 0, out: '', err: '' })
    const refused = await kientruc('/', ['completion', 'bsh'])
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('bash')
  })
})

const root = resolve(import.meta.dirname, '../..')
const has = (shell: string) => spawnSync(shell, ['--version']).status === 0

describe.runIf(existsSync(join(root, 'dist', 'kientruc.cjs')))('in the shells themselves', () => {
  const run = (shell: string, script: string) => {
    const bin = folder({ kientruc: `#!/bin/sh\nexec node "${join(root, 'bin', 'kientruc.js')}" "$@"\n` })
    chmodSync(join(bin, 'kientruc'), 0o755)
    const env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, HOME: bin }
    return spawnSync(shell, ['-c', script], { cwd: folder(small), env, encoding: 'utf8' }).stdout.trim()
  }

  it.runIf(has('bash'))('bash completes ids and files', () => {
    const script = `${scripts.bash}
t() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _kientruc; echo "\${COMPREPLY[*]}"; }
t kientruc graph --focus csdl
t kientruc check he-th`
    expect(run('bash', script)).toBe('csdl-dat-dai\nhe-thong.yaml')
  })

  it.runIf(has('fish'))('fish completes ids with their names', () => {
    expect(run('fish', `${scripts.fish}\ncomplete -C 'kientruc graph --focus csdl'`)).toBe(
      'csdl-dat-dai\tCơ sở dữ liệu đất đai',
    )
  })

  it.runIf(has('zsh'))('zsh takes the script', () => {
    expect(run('zsh', `autoload -U compinit; compinit -u\n${scripts.zsh}\nprint $_comps[kientruc]`)).toBe('_kientruc')
  })
})
