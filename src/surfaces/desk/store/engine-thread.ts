import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { DbError, type QueryResult } from './db.js'
import type { Engine, EngineOptions } from './engine.js'
import type { EngineCall } from './engine-worker.js'

/** Milliseconds for one statement, and for opening after a crash: an engine whose disk is full says nothing and never ends. */
const longest = { statement: 30_000, open: 120_000 } as const

/** The embedded database in a thread of its own; in this one where the tool is run from its sources, which has no file to start. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const thread = new URL('./engine-worker.cjs', import.meta.url)
  if (!existsSync(thread)) return (await import('./engine.js')).openEngine(options)
  const worker = new Worker(thread, {
    ...{ stdout: true, stderr: true },
    // It makes few objects; the usual room for young ones would only stay taken.
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  })
  const waiting = new Map<number, Waiting>()
  let next = 0
  let gone: DbError | undefined
  const fail = (why: string) => {
    gone ??= new DbError(why, 'gone', undefined)
    for (const { failed, late } of waiting.values()) {
      clearTimeout(late)
      failed(gone)
    }
    waiting.clear()
  }
  const end = (why: string) => {
    fail(why)
    void worker.terminate()
  }
  worker.on('message', ({ id, done, refused }: Told) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    clearTimeout(asked?.late)
    if (refused?.code === 'gone') end(refused.message)
    if (refused) asked?.failed(new DbError(refused.message, refused.code, refused.constraint))
    else asked?.done(done)
  })
  worker.on('error', (error) => fail(`the database's thread ended: ${error.message}`))
  worker.on('exit', () => fail("the database's thread ended"))
  const ask = <T>(what: Question): Promise<T> =>
    new Promise((done, failed) => {
      if (gone) return failed(gone)
      const id = next++
      const late = setTimeout(
        () => end("the database's thread does not answer"),
        'open' in what ? longest.open : longest.statement,
      )
      waiting.set(id, { done: done as (value: unknown) => void, failed, late })
      worker.postMessage({ ...what, id })
    })
  await ask({ open: options })
  return {
    isGone: () => gone !== undefined,
    query: (query, params = []) => ask<QueryResult>({ query, params }),
    exec: (exec) => ask<void>({ exec }),
    close: async () => {
      await ask({ close: true })
      await worker.terminate()
    },
  }
}

type Question = EngineCall extends infer A ? (A extends { readonly id: number } ? Omit<A, 'id'> : never) : never

interface Waiting {
  readonly done: (value: unknown) => void
  readonly failed: (why: DbError) => void
  readonly late: NodeJS.Timeout
}

interface Told {
  readonly id: number
  readonly done?: unknown
  readonly refused?: Pick<DbError, 'message' | 'code' | 'constraint'>
}
