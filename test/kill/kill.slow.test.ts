import { expect, it } from 'vitest'
import { kills, randomFrom } from './kills.js'

// A few in every run of the tests; `npm run kill -- 200` for many.
it('a command killed at any moment leaves the old output or the new one whole', async () => {
  const { faults, ...counted } = await kills(3, randomFrom(20_261_125))
  expect(faults).toEqual([])
  expect(counted.old + counted.new + counted.aside).toBe(3)
}, 180_000)
