import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

const growth = (...args: string[]) => {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/bench.mjs', 'growth', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return { status, faults: stdout.split('\n').filter((line) => line.startsWith('Square')) }
}

/** Those that are counted in seconds; `npm run bench:growth` counts all, which takes minutes. */
const quick = [
  ...['validated', 'searched'].map((what) => `systems that are ${what}`),
  ...['a picture', 'a workbook', 'the national form'].map((where) => `systems in ${where}`),
  ...['on one', 'of one', 'in a chain', 'in a circle'].map((how) => `dependencies ${how}`),
]

// In a process of its own: what V8 has optimised is not counted.
it('no kind of input costs as its square', { timeout: 300_000 }, () => {
  expect(growth(...quick)).toEqual({ status: 0, faults: [] })
})

it('what is square is found', { timeout: 120_000 }, () => {
  const { status, faults } = growth('--planted')
  expect(status).toBe(1)
  expect(faults.join()).toContain('sameLetters')
})
