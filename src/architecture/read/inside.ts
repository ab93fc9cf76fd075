import { dirname, relative, sep } from 'node:path'
import { repositoryOf } from './git-run.js'

/** What folders of proposals and of reports are called where they stand beside an architecture that is in no repository. */
const usualNames = new Set(['proposals', 'de-xuat', 'progress', 'tien-do'])

/**
 * Whether a place belongs to a workspace: it lies in its repository; where there is none, in the workspace, or in a folder
 * beside it that has one of the usual names. A manifest may be someone else's, and so may be what it names.
 * @param real a path without links
 * @param root the workspace's, likewise
 */
export function belongsTo(real: string, root: string): boolean {
  const top = repositoryOf(root)?.top
  if (isWithin(real, top ?? root)) return true
  const [beside = ''] = relative(dirname(root), real).split(sep)
  return top === undefined && usualNames.has(beside)
}

/** Whether a path is a folder, or below it; both without links. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}
