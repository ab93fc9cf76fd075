import { type AddressInfo, connect, createServer } from 'node:net'
import pg from 'pg'
import * as Type from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postgresAddress, postgresAnswers } from '../../scripts/postgres.mjs'
import { type Db, DbError, isBusy, settled, type Tx, Uncertain } from '../../src/surfaces/desk/store/db.js'
import { takeNext } from '../../src/surfaces/desk/store/decisions.js'
import { migrate, migrations } from '../../src/surfaces/desk/store/migrate.js'
import { openServer } from '../../src/surfaces/desk/store/server.js'
import { embeddedStore, serverDatabase, stores } from './support/stores.js'

const workspace = '00000000-0000-4000-8000-00000000000a'
const system = { kind: 'system', workspace } as const
const Count = Type.Object({ n: Type.Integer() })
const addWorkspace = (db: Db) =>
  db.transaction(system, (tx) => tx.run("insert into workspace (workspace_id, name) values ($1, 'x')", [workspace]))
const note = (tx: Tx, name: string) =>
  tx.run("insert into setting (workspace_id, name, value) values ($1, $2, '1')", [workspace, name])
const notes = (db: Db) =>
  db.transaction(system, async (tx) => (await tx.rows(Count, 'select count(*)::int as n from setting'))[0]?.n)

const server = await postgresAnswers()

describe.runIf(server)('a PostgreSQL server that goes away', () => {
  let address: string
  let drop: () => Promise<void>
  let admin: pg.Client
  let db: Db
  beforeAll(async () => {
    ;({ address, drop } = await serverDatabase())
    admin = new pg.Client(postgresAddress)
    await admin.connect()
    db = await openServer(address, 2)
    await migrate(db)
    await addWorkspace(db)
  })
  afterAll(async () => {
    await db.close()
    await admin.end()
    await drop()
  })
  /** As a restart does, to all who are on the database. */
  const cut = () =>
    admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      new URL(address).pathname.slice(1),
    ])

  it('in the middle of a transaction leaves nothing of it, says that it may be tried again, and the next works', async () => {
    const cutOff = db.transaction(system, async (tx) => {
      await note(tx, 'a')
      await cut()
      await note(tx, 'b')
    })
    const why = await cutOff.catch((error: unknown) => error)
    expect(isBusy(why)).toBe(true)
    expect(await notes(db)).toBe(0)
    await db.transaction(system, (tx) => note(tx, 'a'))
    expect(await notes(db)).toBe(1)
  })

  it('while nobody asks anything is not noticed', async () => {
    await cut()
    expect(await notes(db)).toBe(1)
  })

  it('at the very end of a transaction never says that what is lost was done', async () => {
    const cutOff = db.transaction(system, async (tx) => {
      await note(tx, 'c')
      await cut()
    })
    expect(isBusy(await cutOff.catch((error: unknown) => error))).toBe(true)
    expect(await notes(db)).toBe(1)
  })

  describe('while a transaction is committed', () => {
    /** A way to the server that breaks at the next commit: before the server hears it, or before its answer is heard. */
    let breaks: 'before' | 'after' | 'for good' | undefined
    const way = createServer((near) => {
      if (breaks === 'for good') return void near.destroy()
      const { hostname, port } = new URL(postgresAddress)
      const far = connect(Number(port || 5432), hostname)
      const end = () => [near, far].forEach((one) => void one.destroy())
      for (const one of [near, far]) one.on('error', end).on('close', end)
      let deaf = false
      near.on('data', (sent) => {
        const cut = breaks !== undefined && sent.includes('commit\0')
        if (cut && breaks !== 'after') {
          if (breaks === 'before') breaks = undefined
          return end()
        }
        if (cut) {
          breaks = undefined
          deaf = true
        }
        far.write(sent)
      })
      far.on('data', (answer) => (deaf ? end() : near.write(answer)))
    })
    let past: Db
    beforeAll(async () => {
      await new Promise<void>((done) => way.listen(0, '127.0.0.1', done))
      const through = new URL(address)
      through.host = `127.0.0.1:${(way.address() as AddressInfo).port}`
      past = await openServer(through.href, 2)
    })
    afterAll(async () => {
      await past.close()
      way.close()
    })
    const noted = (name: string) =>
      past
        .transaction(system, async (tx) => {
          await note(tx, name)
          return 'done'
        })
        .catch((error: unknown) => error)

    it('and the answer is lost, is asked for its end, and what was done counts as done, once', async () => {
      const before = (await notes(db)) ?? 0
      breaks = 'after'
      expect(await noted('answer lost')).toBe('done')
      expect(await notes(db)).toBe(before + 1)
    })

    it('and the server does not hear it, says that nothing was recorded, which is so', async () => {
      const before = await notes(db)
      breaks = 'before'
      const why = await noted('never heard')
      expect([isBusy(why), why instanceof Uncertain]).toEqual([true, false])
      expect(await notes(db)).toBe(before)
    })

    it('and the server cannot be asked either, says that it is uncertain', async () => {
      breaks = 'for good'
      const why = await noted('nobody knows')
      expect([isBusy(why), why instanceof Uncertain]).toEqual([true, true])
      // What was only read is not uncertain.
      expect(await notes(past).catch((error: unknown) => error instanceof Uncertain)).toBe(false)
      breaks = undefined
    })
  })

  it('whose connections are all taken makes one wait, and then says that it is busy', async () => {
    let free: () => void = () => undefined
    const held = new Promise<void>((done) => {
      free = done
    })
    const both = [1, 2].map(() => db.transaction(system, () => held))
    expect(isBusy(await notes(db).catch((error: unknown) => error))).toBe(true)
    const waits = notes(db)
    free()
    await Promise.all(both)
    expect(await waits).toBe(await notes(db))
  })

  it('while its tables are made leaves none, and the next start makes them', async () => {
    const other = await serverDatabase()
    const fresh = await openServer(other.address)
    const known = migrations()
    const last = {
      number: known.length + 1,
      name: 'slow',
      digest: 'x',
      sql: 'create table half (); select pg_sleep(60)',
    }
    const making = migrate(fresh, [...known, last]).catch((error: unknown) => error)
    const busy = `select from pg_stat_activity where datname = $1 and query like '%pg_sleep(60)%' and state = 'active'`
    const name = new URL(other.address).pathname.slice(1)
    while ((await admin.query(busy, [name])).rowCount === 0) await new Promise((done) => setTimeout(done, 20))
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
    expect(isBusy(await making)).toBe(true)
    const tables = () =>
      fresh.owner((tx) => tx.rows(Count, "select count(*)::int as n from pg_tables where schemaname = 'desk'"))
    expect(await tables()).toEqual([{ n: 1 }])
    expect(await migrate(fresh)).toBe(known.length)
    await fresh.close()
    await other.drop()
  })
})

