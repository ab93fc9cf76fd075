import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { appraisals, type CheckOptions, type ProposalResult } from '../../appraise/index.js'
import { isYaml, type LoadedProposals, type Workspace } from '../../architecture/index.js'
import { type Options, optionText } from './command.js'
import type { Globals, Io } from './io.js'
import { usageError } from './problems.js'

/** What a thread needs to judge its share: it reads the same files again, since what was read cannot be handed over. */
export interface JobShare {
  readonly cwd: string
  readonly globals: Globals
  /** As the command line names the proposals. */
  readonly paths: readonly string[]
  readonly together: boolean
  readonly settings: Pick<CheckOptions, 'lang' | 'asOf' | 'today' | 'version'>
  /** The files of the run, and of them those to judge. */
  readonly among: readonly string[]
  readonly judged: readonly string[]
}

/** A thread's answer: the architecture that it read, and what it found. */
export interface ShareDone {
  readonly architecture: string
  readonly results: readonly ProposalResult[]
}

const mostJobs = 64

/** How many threads `--jobs` asks for. @throws InputError for what is no number of threads */
export function jobsFrom(options: Options): number {
  const given = optionText(options, 'jobs')
  if (given === undefined) return 1
  const jobs = given === 'auto' ? availableParallelism() : Number(given)
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= mostJobs) return jobs
  throw usageError({
    vi: `--jobs cần số luồng từ 1 đến ${mostJobs}, hoặc auto; đã nhận “${given}”.`,
    en: `--jobs takes a number of threads from 1 to ${mostJobs}, or auto; it got “${given}”.`,
  })
}

/** Fewer proposals are judged here before a thread has read the architecture. */
const fewForAThread = 20

/**
 * Judges the proposals of a run in so many threads, this one among them; what comes out is the same for any number. What a
 * thread could not do, or did with files that have changed meanwhile, is done here. Word files and PDFs would all have to be read
 * in each thread: a run that holds one is judged in this alone.
 */
export async function inThreads(
  jobs: number,
  { paths, together = false }: { readonly paths: readonly string[]; readonly together?: boolean },
  workspace: Workspace,
  loaded: LoadedProposals,
  options: CheckOptions,
  globals: Globals,
  io: Io,
): Promise<readonly ProposalResult[]> {
  const among = loaded.proposals.map(({ proposal }) => proposal.file)
  const judged = among.filter((file) => options.scope?.touches(file) !== false).sort()
  const threads = Math.min(jobs, Math.floor(judged.length / fewForAThread))
  const thread = new URL('./check-worker.cjs', import.meta.url)
  // Run from its sources, the tool has no file for a thread to start with.
  if (threads < 2 || !among.every(isYaml) || paths.includes('-') || !existsSync(thread))
    return appraisals(workspace, loaded, options)

  const { lang, asOf, today, version } = options
  const shared = { cwd: io.cwd, globals: { ...globals, quiet: true }, paths, together, among }
  const shares = Array.from({ length: threads }, (_, i) => {
    const [from, to] = [i, i + 1].map((n) => Math.round((n * judged.length) / threads))
    return judged.slice(from, to)
  })
  const [mine = [], ...others] = shares
  const working = others.map((share) =>
    answerOf(thread, { ...shared, judged: share, settings: { lang, asOf, today, version } }),
  )
  const here = (files: readonly string[]) => {
    const wanted = new Set(files)
    const onProgress = (done: number) => options.onProgress?.(Math.min(judged.length, done * threads), judged.length)
    return appraisals(workspace, loaded, { ...options, judged: ({ file }) => wanted.has(file), onProgress })
  }
  const digests = new Map(loaded.proposals.map(({ proposal }) => [proposal.file, proposal.digest]))
  const isSame = (done: ShareDone | undefined): done is ShareDone =>
    done?.architecture === workspace.model.digest &&
    done.results.every(({ proposal }) => proposal.digest === digests.get(proposal.file))
  const found = [...here(mine)]
  for (const [i, answer] of working.entries()) {
    const [done, share = []] = [await answer, others[i]]
    for (const result of isSame(done) && done.results.length === share.length ? done.results : here(share))
      found.push(result)
  }
  return found
}

/** Nothing where the thread failed, for want of memory for instance. */
function answerOf(thread: URL, share: JobShare): Promise<ShareDone | undefined> {
  return new Promise((done) => {
    const worker = new Worker(thread, { stdout: true, stderr: true })
    worker.once('message', (answer: ShareDone) => {
      void worker.terminate()
      done(answer)
    })
    worker.once('error', () => done(undefined))
    worker.once('exit', () => done(undefined))
    worker.postMessage(share)
  })
}
