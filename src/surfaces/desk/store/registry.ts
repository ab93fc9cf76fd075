import * as Type from 'typebox'
import { type ProvinceSnapshot, type RecordKey, type SnapshotHead, snapshotHead } from '../../../lifecycle/index.js'
import type { Tx } from './db.js'
import { literally } from './literally.js'

const MemberRow = Type.Object({
  id: Type.String(),
  name: Type.String(),
  public_key: Type.String(),
  number: Type.Union([Type.Integer(), Type.Null()]),
  digest: Type.Union([Type.String(), Type.Null()]),
  sent_at: Type.Union([Type.String(), Type.Null()]),
  head: Type.Unsafe<SnapshotHead | null>({}),
})
export type MemberRow = Type.Static<typeof MemberRow>

/** The provinces, each with what its latest snapshot comes to. @param only one of them */
export function registryMembers(tx: Tx, only?: string): Promise<MemberRow[]> {
  return tx.rows(
    MemberRow,
    `select m.id, g.name, m.public_key, s.number, s.digest, s.created_at as sent_at, s.head
      from registry_member m join agency g on g.workspace_id = m.workspace_id and g.id = m.id
      left join lateral (select * from registry_snapshot s
        where s.workspace_id = m.workspace_id and s.member_id = m.id order by s.number desc limit 1) s on true
      where $1::text is null or m.id = $1
      order by g.name, m.id`,
    [only ?? null],
  )
}

export async function registryMember(tx: Tx, id: string): Promise<MemberRow | undefined> {
  const [member] = await registryMembers(tx, id)
  return member
}

/** Takes a province in, or gives it another key. */
export async function admitMember(
  tx: Tx,
  workspace: string,
  { id, name, key, by, at }: Readonly<Record<'id' | 'name' | 'key' | 'by' | 'at', string>>,
): Promise<void> {
  await tx.run('insert into agency (workspace_id, id, name) values ($1, $2, $3) on conflict do nothing', [
    workspace,
    id,
    name,
  ])
  const changed = await tx.run('update registry_member set public_key = $2 where id = $1', [id, key])
  if (changed === 0)
    await tx.run(
      `insert into registry_member (workspace_id, id, public_key, admitted_at, admitted_by) values ($1, $2, $3, $4, $5)`,
      [workspace, id, key, at, by],
    )
}

/** A snapshot as it was sent, beside what it says. */
export interface SentSnapshot {
  readonly snapshot: ProvinceSnapshot
  readonly digest: string
  readonly bytes: number
  readonly signature: string
  readonly publicKey: string
  /** One more than that of the one before. */
  readonly number: number
}

