import { readdirSync, realpathSync, statSync } from 'node:fs'
import type { Files } from './files.js'
import { readRegular } from './regular.js'

/** The files of this machine as they are saved. */
export const disk: Files = {
  kind(path) {
    try {
      const found = statSync(path)
      return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : undefined
    } catch {
      // Whoever needs to know why asks for the real path or reads.
      return undefined
    }
  },
  list: (folder) =>
    readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : undefined,
    })),
  real: (path) => realpathSync(path),
  read: (path, most) => readRegular(path, most),
}
