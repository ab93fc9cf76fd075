// `npm run mutate -- PATH…`: mutation testing of folders or files of src/, each by the tests of its own folder; without a path,
// of the five folders that judge. The reports stand in out/mutation. Nothing is reused from earlier runs: Stryker would not notice
// new tests of what is worked out once, such as a pattern.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { install, node, root } from './install.mjs'

const folders = ['graph', 'check', 'text', 'match', 'rules']
const paths = process.argv.slice(2).map((path) => path.replace(/\/$/, ''))
const wrong = paths.find((path) => !folders.includes(path.split('/')[0]) || !existsSync(join(root, 'src', path)))
if (wrong !== undefined) {
  console.error(`usage: npm run mutate -- [${folders.join('|')}|FOLDER/FILE.ts …]\nunknown: ${wrong}`)
  process.exit(2)
}
install()
// What the build generates in src is tested too.
node(join('scripts', 'templates.mjs'))
node(join('scripts', 'browser.mjs'))
setPriority(constants.priority.PRIORITY_LOW)
const stryker = join('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js')
for (const folder of folders) {
  const chosen = paths.length === 0 ? [folder] : paths.filter((path) => path.split('/')[0] === folder)
  if (chosen.length === 0) continue
  const env = { ...process.env, KIENTRUC_MUTATE: chosen.join(',') }
  const run = spawnSync(process.execPath, [stryker, 'run', 'test/mutation/stryker.config.mjs'], {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  if (run.status !== 0) process.exitCode = 1
}
