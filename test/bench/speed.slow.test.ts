import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

describe('the speed bench in its short form', () => {
  it('runs every command on a generated workspace, with the same findings in every shape of files', () => {
    const out = execFileSync(process.execPath, ['scripts/bench.mjs', 'speed', '--short'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const row of ['validate 100', 'check 100', 'similar 100', 'graph 100', 'report 100', 'index', 'pairs'])
      expect(out).toContain(`| ${row} |`)
  }, 120_000)
})
