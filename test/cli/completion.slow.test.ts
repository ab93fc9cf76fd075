import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scripts } from '../../src/surfaces/cli/shells.js'
import { folder, small } from '../support/disk.js'

const root = resolve(import.meta.dirname, '../..')
const has = (shell: string) => spawnSync(shell, ['--version']).status === 0

describe('completion in the shells themselves', () => {
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
