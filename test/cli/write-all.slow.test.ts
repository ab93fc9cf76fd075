import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { expect, it } from 'vitest'
import { recover } from '../../src/architecture/store/journal.js'
import { folder } from '../support/disk.js'
import { killedAtEveryStep } from '../support/kill.js'
import { changes, contents, old, wanted } from './written-files.js'

it('several files written as one are all old or all new when the process is killed at any moment', () => {
  const tool = join(folder(), 'write.mjs')
  buildSync({
    entryPoints: ['src/architecture/store/journal.ts'],
    outfile: tool,
    bundle: true,
    platform: 'node',
    format: 'esm',
  })
  const outcomes = new Map<string, number>()
  const steps = killedAtEveryStep((environment) => {
    const dir = folder(old)
    const script = `import { writeAll } from ${JSON.stringify(tool)}; writeAll(${JSON.stringify(dir)}, ${JSON.stringify(changes(dir))})`
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env: environment })
    const outcome = recover(dir)
    const state = contents(dir)
    const isNew = state['a.yaml'] === wanted['a.yaml']
    expect(state).toEqual(isNew ? wanted : old)
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    return run.signal === 'SIGKILL'
  })
  expect(steps).toBeGreaterThan(20)
  expect([...outcomes.keys()].sort()).toEqual(['finished', 'nothing', 'undone'])
})
