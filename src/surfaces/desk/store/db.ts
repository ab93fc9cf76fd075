import type * as Type from 'typebox'
import type { Role } from '../domain/roles.js'
import { asAsked } from './as-asked.js'

/**
 * Who asks the database. What each may see and change is the database's to say (`migrations/`, row-level security): an actor
 * that is forgotten sees nothing.
 */
export type Actor =
  /** Somebody who is signed in. */
  | {
      readonly kind: 'person'
      readonly workspace: string
      readonly account: string
      readonly agency: string | undefined
      readonly roles: readonly Role[]
    }
  /** Somebody at the door: sees the one account or session whose name or digest it shows. */
  | { readonly kind: 'door'; readonly workspace: string; readonly key: string; readonly account?: string }
  /** The server's own work in one workspace. */
  | { readonly kind: 'system'; readonly workspace: string }

/** Values that go into a query; what is stored as JSON goes as text. */
export type Param = string | number | boolean | null | Uint8Array | readonly string[]

/** One transaction, in which everything is done as one actor. */
export interface Tx {
  /** Rows, each of the shape that is asked for. SQL is constant text; values go as `params`. */
  rows<T extends Type.TObject>(shape: T, sql: string, params?: readonly Param[]): Promise<Type.Static<T>[]>
  /** A statement whose rows do not matter; says how many it changed. */
  run(sql: string, params?: readonly Param[]): Promise<number>
}

/** A database, whichever kind. */
export interface Db {
  /** What is done is there for good when this resolves, and none of it when it rejects. */
  transaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>
  /** As the database's owner, for what makes and moves the database itself: migrations, dumps. Never for a request. */
  owner<T>(work: (tx: OwnerTx) => Promise<T>): Promise<T>
  /** Writes down what the log holds, so that it stays short; nothing where the database does so itself. */
  checkpoint(): Promise<void>
  close(): Promise<void>
}

export interface OwnerTx extends Tx {
  /** Several statements without values. */
  script(sql: string): Promise<void>
}

/** What a database refuses. */
export class DbError extends Error {
  constructor(
    message: string,
    /** The five letters of SQL's standard; `busy` where no connection came free, `gone` where there is no database. */
    readonly code: string,
    readonly constraint: string | undefined,
  ) {
    super(message)
    this.name = 'DbError'
  }
}

/** A connection that was lost while it committed a transaction, of which nobody could say yet whether it is done. */
export class Uncertain extends DbError {
  constructor(
    why: DbError,
    /** The transaction's number, by which the database knows how it ended. */
    readonly number: string,
    /** What it comes to if it is done. */
    readonly done: unknown,
  ) {
    super(why.message, why.code, why.constraint)
  }
}

/** A transaction that was refused before anything was done in it: the connection broke while nobody used it, for instance. */
export class NotBegun extends DbError {}

/** No connection, a lock or statement that took too long, a server that ends or is full: worth trying again a little later. */
const passing = ['busy', 'gone', '55P03', '57014', '57P01', '57P02', '57P03', '53300', '40001', '40P01']

/** With these a connection ends; any other refusal of a commit says that it was not done. */
const ending = ['gone', '57P01', '57P02', '57P03']

export function isBusy(error: unknown): boolean {
  return error instanceof DbError && passing.includes(error.code)
}

/** What a connection can do by itself; both stores make their transactions of this. */
export interface DbConnection {
  query(sql: string, params?: readonly Param[]): Promise<QueryResult>
  exec(sql: string): Promise<void>
}

export interface QueryResult {
  readonly rows: readonly unknown[]
  readonly changed: number
}

/** The roles of the database in which actors act; none of them owns anything or passes row-level security. */
const databaseRole = { person: 'kientruc_person', door: 'kientruc_door', system: 'kientruc_system' } as const

const become = `select set_config('role', $1, true), set_config('desk.workspace', $2, true),
  set_config('desk.account', $3, true), set_config('desk.agency', $4, true), set_config('desk.roles', $5, true),
  set_config('desk.key', $6, true)`

