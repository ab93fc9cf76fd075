import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs'

/** Read at a time. */
const chunk = 1 << 20

/**
 * The content of a regular file within bounds: the one way in which a file that a user or a repository names is opened. A
 * device, a pipe or a socket has no end and may never answer; it is refused before it is opened, and again once it is, should it
 * have been put there in between. What is read is counted, not what the file says of its size.
 * @param most bytes
 * @param links whether the last part of the path may be a link
 * @throws an error with the system's `code`; `ENOTREG` for what is no regular file
 */
export function readRegular(path: string, most: number, links = true): Uint8Array | { readonly tooLarge: number } {
  demandRegular(statSync(path))
  const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants
  const handle = openSync(path, O_RDONLY | O_NONBLOCK | (links ? 0 : O_NOFOLLOW))
  try {
    const found = fstatSync(handle)
    demandRegular(found)
    return found.size > most ? { tooLarge: found.size } : readBounded(handle, most, found.size)
  } finally {
    closeSync(handle)
  }
}

function demandRegular(found: { isFile(): boolean; isDirectory(): boolean }): void {
  if (found.isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' })
  if (!found.isFile()) throw Object.assign(new Error('ENOTREG'), { code: 'ENOTREG' })
}

/** Milliseconds that a stream may take in all. */
const patience = 600_000

/**
 * All that an open file or stream gives, up to so many bytes.
 * @param expected how many there should be, where that is known
 * @throws an error with the code `ETIMEDOUT` where a stream goes on for too long
 */
export function readBounded(handle: number, most: number, expected = 0): Uint8Array | { readonly tooLarge: number } {
  const until = Date.now() + patience
  const pieces: Uint8Array[] = []
  let length = 0
  // That there is no more is asked with the room left over: a new piece for each of ten thousand files would be 10 GB.
  let piece = Buffer.allocUnsafe(expected > 0 ? expected + 1 : 1 << 12)
  let filled = 0
  for (;;) {
    const got = readSome(handle, piece.subarray(filled), until)
    if (got === 0) break
    filled += got
    length += got
    if (length > most) return { tooLarge: length }
    if (filled === piece.length) {
      pieces.push(piece)
      piece = Buffer.allocUnsafe(chunk)
      filled = 0
    }
    if (Date.now() > until) throw late()
  }
  const last = piece.subarray(0, filled)
  return pieces.length === 0 ? last : Buffer.concat([...pieces, last], length)
}

function readSome(handle: number, into: Uint8Array, until: number): number {
  for (;;) {
    try {
      return readSync(handle, into)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      // Windows says so where a pipe has ended.
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      if (Date.now() > until) throw late()
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}

function late(): Error {
  return Object.assign(new Error('ETIMEDOUT'), { code: 'ETIMEDOUT' })
}
