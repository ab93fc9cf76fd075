import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../support/folders.mjs'
import { deskKills } from './desk-kills.js'
import { randomFrom } from './kills.js'

// A few in every run of the tests; `npm run kill:desk` for 200.
it('a desk killed while people work has afterwards what they were told, once', async () => {
  const faults: string[] = []
  const { killed } = await deskKills(join(root, 'bin/kientruc.js'), 4, randomFrom(3), (fault) => faults.push(fault))
  expect(faults).toEqual([])
  expect(killed).toBe(4)
}, 600_000)
