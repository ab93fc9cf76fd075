import pg from 'pg'
import { engineParts } from '../../../scripts/pglite.mjs'
import { postgresAddress, postgresAnswers } from '../../../scripts/postgres.mjs'
import type { Db } from '../../../src/surfaces/desk/store/db.js'
import { openEmbedded } from '../../../src/surfaces/desk/store/embedded.js'
import { migrate } from '../../../src/surfaces/desk/store/migrate.js'
import { openServer } from '../../../src/surfaces/desk/store/server.js'

/** A database of a test's own, with its tables. */
export interface TestStore {
  readonly db: Db
  readonly end: () => Promise<void>
}

export async function embeddedStore(): Promise<TestStore> {
  const db = await openEmbedded({ parts: await engineParts() })
  await migrate(db)
  return { db, end: db.close }
}

let made = 0

/** A database on the server, owned by somebody who is no superuser, and its address. */
export async function serverDatabase(): Promise<{ address: string; drop: () => Promise<void> }> {
  const admin = new pg.Client(postgresAddress)
  await admin.connect()
  const name = `kientruc_test_${process.pid}_${Date.now()}_${made++}`
  // Roles belong to the server and not to a database: one test after the other sees to them.
  await admin.query('select pg_advisory_lock(7357)')
  const { rows } = await admin.query("select from pg_roles where rolname = 'kientruc_owner'")
  if (rows.length === 0) await admin.query('create role kientruc_owner login createrole')
  for (const role of ['person', 'door', 'system', 'cards', 'sealer'].map((part) => `kientruc_${part}`)) {
    const known = await admin.query('select pg_has_role($1, r.oid, $2) as member from pg_roles r where rolname = $3', [
      'kientruc_owner',
      'member',
      role,
    ])
    if (known.rows.length === 0) await admin.query(`create role ${role} nologin`)
    if (!known.rows[0]?.member) await admin.query(`grant ${role} to kientruc_owner`)
  }
  await admin.query('select pg_advisory_unlock(7357)')
  await admin.query(`create database ${name} owner kientruc_owner`)
  const address = new URL(postgresAddress)
  address.pathname = `/${name}`
  address.username = 'kientruc_owner'
  return {
    address: address.href,
    drop: async () => {
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}

async function serverStore(): Promise<TestStore> {
  const { address, drop } = await serverDatabase()
  const db = await openServer(address)
  await migrate(db)
  return {
    db,
    end: async () => {
      await db.close()
      await drop()
    },
  }
}

const answers = await postgresAnswers()
if (!answers) console.error('NOT RUN: the tests on a PostgreSQL server; none answers (KIENTRUC_POSTGRES)')

/** Every kind of store that there is here, to be tested alike. */
export const stores: readonly (readonly [name: string, open: () => Promise<TestStore>])[] = [
  ['the embedded database', embeddedStore],
  ...(answers ? ([['a PostgreSQL server', serverStore]] as const) : []),
]
