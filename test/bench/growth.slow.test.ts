import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

const growth = (...args: string[]) => {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/bench.mjs', 'growth', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return { status, faults: stdout.split('\n').filter((line) => line.startsWith('Square')) }
}

// In a process of its own: what V8 has optimised is not counted.
it('no kind of input costs as its square', { timeout: 900_000 }, () => {
  expect(growth()).toEqual({ status: 0, faults: [] })
})

it('what is square is found', { timeout: 120_000 }, () => {
  const { status, faults } = growth('--planted')
  expect(status).toBe(1)
  expect(faults.join()).toContain('sameLetters')
})
