import { mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'
import { self } from '../../src/architecture/store/owner.js'
import { type Storage, storage } from '../../src/architecture/store/storage.js'

/**
 * A disk as far as a loss of power is concerned. Of what was written since the last flush anything may be lost: of a file its end
 * or all of it, of a folder any of its changes, in any order. What a name stands for is a thing of its own (inode), so that a
 * name may come to the disk without the content.
 */
export interface Step {
  readonly act: 'create' | 'folder' | 'rename' | 'link' | 'remove' | 'flush'
  readonly path: string
  readonly to?: string
  readonly content?: Buffer
}

interface File {
  now: Buffer
  safe: Buffer
}
interface Folder {
  readonly now: Map<string, Node>
  readonly safe: Map<string, Node>
  /** Changes of names since the last flush; what moves a name is one of them. */
  readonly open: (readonly (readonly [name: string, node: Node | undefined])[])[]
}
type Node = File | Folder | string
const isFolder = (node: Node | undefined): node is Folder => typeof node === 'object' && 'open' in node

/** Does something, and gives what it did to the disk through the store, step by step. */
export async function recorded(work: () => Promise<unknown>): Promise<readonly Step[]> {
  const steps: Step[] = []
  const real: Storage = { ...storage }
  const spies = [
    vi.spyOn(storage, 'create').mockImplementation((path, pieces, keep, mode) => {
      const all = [...pieces].map((piece) => Buffer.from(piece))
      real.create(path, all, keep, mode)
      steps.push({ act: 'create', path, content: Buffer.concat(all) })
    }),
    vi.spyOn(storage, 'copy').mockImplementation((from, to) => {
      real.copy(from, to)
      steps.push({ act: 'create', path: to, content: readFileSync(to) })
    }),
    vi.spyOn(storage, 'makeFolder').mockImplementation((path) => {
      real.makeFolder(path)
      steps.push({ act: 'folder', path })
    }),
    vi.spyOn(storage, 'rename').mockImplementation((path, to) => {
      real.rename(path, to)
      steps.push({ act: 'rename', path, to })
    }),
    vi.spyOn(storage, 'link').mockImplementation((path, to) => {
      real.link(path, to)
      steps.push({ act: 'link', path, to })
    }),
    vi.spyOn(storage, 'remove').mockImplementation((path) => {
      real.remove(path)
      steps.push({ act: 'remove', path })
    }),
    vi.spyOn(storage, 'flush').mockImplementation((path) => {
      real.flush(path)
      steps.push({ act: 'flush', path })
    }),
  ]
  try {
    await work()
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  return steps
}

/**
 * Puts into a new place what is left of a folder where the power failed after so many steps, and the process is no more.
 * @param before the folder as it was before the first step
 * @param random numbers from 0 to 1
 */
export function afterPowerLoss(
  before: string,
  steps: readonly Step[],
  count: number,
  random: () => number,
  into: string,
): void {
  const top = read(before)
  for (const step of steps.slice(0, count)) play(step, top, before)
  // Some disks keep the order in which names change, and some nothing of it.
  const inOrder = random() < 0.5
  fail(top, random, inOrder, new Set())
  write(top, into)
}

function read(path: string): Folder {
  const now = new Map<string, Node>()
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name)
    if (entry.isDirectory()) now.set(entry.name, read(inner))
    else if (entry.isSymbolicLink()) now.set(entry.name, readlinkSync(inner))
    else {
      const content = readFileSync(inner)
      now.set(entry.name, { now: content, safe: content })
    }
  }
  return { now, safe: new Map(now), open: [] }
}

function play({ act, path, to, content }: Step, top: Folder, root: string): void {
  const [folder, name] = place(path, top, root)
  const node = name === '' ? top : folder.now.get(name)
  const change = (...names: Names) => changeIn(folder, names)
  if (act === 'create') change([name, { now: content ?? Buffer.alloc(0), safe: Buffer.alloc(0) }])
  else if (act === 'folder') change([name, { now: new Map(), safe: new Map(), open: [] }])
  else if (act === 'remove') {
    if (isFolder(node)) for (const inner of [...node.now.keys()]) play({ act, path: join(path, inner) }, top, root)
    if (node !== undefined) change([name, undefined])
  } else if (node === undefined) throw new Error(`${act} of what is not there: ${path}`)
  else if (act === 'flush') flush(node)
  else {
    const [other, second] = place(to ?? '', top, root)
    // A second name changes the one folder that it stands in.
    if (act === 'link') changeIn(other, [[second, node]])
    else if (other === folder) change([name, undefined], [second, node])
    else throw new Error(`${act} from one folder to another is not one step on every disk: ${path}`)
  }
}

type Names = (readonly [string, Node | undefined])[]

function changeIn(folder: Folder, names: Names): void {
  folder.open.push(names)
  for (const [key, value] of names) value === undefined ? folder.now.delete(key) : folder.now.set(key, value)
}

function flush(node: Node): void {
  if (isFolder(node)) {
    node.safe.clear()
    for (const [key, value] of node.now) node.safe.set(key, value)
    node.open.length = 0
  } else if (typeof node === 'object') node.safe = node.now
}

function place(path: string, top: Folder, root: string): readonly [Folder, string] {
  if (path === root) return [top, '']
  const parts = path.slice(root.length + 1).split('/')
  const name = parts.pop() ?? ''
  let folder = top
  for (const part of parts) {
    const next = folder.now.get(part)
    if (!isFolder(next)) throw new Error(`no folder ${part} in ${path}`)
    folder = next
  }
  return [folder, name]
}

function fail(folder: Folder, random: () => number, inOrder: boolean, seen: Set<Node>): void {
  if (seen.has(folder)) return
  seen.add(folder)
  const until = Math.floor(random() * (folder.open.length + 1))
  folder.open.forEach((names, i) => {
    if (inOrder ? i >= until : random() < 0.5) return
    for (const [key, value] of names) value === undefined ? folder.safe.delete(key) : folder.safe.set(key, value)
  })
  for (const node of folder.safe.values()) {
    if (isFolder(node)) fail(node, random, inOrder, seen)
    else if (typeof node === 'object' && node.now !== node.safe && !seen.has(node)) {
      seen.add(node)
      const length = Math.floor(random() * (node.now.length + 1))
      const kept = node.now.subarray(0, length)
      // A length may come to the disk before what it is the length of.
      node.safe = random() < 0.3 ? Buffer.concat([kept, Buffer.alloc(node.now.length - length)]) : kept
    }
  }
}

function write(folder: Folder, into: string): void {
  mkdirSync(into, { recursive: true })
  for (const [name, node] of folder.safe) {
    const path = join(into, name)
    if (isFolder(node)) write(node, path)
    else if (typeof node === 'string') symlinkSync(node, path)
    else if (!isOurs(path)) writeFileSync(path, node.safe)
    else {
      writeFileSync(path, ended(node.safe))
      utimesSync(path, 1, 1)
    }
  }
}

const isOurs = (path: string) => /\.(kientruc-lock|lock)$|\.kientruc-write\.json$/.test(path)

/** The process that did the steps is this one; for who comes after the loss of power it is no more, and long since. */
function ended(content: Buffer): string {
  return content.toString('utf8').replaceAll(`"pid":${self().pid},`, `"pid":${2 ** 30},`)
}
