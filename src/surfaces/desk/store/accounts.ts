import * as Type from 'typebox'
import { agencyRoles, deskRoles, type Role } from '../domain/roles.js'
import type { Tx } from './db.js'

const AccountRow = Type.Object({
  id: Type.String(),
  login: Type.String(),
  name: Type.String(),
  state: Type.Enum(['active', 'disabled']),
  roles: Type.Array(Type.Enum(deskRoles)),
  agency: Type.Union([Type.String(), Type.Null()]),
  agency_id: Type.Union([Type.String(), Type.Null()]),
  passkeys: Type.Integer(),
})
export type AccountRow = Type.Static<typeof AccountRow>

const AgencyRow = Type.Object({ id: Type.String(), name: Type.String() })

/** Agencies of the architecture, and provinces of the registry. */
export function agenciesIn(tx: Tx): Promise<Type.Static<typeof AgencyRow>[]> {
  return tx.rows(AgencyRow, 'select id, name from agency order by name, id')
}

const query = `select a.id, a.login, a.name, a.state,
    coalesce((select array_agg(m.role order by m.role) from membership m where m.account_id = a.id), '{}') as roles,
    (select min(g.name) from membership m join agency g on g.workspace_id = m.workspace_id and g.id = m.agency_id
      where m.account_id = a.id) as agency,
    (select min(m.agency_id) from membership m where m.account_id = a.id) as agency_id,
    (select count(*)::int from passkey p where p.account_id = a.id) as passkeys
  from account a`

export function accounts(tx: Tx): Promise<AccountRow[]> {
  return tx.rows(AccountRow, `${query} order by a.name, a.login`)
}

export async function accountById(tx: Tx, id: string): Promise<AccountRow | undefined> {
  const [row] = await tx.rows(AccountRow, `${query} where a.id::text = $1`, [id])
  return row
}

/** What somebody may do from now on; roles of an agency need the agency. */
export async function setRoles(
  tx: Tx,
  workspace: string,
  account: string,
  wanted: readonly Role[],
  agency: string | undefined,
): Promise<void> {
  await tx.run('delete from membership where account_id = $1', [account])
  for (const role of wanted)
    await tx.run('insert into membership (workspace_id, account_id, role, agency_id) values ($1, $2, $3, $4)', [
      ...[workspace, account, role],
      agencyRoles.includes(role) ? (agency ?? null) : null,
    ])
}
