import { lstatSync, realpathSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { InputError, visibleLine } from '../../kernel/index.js'
import { digestOf } from '../read/digest.js'
import { openRepository, type Repository } from '../read/git.js'
import { repositoryOf, runGit } from '../read/git-run.js'
import { type Blob, blobContents, type Commit, type Git, treeEntries } from '../read/git-tree.js'
import { isContent, namesIn } from '../read/git-work-tree.js'
import { readRegular } from '../read/regular.js'
import { makeFolders, ownPlace } from './place.js'
import { storage } from './storage.js'
import { replaceFile } from './write.js'

/** Who wrote a commit, and when. */
export interface Signature {
  readonly name: string
  readonly email: string
  /** ISO 8601. */
  readonly at: string
}

/** Files of a commit to come, by absolute path. */
export type NewTexts = ReadonlyMap<string, string>

/** A commit with what its message says about it. */
export interface Carrying {
  readonly id: string
  readonly trailers: readonly string[]
}

/** The branch that a repository stands on, to which commits can be added. */
export interface Branch {
  readonly repository: Repository
  /** `refs/heads/…`. */
  readonly ref: string
  /** The folder of git's objects. */
  readonly objects: string
  tip(): Commit
  /** The trailers of commits that have one of a name, by its value: those of the branch, or up to another commit. */
  carrying(name: string, from?: string): ReadonlyMap<string, readonly Carrying[]>
  /** Commits of the one that the other does not have, the oldest first, with their messages. */
  between(from: string, to: string): { readonly id: string; readonly message: string }[]
  isAncestor(old: string, young: string): boolean
  /** Writes a commit on top of another; until the branch is moved to it nobody finds it. */
  write(on: string, texts: NewTexts, message: string, by: Signature): string
  /**
   * Moves the branch from one commit to another, and then the files of the work tree. Where the first is done the second is made
   * up for by `settle` after any crash.
   * @returns whether it was moved: not where it stands on another commit by now
   * @throws InputError where a file that would change has been changed by hand and not committed
   */
  move(from: string, to: string): boolean
  /** Brings the work tree to where the branch was moved, if that was cut off. */
  settle(): void
}

/** Where the work tree still stands while the branch has been moved. */
const leaving = 'refs/worktree/kientruc-leaving'

/** What is written is on the disk before anything points to it. */
const flushed = ['-c', 'core.fsync=all', '-c', 'core.fsyncMethod=fsync']

/**
 * The branch of the repository in which a folder lies. Commits are made of objects and names alone: no hook, filter, editor or
 * signing program that the clone's settings may name is run.
 * @throws InputError where the folder is in no repository, or that stands on no branch
 */
export function openBranch(folder: string): Branch {
  const repository = openRepository(folder)
  const place = repositoryOf(folder)
  if (!place) throw new Error(`${folder} was a repository`)
  const asked = (args: readonly string[], input?: string) => runGit(place, args, input)
  const said = (args: readonly string[], input?: string): string => {
    const { printed, complaint } = asked(args, input)
    if (printed) return printed.toString('utf8').replace(/\n$/, '')
    throw refused(complaint)
  }
  const git: Git = (args, input) => asked(args, input).printed
  const ref = asked(['symbolic-ref', '-q', 'HEAD']).printed?.toString('utf8').trim()
  if (ref === undefined) throw noBranch(repository.root)
  const objects = realpathSync(join(said(['rev-parse', '--path-format=absolute', '--git-common-dir']), 'objects'))
  const nameOf = (path: string) => relative(repository.root, path).split(sep).join('/')
  const treeOf = (commit: string) => said(['rev-parse', '--verify', `${commit}^{tree}`])
  const resolved = (name: string) => asked(['rev-parse', '--verify', '--quiet', name]).printed?.toString('utf8').trim()

  const write: Branch['write'] = (on, texts, message, by) => {
    const blobs = [...texts].map(([path, text]) => {
      const oid = said([...flushed, 'hash-object', '-w', '-t', 'blob', '--stdin'], text)
      return { parts: nameOf(path).split('/'), oid }
    })
    const tree = treeWith(treeOf(on), blobs, said)
    const who = signed(by)
    const commit = `tree ${tree}\nparent ${on}\nauthor ${who}\ncommitter ${who}\n\n${message.trim()}\n`
    return said([...flushed, 'hash-object', '-w', '-t', 'commit', '--stdin'], commit)
  }

  const settle = (): void => {
    const from = resolved(leaving)
    if (from === undefined) return
    if (!repository.bare && bring(from, said(['rev-parse', 'HEAD']))) said(['update-ref', '-d', leaving, from])
  }

  /** Names that differ between two commits, with what each has of them. */
  function differing(from: string, to: string) {
    const [old, young] = [from, to].map((id) => treeEntries(git, { id, ref: id, date: '', subject: '' }))
    const names = new Set([...(old?.keys() ?? []), ...(young?.keys() ?? [])])
    return [...names].flatMap((name) => {
      const [before, after] = [old?.get(name), young?.get(name)]
      return before?.oid === after?.oid ? [] : [{ name, before, after }]
    })
  }

  function demandUntouched(from: string, to: string): void {
    const staged = new Map(
      namesIn(git(['ls-files', '-s', '-z', '--full-name', '--', ':(top)']) ?? Buffer.alloc(0)).map((line) => {
        const [, oid = '', path = ''] = /^\d+ ([0-9a-f]+) \d\t([\s\S]*)$/.exec(line) ?? []
        return [path, oid]
      }),
    )
    for (const { name, before } of differing(from, to)) {
      if (before && before.kind !== 'file') continue
      if (!isAs(contentAt(join(repository.root, name)), before) || staged.get(name) !== before?.oid) throw touched(name)
    }
  }

  /** Takes files along that stand as the first commit has them; says whether git's list of files could be changed too. */
  function bring(from: string, to: string): boolean {
    const listed: string[] = []
    const coming = new Map<string, { real: string; was: string | undefined; after: Blob }[]>()
    for (const { name: path, before, after } of differing(from, to)) {
      // Links and other repositories are the hand's to bring: what a link leads to cannot be told from here.
      if ((before ?? after)?.kind !== 'file' || (after ?? before)?.kind !== 'file' || !isPlain(path)) continue
      const real = ownPlace(join(repository.root, path), realpathSync(repository.root))
      const now = contentAt(real)
      if (isAs(now, before) && !isAs(now, after)) {
        if (after) coming.set(after.oid, [...(coming.get(after.oid) ?? []), { real, was: now && digestOf(now), after }])
        else {
          storage.remove(real)
          storage.flush(dirname(real))
        }
      }
      listed.push(after ? `${after.mode} ${after.oid} 0\t${path}` : `0 ${'0'.repeat(to.length)}\t${path}`)
    }
    const blobs = [...coming.values()].flatMap(([first]) => (first ? [first.after] : []))
    for (const [oid, content] of blobContents(git, blobs)) {
      for (const { real, was } of coming.get(oid) ?? []) {
        makeFolders(dirname(real))
        replaceFile(real, was, content)
      }
      coming.delete(oid)
    }
    for (const oid of coming.keys()) throw refused(`no blob ${oid}`)
    if (listed.length === 0) return true
    return asked(['update-index', '-z', '--index-info'], `${listed.join('\0')}\0`).printed !== undefined
  }

  /** Commits with their messages, the newest first. */
  function listed(which: readonly string[]): { id: string; message: string }[] {
    const answer = git(['log', '-z', '--format=%H%n%B', '--no-show-signature', '--no-decorate', ...which, '--'])
    if (!answer) throw refused('log')
    return namesIn(answer).map((one) => {
      const end = one.indexOf('\n')
      return { id: one.slice(0, end), message: one.slice(end + 1) }
    })
  }

  return {
    repository,
    ref,
    objects,
    tip: () => repository.commit('HEAD'),
    carrying(name, from = 'HEAD') {
      const found = new Map<string, Carrying[]>()
      for (const { id, message } of listed(['-F', `--grep=${name}: `, from])) {
        const trailers = trailersOf(message)
        for (const line of trailers) {
          if (!line.startsWith(`${name}: `)) continue
          const value = line.slice(name.length + 2)
          found.set(value, [...(found.get(value) ?? []), { id, trailers }])
        }
      }
      return found
    },
    between: (from, to) => listed(['--reverse', `${from}..${to}`]),
    isAncestor: (old, young) => asked(['merge-base', '--is-ancestor', old, young]).printed !== undefined,
    write,
    move(from, to) {
      settle()
      if (!repository.bare) demandUntouched(from, to)
      if (!repository.bare) said([...flushed, 'update-ref', leaving, from])
      const { printed, complaint } = asked([...flushed, 'update-ref', '-m', 'kientruc', ref, to, from])
      const now = said(['rev-parse', 'HEAD'])
      settle()
      // Another git that has just been killed may have left its lock.
      if (!printed && now === from) throw new Error(complaint)
      return printed !== undefined
    },
    settle,
  }
}

type Said = (args: readonly string[], input?: string) => string

/** A tree with some files in it that are new or other than before. */
function treeWith(
  tree: string | undefined,
  blobs: readonly { parts: readonly string[]; oid: string }[],
  said: Said,
): string {
  const entries = new Map<string, string>()
  for (const line of tree === undefined ? [] : said(['ls-tree', '-z', tree]).split('\0'))
    if (line !== '') entries.set(line.slice(line.indexOf('\t') + 1), line.slice(0, line.indexOf('\t')))
  const below = new Map<string, { parts: readonly string[]; oid: string }[]>()
  for (const { parts, oid } of blobs) {
    const [name = '', ...rest] = parts
    if (rest.length > 0) below.set(name, [...(below.get(name) ?? []), { parts: rest, oid }])
    else entries.set(name, `${/^100\d+/.exec(entries.get(name) ?? '')?.[0] ?? '100644'} blob ${oid}`)
  }
  for (const [name, some] of below) {
    const [, kind, oid] = entries.get(name)?.split(' ') ?? []
    entries.set(name, `040000 tree ${treeWith(kind === 'tree' ? oid : undefined, some, said)}`)
  }
  return said([...flushed, 'mktree', '-z'], [...entries].map(([name, what]) => `${what}\t${name}\0`).join(''))
}

/** The lines of the last paragraph of a message. */
function trailersOf(message: string): string[] {
  return (
    message
      .trim()
      .split(/\n\s*\n/)
      .at(-1)
      ?.split('\n')
      .map((line) => line.trim()) ?? []
  )
}

/** A name without what git's format forbids in one; the clock is that of Vietnam. */
function signed({ name, email, at }: Signature): string {
  const clean = (text: string) => text.replace(/[<>\p{Cc}]/gu, ' ').trim()
  return `${clean(name) || 'kientruc'} <${clean(email)}> ${Math.max(0, Math.floor(Date.parse(at) / 1000))} +0700`
}

/** Whether a path of a commit is a name below the work tree on any system, and none of git's own. */
function isPlain(path: string): boolean {
  return path
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\p{Cf}]|^\.?git(~\d+)?[ .]*$/iu.test(part))
}

