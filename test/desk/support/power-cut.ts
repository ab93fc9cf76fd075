import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What a process did to a disk (writer.mjs notes it), and what it had promised by then. */
export type PowerStep =
  | { readonly act: 'create' | 'folder' | 'remove' | 'flush'; readonly path: string }
  | { readonly act: 'rename'; readonly path: string; readonly to: string }
  | { readonly act: 'truncate'; readonly path: string; readonly size: number }
  | { readonly act: 'write'; readonly path: string; readonly at: number; readonly content: Buffer }
  | { readonly act: 'told'; readonly n: number }

export function readSteps(trace: string): PowerStep[] {
  const bytes = readFileSync(join(trace, 'bytes'))
  const lines = readFileSync(join(trace, 'steps'), 'utf8').split('\n')
  return lines.flatMap((line): PowerStep[] => {
    if (!line.endsWith('}')) return []
    const step = JSON.parse(line)
    if (step.act !== 'write') return [step]
    const content = bytes.subarray(step.from, step.from + step.length)
    // Killed between the note and the bytes.
    return content.length === step.length ? [{ ...step, content }] : []
  })
}

/**
 * Puts into a new place what a disk may hold of a folder after the power failed: what was flushed for certain, of anything since
 * whatever chance left. A write of several pages may be there in part. A name that was made, changed or taken away since its
 * folder was flushed may be there or not, those of one folder in order.
 */
export function afterPowerCut(
  before: string,
  folder: string,
  steps: readonly PowerStep[],
  random: () => number,
  into: string,
): void {
  cpSync(before, into, { recursive: true })
  const here = (path: string) => join(into, path.slice(folder.length))
  const kept = keptOf(steps, random)
  for (const [i, step] of steps.entries()) {
    if (step.act === 'told' || step.act === 'flush' || !kept[i]) continue
    const path = here(step.path)
    if (step.act === 'folder') mkdirSync(path, { recursive: true })
    else if (step.act === 'create') {
      mkdirSync(dirname(path), { recursive: true })
      if (!existsSync(path)) writeFileSync(path, '')
    } else if (step.act === 'remove') rmSync(path, { force: true })
    else if (!existsSync(path)) continue
    else if (step.act === 'rename') {
      cpSync(path, here(step.to))
      rmSync(path)
    } else if (step.act === 'truncate') truncateSync(path, step.size)
    else if (step.act === 'write') write(path, step, random, kept[i] === 'whole')
  }
}

/** Of each step whether it is on the disk: flushed and so whole, or left to chance. */
function keptOf(steps: readonly PowerStep[], random: () => number): ('whole' | 'perhaps' | undefined)[] {
  const kept = steps.map((): 'whole' | 'perhaps' | undefined => undefined)
  /** Steps that wait for a flush, by the file or the folder whose flush it is. */
  const waiting = new Map<string, number[]>()
  const wait = (path: string, i: number) => waiting.set(path, [...(waiting.get(path) ?? []), i])
  for (const [i, step] of steps.entries()) {
    if (step.act === 'told') continue
    if (step.act === 'write' || step.act === 'truncate') wait(`file ${step.path}`, i)
    else if (step.act !== 'flush') wait(`folder ${dirname(step.path)}`, i)
    else
      for (const key of [`file ${step.path}`, `folder ${step.path}`]) {
        for (const one of waiting.get(key) ?? []) kept[one] = 'whole'
        waiting.delete(key)
      }
    // A file that is flushed is found by its name on the disks in use, whose journal holds its making.
    if (step.act === 'flush')
      steps.slice(0, i).forEach((one, j) => {
        if (one.act === 'create' && one.path === step.path) kept[j] = 'whole'
      })
    if (step.act === 'rename') {
      const moved = waiting.get(`file ${step.path}`)
      if (moved) waiting.set(`file ${step.to}`, moved)
    }
  }
  for (const [key, open] of waiting) {
    const until = Math.floor(random() * (open.length + 1))
    open.forEach((one, i) => {
      if (key.startsWith('folder') ? i < until : random() < 0.5) kept[one] = 'perhaps'
    })
  }
  return kept
}

/** Pages of the disk. */
const page = 4096

function write(path: string, { at, content }: { at: number; content: Buffer }, random: () => number, whole: boolean) {
  const old = readFileSync(path)
  const size = Math.max(old.length, at + content.length)
  const fresh = Buffer.alloc(size)
  old.copy(fresh)
  for (let from = 0; from < content.length; from += page)
    if (whole || random() < 0.7) content.copy(fresh, at + from, from, Math.min(from + page, content.length))
  writeFileSync(path, fresh)
  if (statSync(path).size !== size) throw new Error('the simulated disk is full')
}
