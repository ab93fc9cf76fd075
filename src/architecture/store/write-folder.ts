import { randomBytes } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { InputError } from '../../kernel/index.js'
import { readRegular } from '../read/regular.js'
import { flushFolder } from './flush.js'
import { lockFolder } from './lock.js'
import { makeFolders, outputPlace } from './place.js'
import { inPlainWords } from './refusals.js'
import { storage } from './storage.js'

/** Lists the files of a folder that this tool wrote, so that it never takes another's folder for its own. */
const marker = '.kientruc-site.json'
/** Bytes. */
const mostOfMarker = 64 << 20
/** Milliseconds to wait for another that writes the same folder. */
const patience = 60_000

/**
 * Writes a folder of files as one: everything goes into a new folder beside it, which then takes its place. A file that holds
 * the same already is not written again, and where all do, nothing is done. Files of a user's in that folder are kept. A folder
 * with content that this tool did not write is refused. A process killed in the moment between taking the old folder away and
 * putting the new one there leaves the old one beside it; the next run puts it back first.
 * @param files relative path with forward slashes and content of each; asked for one by one, as they are written
 * @returns how many files were written
 * @throws InputError in plain words where the disk refuses; and what making a file throws, with nothing changed
 */
export function writeFolderAtomically(folder: string, files: Iterable<readonly [string, string]>): number {
  return alone(folder, (target) => {
    const id = randomBytes(6).toString('hex')
    const fresh = join(dirname(target), `.${basename(target)}.${id}.new`)
    const old = join(dirname(target), `.${basename(target)}.${id}.old`)
    try {
      const exists = existsSync(target)
      if (exists && !statSync(target).isDirectory()) throw Object.assign(new Error('ENOTDIR'), { code: 'ENOTDIR' })
      const before = exists ? readdirSync(target) : []
      const written = before.includes(marker) ? namesIn(join(target, marker)) : new Set<string>()
      if (before.length > 0 && !before.includes(marker)) throw notOurs(folder)
      const { names, kept, fill } = beside(fresh, files, exists ? target : undefined)
      if (kept.size === names.size && written.size === names.size && [...written].every((name) => kept.has(name))) {
        storage.remove(fresh)
        return names.size
      }
      fill()
      if (exists) {
        keepForeign(target, fresh, written)
        flushNew(fresh, kept)
        storage.rename(target, old)
      } else flushFolder(fresh)
      storage.rename(fresh, target)
      // The old one goes only when the new one is there for certain.
      storage.flush(dirname(target))
      storage.remove(old)
      return names.size
    } catch (error) {
      if (!existsSync(target) && existsSync(old)) storage.rename(old, target)
      storage.remove(fresh)
      throw inPlainWords(folder, error)
    }
  })
}

/** Puts back the folder that a killed process had moved aside, and takes away what it had begun. */
export function recoverFolder(folder: string): void {
  alone(folder, () => undefined)
}

/** Does something with a folder while nobody else does, after putting right what was left of others. */
function alone<T>(folder: string, work: (target: string) => T): T {
  const target = inWords(folder, () => {
    const place = outputPlace(resolve(folder))
    makeFolders(dirname(place))
    return place
  })
  const lock = lockFolder(target, patience)
  try {
    inWords(folder, () => clearAfterKilled(target))
    return work(target)
  } finally {
    lock.release()
  }
}

function inWords<T>(folder: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw inPlainWords(folder, error)
  }
}

/** Whoever has the lock is alone, so what has these names was left. */
function clearAfterKilled(target: string): void {
  const parent = dirname(target)
  const left = (state: 'new' | 'old') =>
    readdirSync(parent).filter((name) => {
      const rest = name.startsWith(`.${basename(target)}.`) ? name.slice(basename(target).length + 2) : ''
      return new RegExp(`^[0-9a-f]{12}\\.${state}$`).test(rest)
    })
  for (const name of left('old')) {
    if (existsSync(target)) continue
    storage.rename(join(parent, name), target)
    storage.flush(parent)
  }
  for (const name of [...left('old'), ...left('new')]) storage.remove(join(parent, name))
}

/**
 * Writes into a new folder what the one before it does not hold already.
 * @returns the names of all files, of those that are kept, and what gives these a second name in the new folder and lists all
 */
function beside(fresh: string, files: Iterable<readonly [string, string]>, before: string | undefined) {
  storage.makeFolder(fresh)
  const names = new Set<string>()
  const kept = new Set<string>()
  const made = new Set<string>([fresh])
  const make = (folder: string) => {
    if (made.has(folder)) return
    make(dirname(folder))
    storage.makeFolder(folder)
    made.add(folder)
  }
  for (const [path, content] of files) {
    names.add(path)
    const full = resolve(fresh, path)
    if (!full.startsWith(fresh + sep)) throw new Error(`the path ${path} leaves the folder`)
    if (before !== undefined && holds(before, path, content)) kept.add(path)
    else {
      make(dirname(full))
      storage.create(full, [content])
    }
  }
  const fill = () => {
    for (const path of kept) {
      const full = resolve(fresh, path)
      make(dirname(full))
      secondName(join(before ?? fresh, path), full)
    }
    storage.create(join(fresh, marker), [`${JSON.stringify({ files: [...names].sort() }, null, 1)}\n`])
  }
  return { names, kept, fill }
}

/** What is kept was flushed when it was written. */
function flushNew(fresh: string, kept: ReadonlySet<string>): void {
  flushFolder(fresh, (path) => !kept.has(relative(fresh, path).split(sep).join('/')))
}

/** Where the disk knows no second names, a copy. */
function secondName(from: string, to: string): void {
  try {
    storage.link(from, to)
  } catch {
    storage.copy(from, to)
  }
}

/** Whether the folder holds this file already, with this content, and nobody else has it. */
function holds(folder: string, path: string, content: string): boolean {
  const before = join(folder, path)
  const found = lstatSync(before, { throwIfNoEntry: false })
  if (!found?.isFile() || found.nlink > 1) return false
  const bytes = Buffer.from(content)
  if (found.size !== bytes.length) return false
  for (let on = dirname(before); on.length > folder.length; on = dirname(on))
    if (!lstatSync(on).isDirectory()) return false
  try {
    const held = readRegular(before, bytes.length, false)
    return !('tooLarge' in held) && bytes.equals(held)
  } catch {
    return false
  }
}

/** Copies what a user put beside our files. */
function keepForeign(from: string, to: string, written: ReadonlySet<string>): void {
  const visit = (dir: string) => {
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      const path = join(dir, entry.name)
      const name = relative(from, path).split(sep).join('/')
      if (entry.isDirectory()) visit(path)
      else if (name !== marker && !written.has(name) && !existsSync(join(to, name))) {
        makeWithin(to, dirname(join(to, name)))
        storage.copy(path, join(to, name))
      }
    }
  }
  visit(from)
}

function makeWithin(top: string, folder: string): void {
  if (folder === top || existsSync(folder)) return
  makeWithin(top, dirname(folder))
  storage.makeFolder(folder)
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

function notOurs(folder: string): InputError {
  return new InputError({
    vi: `Thư mục “${folder}” đã có nội dung khác, không phải trang do kientruc tạo; không ghi đè. Hãy chọn thư mục trống hoặc thư mục mới.`,
    en: `“${folder}” holds other content that kientruc did not write; it is left alone. Choose an empty or a new folder.`,
  })
}
