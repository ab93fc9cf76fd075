import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf } from '../read/digest.js'
import { isWithin } from '../read/inside.js'
import { readRegular } from '../read/regular.js'
import { makeFolders, realPlace } from './place.js'
import { storage } from './storage.js'

/** What was worked out before, by the digest of all that it depends on. It never fails: what cannot be kept is worked out again. */
export interface Cache {
  /** What was kept under a name; nothing where that is missing, damaged, or of another writer. */
  get(name: string): string | undefined
  put(name: string, content: string): void
}

/** What a folder of kept results holds. */
export interface CacheState {
  readonly entries: number
  readonly bytes: number
}

/** Larger ones cost more to read than they save. */
const mostOfOne = 64 << 20
const mostBytes = 256 << 20
const mostEntries = 4_000
/** After a clearing so much of either is left, so that not each writing clears. */
const left = 0.75

const isEntry = (name: string): boolean => /^[0-9a-f]{64}$/.test(name)
/** A writing that was cut off; it goes with the old ones. */
const isHalf = (name: string): boolean => /^\.[0-9a-f]{24}$/.test(name)

/**
 * Opens a folder of kept results.
 *
 * An entry is plain text under the digest of what it depends on; it is written beside and put in place at once, and never
 * changed: runs side by side need no lock, and whoever comes second puts the same there. It is signed with a secret that does
 * not lie in the folder, so that nothing is believed that another has put there, whatever its checksum. What is old goes first
 * when there is too much.
 * @param kind what the entries depend on beside their names: the tool as it was built
 */
export function openCache(folder: string, secret: string, kind: string): Cache {
  const placeOf = (name: string): string => join(folder, digestOf(`${kind}\0${name}`))
  const signed = (place: string, content: string | Uint8Array): Buffer =>
    createHmac('sha256', secret)
      .update(`${place.slice(-64)}\0`)
      .update(content)
      .digest()
  return {
    get(name) {
      const place = placeOf(name)
      try {
        const bytes = readRegular(place, mostOfOne, false)
        if ('tooLarge' in bytes || bytes.length < signature) return undefined
        const content = bytes.subarray(signature)
        const sign = Buffer.from(Buffer.from(bytes.subarray(0, signature)).toString('latin1'), 'hex')
        const mine = signed(place, content)
        if (sign.length !== mine.length || !timingSafeEqual(sign, mine)) return undefined
        return new TextDecoder().decode(content)
      } catch {
        return undefined
      }
    },
    put(name, content) {
      if (content.length > mostOfOne / 3) return
      const half = join(folder, `.${randomBytes(12).toString('hex')}`)
      try {
        makeFolders(folder)
        const place = placeOf(name)
        storage.create(half, [signed(place, content).toString('hex'), content])
        storage.rename(half, place)
        bound(folder)
      } catch {
        quietly(() => storage.remove(half))
      }
    },
  }
}

/** Letters of the signature before the content. */
const signature = 64

/** Whether a folder is a workspace, or lies in one, links followed: what only reads writes nothing there. */
export function liesIn(folder: string, root: string): boolean {
  return isWithin(realPlace(folder), realPlace(root))
}

/** What is kept in a folder; nothing where there is none. */
export function cacheState(folder: string): CacheState {
  const found = entriesIn(folder)
  return { entries: found.length, bytes: found.reduce((sum, { bytes }) => sum + bytes, 0) }
}

/** Takes away what was kept, and nothing else that may lie in the folder. */
export function clearCache(folder: string): CacheState {
  const state = cacheState(folder)
  for (const { path } of entriesIn(folder)) storage.remove(path)
  return state
}

/**
 * The secret of this user on this machine, made when it is first asked for.
 * @throws an error with the system's `code` where it can be neither read nor made
 */
export function cacheSecret(folder: string): string {
  const place = join(folder, 'secret')
  const known = secretAt(place)
  if (known !== undefined) return known
  makeFolders(folder)
  const half = join(folder, `.${randomBytes(12).toString('hex')}`)
  const self = { mode: 0o600, uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  storage.create(half, [randomBytes(32).toString('hex')], self)
  try {
    // Of two that begin at once the first one's is taken.
    storage.link(half, place)
  } catch {
    const first = secretAt(place)
    if (first !== undefined) return first
    storage.remove(place)
    storage.link(half, place)
  } finally {
    storage.remove(half)
  }
  return secretAt(place) ?? ''
}

/** Nothing where it is not of 32 bytes, or others may have written it. */
function secretAt(place: string): string | undefined {
  const found = lstatSync(place, { throwIfNoEntry: false })
  const mine = process.getuid === undefined || found?.uid === process.getuid()
  if (!found?.isFile() || !mine || (process.platform !== 'win32' && (found.mode & 0o077) !== 0)) return undefined
  const bytes = readRegular(place, 64, false)
  const text = 'tooLarge' in bytes ? '' : Buffer.from(bytes).toString('latin1')
  return /^[0-9a-f]{64}$/.test(text) ? text : undefined
}

function bound(folder: string): void {
  const found = entriesIn(folder)
  let bytes = found.reduce((sum, each) => sum + each.bytes, 0)
  let count = found.length
  if (bytes <= mostBytes && count <= mostEntries) return
  found.sort((a, b) => a.written - b.written)
  for (const each of found) {
    if (bytes <= mostBytes * left && count <= mostEntries * left) return
    quietly(() => storage.remove(each.path))
    bytes -= each.bytes
    count--
  }
}

function entriesIn(folder: string): { path: string; bytes: number; written: number }[] {
  try {
    return readdirSync(folder)
      .filter((name) => isEntry(name) || isHalf(name))
      .flatMap((name) => {
        const path = join(folder, name)
        const found = lstatSync(path, { throwIfNoEntry: false })
        return found?.isFile() ? [{ path, bytes: found.size, written: found.mtimeMs }] : []
      })
  } catch {
    return []
  }
}

/** A cache is in nobody's way: what cannot be removed, as on a disk that is read-only by now, stays. */
function quietly(work: () => void): void {
  try {
    work()
  } catch {
    // Left for another time.
  }
}
