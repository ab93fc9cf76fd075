import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLedger } from './cost.js'
import { regressions } from './regressions.js'
import { targets } from './targets.js'

/** The short run: the same inputs each time. The long one is `npm run fuzz`. */
describe('under random input', () => {
  it.each(Object.entries(targets))('%s', async (_, { inputs, holds, tries }) => {
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => holds(input)),
      { numRuns: tries, seed: 20_261_125 },
    )
  })
})

describe('what once broke', () => {
  it('has a target that exists', () => {
    for (const { target } of regressions()) expect(Object.keys(targets)).toContain(target)
  })

  it.each(regressions())('$file', async ({ target, input }) => {
    await targets[target]?.holds(input)
  })
})

describe('what an input costs', () => {
  /** Keeps the processor busy for so many milliseconds of its own time. */
  const busy = (ms: number) => () => {
    const before = process.cpuUsage()
    while (process.cpuUsage(before).user + process.cpuUsage(before).system < ms * 1000);
  }

  it('is noticed where it is far beyond its size', async () => {
    const ledger = createLedger()
    for (let i = 0; i < 30; i++) await ledger.run(100, busy(1))
    await expect(ledger.run(100, busy(600))).rejects.toThrow(/^100 bytes cost \d+ ms/)
    await ledger.run(100_000, busy(600))
    expect(ledger.figures()).toMatchObject({ dear: 1 })
  })
})
