import { createHash } from 'node:crypto'
import { lstatSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { disk } from './disk.js'
import type { Blob } from './git-tree.js'

/** The names in what git lists with `-z`. */
export function namesIn(listed: Buffer): string[] {
  return listed.toString('utf8').split('\0').filter(Boolean)
}

/** What of the index is in the work tree, of `ls-files -t -z`; a sparse checkout may leave the rest out on purpose. */
export function trackedIn(listed: Buffer): { readonly here: ReadonlySet<string>; readonly left: ReadonlySet<string> } {
  const here = new Set<string>()
  const left = new Set<string>()
  for (const line of namesIn(listed)) (line.startsWith('S ') ? left : here).add(line.slice(2))
  return { here, left }
}

/**
 * Paths that differ between a commit and the work tree, compared here, byte by byte: git would send each file through the
 * filters that the repository's own settings name. Other line ends are no difference. Submodules are not looked into.
 */
export function* differingFiles(
  top: string,
  entries: ReadonlyMap<string, Blob>,
  { here, left }: ReturnType<typeof trackedIn>,
): Iterable<string> {
  for (const [path, blob] of entries)
    if (blob.kind !== 'submodule' && (!left.has(path) || isThere(join(top, path))) && differs(join(top, path), blob))
      yield path
  for (const path of here) if (!entries.has(path) && isThere(join(top, path))) yield path
}

/** What is there is read, whatever the index says of it. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

function differs(path: string, { kind, oid, size }: Blob): boolean {
  try {
    const found = lstatSync(path, { throwIfNoEntry: false })
    if (!found) return true
    if (kind === 'link') return !found.isSymbolicLink() || oidOf(Buffer.from(readlinkSync(path)), oid) !== oid
    // With CRLF a file is at most twice as long.
    if (!found.isFile() || found.size < size || found.size > 2 * size) return true
    const content = disk.read(path, 2 * size)
    if ('tooLarge' in content) return true
    return !isContent(content, oid)
  } catch {
    // What cannot be read is taken as changed: whoever judges it says why it cannot be read.
    return true
  }
}

/** Whether a content is that of a blob; other line ends are no difference. */
export function isContent(content: Uint8Array, oid: string): boolean {
  return oidOf(content, oid) === oid || (content.includes(13) && oidOf(withLineFeeds(content), oid) === oid)
}

/** The id that git gives a content, by the hash that the repository uses. */
function oidOf(content: Uint8Array, like: string): string {
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1')
  return hash.update(`blob ${content.length}\0`).update(content).digest('hex')
}

function withLineFeeds(content: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(content).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
}
