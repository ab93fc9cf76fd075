import { type Db, ownerOn, transactionOn } from './db.js'
import type { EngineOptions } from './engine.js'
import { startEngine } from './engine-thread.js'

/** The embedded database: one connection, so that transactions come one after the other. */
export async function openEmbedded(options: EngineOptions): Promise<Db> {
  const engine = await startEngine(options)
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
  return {
    transaction: (actor, work) => inTurn(() => transactionOn(engine, actor, work)),
    owner: (work) => inTurn(() => ownerOn(engine, work)),
    checkpoint: () => inTurn(() => engine.exec('checkpoint')),
    close: () => inTurn(() => engine.close()),
  }
}
