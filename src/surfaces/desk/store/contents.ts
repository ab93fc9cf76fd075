import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as Type from 'typebox'
import { digestOf, storage } from '../../../architecture/index.js'
import type { Tx } from './db.js'

/** Contents of files, each once, found by what they hold. */
export interface Contents {
  /** Keeps a content for good before the transaction that names it ends. */
  put(bytes: Uint8Array, tx: Tx): Promise<string>
  /** @throws Error where it is not there or not as it was */
  get(digest: string, tx: Tx): Promise<Uint8Array>
}

/** In a folder, for the one process that has the lock of it. */
export function folderContents(root: string): Contents {
  const place = (digest: string) => join(root, digest.slice(0, 2), digest)
  return {
    put: async (bytes) => {
      const digest = digestOf(bytes)
      const path = place(digest)
      if (existsSync(path)) return digest
      const folder = join(root, digest.slice(0, 2))
      if (!existsSync(folder)) {
        mkdirSync(folder, { recursive: true })
        storage.flush(root)
      }
      const draft = `${path}.moi`
      // What a process that died left of the same content.
      storage.remove(draft)
      storage.create(draft, [bytes])
      storage.flush(draft)
      storage.rename(draft, path)
      storage.flush(folder)
      return digest
    },
    get: async (digest) => sound(readFileSync(place(digest)), digest),
  }
}

const Content = Type.Object({ bytes: Type.Unsafe<Uint8Array>({}) })

/** In the database, where several servers share it. */
export const databaseContents: Contents = {
  put: async (bytes, tx) => {
    const digest = digestOf(bytes)
    await tx.run('insert into content (digest, bytes) values ($1, $2) on conflict do nothing', [digest, bytes])
    return digest
  },
  get: async (digest, tx) => {
    const [row] = await tx.rows(Content, 'select bytes from content where digest = $1', [digest])
    if (!row) throw new Error(`content ${digest} is not there`)
    return sound(row.bytes, digest)
  },
}

function sound(bytes: Uint8Array, digest: string): Uint8Array {
  if (digestOf(bytes) !== digest) throw new Error(`content ${digest} is not as it was`)
  return bytes
}
