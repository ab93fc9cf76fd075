// `npm run test:node -- VERSION [fast] [ARGS]`: the tests on another version of Node. npm carries its binaries as packages; they
// are kept in node_modules/.cache and are no dependency of the project. ARGS are those of `npm test`.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { install, root, run } from './install.mjs'

const [version, ...args] = process.argv.slice(2)
if (!/^\d+(\.\d+){0,2}$/.test(version ?? '')) {
  console.error('usage: npm run test:node -- VERSION [fast] [ARGS], such as: npm run test:node -- 22')
  process.exit(2)
}
install()
const node = nodeOf(version)
console.error(`Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}`)
// Commands that tests start by the name `node` are of that version too.
const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` }
run(node, [join('scripts', 'test.mjs'), ...args], { env })

/** The path of that Node, which is fetched the first time. */
function nodeOf(version) {
  const windows = process.platform === 'win32'
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`
  const folder = join(root, 'node_modules', '.cache', 'kientruc', `node-${version}`)
  const path = join(folder, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node')
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  // A project of its own, so that npm touches no other.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  run(
    windows ? 'npm.cmd' : 'npm',
    ['install', '--ignore-scripts', '--no-save', '--no-audit', '--no-fund', `${name}@${version}`],
    {
      cwd: folder,
      shell: windows,
    },
  )
  return path
}
