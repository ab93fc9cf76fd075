import { randomBytes } from 'node:crypto'
import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { InputError } from '../../kernel/index.js'
import { readRegular } from '../read/regular.js'
import { isAlive } from './alive.js'

/**
 * Writes a file whole or not at all: to a neighbour first, then renamed into place. Missing folders are made.
 * @param content the whole of it, or its pieces
 * @throws InputError in plain words where the disk refuses, and what making a piece throws; what was there stays
 */
export function writeFileAtomically(path: string, content: string | Uint8Array | Iterable<string>): void {
  const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    mkdirSync(dirname(path), { recursive: true })
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
    const handle = openSync(temporary, 'wx')
    try {
      for (const piece of pieces) writeFileSync(handle, piece)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(temporary, path)
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary)
    throw inPlainWords(path, error)
  }
}

/**
 * Writes files where there are none yet: all of them, or none. Missing folders are made.
 * @param files content by absolute path
 * @throws InputError in plain words where the disk refuses; what was written so far is taken back
 */
export function writeNewFiles(files: ReadonlyMap<string, string>): void {
  const written: string[] = []
  try {
    for (const [path, content] of files) {
      writeFileAtomically(path, content)
      written.push(path)
    }
  } catch (error) {
    for (const path of written) rmSync(path, { force: true })
    throw error
  }
}

/** Lists the files of a folder that this tool wrote, so that it never takes another's folder for its own. */
const marker = '.kientruc-site.json'
/** Bytes. */
const mostOfMarker = 64 << 20

/**
 * Writes a folder of files as one: everything goes into a new folder beside it, which then takes its place. Files of a
 * user's in that folder are kept. A folder with content that this tool did not write is refused. A process killed in the
 * moment between taking the old folder away and putting the new one there leaves the old one beside it; the next run puts it
 * back first.
 * @param files relative path with forward slashes and content of each; asked for one by one, as they are written
 * @returns how many files were written
 * @throws InputError in plain words where the disk refuses; and what making a file throws, with nothing changed
 */
export function writeFolderAtomically(folder: string, files: Iterable<readonly [string, string]>): number {
  const target = resolve(folder)
  const id = `${process.pid}-${randomBytes(6).toString('hex')}`
  const fresh = join(dirname(target), `.${basename(target)}.${id}.new`)
  const old = join(dirname(target), `.${basename(target)}.${id}.old`)
  try {
    clearAfterKilled(target)
    const exists = existsSync(target)
    if (exists && !statSync(target).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' })
    const before = exists ? readdirSync(target) : []
    const written = before.includes(marker) ? namesIn(join(target, marker)) : new Set<string>()
    if (before.length > 0 && !before.includes(marker)) throw notOurs(folder)
    mkdirSync(fresh, { recursive: true })
    const names = new Set<string>()
    for (const [path, content] of files) {
      names.add(path)
      const full = resolve(fresh, path)
      if (!full.startsWith(fresh + sep)) throw new Error(`the path ${path} leaves the folder`)
      mkdirSync(dirname(full), { recursive: true })
      writeFileSync(full, content)
    }
    writeFileSync(join(fresh, marker), `${JSON.stringify({ files: [...names].sort() }, null, 1)}\n`)
    if (exists) {
      keepForeign(target, fresh, written)
      renameSync(target, old)
    }
    renameSync(fresh, target)
    rmSync(old, { recursive: true, force: true })
    return names.size
  } catch (error) {
    if (!existsSync(target) && existsSync(old)) renameSync(old, target)
    rmSync(fresh, { recursive: true, force: true })
    throw inPlainWords(folder, error)
  }
}

/** Puts back the folder that a killed process had moved aside, and takes away what it had begun. */
function clearAfterKilled(target: string): void {
  const parent = dirname(target)
  if (!existsSync(parent)) return
  for (const name of readdirSync(parent)) {
    const rest = name.startsWith(`.${basename(target)}.`) ? name.slice(basename(target).length + 2) : ''
    const [, id = '', state] = /^(\d+)-[0-9a-f]{12}\.(new|old)$/.exec(rest) ?? []
    if (state === undefined || isAlive(Number(id))) continue
    if (state === 'old' && !existsSync(target)) renameSync(join(parent, name), target)
    else rmSync(join(parent, name), { recursive: true, force: true })
  }
}

function namesIn(path: string): Set<string> {
  try {
    const bytes = readRegular(path, mostOfMarker, false)
    if ('tooLarge' in bytes) return new Set()
    const parsed: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    const files: unknown = typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, 'files') : []
    return new Set(Array.isArray(files) ? files.filter((f) => typeof f === 'string') : [])
  } catch {
    return new Set()
  }
}

/** Copies what a user put beside our files. */
function keepForeign(from: string, to: string, written: ReadonlySet<string>): void {
  const visit = (dir: string) => {
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      const path = join(dir, entry.name)
      const name = relative(from, path).split(sep).join('/')
      if (entry.isDirectory()) visit(path)
      else if (name !== marker && !written.has(name) && !existsSync(join(to, name))) cpSync(path, join(to, name))
    }
  }
  visit(from)
}

function notOurs(folder: string): InputError {
  return new InputError({
    vi: `Thư mục “${folder}” đã có nội dung khác, không phải trang do kientruc tạo; không ghi đè. Hãy chọn thư mục trống hoặc thư mục mới.`,
    en: `“${folder}” holds other content that kientruc did not write; it is left alone. Choose an empty or a new folder.`,
  })
}

/**
 * Why the disk refused, in plain words; any other error as it is. What Node throws for a call of the system carries its code;
 * what is wrong with a page does not.
 */
export function inPlainWords(path: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error
  const code = String(error.code)
  const reasons: Record<string, readonly [string, string]> = {
    EACCES: ['không có quyền ghi', 'no permission to write'],
    EPERM: ['không có quyền ghi', 'no permission to write'],
    EROFS: ['ổ đĩa chỉ cho đọc', 'the disk is read-only'],
    ENOSPC: ['ổ đĩa đã đầy', 'the disk is full'],
    EDQUOT: ['đã hết dung lượng được cấp trên ổ đĩa', 'the disk quota is used up'],
    EFBIG: ['tệp lớn hơn mức hệ thống cho phép', 'the file is larger than the system allows'],
    EISDIR: ['đó là một thư mục', 'it is a folder'],
    ENOTDIR: ['một phần của đường dẫn không phải thư mục', 'a part of the path is not a folder'],
    EEXIST: ['một phần của đường dẫn không phải thư mục', 'a part of the path is not a folder'],
    ENAMETOOLONG: ['tên quá dài', 'the name is too long'],
  }
  const [vi, en] = reasons[code] ?? [code, code]
  return new InputError({
    vi: `Không ghi được “${path}”: ${vi}. Nội dung cũ (nếu có) được giữ nguyên.`,
    en: `“${path}” could not be written: ${en}. What was there is kept.`,
  })
}