/** One transaction on a connection, from `begin` to `commit`. */
export async function transactionOn<T>(on: DbConnection, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { kind, workspace } = actor
  const settings = {
    account: ('account' in actor && actor.account) || '',
    agency: (kind === 'person' && actor.agency) || '',
    roles: kind === 'person' ? actor.roles.join(',') : '',
    key: kind === 'door' ? actor.key : '',
  }
  const own = remembering(on)
  return between(own, async () => {
    await own.query(become, [
      databaseRole[kind],
      workspace,
      settings.account,
      settings.agency,
      settings.roles,
      settings.key,
    ])
    return work(txOn(own))
  })
}

/** The same as the database's owner. */
export function ownerOn<T>(on: DbConnection, work: (tx: OwnerTx) => Promise<T>): Promise<T> {
  const own = remembering(on)
  return between(own, () => work({ ...txOn(own), script: (sql) => own.exec(sql) }))
}

async function between<T>(on: DbConnection, work: () => Promise<T>): Promise<T> {
  await on.exec('begin').catch((error: unknown) => {
    throw error instanceof DbError ? new NotBegun(error.message, error.code, error.constraint) : error
  })
  try {
    const done = await work()
    const number = await numberOf(on)
    await on.exec('commit').catch((error: unknown) => {
      const lost = error instanceof DbError && ending.includes(error.code)
      throw lost && number !== undefined ? new Uncertain(error, number, done) : error
    })
    return done
  } catch (error) {
    // Where even that fails the connection is gone, and with it the transaction.
    await on.exec('rollback').catch(() => undefined)
    throw error
  }
}

/** The number of a transaction; none where it wrote nothing, so that nothing hangs on how it ends. */
async function numberOf(on: DbConnection): Promise<string | undefined> {
  const { rows } = await on.query('select pg_current_xact_id_if_assigned()::text as number')
  const [row] = rows as { number: string | null }[]
  return row?.number ?? undefined
}

/** Milliseconds for which it is asked how a transaction ended, and between two questions. */
const asking = { atMost: 3_000, pause: 200 } as const

/**
 * Does work on a connection. Where the connection is lost while it commits, another is asked how that ended, so that nobody is
 * told that what was recorded was not, and nobody does it twice.
 * @throws Uncertain where the database cannot be asked either
 */
export async function settled<T>(
  using: <R>(work: (on: DbConnection) => Promise<R>) => Promise<R>,
  work: (on: DbConnection) => Promise<T>,
): Promise<T> {
  try {
    return await using(work)
  } catch (error) {
    if (!(error instanceof Uncertain)) throw error
    for (const until = performance.now() + asking.atMost; performance.now() < until; ) {
      const answer = await using((on) =>
        on.query('select pg_xact_status($1::text::xid8) as end', [error.number]),
      ).catch(() => undefined)
      const [row] = (answer?.rows ?? []) as { end: string | null }[]
      if (row?.end === 'committed') return error.done as T
      if (row?.end === 'aborted') throw new DbError(error.message, error.code, error.constraint)
      await new Promise((done) => setTimeout(done, asking.pause))
    }
    throw error
  }
}

/** The same connection, which remembers a failure: after one the server turns `commit` into a silent `rollback`. */
function remembering(on: DbConnection): DbConnection {
  let failed = false
  const noted = <T>(answer: Promise<T>): Promise<T> =>
    answer.catch((error: unknown) => {
      failed = true
      throw error
    })
  return {
    query: (sql, params) => noted(on.query(sql, params)),
    exec: (sql) => {
      if (sql === 'commit' && failed)
        return Promise.reject(new DbError('a statement had failed before the end', '25P02', undefined))
      return noted(on.exec(sql))
    },
  }
}

function txOn(on: DbConnection): Tx {
  return {
    rows: async (shape, sql, params) => {
      const { rows } = await on.query(sql, params)
      return rows.map((row) => asAsked(shape, row, sql))
    },
    run: async (sql, params) => (await on.query(sql, params)).changed,
  }
}
