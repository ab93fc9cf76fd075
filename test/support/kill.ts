import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folder } from './disk.js'

/** Kills its own process before the n-th call that touches the disk for writing. */
const killer = `
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
let left = Number(process.env.KILL_AT)
for (const name of ['openSync', 'writeFileSync', 'fsyncSync', 'closeSync', 'mkdirSync', 'fchmodSync', 'fchownSync', 'linkSync', 'renameSync', 'rmSync']) {
  const real = fs[name]
  fs[name] = (...args) => {
    const reads = name === 'openSync' && (args[1] === undefined || args[1] === 'r' || (typeof args[1] === 'number' && (args[1] & 3) === 0))
    if (!reads && --left === 0) process.kill(process.pid, 'SIGKILL')
    return real(...args)
  }
}
syncBuiltinESMExports()
`

/**
 * Runs something again and again, each time killed one step later, until it is no longer killed; gives how many times it was.
 * @param stride only every so many steps, where each run is slow
 * @param run starts a Node process with this environment, judges what it left, and says whether it was killed
 */
export function killedAtEveryStep(run: (environment: NodeJS.ProcessEnv) => boolean, stride = 1): number {
  const preload = join(folder(), 'kill.mjs')
  writeFileSync(preload, killer)
  for (let step = 1; ; step += stride) {
    const options = `--import=${JSON.stringify(preload)}`
    if (!run({ ...process.env, NODE_OPTIONS: options, KILL_AT: String(step) })) return step - 1
  }
}
