import { existsSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { digestOf, fits, manifestName, writeFolderAtomically } from '../../architecture/index.js'
import { InputError, isMapping, visibleLine } from '../../kernel/index.js'
import { UnionResult } from '../../lifecycle/index.js'
import { readText } from './input.js'
import type { Io } from './io.js'

/** What the merger came to, and what stood in each file when it was written, so that a later run undoes nobody's work. */
const written = '.hop-nhat.json'

/**
 * Writes a merged architecture as one folder. It may be written anew as long as nobody changed what was written before.
 * @throws InputError where somebody did, or the folder holds something else
 */
export function writeMerged(folder: string, texts: ReadonlyMap<string, string>, result: UnionResult, io: Io): void {
  const root = resolve(io.cwd, folder)
  const changed = changedSince(root)
  if (changed !== undefined)
    throw new InputError({
      vi: `“${visibleLine(join(folder, changed))}” đã được sửa sau lần ghi trước, nên không ghi gì cả. Đưa chỗ sửa vào kế hoạch hoặc nguồn, hoặc ghi ra thư mục khác bằng --into.`,
      en: `“${visibleLine(join(folder, changed))}” was changed after it was written, so nothing was written. Put the change into the plan or a source, or name another folder with --into.`,
    })
  const files = Object.fromEntries([...texts].map(([name, content]) => [name, digestOf(content)]))
  writeFolderAtomically(root, [...texts, [written, `${JSON.stringify({ files, result }, null, 1)}\n`]])
}

/** What the merger came to by which an architecture was made; nothing where it was not, or that cannot be read. */
export function mergerOf(root: string): UnionResult | undefined {
  const record = recordIn(root)
  return isMapping(record) && isUnionResult(record.result) ? record.result : undefined
}

const isUnionResult = (value: unknown): value is UnionResult => fits(UnionResult, value)

/** The first file that is no longer as it was written; nothing where all are, or none was. */
function changedSince(root: string): string | undefined {
  const record = recordIn(root)
  if (record === undefined) return existsSync(join(root, manifestName)) ? manifestName : undefined
  if (!isMapping(record) || !isMapping(record.files)) return written
  return Object.entries(record.files).find(([name, digest]) => {
    const path = resolve(root, name)
    return path.startsWith(root + sep) && existsSync(path) && digestOf(readText(path, name)) !== digest
  })?.[0]
}

/** What was kept with a merged architecture; nothing where nothing was. */
function recordIn(root: string): unknown {
  const path = join(root, written)
  return existsSync(path) ? (jsonIn(readText(path, written)) ?? '') : undefined
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