describe.each(stores)('a clock that is set back, with %s', (_, open) => {
  it('holds up nothing that was taken on, or put off, before', async () => {
    const { db, end } = await open()
    await addWorkspace(db)
    const put = (column: 'leased_until' | 'not_before') =>
      db.transaction(system, async (tx) => {
        await tx.run('delete from outbox')
        await tx.run("insert into outbox (workspace_id, kind, payload) values ($1, 'apply', $2)", [
          workspace,
          JSON.stringify({ decision: column }),
        ])
        await tx.run(
          column === 'not_before'
            ? "update outbox set not_before = clock_timestamp() + interval '1 day'"
            : "update outbox set leased_until = clock_timestamp() + interval '1 day'",
        )
      })
    for (const column of ['leased_until', 'not_before'] as const) {
      await put(column)
      expect(await takeNext(db, workspace)).toBe(column)
      expect(await takeNext(db, workspace)).toBeUndefined()
    }
    await end()
  })
})

describe('tables of the embedded database', () => {
  it('of which a step fails are those of before, all of them', async () => {
    const { db, end } = await embeddedStore()
    const known = migrations()
    const bad = { number: known.length + 1, name: 'bad', digest: 'x', sql: 'create table half (); select 1 / 0' }
    await expect(migrate(db, [...known, bad])).rejects.toThrow()
    expect(await migrate(db)).toBe(0)
    const half = await db.owner((tx) =>
      tx.rows(Count, "select count(*)::int as n from pg_tables where tablename = 'half'"),
    )
    expect(half).toEqual([{ n: 0 }])
    await end()
  })
})

describe.each(stores)('a transaction whose end was not heard, with %s', (_, open) => {
  it('is known by its number on another connection', async () => {
    const { db, end } = await open()
    await addWorkspace(db)
    const Row = Type.Object({ number: Type.String() })
    const numbered = 'select pg_current_xact_id()::text as number'
    const numberOf = async (undone: boolean) => {
      let number = ''
      await db
        .transaction(system, async (tx) => {
          number = (await tx.rows(Row, numbered))[0]?.number ?? ''
          if (undone) throw new Error('undone')
        })
        .catch(() => undefined)
      return number
    }
    const lost = new DbError('lost', 'gone', undefined)
    const ends = async (undone: boolean) => {
      let first = true
      const number = await numberOf(undone)
      return settled(
        (work) => {
          if (!first)
            return db.owner((tx) =>
              work({
                query: async (sql, params) => ({
                  rows: await tx.rows(Type.Object({ end: Type.String() }), sql, params),
                  changed: 0,
                }),
                exec: async () => undefined,
              }),
            )
          first = false
          return Promise.reject(new Uncertain(lost, number, 'done'))
        },
        async () => 'never',
      ).catch((error: unknown) => error instanceof Uncertain)
    }
    expect([await ends(false), await ends(true)]).toEqual(['done', false])
    await end()
  })
})
