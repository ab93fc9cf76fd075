import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathFrom } from '../../architecture/index.js'

/**
 * Tells how a service names a file: from the top of the repository that the working directory lies in. A file that lies
 * elsewhere, or has no path, keeps the name that is shown.
 */
export function repositoryPaths(cwd: string): (file: string) => string {
  const repository = repositoryAbove(cwd)
  if (repository === undefined) return (file) => file
  return (file) => {
    const path = pathFrom(repository, file, cwd)
    return path.startsWith('../') || file.startsWith('<') ? file : path
  }
}

function repositoryAbove(folder: string): string | undefined {
  for (let dir = resolve(folder); ; dir = dirname(dir)) {
    if (existsSync(join(dir, '.git'))) return dir
    if (dirname(dir) === dir) return undefined
  }
}
