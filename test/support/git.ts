import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { folder } from './disk.js'

const person = { GIT_AUTHOR_NAME: 'Thử', GIT_AUTHOR_EMAIL: 'thu@example.vn', GIT_COMMITTER_NAME: 'Thử' }
const env = {
  ...process.env,
  ...person,
  GIT_COMMITTER_EMAIL: 'thu@example.vn',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
}

/** Runs real git in a folder and gives what it printed. */
export function git(dir: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-C', dir, '-c', 'protocol.file.allow=always', ...args], {
    env,
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim()
}

/** Writes files into a folder; `undefined` deletes one. */
export function write(dir: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true })
    writeFileSync(join(dir, name), content)
  }
}

/** Commits all that stands in a work tree. */
export function commit(dir: string, message = 'thay đổi'): string {
  git(dir, 'add', '--all')
  git(dir, 'commit', '--quiet', '--allow-empty', '--message', message)
  return git(dir, 'rev-parse', 'HEAD')
}

/** A git repository whose first commit, on the branch `main`, holds these files. */
export function repository(files: Readonly<Record<string, string>>): string {
  const dir = folder(files)
  git(dir, 'init', '--quiet', '--initial-branch=main')
  commit(dir, 'khởi tạo')
  return dir
}
