import { type Db, ownerOn, settled, transactionOn } from './db.js'
import type { Engine, EngineOptions } from './engine.js'
import { startEngine } from './engine-thread.js'

/**
 * The embedded database: one connection, so that transactions come one after the other. An engine that ended (its disk was full,
 * or its thread was ended) is followed by another on the same folder, which finds there all that was said to be done.
 */
export async function openEmbedded(options: EngineOptions): Promise<Db> {
  let engine = await startEngine(options)
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: (on: Engine) => Promise<T>): Promise<T> => {
    const mine = last.then(async () => {
      // What was in memory alone is gone with it.
      if (engine.isGone() && options.folder !== undefined) engine = await startEngine(options)
      return work(engine)
    })
    last = mine.catch(() => undefined)
    return mine
  }
  return {
    transaction: (actor, work) => settled(inTurn, (on) => transactionOn(on, actor, work)),
    owner: (work) => settled(inTurn, (on) => ownerOn(on, work)),
    checkpoint: () => inTurn((on) => on.exec('checkpoint')),
    close: async () => {
      await last
      if (!engine.isGone()) await engine.close()
    },
  }
}
