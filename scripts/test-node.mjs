// `npm run test:node -- VERSION [fast] [ARGS]`: the tests on another version of Node. npm carries its binaries as packages; they
// are kept in node_modules/.cache and are no dependency of the project. ARGS are those of `npm test`.
import { execFileSync } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { nodeOf } from './fetched.mjs'
import { install, run } from './install.mjs'

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
