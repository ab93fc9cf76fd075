import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { expect, it } from 'vitest'
import { readWhole } from '../../src/architecture/store/journal.js'
import { folder } from '../support/disk.js'
import { killedAtEveryStep } from '../support/kill.js'
import { contents, old, wanted } from './written-files.js'

it('several files written as one are all old or all new when the process is killed at any moment', () => {
  const tool = join(folder(), 'write.mjs')
  buildSync({
    entryPoints: ['test/store/written-files.ts'],
    outfile: tool,
    bundle: true,
    platform: 'node',
    format: 'esm',
  })
  const outcomes = new Map<string, number>()
  const steps = killedAtEveryStep((environment) => {
    const dir = folder(old)
    const script = `import { write } from ${JSON.stringify(tool)}; await write(${JSON.stringify(dir)})`
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env: environment })
    const { mended, value: state } = readWhole(dir, 0, () => contents(dir))
    // Killed before it had written its name, it may as well be about to: its lock is taken over a little later.
    if (state['.kientruc-lock'] === '') delete state['.kientruc-lock']
    const isNew = state['a.yaml'] === wanted['a.yaml']
    expect(state).toEqual(isNew ? wanted : old)
    outcomes.set(mended, (outcomes.get(mended) ?? 0) + 1)
    return run.signal === 'SIGKILL'
  })
  expect(steps).toBeGreaterThan(25)
  expect([...outcomes.keys()].sort()).toEqual(['finished', 'nothing', 'undone'])
})
