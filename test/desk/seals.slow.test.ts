import { randomUUID } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { createSeals } from '../../src/surfaces/desk/watch/seals.js'
import { embeddedStore, type TestStore } from './support/stores.js'

let store: TestStore | undefined
afterEach(() => store?.end())

const problem = (error: unknown) => {
  throw error
}

/** A log of so many entries. */
async function logOf(entries: number) {
  store = await embeddedStore()
  const { db } = store
  const workspace = randomUUID()
  await db.transaction({ kind: 'system', workspace }, async (tx) => {
    await tx.run("insert into workspace (workspace_id, name) values ($1, 'x')", [workspace])
    await tx.run(
      "insert into event (workspace_id, at, kind, data) select $1, n::text, 'begin', '{}' from generate_series(1, $2::int) n",
      [workspace, entries],
    )
  })
  let time = Date.parse('2026-03-02T03:00:00Z')
  const seals = createSeals({ db, workspace, now: () => new Date(time), problem })
  return {
    seals,
    wait: (minutes: number) => {
      time += minutes * 60_000
    },
    alter: () =>
      db.owner((tx) =>
        tx.script(
          "alter table event disable trigger kept; alter table event disable row level security; update event set at = 'x' where seq = 3; alter table event enable row level security; alter table event enable trigger kept",
        ),
      ),
  }
}

it('a short log is looked at whenever it is asked for', async () => {
  const { seals, alter } = await logOf(4)
  expect(await seals.look()).toMatchObject({ broken: undefined, upTo: 4 })
  await alter()
  expect(await seals.look()).toMatchObject({ broken: 3 })
})

it('a long one is looked at meanwhile, and again after a while', async () => {
  const { seals, alter, wait } = await logOf(5_100)
  expect(await seals.look()).toBeUndefined()
  await expect.poll(() => seals.look(), { timeout: 60_000 }).toMatchObject({ broken: undefined, upTo: 5_100 })
  await alter()
  expect(await seals.look()).toMatchObject({ broken: undefined, at: '2026-03-02T03:00:00.000Z' })
  wait(11)
  await expect.poll(() => seals.look(), { timeout: 60_000 }).toMatchObject({ broken: 3 })
})
