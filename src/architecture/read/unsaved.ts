import { basename, dirname, join } from 'node:path'
import type { Files } from './files.js'

/**
 * Files with an editor's unsaved texts laid over them: a file that is open reads as it stands in the editor, saved or not, and
 * one that is not on the disk yet is there all the same, with the folders that lead to it.
 * @param texts by absolute path; where one is added or taken away, they are laid over anew
 */
export function withUnsaved(files: Files, texts: ReadonlyMap<string, string>): Files {
  const encoder = new TextEncoder()
  let known: ReturnType<typeof foldersOf> | undefined
  const within = (folder: string) => {
    known ??= foldersOf(texts.keys())
    return known.get(folder)
  }
  const kindOf = (path: string) => {
    if (texts.has(path)) return 'file'
    return files.kind(path) ?? (within(path) ? 'folder' : undefined)
  }
  return {
    kind: kindOf,
    list(folder) {
      const onDisk = files.kind(folder) === 'folder' ? files.list(folder) : []
      const names = new Set(within(folder))
      for (const { name } of onDisk) names.delete(name)
      return [...onDisk, ...[...names].map((name) => ({ name, kind: kindOf(join(folder, name)) }))]
    },
    real: (path) => (files.kind(path) === undefined && kindOf(path) !== undefined ? path : files.real(path)),
    read(path, most) {
      const text = texts.get(path)
      if (text === undefined) return files.read(path, most)
      const bytes = encoder.encode(text)
      return bytes.length > most ? { tooLarge: bytes.length } : bytes
    },
  }
}

/** The names that each folder holds on the way to some paths. */
function foldersOf(paths: Iterable<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const folders = new Map<string, Set<string>>()
  for (let path of paths)
    for (let folder = dirname(path); folder !== path; folder = dirname(path)) {
      const names = folders.get(folder) ?? new Set()
      const isKnown = names.has(basename(path))
      folders.set(folder, names.add(basename(path)))
      if (isKnown) break
      path = folder
    }
  return folders
}
