import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { disk, findWorkspace } from '../../architecture/index.js'
import { createJudge, type DeskJudgeOptions, type Judge } from '../desk/judge.js'
import { shownElsewhere } from '../desk/judge-shown.js'
import { judgeInThread } from '../desk/judge-thread.js'
import type { Globals, Io } from './io.js'
import { converter } from './libreoffice.js'
import { printer } from './printed.js'
import { printerFor } from './printer.js'
import { version } from './version.js'

/** What a thread needs to judge by the same architecture. */
export type JudgeWorkerData = Pick<DeskJudgeOptions, 'architecture' | 'cwd' | 'limits' | 'version'>

/** Mebibytes that judging may take; a dossier that needs more ends the thread and not the server. */
const mostMebibytes = 1024

/**
 * The judge of a desk: what computes long, reading the architecture among it, is done in a thread; pages are made here, by what
 * was last read there.
 * @throws InputError where there is no architecture, or it is at fault
 */
export async function deskJudge(
  { architecture, limits }: Globals,
  io: Io,
  problem: (error: unknown) => void,
): Promise<{ readonly judge: Judge; readonly close: () => Promise<void> }> {
  const { cwd, env, today } = io
  const data: JudgeWorkerData = { architecture, cwd, limits, version }
  const print = printerFor(io)
  const ticks = () => performance.now()
  const file = new URL('./judge-worker.cjs', import.meta.url)
  // Run from its sources, the tool has no file for a thread to start with.
  if (!existsSync(file)) return judgeHere({ ...data, today, problem, ticks, print }, env)
  // What a thread that is ended leaves on the disk is in one place.
  const scratch = mkdtempSync(join(tmpdir(), 'kientruc-'))
  const start = () =>
    new Worker(file, {
      ...{ workerData: data, env: { ...env, TMPDIR: scratch, TEMP: scratch }, stdout: true, stderr: true },
      // Small room for young objects costs little time, and 50 MiB less stay taken.
      resourceLimits: { maxOldGenerationSizeMb: mostMebibytes, maxYoungGenerationSizeMb: 8, stackSizeMb: 8 },
    })
  const thread = judgeInThread({ start, today, problem })
  const close = async () => {
    await thread.close()
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  try {
    const root = findWorkspace(architecture, cwd, disk)
    const pages = await shownElsewhere({ news: thread.news, ticks, problem, print })
    return { judge: { root, ...pages, ...thread }, close }
  } catch (error) {
    await close()
    throw error
  }
}

function judgeHere(options: Omit<DeskJudgeOptions, 'helpers'>, env: NodeJS.ProcessEnv) {
  const office = converter(env)
  const pages = printer()
  const judge = createJudge({ ...options, helpers: { convert: office.convert, printed: pages.read } })
  return {
    judge,
    close: async () => {
      office.close()
      pages.close()
    },
  }
}
