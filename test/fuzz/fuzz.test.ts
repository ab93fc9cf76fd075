import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
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
