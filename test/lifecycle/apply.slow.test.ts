import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { kientruc } from '../support/cli.js'
import { folder } from '../support/disk.js'
import { killedAtEveryStep } from '../support/kill.js'
import { A, decided, tree } from './apply.js'
import { province } from './workspace.js'

it('apply leaves the workspace as it was or as it should be when it is killed', async () => {
  const finished = folder(province)
  await kientruc(finished, decided)
  const wanted = tree(finished)
  const outcomes = new Set<string>()
  killedAtEveryStep((environment) => {
    const dir = folder(province)
    const run = spawnSync(process.execPath, [resolve('bin/kientruc.js'), ...decided], { cwd: dir, env: environment })
    // The next command of any kind puts things right.
    spawnSync(process.execPath, [resolve('bin/kientruc.js'), ...A, 'explain', 'tau-ca'], { cwd: dir })
    const state = tree(dir)
    // Killed before it had written its name, it may as well be about to: its lock is taken over a little later.
    if (state['kien-truc/.kientruc-lock'] === '') delete state['kien-truc/.kientruc-lock']
    expect([province, wanted]).toContainEqual(state)
    outcomes.add('kien-truc/quyet-dinh.yaml' in state ? 'new' : 'old')
    return run.signal === 'SIGKILL'
  }, 9)
  expect([...outcomes].sort()).toEqual(['new', 'old'])
})
