import { isAbsolute, relative, sep } from 'node:path'
import { InputError } from '../../kernel/index.js'
import type { Files } from './files.js'

/** A commit, by the name under which a user asked for it. */
export interface Commit {
  /** The full hash. */
  readonly id: string
  /** What the user wrote, such as `main` or `HEAD~1`. */
  readonly ref: string
  /** The committer's day, `YYYY-MM-DD`, in the committer's time zone. */
  readonly date: string
  /** The first line of its message. */
  readonly subject: string
}

/** Runs git in a folder, without a shell, and gives what it printed. `undefined` where git says no. */
export type Git = (args: readonly string[], input?: string) => Buffer | undefined

/** What git's tree says of one path; `size` in bytes. */
export interface Blob {
  readonly kind: 'file' | 'link' | 'submodule'
  /** As git writes it, such as `100644`. */
  readonly mode: string
  readonly oid: string
  readonly size: number
}
type Folder = Map<string, Blob | Folder>

/** As many links as Linux follows before it calls them a loop. */
const mostLinks = 40
/** Blobs are asked for in portions of this many bytes. */
const portion = 64 << 20

/**
 * The files of a commit as if the work tree at `root` stood so. Listing a folder reads all YAML below it in one go, for a
 * process a file would take minutes.
 * @param contents what was read already, by object id: commits share most of their files
 */
export function treeFiles(root: string, commit: Commit, git: Git, contents: Map<string, Buffer>): Files {
  const tree = readTree(git, commit)

  /** The parts of a path below the root; nothing where it lies elsewhere. */
  const partsOf = (path: string): string[] | undefined => {
    const below = relative(root, path)
    if (below === '') return []
    const parts = below.split(sep)
    return parts[0] === '..' || isAbsolute(below) ? undefined : parts
  }
  /** What stands at a path and where that really is, links followed. */
  const resolved = (
    parts: readonly string[],
    links = 0,
  ): { at: readonly string[]; entry: Blob | Folder } | undefined => {
    let entry: Blob | Folder = tree
    for (const [i, name] of parts.entries()) {
      const found: Blob | Folder | undefined = entry instanceof Map ? entry.get(name) : undefined
      if (!found) return undefined
      if (!(found instanceof Map) && found.kind === 'link') {
        if (links >= mostLinks) throw failure('ELOOP')
        const target = joined(parts.slice(0, i), content(found).toString('utf8'))
        return target && resolved([...target, ...parts.slice(i + 1)], links + 1)
      }
      entry = found
    }
    return { at: parts, entry }
  }
  const at = (path: string) => {
    const parts = partsOf(path)
    return parts && resolved(parts)
  }
  const content = (blob: Blob): Buffer => {
    if (!contents.has(blob.oid)) fetchAll([blob])
    const found = contents.get(blob.oid)
    if (found) return found
    throw new InputError({
      vi: `Bản sao kho này thiếu nội dung của phiên bản “${commit.ref}” (partial clone); hãy chạy “git fetch --refetch” khi có mạng.`,
      en: `This clone lacks content of “${commit.ref}” (a partial clone); run “git fetch --refetch” where there is a network.`,
    })
  }
  const fetchAll = (blobs: readonly Blob[]) => {
    for (const [oid, bytes] of blobContents(git, blobs)) contents.set(oid, bytes)
  }

  return {
    kind(path) {
      const found = at(path)?.entry
      if (!found) return undefined
      if (found instanceof Map) return 'folder'
      return found.kind === 'file' ? 'file' : undefined
    },
    list(path) {
      const found = at(path)
      if (!found) throw failure('ENOENT')
      if (!(found.entry instanceof Map)) throw failure('ENOTDIR')
      fetchAll(yamlBelow(found.entry).filter((b) => !contents.has(b.oid)))
      return [...found.entry].map(([name, entry]) => {
        if (entry instanceof Map) return { name, kind: 'folder' as const }
        if (entry.kind === 'submodule' && !name.startsWith('.'))
          throw isSubmodule([...found.at, name].join('/'), commit)
        return { name, kind: entry.kind === 'submodule' ? undefined : entry.kind }
      })
    },
    real(path) {
      const found = at(path)
      return found ? [root, ...found.at].join(sep) : path
    },
    read(path, most) {
      const found = at(path)?.entry
      if (!found) throw failure('ENOENT')
      if (found instanceof Map) throw failure('EISDIR')
      return found.size > most ? { tooLarge: found.size } : content(found)
    },
  }
}

