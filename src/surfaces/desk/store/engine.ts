import { fstatSync, fsyncSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { type DbConnection, DbError } from './db.js'
import { count, day, instant, typeIds } from './values.js'

/** Of the language's own library this part is named only where pages of a browser are meant. */
declare const WebAssembly: { compile(code: Uint8Array): Promise<object> }

/** The embedded database in this thread: PostgreSQL in WebAssembly over a folder, or in memory where there is none. */
export interface Engine extends DbConnection {
  /** Whether it has ended by itself, and another is needed. */
  isGone(): boolean
  close(): Promise<void>
}

export interface EngineOptions {
  /** The folder with the engine's own files, as `scripts/pglite.mjs` makes it. */
  readonly parts: string
  /** The folder of the database's files, which is there; in memory where there is none. */
  readonly folder?: string
}

/** Opens what stands in a folder, after a crash too; a fresh database where it is empty. */
export async function openEngine({ parts, folder }: EngineOptions): Promise<Engine> {
  const engine = await WebAssembly.compile(readFileSync(join(parts, 'pglite.wasm')))
  const fresh = folder === undefined || readdirSync(folder).length === 0
  const pg = await PGlite.create({
    ...(folder === undefined ? {} : { fs: new FlushedFolder(folder) }),
    ...(fresh ? { loadDataDir: new Blob([readFileSync(join(parts, 'seed.tar.gz'))]) } : {}),
    pgliteWasmModule: engine,
    // What makes a fresh database is never run, since there is a seed; without this, its file would be looked for.
    initdbWasmModule: engine,
    fsBundle: new Blob([readFileSync(join(parts, 'pglite.data'))]),
    startParams: [...PGlite.defaultStartParams.filter((p) => p !== noFlush), ...settings],
    parsers: {
      [typeIds.timestamptz]: instant,
      [typeIds.date]: day,
      [typeIds.int8]: count,
      [typeIds.numeric]: String,
    },
    serializers: { [typeIds.json]: String, [typeIds.jsonb]: String },
  } satisfies PGliteOptions)
  return {
    isGone: () => false,
    query: (sql, params = []) =>
      asked(async () => {
        const { rows, affectedRows = 0 } = await pg.query(sql, [...params])
        return { rows, changed: affectedRows }
      }),
    exec: (sql) => asked(async () => void (await pg.exec(sql))),
    close: () => pg.close(),
  }
}

/** How the library starts it: without ever flushing to the disk. */
const noFlush = '-F'

const settings = [
  // The call for data alone does nothing in WebAssembly.
  ['wal_sync_method', 'fsync'],
  ['search_path', 'desk,pg_temp'],
  ['max_wal_size', '64MB'],
  ['min_wal_size', '32MB'],
  // The system keeps the files in memory as well, and gives that back.
  ['shared_buffers', '32MB'],
].flatMap(([name, value]) => ['-c', `${name}=${value}`])

/**
 * The folder as the engine sees it. PostgreSQL knows when what must be on the disk, files and folders, and asks for it; as it is
 * shipped in WebAssembly nobody answers.
 */
class FlushedFolder extends NodeFS {
  override async init(...[pg, given]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, given)
    const preRun = [...(emscriptenOpts.preRun ?? []), answersFlush]
    return { emscriptenOpts: { ...emscriptenOpts, preRun } }
  }
}

interface DiskOfEngine {
  readonly NODEFS: {
    readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number }
    readonly tryFSOperation: (operation: () => void) => void
  }
}

function answersFlush(engine: object): void {
  if (!hasDisk(engine)) throw new Error('the embedded database has another inside than this was written for')
  const { NODEFS } = engine
  NODEFS.stream_ops.fsync = ({ nfd }) => {
    NODEFS.tryFSOperation(() => flush(nfd))
    return 0
  }
}

function hasDisk(engine: object): engine is DiskOfEngine {
  return 'NODEFS' in engine
}

function flush(handle: number): void {
  // Windows flushes no folders.
  if (process.platform === 'win32' && fstatSync(handle).isDirectory()) return
  fsyncSync(handle)
}

async function asked<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { message, code, constraint } = error as { message: string; code?: string; constraint?: string }
    // What the database refuses has a code; anything else is the engine's own end.
    throw new DbError(message, code ?? 'gone', constraint)
  }
}
