import { parentPort } from 'node:worker_threads'
import { DbError, type Param } from './db.js'
import { type Engine, type EngineOptions, openEngine } from './engine.js'

/** What is asked of the thread, one thing after the other. */
export type EngineCall =
  | { readonly id: number; readonly open: EngineOptions }
  | { readonly id: number; readonly query: string; readonly params: readonly Param[] }
  | { readonly id: number; readonly exec: string }
  | { readonly id: number; readonly close: true }

/** The embedded database in a thread of its own, since it blocks the one that it runs in. */
let engine: Engine | undefined
let last: Promise<unknown> = Promise.resolve()

parentPort?.on('message', (asked: EngineCall) => {
  last = last.then(async () => {
    try {
      parentPort?.postMessage({ id: asked.id, done: await answerTo(asked) })
    } catch (error) {
      const { message, code, constraint } =
        error instanceof DbError ? error : new DbError(String(error), 'gone', undefined)
      parentPort?.postMessage({ id: asked.id, refused: { message, code, constraint } })
    }
  })
})

async function answerTo(asked: EngineCall): Promise<unknown> {
  if ('open' in asked) {
    engine = await openEngine(asked.open)
    return undefined
  }
  if (!engine) throw new DbError('the database is not open', 'gone', undefined)
  if ('query' in asked) return engine.query(asked.query, asked.params)
  if ('exec' in asked) return engine.exec(asked.exec)
  await engine.close()
  engine = undefined
  return undefined
}
