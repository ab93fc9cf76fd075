import { join } from 'node:path'
import { limitNames } from '../../kernel/index.js'
import { digestOf } from './digest.js'
import { type Files, isYaml } from './files.js'
import { isPlanFile } from './plans.js'

/** Files that remember what was read of them, so that it can be told later whether that still stands. */
export interface Witness extends Files {
  /** A path that no longer is what was read: another content, or appeared or gone since; nothing where all is as it was. */
  readonly changed: () => string | undefined
}

/** Looks over the shoulder of whoever reads. The plan of an import is not watched: the import itself writes it. */
export function witness(files: Files): Witness {
  const contents = new Map<string, string | undefined>()
  const folders = new Map<string, ReadonlySet<string>>()
  const kinds = new Map<string, ReturnType<Files['kind']>>()
  return {
    real: (path) => files.real(path),
    kind(path) {
      const kind = files.kind(path)
      if (!kinds.has(path) && !isPlanFile(path)) kinds.set(path, kind)
      return kind
    },
    list(folder) {
      const entries = files.list(folder)
      if (!folders.has(folder)) folders.set(folder, namesOf(entries))
      return entries
    },
    read(path, most) {
      const bytes = files.read(path, most)
      if (!contents.has(path) && !isPlanFile(path))
        contents.set(path, 'tooLarge' in bytes ? undefined : digestOf(bytes))
      return bytes
    },
    changed() {
      for (const [path, kind] of kinds) if (files.kind(path) !== kind) return path
      for (const [folder, names] of folders) {
        const now = namesNow(folder, files)
        const gone = [...names].find((name) => !now.has(name))
        const come = [...now].find((name) => !names.has(name) && counts(join(folder, name), files))
        const other = gone ?? come
        if (other !== undefined) return join(folder, other)
      }
      for (const [path, digest] of contents) if (digestAt(path, files) !== digest) return path
      return undefined
    },
  }
}

/** Of what a folder holds, what a reader of YAML looks at; editors keep files of their own beside. */
function namesOf(entries: ReturnType<Files['list']>): ReadonlySet<string> {
  return new Set(
    entries
      .filter(({ name, kind }) => !name.startsWith('.') && (kind === 'folder' || isYaml(name)))
      .map(({ name }) => name),
  )
}

/** A new folder is nothing to read until a file is in it: a writer makes it before. */
function counts(path: string, files: Files): boolean {
  if (files.kind(path) !== 'folder') return true
  return [...namesOf(files.list(path))].some((name) => counts(join(path, name), files))
}

function namesNow(folder: string, files: Files): ReadonlySet<string> {
  return files.kind(folder) === 'folder' ? namesOf(files.list(folder)) : new Set()
}

/** The digest of a file; nothing where there is none that can be read. */
export function digestAt(path: string, files: Files): string | undefined {
  try {
    const bytes = files.read(path, limitNames.fileBytes.most)
    return 'tooLarge' in bytes ? undefined : digestOf(bytes)
  } catch {
    return undefined
  }
}
