import { basename, dirname } from 'node:path'
import type { Files } from './files.js'

/**
 * Files with an editor's unsaved texts laid over them: a file that is open reads as it stands in the editor, saved or not, and
 * one that is not on the disk yet is there all the same.
 * @param texts by absolute path; read anew at each call
 */
export function withUnsaved(files: Files, texts: ReadonlyMap<string, string>): Files {
  const encoder = new TextEncoder()
  return {
    kind: (path) => (texts.has(path) ? 'file' : files.kind(path)),
    list(folder) {
      const onDisk = files.list(folder)
      const known = new Set(onDisk.map((entry) => entry.name))
      const added = [...texts.keys()].filter((path) => dirname(path) === folder && !known.has(basename(path)))
      return [...onDisk, ...added.map((path) => ({ name: basename(path), kind: 'file' as const }))]
    },
    real: (path) => (texts.has(path) && files.kind(path) === undefined ? path : files.real(path)),
    read(path, most) {
      const text = texts.get(path)
      if (text === undefined) return files.read(path, most)
      const bytes = encoder.encode(text)
      return bytes.length > most ? { tooLarge: bytes.length } : bytes
    },
  }
}
