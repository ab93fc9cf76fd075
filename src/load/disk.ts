import { closeSync, fstatSync, openSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import type { Files } from './files.js'

/** The files of this machine as they are saved. */
export const disk: Files = {
  kind(path) {
    const found = statSync(path, { throwIfNoEntry: false })
    return found?.isFile() ? 'file' : found?.isDirectory() ? 'folder' : undefined
  },
  list: (folder) =>
    readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : undefined,
    })),
  real: (path) => realpathSync(path),
  read(path, most) {
    const handle = openSync(path, 'r')
    try {
      const { size } = fstatSync(handle)
      return size > most ? { tooLarge: size } : readFileSync(handle)
    } finally {
      closeSync(handle)
    }
  },
}
