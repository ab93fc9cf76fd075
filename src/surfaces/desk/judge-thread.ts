import type { Worker } from 'node:worker_threads'
import { type Hit, InputError, type Text } from '../../kernel/index.js'
import { Refused } from './http/refused.js'
import type { Judge } from './judge.js'

/** What of a judge computes so long that the server must not wait for it. */
export type LongWork = Pick<Judge, 'read' | 'judge' | 'approval' | 'similar' | 'samples' | 'news'>

/** What is asked of the thread, one thing after the other. */
export type JudgeCall = {
  [K in keyof LongWork]: { readonly work: K; readonly args: Parameters<LongWork[K]>; readonly today: string }
}[keyof LongWork]

/** What it says: an answer, why it refuses in words for people, a fault, or beside these what went wrong with the architecture. */
export type JudgeTold =
  | { readonly done: unknown }
  | { readonly refused: Text; readonly hits: readonly Hit[] }
  | { readonly failed: string }
  | { readonly problem: string }

export interface JudgeThreadOptions {
  readonly start: () => Worker
  readonly today: () => string
  readonly problem: (error: unknown) => void
  /** Milliseconds for one piece of work, after which the thread is ended. */
  readonly longest?: number
  /** Pieces of work that may wait; each holds its files in memory. */
  readonly most?: number
}

/** Beyond what reading fifty files within their own bounds takes. */
const usualLongest = 300_000
const usualMost = 64

/**
 * The long work of a judge in a thread that is started when it is first needed. A thread that ends in the middle (out of memory,
 * for instance) is told and replaced, and what it was at is done once more; nothing is written by it, so nothing is left half.
 */
export function judgeInThread(options: JudgeThreadOptions): LongWork & { readonly close: () => Promise<void> } {
  const { start, today, problem, longest = usualLongest, most = usualMost } = options
  let thread: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let closed = false
  const end = async (): Promise<void> => {
    const ending = thread
    thread = undefined
    await ending?.terminate()
  }
  const begun = (): Worker => {
    const own = start()
    // One that ends while it has nothing to do is replaced when the next is needed.
    own.on('error', () => undefined)
    own.on('exit', () => {
      if (thread === own) thread = undefined
    })
    return own
  }
  const once = async (call: JudgeCall): Promise<Ended> => {
    thread ??= begun()
    const ended = await answerOf(thread, call, longest, problem)
    if ('lost' in ended) await end()
    return ended
  }
  const twice = async (call: JudgeCall): Promise<unknown> => {
    if (closed) throw new Refused(503)
    const first = await once(call)
    const ended = 'lost' in first && first.lost !== 'late' && !closed ? await once(call) : first
    for (const one of first === ended ? [ended] : [first, ended])
      if ('lost' in one && !closed) problem(new Error(`the judging thread ended: ${one.lost}`))
    if ('done' in ended) return ended.done
    if ('refused' in ended) throw new InputError(ended.refused, ended.hits)
    if ('failed' in ended) throw new Error(ended.failed)
    throw closed ? new Refused(503) : tooHard(ended.lost === 'late')
  }
  const ask = <K extends keyof LongWork>(work: K, ...args: Parameters<LongWork[K]>): ReturnType<LongWork[K]> => {
    const mine = (async () => {
      if (waiting >= most) throw new Refused(503)
      waiting++
      const turn = last.then(() => twice({ work, args, today: today() } as JudgeCall))
      last = turn.catch(() => undefined)
      return turn.finally(() => waiting--)
    })()
    return mine as ReturnType<LongWork[K]>
  }
  return {
    read: (...args) => ask('read', ...args),
    judge: (...args) => ask('judge', ...args),
    approval: (...args) => ask('approval', ...args),
    similar: (...args) => ask('similar', ...args),
    samples: (...args) => ask('samples', ...args),
    news: (...args) => ask('news', ...args),
    close: async () => {
      closed = true
      await end()
      await last
    },
  }
}

/** How a piece of work ended: as the thread says, or without it. */
type Ended = Exclude<JudgeTold, { readonly problem: string }> | { readonly lost: string }

function answerOf(thread: Worker, call: JudgeCall, longest: number, problem: (error: unknown) => void): Promise<Ended> {
  return new Promise((done) => {
    const late = setTimeout(() => settle({ lost: 'late' }), longest)
    const heard = (told: JudgeTold) => ('problem' in told ? problem(new Error(told.problem)) : settle(told))
    const broken = (error: Error) => settle({ lost: error.message })
    const gone = (code: number) => settle({ lost: `exit ${code}` })
    const settle = (ended: Ended) => {
      clearTimeout(late)
      thread.off('message', heard)
      thread.off('exit', gone)
      thread.off('error', broken)
      done(ended)
    }
    thread.on('message', heard)
    thread.on('error', broken)
    thread.on('exit', gone)
    thread.postMessage(call)
  })
}

const tooHard = (late: boolean) =>
  new InputError(
    late
      ? {
          vi: 'Hồ sơ này đọc và đối chiếu quá lâu nên đã bị dừng. Hãy tách tệp hoặc nộp bản gọn hơn.',
          en: 'Reading and judging this dossier takes too long, and was ended. Split the file or send a smaller one.',
        }
      : {
          vi: 'Không đọc và đối chiếu được hồ sơ này: đã thử hai lần, cả hai lần đều bị ngắt (thường vì tệp bung ra quá lớn). Hãy tách tệp hoặc nộp bản gọn hơn.',
          en: 'This dossier cannot be read and judged: both tries were cut off, mostly because a file unfolds to too much. Split the file or send a smaller one.',
        },
  )
