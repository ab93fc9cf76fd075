import { randomBytes } from 'node:crypto'
import { lstatSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { disk } from '../read/disk.js'
import { digestAt } from '../read/witness.js'
import { makeFolders, outputPlace, standsAt } from './place.js'
import { changedMeanwhile, inPlainWords } from './refusals.js'
import { storage } from './storage.js'

/** The whole of a file, or its pieces. */
type Content = string | Uint8Array | Iterable<string>

/**
 * Writes a file whole or not at all: to a neighbour first, then renamed into place. Missing folders are made. The owner and the
 * mode of a file that is there stay.
 * @throws InputError in plain words where the disk refuses or the file is not to be replaced, and what making a piece throws;
 *   what was there stays
 */
export function writeFileAtomically(path: string, content: Content): void {
  write(path, content, (temporary, real) => storage.rename(temporary, real))
}

/**
 * The same for a file that was looked at before: what somebody saved in between is not overwritten.
 * @param was its digest then (`digestAt`); nothing where it was not there
 */
export function replaceFile(path: string, was: string | undefined, content: Content): void {
  write(path, content, (temporary, real) => {
    if (digestAt(real, disk) !== was) throw changedMeanwhile(path)
    storage.rename(temporary, real)
  })
}

/**
 * The same where there must be no file yet: of two that write one at once only one does.
 * @param mode who may read it, where not everybody may
 */
export function writeNewFile(path: string, content: Content, mode?: number): void {
  const put = (temporary: string, real: string) => {
    try {
      storage.link(temporary, real)
      storage.remove(temporary)
    } catch (error) {
      // Some disks know no second name, and there is no other way to take a name only if it is free.
      if (lstatSync(real, { throwIfNoEntry: false }))
        throw Object.assign(new Error('EEXIST'), { code: 'EEXIST', cause: error })
      storage.rename(temporary, real)
    }
  }
  write(path, content, put, mode)
}

/**
 * Writes files where there are none yet: all of them, or none. Missing folders are made.
 * @param files content by absolute path
 * @throws InputError in plain words where the disk refuses; what was written so far is taken back
 */
export function writeNewFiles(files: ReadonlyMap<string, string>): void {
  const written: string[] = []
  try {
    for (const [path, content] of files) {
      writeNewFile(path, content)
      written.push(path)
    }
  } catch (error) {
    for (const path of written) storage.remove(path)
    throw error
  }
}

function write(path: string, content: Content, put: (temporary: string, real: string) => void, mode = 0o666): void {
  const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content
  let temporary: string | undefined
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
      throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' })
    const folder = outputPlace(dirname(path))
    const real = join(folder, basename(path))
    makeFolders(folder)
    const keep = standsAt(real)
    temporary = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
    storage.create(temporary, pieces, keep, mode)
    storage.flush(temporary)
    put(temporary, real)
    storage.flush(folder)
  } catch (error) {
    if (temporary !== undefined) storage.remove(temporary)
    throw inPlainWords(path, error)
  }
}