/** Puts a province's snapshot in the place of the one before; that one is kept as it was sent. */
export async function addSnapshot(
  tx: Tx,
  workspace: string,
  sent: SentSnapshot,
  { account, at }: { readonly account: string; readonly at: string },
): Promise<void> {
  const { snapshot, digest, bytes, signature, publicKey, number } = sent
  const { province, published, systems, proposals } = snapshot
  await tx.run(
    `insert into registry_snapshot (workspace_id, member_id, number, digest, signature, public_key, head, bytes, account_id,
      created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[workspace, province, number, digest, signature, publicKey],
      ...[JSON.stringify(snapshotHead(snapshot)), bytes, account, at],
    ],
  )
  await tx.run('delete from registry_record where member_id = $1', [province])
  const add = async (kind: RecordKey['of'], all: readonly { readonly id: string }[]) => {
    await tx.run(
      `insert into registry_record (workspace_id, member_id, kind, id, record, published)
        select $1, $2, $3, r ->> 'id', r, $5 from jsonb_array_elements($4::jsonb) as t (r)`,
      [workspace, province, kind, JSON.stringify(all), published],
    )
  }
  await add(
    'system',
    systems.map(({ cost: _, ...rest }) => rest),
  )
  await add(
    'proposal',
    proposals.map(({ budget: _, ...rest }) => rest),
  )
  const costs = [
    ...systems.map(({ id, cost }) => ({ kind: 'system', id, cost })),
    ...proposals.map(({ id, budget }) => ({ kind: 'proposal', id, cost: budget })),
  ].filter(({ cost }) => cost !== null)
  await tx.run(
    `insert into registry_cost (workspace_id, member_id, kind, id, cost)
      select $1, $2, r ->> 'kind', r ->> 'id', (r ->> 'cost')::double precision from jsonb_array_elements($3::jsonb) as t (r)`,
    [workspace, province, JSON.stringify(costs)],
  )
}

/** What is kept of a record in the database; its money stands beside it. */
const Kept = Type.Object({
  name: Type.Optional(Type.String()),
  title: Type.Optional(Type.String()),
  owner: Type.Optional(Type.String()),
  agency: Type.Optional(Type.String()),
  status: Type.Optional(Type.String()),
  kind: Type.Optional(Type.String()),
  functions: Type.Array(Type.String()),
  offer: Type.Optional(Type.Union([Type.Object({ terms: Type.String(), contact: Type.String() }), Type.Null()])),
})

const RecordRow = Type.Object({
  member_id: Type.String(),
  province: Type.String(),
  kind: Type.Enum(['system', 'proposal']),
  id: Type.String(),
  record: Kept,
  cost: Type.Union([Type.Number(), Type.Null()]),
})
export type RecordRow = Type.Static<typeof RecordRow>

const costed = `registry_record r left join registry_cost c
  on c.workspace_id = r.workspace_id and c.member_id = r.member_id and c.kind = r.kind and c.id = r.id`

const select = `select r.member_id, g.name as province, r.kind, r.id, r.record, c.cost
  from ${costed} join agency g on g.workspace_id = r.workspace_id and g.id = r.member_id`

const CostRow = Type.Pick(RecordRow, ['member_id', 'kind', 'id', 'cost'])
export type CostRow = Type.Static<typeof CostRow>

/** A join to the records with some keys. */
const withKeys = `join unnest($1::text[], $2::text[], $3::text[]) as k (member_id, kind, id)
  on k.member_id = r.member_id and k.kind = r.kind and k.id = r.id`
const keyColumns = (keys: readonly RecordKey[]) => [
  keys.map(({ province }) => province),
  keys.map(({ of }) => of),
  keys.map(({ id }) => id),
]

/** The records with these keys, as far as the actor may see them. */
export function recordsWith(tx: Tx, keys: readonly RecordKey[]): Promise<RecordRow[]> {
  return tx.rows(RecordRow, `${select} ${withKeys}`, keyColumns(keys))
}

/** What they cost, without what they are. */
export function costsWith(tx: Tx, keys: readonly RecordKey[]): Promise<CostRow[]> {
  return tx.rows(CostRow, `select r.member_id, r.kind, r.id, c.cost from ${costed} ${withKeys}`, keyColumns(keys))
}

/** Records of a province, or what all of them offer. */
export function registryRecords(
  tx: Tx,
  { member, offered = false, text = '', limit, offset }: RecordsWanted,
): Promise<RecordRow[]> {
  return tx.rows(
    RecordRow,
    `${select} where ($1::text is null or r.member_id = $1)
        and (not $2 or r.offered)
        and ($3 = '' or r.title ilike '%' || $3 || '%'
          or r.record ->> 'owner' ilike '%' || $3 || '%' or r.record ->> 'agency' ilike '%' || $3 || '%')
      order by r.kind desc, r.title, r.member_id, r.id limit $4 offset $5`,
    [member ?? null, offered, literally(text), limit, offset],
  )
}

interface RecordsWanted {
  readonly member?: string
  readonly offered?: boolean
  readonly text?: string
  readonly limit: number
  readonly offset: number
}

const Line = Type.Object({
  member_id: Type.String(),
  kind: Type.Enum(['system', 'proposal']),
  id: Type.String(),
  record: Type.String(),
})

/** Records as text, in the order of their keys, from after one of them on. */
export function recordsAfter(
  tx: Tx,
  [member, kind, id]: readonly [string, string, string],
  limit: number,
): Promise<Type.Static<typeof Line>[]> {
  return tx.rows(
    Line,
    `select member_id, kind, id, record::text as record from registry_record
      where (member_id, kind, id) > ($1, $2, $3) order by member_id, kind, id limit $4`,
    [member, kind, id, limit],
  )
}

const Revision = Type.Object({ revision: Type.String() })

/** Changes with each snapshot that is taken in. */
export async function registryRevision(tx: Tx): Promise<string> {
  const [row] = await tx.rows(
    Revision,
    `select coalesce(string_agg(member_id || ' ' || number, ',' order by member_id), '') as revision
      from (select member_id, max(number) as number from registry_snapshot group by member_id) s`,
  )
  return row?.revision ?? ''
}

const PublishedRow = Type.Object({
  province: Type.String(),
  name: Type.String(),
  owner: Type.String(),
  kind: Type.String(),
  status: Type.String(),
  functions: Type.Array(Type.String()),
})

/** Systems that provinces let everybody read of. */
export function publishedRecords(
  tx: Tx,
  words: string,
  limit: number,
  offset: number,
): Promise<Type.Static<typeof PublishedRow>[]> {
  return tx.rows(
    PublishedRow,
    'select province, name, owner, kind, status, functions from published_systems($1, $2, $3)',
    [literally(words), limit, offset],
  )
}

const SnapshotRow = Type.Object({
  number: Type.Integer(),
  digest: Type.String(),
  signature: Type.String(),
  public_key: Type.String(),
  sent_at: Type.String(),
  sent_by: Type.Union([Type.String(), Type.Null()]),
  head: Type.Unsafe<SnapshotHead>({}),
})

/** What a province sent, the latest first. */
export function snapshotsOf(tx: Tx, member: string, limit: number): Promise<Type.Static<typeof SnapshotRow>[]> {
  return tx.rows(
    SnapshotRow,
    `select s.number, s.digest, s.signature, s.public_key, s.created_at as sent_at, a.name as sent_by, s.head
      from registry_snapshot s left join account a on a.id = s.account_id
      where s.member_id = $1 order by s.number desc limit $2`,
    [member, limit],
  )
}
