import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { isWithin } from './inside.js'
import { readRegular } from './regular.js'

/** Where git keeps what a commit is made of, and what leads to it. */
const parts = ['HEAD', 'config', 'objects', 'refs', 'packed-refs', 'reftable']

/**
 * Whether the history that git found for a folder is the folder's own. A file `.git`, a file `commondir` or a link, which a zip may
 * bring along, can name any repository of the machine, whose history would be shown. One that lies elsewhere must know this
 * folder: as a work tree that `git worktree add` made, or as its one work tree, which submodules have.
 * @param own git's own folder for this work tree
 * @param common where the history lies, the same but for added work trees
 * @param claimed whether that repository names this folder as its work tree
 */
export function isOwnHistory(top: string, own: string, common: string, claimed: () => boolean): boolean {
  try {
    const [here, mine, shared] = [top, own, common].map((path) => realpathSync(path))
    if (here === undefined || mine === undefined || shared === undefined) return false
    const apart = parts.some((part) => {
      const real = realOf(join(shared, part))
      return real !== undefined && !isWithin(real, shared)
    })
    if (apart) return false
    if (isWithin(shared, here)) return isWithin(mine, here)
    return mine === shared ? claimed() : isWithin(mine, join(shared, 'worktrees')) && leadsBack(mine, here)
  } catch {
    return false
  }
}

/** Git notes for each work tree that was added where its file `.git` lies. */
function leadsBack(own: string, top: string): boolean {
  const noted = readRegular(join(own, 'gitdir'), 1 << 16, false)
  return !('tooLarge' in noted) && realOf(Buffer.from(noted).toString('utf8').trim()) === realOf(join(top, '.git'))
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}
