import { randomUUID } from 'node:crypto'
import * as Type from 'typebox'
import type { Text } from '../../../kernel/index.js'
import type { Db, Tx } from './db.js'
import { log } from './log.js'

/** Where an approval stands on its way into the architecture. */
export const places = {
  none: { vi: 'Không ghi', en: 'Nothing to write' },
  waiting: { vi: 'Đang chờ ghi', en: 'Waiting' },
  conflict: { vi: 'Chưa ghi được, cần xử lý', en: 'Held up, needs somebody' },
  committed: { vi: 'Đã ghi vào kho', en: 'Committed' },
  published: { vi: 'Đã ghi và đẩy lên kho từ xa', en: 'Committed and pushed' },
} as const satisfies Readonly<Record<string, Text>>

const Failure = Type.Object({ vi: Type.String(), en: Type.String() })
const Maybe = <T extends Type.TSchema>(of: T) => Type.Union([of, Type.Null()])

export const DecisionRow = Type.Object({
  id: Type.String(),
  dossier_id: Type.String(),
  version: Type.Integer(),
  at: Type.String(),
  reason: Maybe(Type.String()),
  dossier_digest: Type.String(),
  place: Type.Enum(Object.keys(places) as (keyof typeof places)[]),
  commit: Maybe(Type.String()),
  failure: Maybe(Failure),
  number: Type.Integer(),
  title: Type.String(),
  agency: Type.String(),
  by: Type.String(),
})
export type DecisionRow = Type.Static<typeof DecisionRow>

const query = `select c.id, c.dossier_id, c.version, c.at, c.reason, c.dossier_digest, c.place, c.commit, c.failure,
    d.number, d.title, g.name as agency, a.name as by
  from decision c join dossier d on d.id = c.dossier_id
    join agency g on g.workspace_id = d.workspace_id and g.id = d.agency_id join account a on a.id = c.account_id
  where c.outcome = 'approved'`

/** Approvals, the oldest first. */
export function approvals(tx: Tx): Promise<DecisionRow[]> {
  return tx.rows(DecisionRow, `${query} order by c.at, c.id`)
}

/** The latest of them, for people. */
export function latestApprovals(tx: Tx, limit: number): Promise<DecisionRow[]> {
  return tx.rows(DecisionRow, `${query} order by c.place = 'conflict' desc, c.at desc, c.id limit $1`, [limit])
}

/** Keeps a decision, and what is to be done about it, in the transaction in which it is made. */
export async function addDecision(
  tx: Tx,
  given: {
    workspace: string
    dossier: string
    version: number
    outcome: 'approved' | 'refused'
    by: string
    at: string
    reason: string | undefined
  },
): Promise<void> {
  const { workspace, dossier, version, outcome, by, at, reason } = given
  const id = randomUUID()
  await tx.run(
    `insert into decision (id, workspace_id, dossier_id, version, outcome, account_id, at, reason, dossier_digest, place)
       select $1, $2, $3, $4, $5, $6, $7, $8, v.digest, $9 from dossier_version v where v.dossier_id = $3 and v.version = $4`,
    [id, workspace, dossier, version, outcome, by, at, reason ?? null, outcome === 'approved' ? 'waiting' : 'none'],
  )
  if (outcome === 'approved')
    await tx.run("insert into outbox (workspace_id, kind, payload) values ($1, 'apply', $2)", [
      workspace,
      JSON.stringify({ decision: id }),
    ])
}

/** For so long a server that took something on has it for itself. */
const lease = "interval '2 minutes'"
/** No longer than that anything is put off: what is to be later yet was written before the clock was set back. */
const latest = "interval '15 minutes'"

/**
 * Takes the first decision that waits, if no other server is at one: they are applied one after the other.
 * @returns its id; nothing where there is none, or it is not its time yet
 */
