import { randomUUID } from 'node:crypto'
import * as Type from 'typebox'
import { addAccount } from '../begin.js'
import type { Desk } from '../desk.js'
import { type HttpAnswer, seeOther } from '../http/answer.js'
import { BegunSignIn, type Claimed } from '../http/oidc.js'
import { Refused } from '../http/refused.js'
import type { DeskRequest } from '../http/route.js'
import { closeSessions, cookieOf, openSession, stepCookie } from '../http/sessions.js'
import { beginStep, endStep } from '../http/steps.js'
import { setRoles } from '../store/accounts.js'
import { log } from '../store/log.js'
import { doorPage } from './sign-in.js'

const backTo = ({ origin }: Desk) => `${origin}/dang-nhap/oidc/ve`

/** Sends somebody to the provider; what it takes to come back is known to their browser alone. */
export async function goElsewhere(_: DeskRequest, desk: Desk): Promise<HttpAnswer> {
  const { oidc } = desk
  if (!oidc) throw new Refused(404)
  let begun: Awaited<ReturnType<typeof oidc.begin>>
  try {
    begun = await oidc.begin(backTo(desk))
  } catch (error) {
    desk.problem(error)
    throw new Refused(503)
  }
  return seeOther(begun.address, [await beginStep('oidc', begun.begun, desk)])
}

/** Takes in whoever comes back, once, if all is as it was begun and the mapping gives them anything to do. */
export async function comeBack(asked: DeskRequest, desk: Desk): Promise<HttpAnswer> {
  const { oidc, origin } = desk
  if (!oidc) throw new Refused(404)
  const secure = origin.startsWith('https:')
  const step = await endStep('oidc', BegunSignIn, asked, desk)
  if (!step) return refused(asked, desk)
  let who: Claimed
  try {
    who = await oidc.finish(`${backTo(desk)}?${asked.query}`, step)
  } catch (error) {
    desk.problem(error)
    return refused(asked, desk)
  }
  const account = who.roles.length === 0 ? undefined : await accountOf(who, desk)
  if (account === undefined) return refused(asked, desk)
  if (asked.session !== undefined) await closeSessions({ session: asked.session }, desk)
  return seeOther('/', [cookieOf(await openSession(account, asked, desk), secure), stepCookie(undefined, secure)])
}

function refused(asked: DeskRequest, desk: Desk): Promise<HttpAnswer> {
  return doorPage(
    asked,
    desk,
    {
      vi: 'Đăng nhập không thành công, hoặc tài khoản chưa được giao vai trò nào ở đây. Hãy thử lại; nếu vẫn vậy, liên hệ người quản trị.',
      en: 'Signing in failed, or the account has nothing to do here. Try again; if that does not help, ask the administrator.',
    }[asked.lang],
    401,
  )
}

const Known = Type.Object({ id: Type.String(), state: Type.String() })

/** The account of who signed in elsewhere, made where there is none, with the roles that they have now. */
function accountOf(who: Claimed, desk: Desk): Promise<string | undefined> {
  const { db, workspace, now } = desk
  const at = now().toISOString()
  return db.transaction({ kind: 'system', workspace }, async (tx) => {
    const [known] = await tx.rows(
      Known,
      `select a.id, a.state from identity i join account a on a.id = i.account_id
        where i.issuer = $1 and i.subject = $2`,
      [who.issuer, who.subject],
    )
    if (known && known.state !== 'active') return undefined
    let id = known?.id
    if (id === undefined) {
      // A name that somebody has already is theirs: being called the same elsewhere opens no account here.
      const [taken] = await tx.rows(Known, 'select id, state from account where login = $1', [who.login])
      const login = taken ? `${who.login}#${randomUUID().slice(0, 8)}` : who.login
      id = await addAccount(tx, workspace, { login, name: who.name, roles: [] })
      await tx.run('insert into identity (workspace_id, issuer, subject, account_id) values ($1, $2, $3, $4)', [
        ...[workspace, who.issuer, who.subject],
        id,
      ])
      await log(tx, workspace, { kind: 'account-added', at, account: id, data: { issuer: who.issuer } })
    }
    await setRoles(tx, workspace, id, who.roles, who.agency)
    await log(tx, workspace, { kind: 'sign-in', at, account: id, data: { issuer: who.issuer, roles: who.roles } })
    return id
  })
}
