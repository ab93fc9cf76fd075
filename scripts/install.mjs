// Installs the dependencies once: again only when the lock file changed, so that everything works offline afterwards.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

export function install() {
  const stamp = join(root, 'node_modules', '.kientruc-lock')
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.error('Đang cài đặt thư viện (npm ci)…')
  run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'])
  writeFileSync(stamp, lock)
}

/** Runs a command of the project in its folder; its output is shown, its failure ends this script. */
export function run(command, args, options = {}) {
  try {
    execFileSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  } catch (error) {
    process.exit(typeof error.status === 'number' && error.status !== 0 ? error.status : 1)
  }
}

export function node(...args) {
  run(process.execPath, args)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) install()
