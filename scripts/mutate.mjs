// `npm run mutate -- PATH…`: mutation testing of folders or files of src/, each by the tests of its own folder; without a path,
// of the five folders that judge. The reports stand in out/mutation. Nothing is reused from earlier runs: Stryker would not notice
// new tests of what is worked out once, such as a pattern. `--sample PERCENT` tries a random sample of the mutants only, and
// `--draw NUMBER` another one.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { interval, isDrawn } from '../test/mutation/draw.mjs'
import { below, folders as known } from '../test/mutation/folders.mjs'
import { install, node, root } from './install.mjs'

const folders = Object.keys(known)
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, draw: { type: 'string', default: '1' } },
})
const sample = values.sample === undefined ? undefined : { percent: Number(values.sample), draw: values.draw }
const paths = positionals.map((path) => path.replace(/\/$/, ''))
const wrong = paths.find((path) => !folders.includes(path.split('/')[0]) || !existsSync(join(root, 'src', below(path))))
if (wrong !== undefined || (sample && !(sample.percent > 0 && sample.percent <= 100))) {
  console.error(
    `usage: npm run mutate -- [${folders.join('|')}|FOLDER/FILE.ts …] [--sample PERCENT [--draw NUMBER]]\nunknown: ${wrong ?? values.sample}`,
  )
  process.exit(2)
}
install()
// What the build generates in src is tested too.
node(join('scripts', 'templates.mjs'))
node(join('scripts', 'rules.mjs'))
node(join('scripts', 'browser.mjs'))
setPriority(constants.priority.PRIORITY_LOW)
const stryker = join('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js')
for (const folder of folders) {
  const chosen = paths.length === 0 ? [folder] : paths.filter((path) => path.split('/')[0] === folder)
  if (chosen.length === 0) continue
  const env = { ...process.env, KIENTRUC_MUTATE: chosen.join(',') }
  if (sample) env.KIENTRUC_SAMPLE = JSON.stringify(sample)
  const run = spawnSync(process.execPath, [stryker, 'run', 'test/mutation/stryker.config.mjs'], {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  if (run.status !== 0) process.exitCode = 1
  else if (sample && scoreOf(folder) < 0.8) process.exitCode = 1
}

/** The share of the sampled mutants that the tests noticed, told with its interval. */
function scoreOf(folder) {
  const { files } = JSON.parse(readFileSync(join(root, 'out', 'mutation', `${folder}.json`), 'utf8'))
  const drawn = Object.entries(files).flatMap(([file, { mutants }]) => mutants.filter((m) => isDrawn(sample, file, m)))
  const count = (...statuses) => drawn.filter(({ status }) => statuses.includes(status)).length
  const noticed = count('Killed', 'Timeout')
  const all = noticed + count('Survived', 'NoCoverage')
  if (all === 0) {
    console.log(`${folder}: no mutant was drawn; ask for more than ${sample.percent} %`)
    return 0
  }
  const percent = (share) => `${(100 * share).toFixed(1)} %`
  const [low, high] = interval(noticed, all)
  console.log(
    `${folder}: noticed ${noticed} of ${all} sampled, ${percent(noticed / all)} (95 %: ${percent(low)} to ${percent(high)})`,
  )
  return noticed / all
}
