import { accessSync, constants, lstatSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, parse, sep } from 'node:path'
import { InputError } from '../../kernel/index.js'
import { manifestName } from '../read/files.js'
import { repositoryOf } from '../read/git-run.js'
import { belongsTo, isWithin } from '../read/inside.js'
import { type Kept, storage } from './storage.js'

/**
 * Where a file of a workspace really lies, its folders there or not yet.
 * @param root the workspace's folder, without links
 * @throws InputError where a link, a mount or `..` leads out of the workspace
 */
export function ownPlace(path: string, root: string): string {
  const real = realPlace(path)
  const outside = !belongsTo(real, root)
  if (outside || statSync(nearest(dirname(real))).dev !== statSync(root).dev) throw leadsOut(path, real)
  return real
}

/**
 * Where an output really goes. Whoever runs the tool may name any place; a link that lies in a repository or a workspace may
 * have come with it, and leads nowhere else.
 * @throws InputError where it does
 */
export function outputPlace(path: string): string {
  const { root } = parse(path)
  let real = root
  for (const part of path.slice(root.length).split(sep)) {
    const next = join(real, part)
    if (!isLink(next)) {
      real = next
      continue
    }
    const target = realpathSync(next)
    const home = homeOf(real)
    if (home !== undefined && !isWithin(target, home)) throw leadsOut(next, target)
    real = target
  }
  return real
}

/** The repository that a folder lies in, else the workspace. */
function homeOf(folder: string): string | undefined {
  const top = repositoryOf(folder)?.top
  if (top !== undefined) return top
  for (let at = realpathSync(folder); ; at = dirname(at)) {
    if (lstatSync(join(at, manifestName), { throwIfNoEntry: false })) return at
    if (dirname(at) === at) return undefined
  }
}

/**
 * What the file that takes a place must keep of the one that stands there; nothing where none does, or a link, which is
 * replaced itself.
 * @throws an error with the system's `code`, or InputError, where it is not to be replaced: a folder, a device, a file that may
 *   not be written, or one that has another name, which would then hold another content
 */
export function standsAt(real: string): Kept | undefined {
  const found = lstatSync(real, { throwIfNoEntry: false })
  if (!found || found.isSymbolicLink()) return undefined
  const refuse = (code: string) => Object.assign(new Error(code), { code })
  if (found.isDirectory()) throw refuse('EISDIR')
  if (!found.isFile()) throw refuse('ENOTREG')
  // A file that nobody may write is not to be written by root either.
  if ((found.mode & 0o222) === 0) throw refuse('EACCES')
  accessSync(real, constants.W_OK)
  if (found.nlink > 1) throw manyNames(real)
  return { mode: found.mode, uid: found.uid, gid: found.gid }
}

/** Makes the folders that lead to a place, where they are missing. */
export function makeFolders(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found?.isDirectory()) return
  if (found) throw Object.assign(new Error('ENOTDIR'), { code: 'ENOTDIR' })
  makeFolders(dirname(folder))
  try {
    storage.makeFolder(folder)
  } catch (error) {
    // Another process may have been quicker.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
  storage.flush(dirname(folder))
}

/** Where a path leads, as far as it is there. */
export function realPlace(path: string): string {
  if (lstatSync(path, { throwIfNoEntry: false })) return realpathSync(path)
  return join(realPlace(dirname(path)), basename(path))
}

function nearest(folder: string): string {
  return lstatSync(folder, { throwIfNoEntry: false }) ? folder : nearest(dirname(folder))
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
}

function leadsOut(path: string, real: string): InputError {
  return new InputError({
    vi: `“${path}” dẫn ra ngoài kho chứa kiến trúc (tới “${real}”); không ghi gì cả. Hãy thay liên kết đó bằng tệp, thư mục thật, hoặc nêu thẳng nơi cần ghi.`,
    en: `“${path}” leads out of the architecture's folder (to “${real}”); nothing was written. Put a real file or folder in place of the link, or name the place itself.`,
  })
}

function manyNames(path: string): InputError {
  return new InputError({
    vi: `Tệp “${path}” còn có tên khác trên ổ đĩa (liên kết cứng); ghi vào sẽ làm hai tên mang nội dung khác nhau, nên không ghi gì cả. Hãy thay bằng một bản sao rồi chạy lại.`,
    en: `“${path}” has another name on the disk (a hard link); written, the two would no longer hold the same, so nothing was. Put a copy in its place and try again.`,
  })
}
