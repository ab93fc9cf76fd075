import { randomBytes } from 'node:crypto'
import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { isMapping } from '../../kernel/index.js'
import { digestOf } from '../read/digest.js'
import { disk } from '../read/disk.js'
import { readRegular } from '../read/regular.js'
import { digestAt } from '../read/witness.js'
import { isLocked, type Lock, lockIfFree, sleep } from './lock.js'
import { type Owner, ownerFrom, ownerState, self } from './owner.js'
import { makeFolders, ownPlace, standsAt } from './place.js'
import {
  changedMeanwhile,
  changedSinceRead,
  inPlainWords,
  lockLost,
  noJournal,
  notFinished,
  unsettled,
  writing,
} from './refusals.js'
import { storage } from './storage.js'

/** A file as it was read and as it shall be. */
export interface FileChange {
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
  readonly owner: Owner
  readonly files: readonly Waiting[]
}

interface Waiting {
  /** Relative to the journal. */
  readonly path: string
  /** The file's name until it goes into place, in the same folder. */
  readonly waits: string
  /** Digest of what the file held before; nothing where it is new. */
  readonly was?: string | undefined
}

/** What had to be done for a writer that did not come to its end. */
export type Mended = 'nothing' | 'undone' | 'finished'

/**
 * Writes several files as one: whenever the process is killed or the power fails, either all are as they were or, once `recover`
 * has run, all are as they should be. Each new file is first written beside its place; then a journal says that they are agreed;
 * then they are renamed into place, and the journal goes. Each step is on the disk before the next begins.
 * @param lock the right to write in its folder, in which `recover` looks
 * @param changed what `changes` were worked out from and no longer is as it was read, if anything
 * @throws InputError where a file is no longer as it was read, leads out of the folder, or the disk refuses; nothing has changed
 *   then
 */
export function writeAll(
  lock: Lock,
  changes: readonly FileChange[],
  changed: () => string | undefined = () => undefined,
): void {
  const root = realpathSync(lock.root)
  const id = randomBytes(6).toString('hex')
  const files = changes
    .filter((c) => c.before !== c.after)
    .map(({ path, before, after }) => {
      const real = inWords(path, () => ownPlace(path, root))
      const was = before === undefined ? undefined : digestOf(before)
      return { real, after, was, path: relative(root, real), waits: `.${basename(real)}.${id}.tmp` }
    })
  if (files.length === 0) return
  // A journal that names anything else is not believed, since it may be someone else's.
  const other = files.find(({ real }) => !isYaml(real))
  if (other) throw new Error(`${other.real} is no YAML file`)
  const left = readJournal(root)
  if (left) throw writing(left.owner, join(root, journalName))
  const journal = { owner: self(), files: files.map(({ path, waits, was }) => ({ path, waits, was })) }
  const demandUnchanged = () => {
    if (!lock.holds()) throw lockLost(root)
    const now = files.find(({ real, was }) => digestNow(real) !== was)?.real ?? changed()
    if (now !== undefined) throw changedMeanwhile(now)
  }
  let at = join(root, journalName)
  try {
    note(root, { ...journal, agreed: false })
    for (const { real, waits, after } of files) {
      at = real
      makeFolders(dirname(real))
      const place = join(dirname(real), waits)
      storage.create(place, [after], standsAt(real))
      storage.flush(place)
    }
    flushFolders(files.map(({ real }) => real))
    demandUnchanged()
    at = join(root, journalName)
    note(root, { ...journal, agreed: true })
    // Someone may have saved a file by hand while the disk was busy.
    demandUnchanged()
  } catch (error) {
    takeBack(root, journal)
    throw inPlainWords(at, error)
  }
  finish(root, journal.files, true)
}

/** Readings for which nobody is kept from writing; after these the lock is taken. */
const freeReadings = 3

/**
 * Reads a workspace as no writer has left it half done: what a killed one left is put right first, a living one that is putting
 * files in place is waited for, and where one was at work meanwhile it is read again.
 * @param patience milliseconds
 * @throws InputError where a living writer does not end in time, and what `read` throws
 */
export function readWhole<T>(
  root: string,
  patience: number,
  read: () => T,
): { readonly value: T; readonly mended: Mended } {
  const until = Date.now() + patience
  let mended: Mended = 'nothing'
  for (let tries = 1; ; tries++) {
    const done = settle(root, until)
    if (done !== 'nothing') mended = done
    const lock = tries > freeReadings ? freeLock(root) : undefined
    // Every writer puts the journal there and takes it away, which the folder's own time tells.
    const before = timeOf(root)
    const whole = () => lock !== undefined || (timeOf(root) === before && !readJournal(root)?.agreed)
    try {
      const value = read()
      if (whole()) return { value, mended }
    } catch (error) {
      if (whole()) throw error
    } finally {
      lock?.release()
    }
    if (tries > freeReadings && Date.now() > until) throw unsettled(root)
  }
}

/** Waits while a writer puts files in place, and mends what a dead one left. Before, all is as it was. */
function settle(root: string, until: number): Mended {
  for (;;) {
    const journal = readJournal(root)
    if (!journal) {
      if (isLocked(root) || existsSync(join(root, `${journalName}.tmp`))) tidy(root)
      return 'nothing'
    }
    if (isLeft(journal)) {
      const lock = lockIfFree(root)
      if (lock) return releasing(lock, () => recover(lock))
    }
    if (!journal.agreed) return 'nothing'
    if (Date.now() > until) throw writing(journal.owner, join(root, journalName))
    sleep()
  }
}

