import { dirname, relative, sep } from 'node:path'
import { repositoryOf } from './git-run.js'

/** What folders of proposals and of reports are called where they stand beside an architecture that is in no repository. */
const usualNames = ['proposals', 'de-xuat', 'progress', 'tien-do']

/**
 * Whether a place belongs to a workspace: it lies in its repository; where there is none, in the workspace, or in a folder
 * beside it that has one of the usual names, which may bear a year. A manifest may be someone else's, and so may be what it names.
 * @param real a path without links
 * @param root the workspace's, likewise
 */
export function belongsTo(real: string, root: string, names: readonly string[] = usualNames): boolean {
  if (isWithin(real, root)) return true
  const top = repositoryTop(root)
  if (top !== undefined) return isWithin(real, top)
  const [beside = ''] = relative(dirname(root), real).split(sep)
  return names.includes(beside.replace(/-\d{4}$/, ''))
}

/** Nothing where the folder is in no repository, or in one of git's trees alone, which holds nothing from outside. */
function repositoryTop(root: string): string | undefined {
  try {
    return repositoryOf(root)?.top
  } catch {
    return undefined
  }
}

/** Whether a path is a folder, or below it; both without links. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}
