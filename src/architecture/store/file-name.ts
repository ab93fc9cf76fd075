import { digestOf } from '../read/digest.js'

/** Names of files that follow from ids. They last: a name follows from its id alone. */

/** Names that Windows keeps for devices, with any ending. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/

const longest = 100

/** Names that are read as something else: the manifest, plans, officers’ opinions. */
const ofOurs = /^kientruc$|\.(?:plan|y-kien)$/

/** A name that is a single, harmless path segment on every system; ids that already are stay as they are. */
export function fileName(id: string): string {
  const safe =
    /^[a-z0-9][a-z0-9._-]*$/.test(id) &&
    !/[.]$/.test(id) &&
    !reserved.test(id) &&
    !ofOurs.test(id) &&
    id.length <= longest
  if (safe) return id
  const base = id
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^[-_.]+|(?<![-_.])[-_.]+$/g, '')
    .slice(0, longest - 20)
  return `${base || 'muc'}-${shortDigest(id)}`
}

/** Tells ids apart that would be one file. */
export function shortDigest(id: string): string {
  return digestOf(id).slice(0, 8)
}