/** Bytes; what is larger is left to git itself. */
const mostBytes = 64 << 20

const isAs = (content: Uint8Array | undefined, blob: Blob | undefined): boolean =>
  content === undefined || blob === undefined ? content === blob : isContent(content, blob.oid)

function contentAt(path: string): Uint8Array | undefined {
  if (!lstatSync(path, { throwIfNoEntry: false })) return undefined
  const found = readRegular(path, mostBytes)
  return 'tooLarge' in found ? new Uint8Array() : found
}

function refused(complaint: string): InputError {
  const line = visibleLine(complaint.split('\n')[0]?.replace(/^(fatal|error): /, '') ?? '')
  return new InputError({ vi: `git từ chối: ${line}`, en: `git refuses: ${line}` })
}

function touched(file: string): InputError {
  return new InputError({
    vi: `Tệp “${file}” trong thư mục kiến trúc có sửa đổi bằng tay chưa ghi nhận (commit). Hãy commit hoặc bỏ sửa đổi đó; hệ thống sẽ tự làm tiếp.`,
    en: `“${file}” in the architecture's folder has changes made by hand that are not committed. Commit or drop them; the rest follows by itself.`,
  })
}

function noBranch(root: string): InputError {
  return new InputError({
    vi: `Kho git ở “${root}” không đứng trên nhánh nào (detached HEAD), nên không ghi được quyết định vào. Hãy chuyển về nhánh chính bằng “git switch”.`,
    en: `The git repository in “${root}” stands on no branch (detached HEAD), so no decision can be written into it. Go back to its branch by “git switch”.`,
  })
}
