import { join, resolve } from 'node:path'
import { type Cache, cacheSecret, liesIn, openCache } from '../../architecture/index.js'
import type { Globals, Io } from './io.js'
import { usageError } from './problems.js'

/** Where what is kept lies: the folder of the command line, else the user's own; nothing where there is none. */
export function cacheFolder(globals: Globals, io: Io): string | undefined {
  if (globals.cache === false) return undefined
  return globals.cache === undefined ? ownFolder(io.env) : resolve(io.cwd, globals.cache)
}

/** The folder for such things that the system gives each user. */
function ownFolder(env: Io['env']): string | undefined {
  if (env.XDG_CACHE_HOME?.startsWith('/')) return join(env.XDG_CACHE_HOME, 'kientruc')
  if (process.platform === 'win32') return env.LOCALAPPDATA && join(env.LOCALAPPDATA, 'kientruc', 'cache')
  return env.HOME?.startsWith('/')
    ? join(env.HOME, ...(process.platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']), 'kientruc')
    : undefined
}

/** Keeps nothing. */
export const nothing: Cache = { get: () => undefined, put: () => undefined }

/**
 * Results of earlier runs, as far as they can be believed: signed with this user's secret, or with that of KIENTRUC_CACHE_KEY
 * where machines share a folder.
 * @param root the workspace, in which a command that only reads writes nothing
 */
export function cacheFor(root: string, globals: Globals, io: Io): Cache {
  const folder = cacheFolder(globals, io)
  if (folder === undefined || io.build === undefined) return nothing
  if (liesIn(folder, root)) {
    if (globals.cache === undefined) return nothing
    throw inWorkspace(folder)
  }
  const own = ownFolder(io.env)
  try {
    const secret = io.env.KIENTRUC_CACHE_KEY || (own && !liesIn(own, root) && cacheSecret(own))
    return secret ? openCache(folder, secret, io.build) : nothing
  } catch {
    // A home that cannot be written is no reason not to answer.
    return nothing
  }
}

function inWorkspace(folder: string) {
  return usageError({
    vi: `Thư mục “${folder}” của --cache nằm trong kiến trúc; lệnh chỉ đọc không ghi gì vào đó. Hãy nêu thư mục khác.`,
    en: `“${folder}” of --cache lies in the architecture, where a command that only reads writes nothing. Name another folder.`,
  })
}
