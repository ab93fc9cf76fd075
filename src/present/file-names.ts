import { createHash } from 'node:crypto'
import type { ProposalResult } from '../appraise/index.js'

/**
 * Names of files that follow from ids. They last: a name follows from its id alone, unless two ids would be one file on a disk
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

/** A file name for each appraisal; where files claim one id, the later ones are told apart by their file. */
export function appraisalNames(results: readonly ProposalResult[]): Map<ProposalResult, string> {
  const seen = new Set<string>()
  const keys = results.map(({ proposal: { id, file } }) => {
    const key = seen.has(id) ? `${id} ${file}` : id
    seen.add(id)
    return key
  })
  const names = fileNames(keys)
  return new Map(results.map((entry, i) => [entry, names.get(keys[i] ?? '') ?? 'de-xuat']))
}

function short(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 8)
}
