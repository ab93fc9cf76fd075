import { join, sep } from 'node:path'
import type { Files } from './files.js'

/**
 * Files with an editor's unsaved texts laid over them: a file that is open reads as it stands in the editor, saved or not, and
 * one that is not on the disk yet is there all the same, with the folders that lead to it.
 * @param texts by absolute path; read anew at each call
 */
export function withUnsaved(files: Files, texts: ReadonlyMap<string, string>): Files {
  const encoder = new TextEncoder()
  const kindOf = (path: string) => {
    if (texts.has(path)) return 'file'
    const leadsToText = [...texts.keys()].some((text) => text.startsWith(path + sep))
    return files.kind(path) ?? (leadsToText ? 'folder' : undefined)
  }
  return {
    kind: kindOf,
    list(folder) {
      const onDisk = files.kind(folder) === 'folder' ? files.list(folder) : []
      const known = new Set(onDisk.map((entry) => entry.name))
      const below = [...texts.keys()].filter((path) => path.startsWith(folder + sep))
      const names = new Set(below.map((path) => path.slice(folder.length + 1).split(sep)[0] ?? ''))
      const added = [...names].filter((name) => !known.has(name))
      return [...onDisk, ...added.map((name) => ({ name, kind: kindOf(join(folder, name)) }))]
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
