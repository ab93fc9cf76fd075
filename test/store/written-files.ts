import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeAll } from '../../src/architecture/store/journal.js'
import { lockWorkspace } from '../../src/architecture/store/lock.js'

export const old = { 'a.yaml': 'a: cũ\n' }
export const wanted = { 'a.yaml': 'a: mới\n', 'b/b.yaml': 'b: mới\n' }

/** What turns the old files of a folder into the wanted ones. */
export const changes = (dir: string) =>
  Object.entries(wanted).map(([name, after]) => ({
    path: join(dir, name),
    before: Object.entries(old).find(([n]) => n === name)?.[1],
    after,
  }))

/** Turns them, with the right to do so. */
export async function write(dir: string, changed?: () => string | undefined): Promise<void> {
  const lock = await lockWorkspace(dir, 0, () => undefined)
  try {
    writeAll(lock, changes(dir), changed)
  } finally {
    lock.release()
  }
}

/** Every file below a folder, hidden ones too, with its content. */
export function contents(dir: string, below = ''): Record<string, string> {
  // Not `recursive`, which follows links to folders from Node 22 on.
  return Object.assign(
    {},
    ...readdirSync(join(dir, below), { withFileTypes: true }).map((entry) => {
      const path = join(below, entry.name)
      if (entry.isDirectory()) return contents(dir, path)
      return entry.isFile() ? { [path]: readFileSync(join(dir, path), 'utf8') } : {}
    }),
  )
}