/** Takes away what a writer left that died before it had said anything. */
function tidy(root: string): void {
  const lock = freeLock(root)
  if (lock) releasing(lock, () => recover(lock))
}

function releasing<T>(lock: Lock, work: () => T): T {
  try {
    return work()
  } finally {
    lock.release()
  }
}

function freeLock(root: string): Lock | undefined {
  try {
    return lockIfFree(root)
  } catch {
    // Who may not write there has to do without.
    return undefined
  }
}

/** Whether the writer of a journal is no more; one of this process has thrown, since it writes without a pause. */
function isLeft({ owner }: Journal): boolean {
  return ownerState(owner) === 'dead' || (owner.pid === self().pid && ownerState(owner) === 'living')
}

/**
 * Puts right what a writer left that is no more: files that were agreed on go into place, others are taken back.
 * @throws InputError where an agreed file was changed by hand since, or the writer lives
 */
export function recover(lock: Lock): Mended {
  const root = realpathSync(lock.root)
  const journal = readJournal(root)
  if (journal === undefined) {
    storage.remove(join(root, `${journalName}.tmp`))
    return 'nothing'
  }
  if (!isLeft(journal)) throw writing(journal.owner, join(root, journalName))
  return inWords(root, () => {
    // Else a loss of power could bring back what the journal said before.
    storage.flush(root)
    if (journal.agreed) finish(root, journal.files, false)
    else takeBack(root, journal)
    return journal.agreed ? 'finished' : 'undone'
  })
}

/** @param own whether all of them must still be waiting; after a crash some are in place, or a user has chosen */
function finish(root: string, files: readonly Waiting[], own: boolean): void {
  const places = files.map(({ path, waits, was }) => {
    const real = resolve(root, path)
    return { real, was, place: join(dirname(real), waits) }
  })
  try {
    for (const { real, was, place } of places) {
      if (!own && !existsSync(place)) continue
      if (digestNow(real) !== was) throw changedSinceRead(real, place)
      storage.rename(place, real)
    }
    flushFolders(places.map(({ real }) => real))
    storage.remove(join(root, journalName))
    storage.flush(root)
  } catch (error) {
    throw error instanceof Error && 'code' in error ? notFinished(root, error) : error
  }
}

/** Leaves everything as it was. An agreement goes first: with some of its files gone it would bring in the others alone. */
function takeBack(root: string, journal: Omit<Journal, 'agreed'>): void {
  const path = join(root, journalName)
  if (readJournal(root)?.agreed) note(root, { ...journal, agreed: false })
  for (const file of journal.files) storage.remove(join(dirname(resolve(root, file.path)), file.waits))
  storage.remove(`${path}.tmp`)
  storage.remove(path)
  storage.flush(root)
}

/** Puts the journal in place, whole and for certain. */
function note(root: string, journal: Journal): void {
  const path = join(root, journalName)
  storage.remove(`${path}.tmp`)
  storage.create(`${path}.tmp`, [JSON.stringify(journal)])
  storage.flush(`${path}.tmp`)
  storage.rename(`${path}.tmp`, path)
  storage.flush(root)
}

function flushFolders(paths: readonly string[]): void {
  for (const folder of new Set(paths.map((path) => dirname(path)))) storage.flush(folder)
}

/**
 * A journal may have come with someone else's repository, so it can name nothing but YAML files of the workspace and neighbours
 * of theirs that only `writeAll` makes.
 * @throws InputError where what stands there is nothing that `writeAll` makes, such as a link
 */
function readJournal(root: string): Journal | undefined {
  const path = join(root, journalName)
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (!found) return undefined
  if (!found.isFile()) throw noJournal(path)
  try {
    const bytes = readRegular(path, mostOfJournal, false)
    const value: unknown = 'tooLarge' in bytes ? undefined : JSON.parse(Buffer.from(bytes).toString('utf8'))
    const owner = isMapping(value) ? ownerFrom(value.owner) : undefined
    if (isMapping(value) && owner && Array.isArray(value.files)) {
      const files = value.files.filter((file) => isWaiting(file, root))
      if (files.length === value.files.length) return { agreed: value.agreed === true, owner, files }
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      if (error.code === 'ENOENT') return undefined
      throw inPlainWords(path, error)
    }
  }
  throw noJournal(path)
}

const isYaml = (path: string) => /\.ya?ml$/i.test(path)

function isWaiting(value: unknown, root: string): value is Waiting {
  if (!isMapping(value)) return false
  const { path, waits, was } = value
  if (typeof path !== 'string' || typeof waits !== 'string' || !isYaml(path)) return false
  const name = basename(path)
  const neighbour = waits.startsWith(`.${name}.`) && /^[0-9a-f]{12}\.tmp$/.test(waits.slice(name.length + 2))
  return neighbour && (was === undefined || typeof was === 'string') && isOwn(resolve(root, path), root)
}

function isOwn(path: string, root: string): boolean {
  try {
    return ownPlace(path, realpathSync(root)) === resolve(realpathSync(root), relative(root, path))
  } catch {
    return false
  }
}

/** What a file holds now; one that cannot be told is none that was read. */
function digestNow(real: string): string | undefined {
  return lstatSync(real, { throwIfNoEntry: false }) ? (digestAt(real, disk) ?? '') : undefined
}

function timeOf(folder: string): bigint | undefined {
  return statSync(folder, { bigint: true, throwIfNoEntry: false })?.mtimeNs
}

function inWords<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw inPlainWords(path, error)
  }
}
