import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { InputError, isMapping, limitNames } from '../../kernel/index.js'
import { readRegular } from '../read/regular.js'
import { isAlive } from './alive.js'
import { inPlainWords } from './write.js'

/** A file as it was read and as it shall be. */
export interface Change {
  /** Absolute. */
  readonly path: string
  /** Nothing where the file is new. */
  readonly before: string | undefined
  readonly after: string
}

/** Lies in the folder while several files are written, and tells whoever comes after a crash what to do. */
const journalName = '.kientruc-write.json'
/** Bytes; a name of each of a hundred thousand files fits. */
const mostOfJournal = 64 << 20

interface Journal {
  /** Until then every new file waits beside its place and is taken back after a crash; from then on it goes into place. */
  readonly agreed: boolean
  readonly process: number
  readonly files: readonly Waiting[]
}

interface Waiting {
  /** Relative to the journal. */
  readonly path: string
  /** The file's name until it goes into place, in the same folder. */
  readonly waits: string
  /** Digest of what the file held before; nothing where it is new. */
  readonly was: string | undefined
}

/**
 * Writes several files as one: whenever the process is killed, either all are as they were or, once `recover` has run, all are
 * as they should be. Each new file is first written beside its place; then a journal says that they are agreed; then they are
 * renamed into place, and the journal goes.
 * @param root an existing folder, the same in which `recover` looks
 * @throws InputError where a file is no longer as it was read, another process is writing, or the disk refuses; nothing has
 *   changed then
 */
export function writeAll(root: string, changes: readonly Change[]): void {
  recover(root, 'write')
  const journal = join(root, journalName)
  const id = randomBytes(6).toString('hex')
  const files = changes
    .filter((c) => c.before !== c.after)
    .map(({ path, before, after }) => {
      const real = existsSync(path) ? realpathSync(path) : path
      return {
        real,
        after,
        waits: `.${basename(real)}.${id}.tmp`,
        was: before === undefined ? undefined : digestOf(before),
      }
    })
  if (files.length === 0) return
  // A journal that names anything else is not believed, since it may be someone else's.
  const other = files.find(({ real }) => !isYaml(real))
  if (other) throw new Error(`${other.real} is no YAML file`)
  const state = (agreed: boolean): string => {
    const waiting = files.map(({ real, waits, was }) => ({ path: relative(root, real), waits, was }))
    return JSON.stringify({ agreed, process: process.pid, files: waiting } satisfies Journal)
  }
  const demandUnchanged = () => {
    for (const { real, was } of files) if (digestAt(real) !== was) throw changedMeanwhile(real)
  }
  demandUnchanged()
  let writing = journal
  try {
    writeDurably(journal, state(false))
    for (const { real, waits, after } of files) {
      writing = real
      mkdirSync(dirname(real), { recursive: true })
      const place = join(dirname(real), waits)
      writeDurably(place, after)
      const old = statSync(real, { throwIfNoEntry: false })
      if (old) chmodSync(place, old.mode)
    }
    writeDurably(`${journal}.tmp`, state(true))
    demandUnchanged()
    renameSync(`${journal}.tmp`, journal)
  } catch (error) {
    undo(root, {
      agreed: false,
      process: process.pid,
      files: files.map(({ real, ...f }) => ({ ...f, path: relative(root, real) })),
    })
    throw inPlainWords(writing, error)
  }
  finish(root)
}

/**
 * Puts right what a killed process left: files that were agreed on go into place, others are taken back.
 * @returns what had to be done
 * @throws InputError where an agreed file was changed by hand since, and for a writer where another process is writing
 */
export function recover(root: string, as: 'read' | 'write' = 'read'): 'nothing' | 'undone' | 'finished' {
  const journal = readJournal(root)
  if (journal === undefined) return 'nothing'
  if (journal.process !== process.pid && isAlive(journal.process)) {
    if (as === 'read') return 'nothing'
    throw new InputError({
      vi: `Một lệnh kientruc khác (tiến trình ${journal.process}) đang ghi vào “${root}”; hãy chờ lệnh đó xong rồi chạy lại. Nếu chắc chắn không còn lệnh nào, xóa tệp ${journalName} rồi kiểm tra bằng “git status”.`,
      en: `Another kientruc (process ${journal.process}) is writing in “${root}”; wait for it and try again. If you are sure that none is, delete ${journalName} and look at “git status”.`,
    })
  }
  try {
    if (journal.agreed) {
      finish(root, journal)
      return 'finished'
    }
    undo(root, journal)
    return 'undone'
  } catch (error) {
    throw inPlainWords(root, error)
  }
}

