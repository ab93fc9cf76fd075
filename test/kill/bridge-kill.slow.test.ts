import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { bridgeChild } from '../../scripts/bridge-child.mjs'
import { engineParts } from '../../scripts/pglite.mjs'
import { postgresAnswers } from '../../scripts/postgres.mjs'
import { serverDatabase } from '../desk/support/stores.js'
import { folder } from '../support/disk.js'
import { bridgeKills } from './bridge-kills.js'

// A few steps in every run of the tests; `npm run kill` for all of them.
const count = 4
const server = await postgresAnswers()
let child: string
let parts: string
beforeAll(async () => {
  child = await bridgeChild()
  parts = await engineParts()
})

describe('a desk killed at any step of carrying out a decision leaves it carried out once', () => {
  it('on the embedded database', async () => {
    const { faults, ...counted } = await bridgeKills(child, join(folder(), 'du-lieu'), parts, count, 17)
    expect(faults).toEqual([])
    expect(counted).toMatchObject({ killed: count, decisions: count + 1 })
  }, 600_000)

  it.runIf(server)(
    'on a PostgreSQL server',
    async () => {
      const { address, drop } = await serverDatabase()
      try {
        const { faults, ...counted } = await bridgeKills(child, address, parts, count, 19)
        expect(faults).toEqual([])
        expect(counted).toMatchObject({ killed: count, decisions: count + 1 })
      } finally {
        await drop()
      }
    },
    600_000,
  )
})
