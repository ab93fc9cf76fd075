import * as Type from 'typebox'
import type { Tx } from './db.js'

const SessionRow = Type.Object({
  id: Type.String(),
  created_at: Type.String(),
  seen_at: Type.String(),
  address: Type.String(),
  agent: Type.String(),
})
export type SessionRow = Type.Static<typeof SessionRow>

/** The sessions of an account that the actor may see, the last seen first. @param since when one must have been seen and begun */
export function openSessions(tx: Tx, account: string, since: { seen: string; begun: string }): Promise<SessionRow[]> {
  return tx.rows(
    SessionRow,
    `select id, created_at, seen_at, address, agent from session
       where account_id = $1 and seen_at >= $2 and created_at >= $3 order by seen_at desc, created_at desc, id`,
    [account, since.seen, since.begun],
  )
}

/** Ends sessions of an account, one or all but one; says how many. */
export function endSessions(tx: Tx, account: string, which: { only: string } | { but: string }): Promise<number> {
  return 'only' in which
    ? tx.run('delete from session where account_id = $1 and id::text = $2', [account, which.only])
    : tx.run('delete from session where account_id = $1 and id::text <> $2', [account, which.but])
}
