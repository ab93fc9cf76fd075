import * as Type from 'typebox'
import type { Text } from '../../../kernel/index.js'
import type { Db, Tx } from './db.js'

const Payload = Type.Object({
  hook: Type.String(),
  type: Type.String(),
  at: Type.String(),
  seq: Type.Integer(),
  dossier: Type.Union([Type.String(), Type.Null()]),
})

/** Something that another system is to be told. */
const Delivery = Type.Object({ id: Type.Integer(), attempts: Type.Integer(), payload: Payload })
export type Delivery = Type.Static<typeof Delivery>

export interface KnownHook {
  readonly name: string
  readonly host: string
  readonly events: readonly string[]
}

/** Who is told of what from now on. */
export function setHooks(db: Db, workspace: string, hooks: readonly KnownHook[]): Promise<void> {
  return db.transaction({ kind: 'system', workspace }, async (tx) => {
    await tx.run('delete from webhook where name <> all ($1)', [hooks.map(({ name }) => name)])
    for (const { name, host, events } of hooks)
      await tx.run(
        `insert into webhook (workspace_id, name, host, events) values ($1, $2, $3, $4)
           on conflict (workspace_id, name) do update set host = excluded.host, events = excluded.events`,
        [workspace, name, host, events],
      )
  })
}

/** No longer than that anything is put off: what is to be later yet was written before the clock was set back. */
const latest = "interval '7 hours'"
/** For longer than one try takes, so that no other server sends the same meanwhile. */
const lease = "interval '1 minute'"

/** Takes what is due, for this server alone. */
export function takeDeliveries(db: Db, workspace: string, most: number): Promise<Delivery[]> {
  return db.transaction({ kind: 'system', workspace }, (tx) =>
    tx.rows(
      Delivery,
      `update outbox set leased_until = clock_timestamp() + ${lease}, attempts = attempts + 1
         where id in (select id from outbox where kind = 'webhook' and done_at is null and dead_at is null
             and (not_before <= clock_timestamp() or not_before > clock_timestamp() + ${latest})
             and (leased_until <= clock_timestamp() or leased_until > clock_timestamp() + ${lease})
           order by id limit $1 for update skip locked)
       returning id, attempts, payload`,
      [most],
    ),
  )
}

export function arrived(db: Db, workspace: string, { id }: Delivery): Promise<void> {
  return db.transaction({ kind: 'system', workspace }, async (tx) => {
    await tx.run('update outbox set done_at = clock_timestamp(), failure = null where id = $1', [id])
  })
}

/** After so many tries, over about a day, it is given up until somebody asks for it. */
const tries = 10

/** Waits four times as long each time, from ten seconds to six hours. @returns whether it is given up */
export function failed(
  db: Db,
  workspace: string,
  { id, attempts }: Delivery,
  why: Text,
  never: boolean,
): Promise<boolean> {
  const dead = never || attempts >= tries
  const wait = Math.min(10 * 4 ** (attempts - 1), 6 * 3600)
  return db.transaction({ kind: 'system', workspace }, async (tx) => {
    await tx.run(
      `update outbox set failure = $2, leased_until = '-infinity', not_before = clock_timestamp() + $3 * interval '1 second',
           dead_at = case when $4 then clock_timestamp() end where id = $1`,
      [id, JSON.stringify(why), wait, dead],
    )
    return dead
  })
}

const KnownRow = Type.Object({
  name: Type.String(),
  host: Type.String(),
  events: Type.Array(Type.String()),
  waiting: Type.Integer(),
  dead: Type.Integer(),
})

/** Whom the desk tells, and how much of it has not arrived. */
export function hooksKnown(tx: Tx) {
  return tx.rows(
    KnownRow,
    `select name, host, events,
        (select count(*)::int from outbox o where o.payload->>'hook' = w.name and o.done_at is null and o.dead_at is null) as waiting,
        (select count(*)::int from outbox o where o.payload->>'hook' = w.name and o.dead_at is not null) as dead
      from webhook w order by name`,
  )
}

const Undelivered = Type.Object({
  id: Type.Integer(),
  created_at: Type.String(),
  attempts: Type.Integer(),
  dead: Type.Boolean(),
  failure: Type.Object({ vi: Type.String(), en: Type.String() }),
  payload: Payload,
})

/** The latest of what did not arrive, what was given up first. */
export function undelivered(tx: Tx, most: number) {
  return tx.rows(
    Undelivered,
    `select id, created_at, attempts, dead_at is not null as dead, failure::jsonb as failure, payload from outbox
      where kind = 'webhook' and done_at is null and failure is not null order by dead_at is null, id desc limit $1`,
    [most],
  )
}

/** What was given up is tried again from the start. */
export function sendAgain(tx: Tx): Promise<number> {
  return tx.run(
    "update outbox set dead_at = null, attempts = 0, not_before = '-infinity' where kind = 'webhook' and done_at is null",
  )
}
