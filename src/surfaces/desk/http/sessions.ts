import { createHmac } from 'node:crypto'
import * as Type from 'typebox'
import { digestOf } from '../../../architecture/index.js'
import { type Lang, languages } from '../../../kernel/index.js'
import type { Desk } from '../desk.js'
import { deskRoles, type Role } from '../domain/roles.js'
import type { Tx } from '../store/db.js'
import { forgetKeys } from '../store/once.js'
import { isSecret, secret } from './passwords.js'
import type { DeskRequest, Person } from './route.js'

/** Minutes for which a session may rest, and hours after which it ends in any case. */
const restMinutes = 30
const wholeHours = 10
/** Minutes after which the time of the last request is written down again. */
const notedMinutes = 1

const minute = 60_000

const Session = Type.Object({
  id: Type.String(),
  account_id: Type.String(),
  created_at: Type.String(),
  seen_at: Type.String(),
  strong_at: Type.Union([Type.String(), Type.Null()]),
})
const Member = Type.Object({
  login: Type.String(),
  name: Type.String(),
  role: Type.Enum(deskRoles),
  agency_id: Type.Union([Type.String(), Type.Null()]),
  keyed: Type.Boolean(),
  demanded: Type.Boolean(),
})

/**
 * Opens a session and gives its secret, which only the cookie has.
 * @param shown when a passkey was shown for it
 */
export async function openSession(
  account: string,
  { address, agent }: Pick<DeskRequest, 'address' | 'agent'>,
  { db, workspace, now }: Desk,
  shown: string | null = null,
): Promise<string> {
  const own = secret()
  const digest = digestOf(own)
  const at = now().toISOString()
  await sweep({ db, workspace, now })
  await db.transaction({ kind: 'door', workspace, key: digest, account }, (tx) =>
    tx.run(
      `insert into session (digest, workspace_id, account_id, created_at, seen_at, strong_at, address, agent)
        values ($1, $2, $3, $4, $4, $5, $6, $7)`,
      [digest, workspace, account, at, shown, address, agent],
    ),
  )
  return own
}

/** Since when a session that lives must have been seen and begun. */
export function livingSince(now: Date): { readonly seen: string; readonly begun: string } {
  const ago = (ms: number) => new Date(now.getTime() - ms).toISOString()
  return { seen: ago(restMinutes * minute), begun: ago(wholeHours * 60 * minute) }
}

/** Forgets what is over and nobody asked for since. */
function sweep({ db, workspace, now }: Pick<Desk, 'db' | 'workspace' | 'now'>): Promise<void> {
  const { seen, begun } = livingSince(now())
  return db.transaction({ kind: 'system', workspace }, async (tx) => {
    await tx.run('delete from session where seen_at < $1 or created_at < $2', [seen, begun])
    await forgetKeys(tx, now())
  })
}

interface KnownSession {
  readonly person: Person
  readonly session: string
  readonly id: string
  readonly shown: string | undefined
}

/** Who a cookie's secret stands for, as long as the session lives and the account is there and has a role. */
export async function personOf(given: string, address: string, desk: Desk): Promise<KnownSession | undefined> {
  const { db, workspace, now } = desk
  const session = digestOf(given)
  const found = await db.transaction({ kind: 'door', workspace, key: session }, async (tx) => {
    const [row] = await tx.rows(
      Session,
      'select id, account_id, created_at, seen_at, strong_at from session where digest = $1',
      [session],
    )
    if (!row) return undefined
    const at = now().getTime()
    const rested = at - Date.parse(row.seen_at)
    const old = at - Date.parse(row.created_at)
    // A clock that was set back opens nothing that was closed.
    if (rested > restMinutes * minute || old > wholeHours * 60 * minute || old < -5 * minute) {
      await tx.run('delete from session where digest = $1', [session])
      return undefined
    }
    if (rested > notedMinutes * minute)
      await tx.run('update session set seen_at = $2, address = $3 where digest = $1', [
        ...[session, now().toISOString(), address],
      ])
    // The same door, which opens on whose session it is; another transaction would cost as much as all of this.
    await tx.run("select set_config('desk.account', $1, true)", [row.account_id])
    return { row, person: await personIn(tx, row.account_id, workspace) }
  })
  if (!found?.person) return undefined
  const { row, person } = found
  return { person, session, id: row.id, shown: row.strong_at ?? undefined }
}

