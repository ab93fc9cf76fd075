import pg from 'pg'
import { digestOf } from '../../../architecture/index.js'
import { InputError } from '../../../kernel/index.js'
import { type Db, type DbConnection, DbError, NotBegun, ownerOn, settled, transactionOn } from './db.js'
import { count, day, instant, typeIds } from './values.js'

/** Milliseconds for which a request waits for a free connection, and for which one statement may run. */
const patience = 5_000
const longest = 30_000

/**
 * A PostgreSQL server, 15 or later, which any number of desks may share.
 * @throws InputError where it cannot be reached or is too old
 */
export async function openServer(address: string, connections = 10): Promise<Db> {
  const pool = new pg.Pool({
    connectionString: address,
    max: connections,
    connectionTimeoutMillis: patience,
    statement_timeout: longest,
    idle_in_transaction_session_timeout: longest,
    lock_timeout: patience,
    options: '-c search_path=desk,pg_temp',
    application_name: 'kientruc',
    types: { getTypeParser },
  })
  // A connection that breaks while nobody uses it is replaced when the next is asked for.
  pool.on('error', () => undefined)
  const once = async <T>(work: (on: DbConnection) => Promise<T>): Promise<T> => {
    const client = await pool.connect().catch((error: unknown) => {
      throw refusal(error, 'busy')
    })
    let broken: Error | undefined
    client.on('error', noted)
    try {
      return await work(connectionOf(client))
    } catch (error) {
      if (error instanceof NotBegun) broken = error
      throw error
    } finally {
      client.off('error', noted)
      client.release(broken)
    }
    function noted(error: Error) {
      broken = error
    }
  }
  /** After a restart of the server every connection that nobody used is broken, and tells when it is used. */
  const using = async <T>(work: (on: DbConnection) => Promise<T>): Promise<T> => {
    for (let left = connections; ; left--) {
      try {
        return await once(work)
      } catch (error) {
        if (!(error instanceof NotBegun) || left === 0) throw error
      }
    }
  }
  const db: Db = {
    transaction: (actor, work) => settled(using, (on) => transactionOn(on, actor, work)),
    owner: (work) => settled(using, (on) => ownerOn(on, work)),
    // The server does so by itself.
    checkpoint: async () => undefined,
    close: () => pool.end(),
  }
  try {
    await using(demandVersion)
  } catch (error) {
    await pool.end()
    if (error instanceof InputError) throw error
    throw unreachable(error)
  }
  return db
}

const names = new Map<string, { readonly name?: string }>()

/**
 * By what a connection knows a statement again: below row-level security it takes the server longer to plan most of them than to
 * do them. One that leaves out conditions by its values is planned anew each time, for each of its ways has a plan of its own.
 */
function nameOf(sql: string): { readonly name?: string } {
  const known = names.get(sql)
  if (known) return known
  // The texts are constant, so these are no more than the statements there are.
  const named = /\bis null or\b|= '' or\b|not \$\d+ or\b/.test(sql) ? {} : { name: digestOf(sql).slice(0, 32) }
  names.set(sql, named)
  return named
}

function connectionOf(client: pg.PoolClient): DbConnection {
  return {
    query: async (sql, params = []) => {
      try {
        const { rows, rowCount } = await client.query({ text: sql, values: [...params], ...nameOf(sql) })
        return { rows, changed: rowCount ?? 0 }
      } catch (error) {
        throw refusal(error, 'gone')
      }
    },
    exec: async (sql) => {
      try {
        await client.query(sql)
      } catch (error) {
        throw refusal(error, 'gone')
      }
    },
  }
}

function refusal(error: unknown, otherwise: string): DbError {
  if (error instanceof DbError) return error
  if (error instanceof pg.DatabaseError) return new DbError(error.message, error.code ?? otherwise, error.constraint)
  return new DbError(error instanceof Error ? error.message : String(error), otherwise, undefined)
}

async function demandVersion(on: DbConnection): Promise<void> {
  const { rows } = await on.query("select current_setting('server_version_num')::int as version")
  const [row] = rows as { version: number }[]
  if (row && row.version >= 150_000) return
  throw new InputError({
    vi: 'Máy chủ PostgreSQL cần từ phiên bản 15 trở lên.',
    en: 'The PostgreSQL server must be version 15 or later.',
  })
}

/** The words of the server without the address, in which a password may stand. */
function unreachable(error: unknown): InputError {
  const why = error instanceof Error ? error.message : String(error)
  return new InputError({
    vi: `Không kết nối được cơ sở dữ liệu nêu ở --database: ${why}. Kiểm tra địa chỉ, tên, mật khẩu và quyền truy cập.`,
    en: `The database that --database names cannot be reached: ${why}. Check the address, name, password and access.`,
  })
}

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [typeIds.timestamptz]: instant,
  [typeIds.date]: day,
  [typeIds.int8]: count,
  [typeIds.numeric]: String,
}

function getTypeParser(...[type, format]: Parameters<typeof pg.types.getTypeParser>): (value: string) => unknown {
  return parsers[Number(type)] ?? pg.types.getTypeParser(type, format)
}
