// `npm run audit`: known weaknesses of the locked libraries, from high on. A registry that keeps no such list (a mirror, an
// office without internet) is told apart from a clean answer, and is no failure.
import { spawnSync } from 'node:child_process'
import { root } from './install.mjs'

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const level = '--audit-level=high'
const { status, stdout } = spawnSync(npm, ['audit', level, '--json', '--fetch-retries=0', '--fetch-timeout=30000'], {
  cwd: root,
  encoding: 'utf8',
})
const found = countsIn(stdout)
if (found === undefined) {
  console.error('npm audit: the registry gives no answer; nothing is known of the libraries’ weaknesses.')
} else {
  console.error(`npm audit: ${found.high + found.critical} weaknesses at high or above, ${found.total} in all.`)
  if (status !== 0) console.error(`Details: npm audit ${level}`)
  process.exitCode = status ?? 1
}

/** The counts of an answer; nothing where it is an error. */
function countsIn(json) {
  try {
    return JSON.parse(json).metadata?.vulnerabilities
  } catch {
    return undefined
  }
}
