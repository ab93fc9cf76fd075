import { createHash } from 'node:crypto'
import * as Type from 'typebox'
import type { Tx } from './db.js'

/** One thing that happened, for the log that is only added to. */
export interface LogEntry {
  readonly kind: string
  readonly at: string
  readonly account?: string | undefined
  readonly dossier?: string | undefined
  readonly data?: object
}

/** Adds to a workspace's log; the database numbers and seals the entry. */
export async function log(
  tx: Tx,
  workspace: string,
  { kind, at, account, dossier, data = {} }: LogEntry,
): Promise<void> {
  await tx.run(
    'insert into event (workspace_id, at, account_id, dossier_id, kind, data) values ($1, $2, $3, $4, $5, $6)',
    [workspace, at, account ?? null, dossier ?? null, kind, JSON.stringify(data)],
  )
}

const Sealed = Type.Object({
  workspace_id: Type.String(),
  seq: Type.Integer(),
  at: Type.String(),
  account_id: Type.Union([Type.String(), Type.Null()]),
  dossier_id: Type.Union([Type.String(), Type.Null()]),
  kind: Type.String(),
  data: Type.String(),
  previous: Type.String(),
  digest: Type.String(),
})

/** So many entries are looked at at once. */
const step = 1000

/** Up to where a log was looked at. */
export interface LookedAt {
  readonly seq: number
  readonly digest: string
}

export const logStart: LookedAt = { seq: 0, digest: '' }

/** Looks at the next entries: how far they hold, and the first whose seal does not or whose number is missing. */
export async function lookAtSeals(
  tx: Tx,
  from: LookedAt,
): Promise<{ readonly at: LookedAt; readonly more: boolean; readonly broken: number | undefined }> {
  const rows = await tx.rows(
    Sealed,
    `select workspace_id, seq, at, account_id, dossier_id, kind, data::text as data, previous, digest
       from event where seq > $1 order by seq limit $2`,
    [from.seq, step],
  )
  let at = from
  for (const row of rows) {
    const parts = [
      ...[at.digest, row.workspace_id, row.seq, row.at],
      ...[row.account_id ?? '-', row.dossier_id ?? '-', row.kind, row.data],
    ]
    const digest = createHash('sha256').update(parts.join('\n')).digest('hex')
    if (row.seq !== at.seq + 1 || row.previous !== at.digest || row.digest !== digest)
      return { at, more: false, broken: at.seq + 1 }
    at = { seq: row.seq, digest }
  }
  return { at, more: rows.length === step, broken: undefined }
}

/** The first entry of a workspace's log whose seal does not hold or whose number is missing; nothing where all is sound. */
export async function brokenSeal(tx: Tx): Promise<number | undefined> {
  for (let from = logStart; ; ) {
    const { at, more, broken } = await lookAtSeals(tx, from)
    if (broken !== undefined || !more) return broken
    from = at
  }
}

/** The number of the last entry that the actor may see; 0 where there is none. */
export async function lastEntry(tx: Tx): Promise<number> {
  const [row] = await tx.rows(Type.Object({ seq: Type.Integer() }), 'select seq from event order by seq desc limit 1')
  return row?.seq ?? 0
}
