import {
  closeSync,
  constants,
  cpSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'

/** What a file that takes another's place keeps of it. */
export interface Kept {
  readonly mode: number
  readonly uid: number
  readonly gid: number
}

/**
 * All that the tool does to the disk for writing, so that a test can stand in its way and take the power away. What was created
 * is on the disk for certain once it is flushed, and its name once the folder is: a loss of power may take what was not.
 */
export interface Storage {
  /** A new file, whose name must be free: nothing that stands there, and no link, is written through. */
  create(path: string, pieces: Iterable<string | Uint8Array>, keep?: Kept, mode?: number): void
  copy(from: string, to: string): void
  makeFolder(path: string): void
  rename(from: string, to: string): void
  /** A second name for a file; fails where the name is taken. */
  link(from: string, to: string): void
  /** A file, or a folder with all that is in it; nothing where neither is there. */
  remove(path: string): void
  flush(path: string): void
}

/** The real one. */
export const storage: Storage = {
  create(path, pieces, keep, mode) {
    const { O_CREAT, O_EXCL, O_WRONLY, O_NOFOLLOW = 0 } = constants
    const handle = openSync(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW, mode)
    try {
      for (const piece of pieces) writeFileSync(handle, piece)
      if (keep && process.platform !== 'win32') {
        // In this order: to change the owner takes special bits of the mode away.
        if (keep.uid !== process.getuid?.() || keep.gid !== process.getgid?.()) fchownSync(handle, keep.uid, keep.gid)
        fchmodSync(handle, keep.mode & 0o7777)
      }
    } finally {
      closeSync(handle)
    }
  },
  copy(from, to) {
    cpSync(from, to, { force: false, errorOnExist: true, verbatimSymlinks: true })
  },
  makeFolder: (path) => mkdirSync(path),
  rename: (from, to) => renameSync(from, to),
  link: (from, to) => linkSync(from, to),
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  flush(path) {
    const windows = process.platform === 'win32'
    // Windows flushes only what is open for writing, and no folder.
    if (windows && statSync(path).isDirectory()) return
    const handle = openSync(path, windows ? 'r+' : 'r')
    try {
      fsyncSync(handle)
    } catch (error) {
      // Some network drives know nothing of it.
      if (!(error instanceof Error && 'code' in error && (error.code === 'EINVAL' || error.code === 'ENOTSUP')))
        throw error
    } finally {
      closeSync(handle)
    }
  },
}
