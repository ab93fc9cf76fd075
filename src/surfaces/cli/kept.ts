import * as Type from 'typebox'
import Value from 'typebox/value'
import { keptRecall, type Recall } from '../../appraise/index.js'
import {
  type Cache,
  disk,
  type Files,
  repositoryOf,
  stillTrue,
  Trace,
  type TracedFiles,
  traced,
} from '../../architecture/index.js'
import { nothing } from './cache-folder.js'
import { type ExitCode, exitCode, type Globals, type Io, paints } from './io.js'
import { unhurt } from './workspace.js'

/** What was worked out of the catalogue before; nothing where nothing is kept. */
export function recallFrom(cache: Cache): Recall | undefined {
  return cache === nothing ? undefined : keptRecall(cache)
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
