import { randomUUID } from 'node:crypto'
import * as Type from 'typebox'
import { digestOf } from '../../architecture/index.js'
import { secret } from './http/passwords.js'
import type { Standing } from './judge.js'
import type { Db, Tx } from './store/db.js'
import { log } from './store/log.js'

/** The workspace of a store, made where there is none; its agencies are those of the architecture. */
export async function workspaceIn(db: Db, { name, agencies }: Standing): Promise<string> {
  const Row = Type.Object({ workspace_id: Type.String() })
  const [row] = await db.owner((tx) => tx.rows(Row, 'select workspace_id from only_workspaces()'))
  const workspace = row?.workspace_id ?? randomUUID()
  await db.transaction({ kind: 'system', workspace }, async (tx) => {
    await tx.run(
      `insert into workspace (workspace_id, name) values ($1, $2)
        on conflict (workspace_id) do update set name = excluded.name`,
      [workspace, name],
    )
    await tx.run(
      `insert into agency (workspace_id, id, name) select $1, id, name from unnest($2::text[], $3::text[]) as t (id, name)
        on conflict (workspace_id, id) do update set name = excluded.name where agency.name <> excluded.name`,
      [workspace, agencies.map(({ id }) => id), agencies.map(({ name }) => name)],
    )
  })
  return workspace
}

/** Hours for which a one-time link may be used. */
const linkHours = 72

/** The one-time secret for the first administrator, as long as nobody can sign in. */
export async function firstAdministrator(db: Db, workspace: string, now: Date): Promise<string | undefined> {
  return db.transaction({ kind: 'system', workspace }, async (tx) => {
    const Some = Type.Object({ id: Type.String(), opened: Type.Boolean() })
    const known = await tx.rows(Some, 'select id, password is not null as opened from account order by created_at')
    if (known.some(({ opened }) => opened)) return undefined
    const id =
      known[0]?.id ??
      (await addAccount(tx, workspace, { login: 'quantri', name: 'Quản trị viên', roles: ['administrator'] }))
    await log(tx, workspace, { kind: 'administrator-invited', at: now.toISOString(), account: id })
    return invite(tx, workspace, id, now)
  })
}

export interface NewAccount {
  readonly login: string
  readonly name: string
  readonly roles: readonly string[]
  readonly agency?: string
}

export async function addAccount(
  tx: Tx,
  workspace: string,
  { login, name, roles, agency }: NewAccount,
): Promise<string> {
  const id = randomUUID()
  await tx.run('insert into account (id, workspace_id, login, name) values ($1, $2, $3, $4)', [
    id,
    workspace,
    login,
    name,
  ])
  for (const role of roles)
    await tx.run('insert into membership (workspace_id, account_id, role, agency_id) values ($1, $2, $3, $4)', [
      ...[workspace, id, role],
      agency ?? null,
    ])
  return id
}

/** A one-time link's secret for an account; earlier ones end. */
export async function invite(tx: Tx, workspace: string, account: string, now: Date): Promise<string> {
  const own = secret()
  const until = new Date(now.getTime() + linkHours * 3_600_000).toISOString()
  await tx.run('delete from invitation where account_id = $1', [account])
  await tx.run('insert into invitation (digest, workspace_id, account_id, expires_at) values ($1, $2, $3, $4)', [
    ...[digestOf(own), workspace, account],
    until,
  ])
  return own
}
