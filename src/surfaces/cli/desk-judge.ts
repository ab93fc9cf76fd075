import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { createJudge, type DeskJudgeOptions, type Judge } from '../desk/judge.js'
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

/** The judge of a desk: pages ask it here, what computes long is done in a thread. */
export function deskJudge(
  { architecture, limits }: Globals,
  io: Io,
  problem: (error: unknown) => void,
): { readonly judge: Judge; readonly close: () => Promise<void> } {
  const { cwd, env, today } = io
  const office = converter(env)
  const pages = printer()
  const data: JudgeWorkerData = { architecture, cwd, limits, version }
  const own = createJudge({
    ...{ ...data, today, problem, ticks: () => performance.now(), print: printerFor(io) },
    ...{ helpers: { convert: office.convert, printed: pages.read } },
  })
  const file = new URL('./judge-worker.cjs', import.meta.url)
  const close = async () => {
    office.close()
    pages.close()
  }
  // Run from its sources, the tool has no file for a thread to start with.
  if (!existsSync(file)) return { judge: own, close }
  // What a thread that is ended leaves on the disk is in one place.
  const scratch = mkdtempSync(join(tmpdir(), 'kientruc-'))
  const start = () =>
    new Worker(file, {
      ...{ workerData: data, env: { ...env, TMPDIR: scratch, TEMP: scratch }, stdout: true, stderr: true },
      // Small room for young objects costs little time, and 50 MiB less stay taken.
      resourceLimits: { maxOldGenerationSizeMb: mostMebibytes, maxYoungGenerationSizeMb: 8, stackSizeMb: 8 },
    })
  const thread = judgeInThread({ start, today, problem })
  return {
    judge: { ...own, ...thread },
    close: async () => {
      await thread.close()
      await close()
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}