function finish(root: string, journal = readJournal(root)): void {
  for (const { path, waits, was } of journal?.files ?? []) {
    const real = resolve(root, path)
    const place = join(dirname(real), waits)
    if (!existsSync(place)) continue
    if (digestAt(real) !== was) throw changedSince(real, place)
    renameSync(place, real)
  }
  rmSync(join(root, journalName), { force: true })
}

function undo(root: string, { files }: Journal): void {
  for (const { path, waits } of files) {
    const place = join(dirname(resolve(root, path)), waits)
    if (existsSync(place)) rmSync(place)
  }
  rmSync(join(root, `${journalName}.tmp`), { force: true })
  rmSync(join(root, journalName), { force: true })
}

/**
 * A journal may have come with someone else's repository, so it can name nothing but YAML files and neighbours of theirs that
 * only `writeAll` makes. One that was not written to its end belongs to a process that had not begun to write files.
 */
function readJournal(root: string): Journal | undefined {
  const path = join(root, journalName)
  const text = journalText(path)
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    if (isMapping(value) && typeof value.process === 'number' && Array.isArray(value.files)) {
      const files = value.files.filter(isWaiting)
      if (files.length === value.files.length) return { agreed: value.agreed === true, process: value.process, files }
    }
  } catch {}
  return { agreed: false, process: process.pid, files: [] }
}

/** @throws InputError where what stands there is nothing that `writeAll` makes, such as a link that a repository brought */
function journalText(path: string): string | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (!found) return undefined
  const bytes = found.isFile() ? readRegular(path, mostOfJournal, false) : undefined
  if (bytes && !('tooLarge' in bytes)) return Buffer.from(bytes).toString('utf8')
  throw new InputError({
    vi: `“${path}” không phải nhật ký do kientruc ghi (là liên kết, thiết bị, thư mục hoặc quá lớn). Hãy xóa rồi chạy lại.`,
    en: `“${path}” is no journal that kientruc wrote (it is a link, a device, a folder, or too large). Delete it and try again.`,
  })
}

const isYaml = (path: string) => /\.ya?ml$/i.test(path)

function isWaiting(value: unknown): value is Waiting {
  if (!isMapping(value)) return false
  const { path, waits, was } = value
  if (typeof path !== 'string' || typeof waits !== 'string' || !isYaml(path)) return false
  const name = basename(path)
  return (
    waits.startsWith(`.${name}.`) &&
    /^[0-9a-f]{12}\.tmp$/.test(waits.slice(name.length + 2)) &&
    (was === undefined || typeof was === 'string')
  )
}

function writeDurably(path: string, content: string): void {
  const handle = openSync(path, 'wx')
  try {
    writeFileSync(handle, content)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function digestAt(path: string): string | undefined {
  if (!existsSync(path)) return undefined
  const bytes = readRegular(path, limitNames.fileBytes.most)
  return 'tooLarge' in bytes ? '' : digestOf(bytes)
}

function changedMeanwhile(path: string): InputError {
  return new InputError({
    vi: `Tệp “${path}” vừa được sửa trong lúc lệnh đang chạy; không ghi gì cả. Hãy chạy lại lệnh.`,
    en: `“${path}” was changed while the command ran; nothing was written. Run the command again.`,
  })
}

function changedSince(path: string, place: string): InputError {
  return new InputError({
    vi: `Lần ghi trước bị ngắt giữa chừng, và từ đó tệp “${path}” đã được sửa tay. Nội dung mới nằm ở “${place}”: hãy so sánh, giữ bản đúng, rồi xóa tệp đó và chạy lại.`,
    en: `An earlier run was cut off while writing, and “${path}” was changed by hand since. The new content is in “${place}”: compare the two, keep what is right, then delete that file and try again.`,
  })
}
