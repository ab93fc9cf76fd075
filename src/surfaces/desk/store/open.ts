import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { flushFolder, lockForLife, storage } from '../../../architecture/index.js'
import { type Contents, databaseContents, folderContents } from './contents.js'
import type { Db } from './db.js'
import { openEmbedded } from './embedded.js'
import { startEngine } from './engine-thread.js'
import { migrate } from './migrate.js'

/** Where the desk's truth stands: the database and the contents of files. */
export interface Store {
  readonly db: Db
  readonly contents: Contents
  readonly close: () => Promise<void>
}

/** What the folder of an embedded store holds. */
const inside = { database: 'db', files: 'files' } as const

/**
 * Opens the store in a folder, alone; makes it where there is none.
 * @param parts the folder with the embedded engine's own files
 * @throws InputError where another process has it
 */
export async function openFolder(folder: string, parts: string): Promise<Store> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const place = join(folder, inside.database)
  const lock = lockForLife(place)
  try {
    if (!existsSync(place)) await begin(folder, place, parts)
    const files = join(folder, inside.files)
    mkdirSync(files, { recursive: true })
    storage.flush(folder)
    const db = await openEmbedded({ parts, folder: place })
    await migrate(db)
    return {
      db,
      contents: folderContents(files),
      close: async () => {
        await db.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** A fresh database beside its place, put there when it is whole and on the disk. */
async function begin(folder: string, place: string, parts: string): Promise<void> {
  for (const name of readdirSync(folder)) if (name.startsWith('db.moi-')) storage.remove(join(folder, name))
  const draft = join(folder, `db.moi-${randomBytes(4).toString('hex')}`)
  mkdirSync(draft, { mode: 0o700 })
  const engine = await startEngine({ parts, folder: draft })
  await engine.close()
  flushFolder(draft)
  storage.rename(draft, place)
  storage.flush(folder)
}

/** Opens the store on a PostgreSQL server. @throws InputError where that cannot be */
export async function openDatabase(address: string): Promise<Store> {
  // The library is loaded only where a server is used.
  const { openServer } = await import('./server.js')
  const db = await openServer(address)
  await migrate(db)
  return { db, contents: databaseContents, close: db.close }
}
