import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { storage } from './storage.js'

/** Flushes a folder and all in it, after all is written, when most of it is on its way to the disk already. */
export function flushFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) flushFolder(path)
    else if (entry.isFile()) storage.flush(path)
  }
  storage.flush(folder)
}
