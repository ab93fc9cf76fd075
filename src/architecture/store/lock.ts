import { randomBytes } from 'node:crypto'
import { lstatSync, realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { InputError, Text } from '../../kernel/index.js'
import { repositoryOf } from '../read/git-run.js'
import { readRegular } from '../read/regular.js'
import { type Owner, ownerFrom, ownerState, self } from './owner.js'
import { inPlainWords, waitingFor, writing } from './refusals.js'
import { storage } from './storage.js'

/** The right to write somewhere: until it is given back, or its process ends, nobody else of us has it. */
export interface Lock {
  /** The folder that may be written. */
  readonly root: string
  /** Whether the right still is ours: a hand may have deleted the lock, and another writer come. */
  readonly holds: () => boolean
  readonly release: () => void
}

/** Who has a lock; nothing where its file says nothing that can be understood. */
interface Holder {
  readonly owner: Owner | undefined
  /** No two lock files ever have the same. */
  readonly token: string
}

/** What ends a command, and with it its right. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Milliseconds for which a file without a word counts as one that is just being written. */
const writingTime = 10_000

/**
 * The right to change a workspace, held from reading to writing. A dead holder's is taken over, a living one's never; nor one of
 * another machine, since nothing can be known of it.
 * @param patience milliseconds to wait for another
 * @param waiting told once, in words for users, who is being waited for
 * @throws InputError that names the holder where it does not end in time, and where the disk refuses
 */
export async function lockWorkspace(root: string, patience: number, waiting: (who: Text) => void): Promise<Lock> {
  const place = lockPlace(root)
  const until = Date.now() + patience
  const tell = Date.now() + Math.min(1_000, patience / 2)
  let told = false
  for (;;) {
    const got = tryLock(root, place)
    if ('release' in got) return got
    if (Date.now() > until) throw held(got, place)
    if (!told && Date.now() > tell) {
      told = true
      waiting(waitingFor(got.owner, sinceOf(place)))
    }
    await new Promise((done) => setTimeout(done, pause()))
  }
}

/** The same for one folder that is written as a whole, such as a site; waits while nothing else can be done. */
export function lockFolder(folder: string, patience: number): Lock {
  const place = join(folder, '..', `.${basename(folder)}.lock`)
  const until = Date.now() + patience
  for (;;) {
    const got = tryLock(folder, place)
    if ('release' in got) return got
    if (Date.now() > until) throw held(got, place)
    sleep()
  }
}

/**
 * The right to a folder for as long as this process runs: a signal does not end it, since whoever holds it may have to close
 * what stands in the folder first.
 * @throws InputError that names the holder
 */
export function lockForLife(folder: string): Lock {
  const place = join(folder, '..', `.${basename(folder)}.lock`)
  let got = tryLock(folder, place, [])
  // That may have taken a dead one's away.
  if (!('release' in got)) got = tryLock(folder, place, [])
  if ('release' in got) return got
  throw held(got, place)
}

/** The workspace's lock if nobody living has it, without waiting. @throws InputError where the disk refuses */
export function lockIfFree(root: string): Lock | undefined {
  const place = lockPlace(root)
  let got = tryLock(root, place)
  // That may have taken a dead one's away.
  if (!('release' in got)) got = tryLock(root, place)
  return 'release' in got ? got : undefined
}

/** Whether there is a lock, whoever's. */
export function isLocked(root: string): boolean {
  return lstatSync(lockPlace(root), { throwIfNoEntry: false }) !== undefined
}

/** Waits a moment; not always as long, so that those who wait do not come all at once. */
export function sleep(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause())
}

const pause = () => 20 + (randomBytes(1)[0] ?? 0) / 4

/** In git's own folder, which is never committed; where there is none, hidden in the workspace. */
function lockPlace(root: string): string {
  const real = realpathSync(root)
  const git = join(repositoryOf(real)?.top ?? real, '.git')
  return lstatSync(git, { throwIfNoEntry: false })?.isDirectory()
    ? join(git, 'kientruc.lock')
    : join(real, '.kientruc-lock')
}

function tryLock(root: string, place: string, endedBy: readonly NodeJS.Signals[] = signals): Lock | Holder {
  const token = randomBytes(8).toString('hex')
  if (!claim(place, token)) {
    const holder = holderOf(place)
    if (holder && isDead(holder)) takeAway(place, holder)
    return holder ?? { owner: undefined, token: '' }
  }
  const mine = () => holderOf(place)?.token === token
  // Held up for long before it had written its name, the file may have been taken for a dead one's.
  if (!mine()) return holderOf(place) ?? { owner: undefined, token: '' }
  const free = () => {
    process.off('exit', free)
    for (const signal of endedBy) process.off(signal, stop)
    try {
      if (mine()) storage.remove(place)
    } catch {
      // What was written stands; the lock is a dead one's as soon as this process ends.
    }
  }
  const stop = (signal: NodeJS.Signals) => {
    free()
    process.kill(process.pid, signal)
  }
  process.on('exit', free)
  for (const signal of endedBy) process.on(signal, stop)
  return { root, holds: mine, release: free }
}

/** Whether the file could be made, so that its name is ours. */
function claim(place: string, token: string): boolean {
  try {
    storage.create(place, [`${JSON.stringify({ ...self(), token })}\n`])
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    // Windows refuses a name so while the file that had it is still going.
    if (code === 'EEXIST' || (code === 'EPERM' && process.platform === 'win32')) return false
    throw inPlainWords(place, error)
  }
}

/**
 * Takes a dead one's lock away. Of all that find it dead at once only one may, else the slower would take away the lock that
 * the quicker has made in the meantime: whoever makes a file of the dead lock's own name beside it, and looks again. Should
 * that one die too, its file is a dead one's lock in turn.
 */
function takeAway(place: string, { token }: Holder): void {
  const right = `${place}.${token}`
  const mine = randomBytes(8).toString('hex')
  if (!claim(right, mine)) {
    const holder = holderOf(right)
    if (holder && isDead(holder)) takeAway(right, holder)
    return
  }
  if (holderOf(right)?.token !== mine) return
  if (holderOf(place)?.token === token) storage.remove(place)
  storage.remove(right)
}

function isDead({ owner, token }: Holder): boolean {
  if (owner) return ownerState(owner) === 'dead'
  const changed = Number(token.split('-').at(-1))
  return Number.isFinite(changed) && Date.now() - changed > writingTime
}

/** @throws InputError where what stands there is no file of ours */
function holderOf(place: string): Holder | undefined {
  const found = lstatSync(place, { throwIfNoEntry: false })
  if (!found) return undefined
  if (!found.isFile()) throw inPlainWords(place, Object.assign(new Error(), { code: 'ENOTREG' }))
  try {
    const bytes = readRegular(place, 1 << 12, false)
    const value: unknown = 'tooLarge' in bytes ? undefined : JSON.parse(Buffer.from(bytes).toString('utf8'))
    const owner = ownerFrom(value)
    const token: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'token') : undefined
    if (owner && typeof token === 'string' && /^[0-9a-f]{16}$/.test(token)) return { owner, token }
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      if (error.code === 'ENOENT') return undefined
      throw inPlainWords(place, error)
    }
  }
  return { owner: undefined, token: `${found.ino}-${Math.floor(found.mtimeMs)}` }
}

function held({ owner }: Holder, place: string): InputError {
  return writing(owner, place, sinceOf(place))
}

/** When the lock was taken, for people. */
function sinceOf(place: string): string | undefined {
  return lstatSync(place, { throwIfNoEntry: false })?.mtime.toISOString().slice(0, 19).replace('T', ' ')
}
