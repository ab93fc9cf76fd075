import { expect, it } from 'vitest'
import { rounds } from './writers.js'

// A few in every run of the tests; `npm run writers -- 50` for many.
it('of several processes that write at once, and someone who saves by hand, nothing acknowledged is lost', async () => {
  const { faults, ...counted } = await rounds(2, 20_261_129)
  expect(faults).toEqual([])
  expect(counted.acknowledged).toBeGreaterThan(0)
  expect(counted.acknowledged + counted.refused).toBe(counted.commands)
}, 180_000)
