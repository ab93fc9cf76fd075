import { inflateRawSync } from 'node:zlib'

/** A part of a zip archive in memory, unfolded when asked for. */
export interface SealedPart {
  /** Bytes once unfolded, as the archive says. */
  readonly size: number
  /** @throws Error where it is damaged, or goes on beyond its size */
  readonly unfold: () => Uint8Array
}

/**
 * The parts that the directory of a zip archive lists, by name. Office files are read a piece at a time (`office/archive.ts`); a
 * workspace is loaded in one go, and what its packs hold is small.
 * @throws Error where it is none, or lists a name twice
 */
export function partsOfZip(bytes: Uint8Array): ReadonlyMap<string, SealedPart> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0) throw new Error('no zip archive')
  const parts = new Map<string, SealedPart>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.toString('latin1', at, at + 4) !== 'PK\x01\x02') throw new Error('no entry of a directory')
    const method = zip.readUInt16LE(at + 10)
    const [packed, size] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)]
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const local = zip.readUInt32LE(at + 42)
    const title = zip.toString('utf8', at + 46, at + 46 + name)
    if (parts.has(title)) throw new Error('a name twice')
    parts.set(title, {
      size,
      unfold() {
        const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
        const data = zip.subarray(start, start + packed)
        if (method !== 0 && method !== 8) throw new Error('another method')
        const whole = method === 8 ? inflateRawSync(data, { maxOutputLength: Math.max(1, size) }) : data
        if (whole.length !== size) throw new Error('another size')
        return whole
      },
    })
    at += 46 + name + extra + comment
  }
  return parts
}
