import { join, resolve } from 'node:path'
import * as Type from 'typebox'
import Value from 'typebox/value'
import { keptRecall, type Recall } from '../../appraise/index.js'
import {
  type Cache,
  cacheSecret,
  disk,
  type Files,
  liesIn,
  openCache,
  repositoryOf,
  stillTrue,
  Trace,
  type TracedFiles,
  traced,
} from '../../architecture/index.js'
import { type ExitCode, exitCode, type Globals, type Io, paints } from './io.js'
import { usageError } from './problems.js'
import { unhurt } from './workspace.js'

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

const nothing: Cache = { get: () => undefined, put: () => undefined }

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

/** What was worked out of the catalogue before; nothing where nothing is kept. */
export function recallFrom(cache: Cache): Recall | undefined {
  return cache === nothing ? undefined : keptRecall(cache)
}

function inWorkspace(folder: string) {
  return usageError({
    vi: `Thư mục “${folder}” của --cache nằm trong kiến trúc; lệnh chỉ đọc không ghi gì vào đó. Hãy nêu thư mục khác.`,
    en: `“${folder}” of --cache lies in the architecture, where a command that only reads writes nothing. Name another folder.`,
  })
}

const Told = Type.Object(
  {
    trace: Trace,
    out: Type.String(),
    err: Type.String(),
    code: Type.Enum([exitCode.ok, exitCode.findings, exitCode.unusable]),
  },
  { additionalProperties: false },
)

/**
 * Does what reads a workspace and tells something; where all that an earlier run of the same command line read is as it was, its
 * answer is told again.
 * @param asked what the answer depends on beside the files and `globals`
 * @param work does it, reading from what `from` gives for each reading, or says with `once` that it rests on something else too
 */
export async function oncePerState(
  root: string,
  asked: unknown,
  cache: Cache,
  globals: Globals,
  io: Io,
  work: (io: Io, from: () => Files, once: () => void) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (cache === nothing)
    return work(
      io,
      () => disk,
      () => undefined,
    )
  const { cwd, out, err } = io
  const world = [root, repositoryOf(root), cwd, io.today(), paints(out, globals, io.env), out.isTTY, out.columns]
  const { cache: _, ...asGiven } = globals
  const name = `told ${JSON.stringify([asked, asGiven, ...world])}`
  const known = toldFrom(cache.get(name))
  if (known && unhurt(root, globals, io, () => stillTrue(known.trace, disk))) {
    if (known.err !== '') err.write(known.err)
    out.write(known.out)
    return known.code
  }
  let plain = true
  let files: TracedFiles | undefined
  const heardBy = (to: Io['out'], told: string[]): Io['out'] => ({
    isTTY: to.isTTY,
    columns: to.columns,
    write(content: string | Uint8Array) {
      if (typeof content === 'string') told.push(content)
      else plain = false
      to.write(content)
    },
  })
  const told: Record<'out' | 'err', string[]> = { out: [], err: [] }
  const heard: Io = Object.create(io, {
    out: { value: heardBy(out, told.out) },
    err: { value: heardBy(err, told.err) },
  })
  const code = await work(
    heard,
    () => {
      files = traced(disk)
      return files
    },
    () => {
      plain = false
    },
  )
  // On a terminal a bar may have come and gone.
  if (err.isTTY && told.err.length > 0) plain = false
  const trace = files?.trace()
  if (plain && trace) cache.put(name, JSON.stringify({ trace, out: told.out.join(''), err: told.err.join(''), code }))
  return code
}

function toldFrom(text: string | undefined): Type.Static<typeof Told> | undefined {
  if (text === undefined) return undefined
  try {
    const told: unknown = JSON.parse(text)
    return Value.Check(Told, told) ? told : undefined
  } catch {
    return undefined
  }
}