function readTree(git: Git, commit: Commit): Folder {
  const tree: Folder = new Map()
  for (const [path, blob] of treeEntries(git, commit)) {
    const parts = path.split('/')
    let folder = tree
    for (const name of parts.slice(0, -1)) {
      const inner = folder.get(name)
      if (inner instanceof Map) folder = inner
      else {
        const fresh: Folder = new Map()
        folder.set(name, fresh)
        folder = fresh
      }
    }
    folder.set(parts.at(-1) ?? '', blob)
  }
  return tree
}

/** All that a commit holds, by path from the top with forward slashes. */
export function treeEntries(git: Git, commit: Commit): Map<string, Blob> {
  const entries = new Map<string, Blob>()
  const listed = git(['ls-tree', '-r', '-l', '-z', '--full-tree', commit.id])
  for (const line of listed?.toString('utf8').split('\0') ?? []) {
    const [, mode = '', oid = '', size = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t([\s\S]*)$/.exec(line) ?? []
    if (path === '') continue
    const kind = mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : 'file'
    entries.set(path, { kind, mode, oid, size: size === '-' ? 0 : Number(size) })
  }
  return entries
}

/** YAML files below a folder that the loader may ask for: none in hidden folders or `node_modules`. */
function yamlBelow(folder: Folder): Blob[] {
  return [...folder].flatMap(([name, entry]) => {
    if (name.startsWith('.') || name === 'node_modules') return []
    if (entry instanceof Map) return yamlBelow(entry)
    return entry.kind === 'file' && entry.size <= portion && /\.ya?ml$/i.test(name) ? [entry] : []
  })
}

/** The contents of blobs by their ids, as many at a time as memory allows; what the clone lacks is left out. */
export function* blobContents(git: Git, blobs: readonly Blob[]): Iterable<readonly [string, Buffer]> {
  for (const some of portions(blobs)) {
    const answer = git(['cat-file', '--batch'], `${some.map((b) => b.oid).join('\n')}\n`)
    if (answer) yield* contentsIn(answer)
  }
}

function* portions(blobs: readonly Blob[]): Iterable<readonly Blob[]> {
  let some: Blob[] = []
  let bytes = 0
  for (const blob of blobs) {
    if (some.length > 0 && bytes + blob.size > portion) {
      yield some
      some = []
      bytes = 0
    }
    some.push(blob)
    bytes += blob.size
  }
  if (some.length > 0) yield some
}

/** The answer of `cat-file --batch`: for each object `OID TYPE SIZE`, a line break, the bytes, a line break. */
function* contentsIn(answer: Buffer): Iterable<readonly [string, Buffer]> {
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf(10, at)
    if (end < 0) return
    const [oid = '', type, size] = answer.toString('utf8', at, end).split(' ')
    at = end + 1
    if (type === 'missing') continue
    const length = Number(size)
    yield [oid, answer.subarray(at, at + length)]
    at += length + 1
  }
}

/** Where a link in a folder leads, below the root; nothing where it leads outside. */
function joined(folder: readonly string[], target: string): string[] | undefined {
  if (target.startsWith('/')) return undefined
  const parts = [...folder]
  for (const name of target.split('/')) {
    if (name === '' || name === '.') continue
    if (name !== '..') parts.push(name)
    else if (parts.pop() === undefined) return undefined
  }
  return parts
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code })
}

function isSubmodule(path: string, commit: Commit): InputError {
  return new InputError({
    vi: `Tại “${commit.ref}”, thư mục “${path}” là kho git khác (submodule), nội dung không nằm trong kho này. Hãy lấy hai phiên bản ra hai thư mục rồi so sánh hai thư mục đó.`,
    en: `At “${commit.ref}” the folder “${path}” is another git repository (a submodule); its content is not in this one. Check both versions out into folders and compare the folders.`,
  })
}
