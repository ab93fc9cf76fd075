import * as Type from 'typebox'
import { digestOf } from '../../../architecture/index.js'
import type { Desk } from '../desk.js'
import type { Role } from '../domain/roles.js'
import { secret } from '../http/passwords.js'
import type { Person } from '../http/route.js'
import { personNamed } from '../http/sessions.js'
import type { Tx } from '../store/db.js'

/** What a token may be good for. */
export const tokenScopeNames = {
  read: { vi: 'Đọc hồ sơ', en: 'Read dossiers' },
  check: { vi: 'Đối chiếu, không lưu gì', en: 'Check, keeping nothing' },
  send: { vi: 'Nộp hồ sơ', en: 'Send dossiers' },
  registry: { vi: 'Gửi kiến trúc lên kho và tra cứu kho', en: 'Send to the registry, and search it' },
} as const
export type TokenScope = keyof typeof tokenScopeNames
export const scopes = Object.keys(tokenScopeNames).filter((name): name is TokenScope => name in tokenScopeNames)

/** Nobody decides or administers by a token, whatever the account may. */
const never: readonly Role[] = ['leader', 'administrator']

/** How a token begins, so that a scanner of secrets knows it. */
const prefix = 'kientruc_'

/** Days for which a token may be good. */
export const longest = 366

/** Minutes after which the time of the last use is written down again. */
const noted = 5 * 60_000

const Row = Type.Object({
  account_id: Type.String(),
  scopes: Type.Array(Type.Enum(scopes)),
  expires_at: Type.String(),
  used_at: Type.Union([Type.String(), Type.Null()]),
  revoked_at: Type.Union([Type.String(), Type.Null()]),
})

/** Makes a token for somebody; it is shown this once, and only its digest is kept. */
export async function createToken(
  tx: Tx,
  { actor }: Pick<Person, 'actor'>,
  { name, scopes, days, now }: { name: string; scopes: readonly TokenScope[]; days: number; now: Date },
): Promise<string> {
  const own = prefix + secret()
  const until = new Date(now.getTime() + days * 86_400_000)
  await tx.run(
    `insert into api_token (workspace_id, account_id, digest, name, scopes, created_at, expires_at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    [actor.workspace, actor.account, digestOf(own), name, scopes, now.toISOString(), until.toISOString()],
  )
  return own
}

/** Whom a token stands for and what it is good for, as long as it is neither over nor taken back, and the account is there. */
export async function bearerOf(
  header: string | undefined,
  desk: Desk,
): Promise<{ person: Person; scopes: readonly TokenScope[] } | undefined> {
  const [, given] = /^Bearer (kientruc_[\w-]{43})$/.exec(header ?? '') ?? []
  if (given === undefined) return undefined
  const { db, workspace, now } = desk
  const key = digestOf(given)
  const found = await db.transaction({ kind: 'door', workspace, key }, async (tx) => {
    const [row] = await tx.rows(
      Row,
      'select account_id, scopes, expires_at, used_at, revoked_at from api_token where digest = $1',
      [key],
    )
    const at = now().getTime()
    if (!row || row.revoked_at !== null || at > Date.parse(row.expires_at)) return undefined
    if (row.used_at === null || at - Date.parse(row.used_at) > noted)
      await tx.run('update api_token set used_at = $2 where digest = $1', [key, now().toISOString()])
    return row
  })
  const person = found && (await personNamed(found.account_id, key, desk))
  if (!found || !person) return undefined
  const roles = person.actor.roles.filter((role) => !never.includes(role))
  return { person: { ...person, actor: { ...person.actor, roles } }, scopes: found.scopes }
}