export function takeNext(db: Db, workspace: string): Promise<string | undefined> {
  return db.transaction({ kind: 'system', workspace }, async (tx) => {
    const [row] = await tx.rows(
      Type.Object({ decision: Type.String() }),
      `update outbox set leased_until = clock_timestamp() + ${lease}, attempts = attempts + 1
         where id = (select id from outbox where kind = 'apply' and done_at is null
             and (not_before <= clock_timestamp() or not_before > clock_timestamp() + ${latest})
             and not exists (select from outbox o where o.kind = 'apply' and o.done_at is null
               and o.leased_until > clock_timestamp() and o.leased_until <= clock_timestamp() + ${lease})
           order by id limit 1 for update skip locked)
       returning payload->>'decision' as decision`,
    )
    return row?.decision
  })
}

/** How a decision stands now; what was to be done about it is done, is tried again later, or waits for people. */
export function stands(
  db: Db,
  workspace: string,
  decision: Pick<DecisionRow, 'id' | 'dossier_id'>,
  now:
    | { place: 'committed' | 'published'; commit: string }
    | { place: 'waiting' | 'conflict'; failure: Text | undefined },
  at: string,
): Promise<void> {
  const { id, dossier_id } = decision
  const done = 'commit' in now
  const failure = done || !now.failure ? null : JSON.stringify(now.failure)
  return db.transaction({ kind: 'system', workspace }, async (tx) => {
    const changed = await tx.run(
      `update decision set place = $2, commit = coalesce($3, commit), failure = $4::jsonb
         where id = $1 and (place, coalesce(commit, ''), coalesce(failure, 'null')) is distinct from
           ($2, coalesce($3, commit, ''), coalesce($4::jsonb, 'null'))`,
      [id, now.place, done ? now.commit : null, failure],
    )
    await tx.run(
      `update outbox set leased_until = '-infinity', failure = $2, done_at = case when $3 then clock_timestamp() end,
           not_before = clock_timestamp() + case when $2::text is null then interval '0'
             when $4 then interval '5 minutes' else least(attempts, 60) * interval '10 seconds' end
         where kind = 'apply' and payload->>'decision' = $1`,
      [id, done ? null : (now.failure?.en ?? null), done, now.place === 'conflict'],
    )
    if (changed > 0)
      await log(tx, workspace, {
        kind: `decision-${now.place}`,
        at,
        dossier: dossier_id,
        data: done ? { decision: id, commit: now.commit } : { decision: id, failure: now.failure?.en },
      })
  })
}

/** What is held up is tried again at once: somebody asked for it, or the architecture is another. */
export async function tryAgain(tx: Tx): Promise<void> {
  await tx.run(
    `update outbox set not_before = '-infinity', attempts = 0 where kind = 'apply' and done_at is null
       and leased_until <= clock_timestamp()`,
  )
}

export const ArchitectureVersion = Type.Object({
  number: Type.Integer(),
  digest: Type.String(),
  commit: Maybe(Type.String()),
  seen_at: Type.String(),
})
export type ArchitectureVersion = Type.Static<typeof ArchitectureVersion>

export function versions(tx: Tx, limit: number): Promise<ArchitectureVersion[]> {
  return tx.rows(
    ArchitectureVersion,
    'select number, digest, commit, seen_at from architecture_version order by number desc limit $1',
    [limit],
  )
}

/** Keeps a state of the architecture as a version, if it is another than the last. @returns whether it is */
export function addArchitectureVersion(
  db: Db,
  workspace: string,
  { digest, commit, at }: { digest: string; commit: string | undefined; at: string },
): Promise<boolean> {
  return db.transaction({ kind: 'system', workspace }, async (tx) => {
    const added = await tx.run(
      `insert into architecture_version (workspace_id, number, digest, commit, seen_at)
         select $1, coalesce(max(number), 0) + 1, $2, $3, $4 from architecture_version
         having (array_agg(digest order by number desc))[1] is distinct from $2
       on conflict do nothing`,
      [workspace, digest, commit ?? null, at],
    )
    if (added === 0) return false
    await log(tx, workspace, { kind: 'architecture-changed', at, data: { digest, commit } })
    await tryAgain(tx)
    return true
  })
}
