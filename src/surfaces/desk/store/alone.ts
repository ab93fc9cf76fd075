import type { Db } from './db.js'

/**
 * Where one process at a time has the store, whatever was taken on before it began has nobody at it any more: keys of forms and
 * decisions are free at once, not only when their time is over.
 */
export function takeOver(db: Db, workspace: string): Promise<void> {
  return db.transaction({ kind: 'system', workspace }, async (tx) => {
    await tx.run("update once set alive_at = '-infinity' where answer is null")
    await tx.run("update outbox set leased_until = '-infinity' where done_at is null and leased_until > '-infinity'")
  })
}
