// Packages that a script uses and the project does not depend on: fetched once, kept in node_modules/.cache.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './install.mjs'

const windows = process.platform === 'win32'

/** The folder that holds the packages (`name@version`), as a project of its own, so that npm touches no other. */
export function fetched(name, packages) {
  const folder = join(root, 'node_modules', '.cache', 'kientruc', name)
  const done = join(folder, 'fetched')
  if (existsSync(done)) return folder
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  npmInstall(folder, ['--no-save', '--force', ...packages])
  writeFileSync(done, packages.join('\n'))
  return folder
}

/** npm in a folder; no install script runs. */
export function npmInstall(folder, args) {
  run(
    windows ? 'npm.cmd' : 'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args],
    {
      cwd: folder,
      shell: windows,
    },
  )
}

/** The program of a version of Node, such as `22`: npm carries the binaries as packages. */
export function nodeOf(version) {
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`
  const folder = fetched(`node-${version}`, [`${name}@${version}`])
  return join(folder, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node')
}
