import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { storage } from './storage.js'

/**
 * Flushes a folder and all in it, after all is written, when most of it is on its way to the disk already.
 * @param isNew false for files that are known to be on the disk
 */
export function flushFolder(folder: string, isNew: (path: string) => boolean = () => true): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) flushFolder(path, isNew)
    else if (entry.isFile() && isNew(path)) storage.flush(path)
  }
  storage.flush(folder)
}
