import { createHash } from 'node:crypto'

/**
 * Names of files in the site. They last: an entity's name follows from its id alone, unless two ids would be one file on a disk
 * that does not tell upper from lower case.
 */

/** Names that Windows keeps for devices, with any ending. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/

const longest = 100

/** A name that is a single, harmless path segment on every system; ids that already are stay as they are. */
export function fileName(id: string): string {
  const safe = /^[a-z0-9][a-z0-9._-]*$/.test(id) && !/[.]$/.test(id) && !reserved.test(id) && id.length <= longest
  if (safe) return id
  const base = id
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^[-_.]+|[-_.]+$/g, '')
    .slice(0, longest - 20)
  return `${base || 'muc'}-${short(id)}`
}

/** File names of several ids in one folder, each different also where case is not told apart. */
export function fileNames(ids: Iterable<string>): Map<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const id of [...new Set(ids)].sort()) {
    const plain = fileName(id)
    const name = taken.has(plain) ? `${plain}-${short(id)}` : plain
    taken.add(name)
    names.set(id, name)
  }
  return names
}

function short(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 8)
}

/** The address of one page of the site from another; `to` may end in an anchor. */
export function relative(from: string, to: string): string {
  const up = from.split('/').length - 1
  return `${'../'.repeat(up)}${to}`
}

/** An anchor that is one word whatever the id. */
export function anchor(id: string): string {
  return fileName(id.replaceAll('/', '-'))
}