/** An account as a person, as long as it is open and has a role. */
export function personNamed(account: string, key: string, { db, workspace }: Desk): Promise<Person | undefined> {
  return db.transaction({ kind: 'door', workspace, key, account }, (tx) => personIn(tx, account, workspace))
}

async function personIn(tx: Tx, account: string, workspace: string): Promise<Person | undefined> {
  const members = await tx.rows(
    Member,
    `select a.login, a.name, m.role, m.agency_id,
          exists (select from passkey p where p.account_id = a.id) as keyed,
          coalesce((select s.value -> 'roles' ? m.role from setting s where s.name = 'second-factor'), false) as demanded
        from account a join membership m on m.account_id = a.id
        where a.id = $1 and a.state = 'active'`,
    [account],
  )
  const [first] = members
  if (!first) return undefined
  const agency = members.find((m) => m.agency_id !== null)?.agency_id ?? undefined
  const held: Role[] = members.map((m) => m.role)
  return {
    actor: { kind: 'person', workspace, account, agency, roles: held },
    name: first.name,
    login: first.login,
    keyed: first.keyed,
    demanded: members.some((m) => m.demanded),
  }
}

/** Notes that a passkey was shown in a session. */
export async function sessionShown(session: string, at: string, { db, workspace }: Desk): Promise<void> {
  await db.transaction({ kind: 'door', workspace, key: session }, (tx) =>
    tx.run('update session set strong_at = $2 where digest = $1', [session, at]),
  )
}

/** Ends one session, or all of an account. */
export async function closeSessions(of: { session: string } | { account: string }, desk: Desk): Promise<void> {
  const { db, workspace } = desk
  if ('session' in of)
    await db.transaction({ kind: 'door', workspace, key: of.session }, (tx) =>
      tx.run('delete from session where digest = $1', [of.session]),
    )
  else
    await db.transaction({ kind: 'door', workspace, key: '', account: of.account }, (tx) =>
      tx.run('delete from session where account_id = $1', [of.account]),
    )
}

/** What a form must carry: known only to whoever can read a page of this session. */
export function formToken(given: string): string {
  return createHmac('sha256', given).update('form').digest('base64url')
}

const cookieName = (secure: boolean) => (secure ? '__Host-kientruc' : 'kientruc')

export function cookieOf(value: string | undefined, secure: boolean): string {
  const ended = value === undefined ? '; Max-Age=0' : ''
  return `${cookieName(secure)}=${value ?? ''}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}${ended}`
}

/** What a browser holds between the beginning and the end of a sign-in elsewhere. */
export function stepCookie(value: string | undefined, secure: boolean): string {
  const ended = value === undefined ? 0 : 600
  return `${stepName(secure)}=${value ?? ''}; Path=/; Max-Age=${ended}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}
const stepName = (secure: boolean) => (secure ? '__Host-kientruc-buoc' : 'kientruc-buoc')
export const stepIn = (cookies: string | undefined, secure: boolean): string | undefined =>
  named(cookies, stepName(secure))

const languageName = 'kientruc-ngon-ngu'

/** Remembers a language for a year, whoever signs in here. */
export function languageCookie(lang: Lang, secure: boolean): string {
  return `${languageName}=${lang}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

/**
 * The language that was chosen on this device. What the browser prefers is not asked: on many computers of Vietnamese offices that
 * is English, because nobody ever set it.
 */
export function languageIn(cookies: string | undefined): Lang | undefined {
  const [, chosen] = new RegExp(`(?:^|; )${languageName}=(\\w+)`).exec(cookies ?? '') ?? []
  return languages.find((one) => one === chosen)
}

/** The session's secret in a request's cookies. */
export function sessionSecret(cookies: string | undefined, secure: boolean): string | undefined {
  return named(cookies, cookieName(secure))
}

function named(cookies: string | undefined, name: string): string | undefined {
  for (const pair of (cookies ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2)
    if (key === name && value && isSecret(value)) return value
  }
  return undefined
}
