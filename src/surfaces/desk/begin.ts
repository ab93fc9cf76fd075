import { randomUUID } from 'node:crypto'
import * as Type from 'typebox'
import { digestOf } from '../../architecture/index.js'
import { InputError } from '../../kernel/index.js'
import { secret } from './http/passwords.js'
import type { Standing } from './judge-pages.js'
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

/**
 * Lets an administrator in again who lost password or passkeys and whom no other administrator can help: whoever has the machine
 * or the database may do it, and the log tells it. Passkeys, password and sessions end, so that the link alone opens the account.
 * @param login whose account; the only administrator's where it is not said
 * @throws InputError where that is nobody, or more than one
 */
export async function recoverAdministrator(
  db: Db,
  login: string | undefined,
  now: Date,
): Promise<{ readonly login: string; readonly secret: string }> {
  const Row = Type.Object({ workspace_id: Type.String() })
  const [row] = await db.owner((tx) => tx.rows(Row, 'select workspace_id from only_workspaces()'))
  const workspace = row?.workspace_id ?? randomUUID()
  return db.transaction({ kind: 'system', workspace }, async (tx) => {
    const all = await tx.rows(
      Type.Object({ id: Type.String(), login: Type.String() }),
      `select a.id, a.login from account a join membership m on m.account_id = a.id
        where m.role = 'administrator' order by a.login`,
    )
    const [found, ...more] = all.filter((one) => login === undefined || one.login === login.toLowerCase())
    if (!found || more.length > 0) throw whichAdministrator(all.map((one) => one.login))
    await tx.run('delete from passkey where account_id = $1', [found.id])
    await tx.run('delete from session where account_id = $1', [found.id])
    await tx.run("update account set password = null, state = 'active' where id = $1", [found.id])
    await log(tx, workspace, { kind: 'administrator-recovered', at: now.toISOString(), data: { of: found.id } })
    return { login: found.login, secret: await invite(tx, workspace, found.id, now) }
  })
}

function whichAdministrator(logins: readonly string[]): InputError {
  const names = logins.join(', ')
  return logins.length === 0
    ? new InputError({
        vi: 'Chưa có tài khoản quản trị nào; chạy “kientruc serve” để nhận liên kết cho người quản trị đầu tiên.',
        en: 'There is no administrator yet; “kientruc serve” prints the link for the first one.',
      })
    : new InputError({
        vi: `Hãy nêu tên đăng nhập của người quản trị cần khôi phục: ${names}.`,
        en: `Name the administrator who is to be let in again: ${names}.`,
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
