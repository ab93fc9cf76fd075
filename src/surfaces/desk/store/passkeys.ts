import * as Type from 'typebox'
import { deskRoles, type Role } from '../domain/roles.js'
import type { Tx } from './db.js'
import { keepSetting } from './settings.js'

/** What its owner sees of a passkey. */
const PasskeyRow = Type.Object({
  id: Type.String(),
  name: Type.String(),
  created_at: Type.String(),
  used_at: Type.Union([Type.String(), Type.Null()]),
})

/** What is needed to check what a passkey signs. */
const KnownPasskey = Type.Object({
  id: Type.String(),
  public_key: Type.String(),
  counter: Type.Integer(),
  transports: Type.String(),
})
export type KnownPasskey = Type.Static<typeof KnownPasskey>

export function ownPasskeys(tx: Tx, account: string): Promise<Type.Static<typeof PasskeyRow>[]> {
  return tx.rows(
    PasskeyRow,
    'select id, name, created_at, used_at from passkey where account_id = $1 order by created_at',
    [account],
  )
}

export function knownPasskeys(tx: Tx, account: string): Promise<KnownPasskey[]> {
  return tx.rows(
    KnownPasskey,
    'select id, public_key, counter, transports from passkey where account_id = $1 order by created_at',
    [account],
  )
}

/** @throws DbError `23505` where it is somebody's already */
export async function addPasskey(
  tx: Tx,
  workspace: string,
  account: string,
  { id, public_key, counter, transports }: KnownPasskey,
  name: string,
  at: string,
): Promise<void> {
  await tx.run(
    `insert into passkey (id, workspace_id, account_id, name, public_key, counter, transports, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, workspace, account, name, public_key, counter, transports, at],
  )
}

/** Notes that a passkey was shown; false where another showing of it came in between. */
export async function passkeyShown(tx: Tx, { id, counter }: KnownPasskey, after: number, at: string): Promise<boolean> {
  const changed = await tx.run('update passkey set counter = $3, used_at = $4 where id = $1 and counter = $2', [
    ...[id, counter, after],
    at,
  ])
  return changed === 1
}

const Demanded = Type.Object({ value: Type.Object({ roles: Type.Array(Type.Enum(deskRoles)) }) })

/** The roles from which the workspace demands a passkey. */
export async function demandedFrom(tx: Tx): Promise<readonly Role[]> {
  const [set] = await tx.rows(Demanded, "select value from setting where name = 'second-factor'")
  return set?.value.roles ?? []
}

export async function demandFrom(tx: Tx, workspace: string, roles: readonly Role[]): Promise<void> {
  await keepSetting(tx, workspace, 'second-factor', { roles })
}
