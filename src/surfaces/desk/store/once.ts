import * as Type from 'typebox'
import type { Actor, Db, Tx } from './db.js'

/** One thing that was sent: by whom, under which key. */
export interface Sent {
  readonly workspace: string
  readonly account: string
  /** The digest of the key. */
  readonly key: string
}

const Row = Type.Object({
  request: Type.String(),
  done: Type.Boolean(),
  answer: Type.Unsafe<Uint8Array | null>({}),
  lost: Type.Boolean(),
})

/** Hours for which a key is remembered. */
export const rememberedHours = 24

/** Seconds after which a server that was not heard of is taken to have ended. */
const silence = 30

/**
 * Takes a key for whoever asks, or gives what stands under it. One that recorded nothing and whose server ended is taken anew.
 * @param request the digest of what was sent
 */
export async function takeKey(
  tx: Tx,
  { workspace, account, key }: Sent,
  request: string,
  at: Date,
): Promise<'taken' | Type.Static<typeof Row>> {
  const before = new Date(at.getTime() - rememberedHours * 3_600_000).toISOString()
  await tx.run(
    `delete from once where account_id = $1 and key = $2 and (begun_at < $3
       or (answer is null and not done and request = $4 and alive_at < clock_timestamp() - make_interval(secs => $5)))`,
    [account, key, before, request, silence],
  )
  const taken = await tx.run(
    `insert into once (workspace_id, account_id, key, request, begun_at) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
    [workspace, account, key, request, at.toISOString()],
  )
  if (taken === 1) return 'taken'
  const [row] = await tx.rows(
    Row,
    `select request, done, answer, alive_at < clock_timestamp() - make_interval(secs => $3) as lost
       from once where account_id = $1 and key = $2`,
    [account, key, silence],
  )
  // Gone between the two: whoever had it let it go.
  return row ?? takeKey(tx, { workspace, account, key }, request, at)
}

/** Says that whoever has the key is still at it. */
export async function holdKey(tx: Tx, { account, key }: Sent): Promise<void> {
  await tx.run('update once set alive_at = clock_timestamp() where account_id = $1 and key = $2', [account, key])
}

/** Keeps what was answered if anything was recorded; else the key is free again. */
export async function keepAnswer(tx: Tx, { account, key }: Sent, answer: Uint8Array): Promise<void> {
  const kept = await tx.run('update once set answer = $3 where account_id = $1 and key = $2 and done', [
    ...[account, key],
    answer,
  ])
  if (kept === 0) await tx.run('delete from once where account_id = $1 and key = $2', [account, key])
}

/** Lets a key go that came to nothing; one under which something was recorded stays, without an answer. */
export async function letKeyGo(tx: Tx, { account, key }: Sent, nothingMade: boolean): Promise<void> {
  const free = 'delete from once where account_id = $1 and key = $2 and (not done or $3)'
  if ((await tx.run(free, [account, key, nothingMade])) === 0)
    await tx.run("update once set alive_at = '-infinity' where account_id = $1 and key = $2", [account, key])
}

/** The same database, whose transactions note under a key that they recorded something, each within itself. */
export function noting(db: Db, { account, key }: Sent): Db {
  return {
    ...db,
    transaction: <T>(actor: Actor, work: (tx: Tx) => Promise<T>) =>
      db.transaction(actor, async (tx) => {
        const done = await work(tx)
        await tx.run(
          `update once set done = true
             where account_id = $1 and key = $2 and not done and pg_current_xact_id_if_assigned() is not null`,
          [account, key],
        )
        return done
      }),
  }
}

/** Forgets keys whose day is over. */
export async function forgetKeys(tx: Tx, at: Date): Promise<void> {
  const before = new Date(at.getTime() - rememberedHours * 3_600_000).toISOString()
  await tx.run('delete from once where begun_at < $1', [before])
}
