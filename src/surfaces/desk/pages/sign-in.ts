import * as Type from 'typebox'
import { digestOf } from '../../../architecture/index.js'
import { bit, body } from '../../../present/index.js'
import type { Desk } from '../desk.js'
import { type HttpAnswer, seeOther } from '../http/answer.js'
import { hashOf, isPassword, passwordFault, passwordLength } from '../http/passwords.js'
import { Refused } from '../http/refused.js'
import type { AskedByPerson, DeskRequest } from '../http/route.js'
import { closeSessions, cookieOf } from '../http/sessions.js'
import { countTry, forgive } from '../http/throttle.js'
import { log } from '../store/log.js'
import { framed } from './frame.js'
import { enter, noteSignIn } from './second-factor.js'

export async function signInPage(asked: DeskRequest, desk: Desk): Promise<HttpAnswer> {
  if (asked.person) return seeOther('/')
  const alert = {
    vi: 'Khóa bảo mật không được chấp nhận, hoặc đã quá mười phút. Hãy đăng nhập lại.',
    en: 'The passkey was not accepted, or ten minutes have passed. Sign in again.',
  }[asked.lang]
  return doorPage(asked, desk, asked.query.has('khoa') ? alert : undefined)
}

export function doorPage(asked: DeskRequest, desk: Desk, alert?: string, status = 200): Promise<HttpAnswer> {
  const { lang } = asked
  const say = (vi: string, en: string) => ({ vi, en })[lang]
  return framed(
    {
      title: say('Đăng nhập', 'Sign in'),
      ...(alert === undefined ? {} : { alert }),
      sections: [
        {
          id: 'dang-nhap',
          content: [
            {
              kind: 'form',
              action: '/dang-nhap',
              fields: [
                {
                  of: 'text',
                  name: 'login',
                  label: say('Tên đăng nhập', 'Name'),
                  value: asked.form.get('login') ?? '',
                  required: true,
                  most: 200,
                  autocomplete: 'username',
                },
                {
                  of: 'password',
                  name: 'password',
                  label: say('Mật khẩu', 'Password'),
                  required: true,
                  most: passwordLength.most,
                  autocomplete: 'current-password',
                },
              ],
              buttons: [{ label: say('Đăng nhập', 'Sign in') }],
            },
            ...(desk.oidc
              ? [body(bit(say(`Đăng nhập qua ${desk.oidc.name}`, `Sign in by ${desk.oidc.name}`), '/dang-nhap/oidc'))]
              : []),
          ],
        },
      ],
    },
    asked,
    desk,
    status,
  )
}

const Account = Type.Object({
  id: Type.String(),
  password: Type.Union([Type.String(), Type.Null()]),
  state: Type.String(),
})

/** Answers the same, and does the same work, whether the name or the password is wrong. */
export async function signIn(asked: DeskRequest, desk: Desk): Promise<HttpAnswer> {
  const { workspace, db } = desk
  const login = (asked.form.get('login') ?? '').trim().toLowerCase().slice(0, 200)
  const password = (asked.form.get('password') ?? '').slice(0, passwordLength.most)
  const keys = { login, address: asked.address }
  await countTry(keys, desk)
  const [account] = await db.transaction({ kind: 'door', workspace, key: login }, (tx) =>
    tx.rows(Account, 'select id, password, state from account where login = $1', [login]),
  )
  const open = account?.state === 'active' ? account.password : null
  const right = await isPassword(password, open)
  if (!right || !account) {
    // Of a name that nobody has as well, so that both are the same work.
    await noteSignIn('sign-in-failed', account?.id, asked, desk)
    return doorPage(
      asked,
      desk,
      {
        vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
        en: 'The name or the password is not right.',
      }[asked.lang],
      401,
    )
  }
  await forgive(keys, desk)
  return enter(account.id, asked, desk)
}

export async function signOut({ session, form, person }: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  await closeSessions(form.has('everywhere') ? { account: person.actor.account } : { session }, desk)
  return signedOut(desk.origin.startsWith('https:'))
}

/** Browsers keep nothing of what was shown; without HTTPS they are not asked, for they would only complain. */
function signedOut(secure: boolean): HttpAnswer {
  const answer = seeOther('/dang-nhap', [cookieOf(undefined, secure)])
  return secure ? { ...answer, headers: { ...answer.headers, 'clear-site-data': '"cache", "storage"' } } : answer
}

/** The page that a one-time link leads to: choose a password. */
export async function openAccountPage(asked: DeskRequest, desk: Desk): Promise<HttpAnswer> {
  const account = await invited(asked, desk)
  if (account === undefined) throw new Refused(404)
  return openingPage(account, asked, desk)
}

async function openingPage(account: string, asked: DeskRequest, desk: Desk, error?: string): Promise<HttpAnswer> {
  const say = (vi: string, en: string) => ({ vi, en })[asked.lang]
  const { least, most } = passwordLength
  return framed(
    {
      title: say('Mở tài khoản', 'Open the account'),
      lead: say(
        'Chọn mật khẩu để bắt đầu. Liên kết này chỉ dùng được một lần.',
        'Choose a password to begin. This link works once.',
      ),
      sections: [
        {
          id: 'mat-khau',
          content: [
            {
              kind: 'form',
              action: asked.path,
              fields: [
                {
                  of: 'text',
                  name: 'login',
                  label: say('Tên đăng nhập', 'Sign-in name'),
                  value: await loginOf(account, desk),
                  fixed: true,
                  autocomplete: 'username',
                },
                {
                  of: 'password',
                  name: 'password',
                  label: say('Mật khẩu mới', 'New password'),
                  hint: say(
                    `Từ ${least} ký tự; một câu dễ nhớ tốt hơn một từ khó nhớ.`,
                    `At least ${least} characters; a sentence is better than a riddle.`,
                  ),
                  ...(error === undefined ? {} : { error }),
                  required: true,
                  most,
                  autocomplete: 'new-password',
                },
                {
                  of: 'password',
                  name: 'again',
                  label: say('Nhập lại mật khẩu', 'The same again'),
                  required: true,
                  most,
                  autocomplete: 'new-password',
                },
              ],
              buttons: [{ label: say('Mở tài khoản', 'Open the account') }],
            },
          ],
        },
      ],
    },
    asked,
    desk,
    error === undefined ? 200 : 422,
  )
}

export async function openAccount(asked: DeskRequest, desk: Desk): Promise<HttpAnswer> {
  const say = (vi: string, en: string) => ({ vi, en })[asked.lang]
  const account = await invited(asked, desk)
  if (account === undefined) throw new Refused(404)
  const password = asked.form.get('password') ?? ''
  const fault = passwordFault(password, await loginOf(account, desk))
  if (fault) return openingPage(account, asked, desk, fault[asked.lang])
  if (password !== asked.form.get('again'))
    return openingPage(account, asked, desk, say('Hai lần nhập không giống nhau.', 'The two are not the same.'))
  const kept = await hashOf(password)
  const { db, workspace, now } = desk
  const key = digestOf(asked.params.secret ?? '')
  const at = now().toISOString()
  await db.transaction({ kind: 'door', workspace, key, account }, async (tx) => {
    const used = await tx.run('update invitation set used_at = $2 where digest = $1 and used_at is null', [key, at])
    if (used !== 1) throw new Refused(404)
    await tx.run('update account set password = $2 where id = $1', [account, kept])
    await log(tx, workspace, { kind: 'sign-in-opened', at, account })
  })
  await closeSessions({ account }, desk)
  return enter(account, asked, desk)
}

async function loginOf(account: string, { db, workspace }: Desk): Promise<string> {
  const [known] = await db.transaction({ kind: 'door', workspace, key: '', account }, (tx) =>
    tx.rows(Type.Object({ login: Type.String() }), 'select login from account where id = $1', [account]),
  )
  return known?.login ?? ''
}

/** Whose link it is, as long as it may be used. */
async function invited(asked: DeskRequest, { db, workspace, now }: Desk): Promise<string | undefined> {
  const key = digestOf(asked.params.secret ?? '')
  const [found] = await db.transaction({ kind: 'door', workspace, key }, (tx) =>
    tx.rows(
      Type.Object({ account_id: Type.String() }),
      'select account_id from invitation where digest = $1 and used_at is null and expires_at > $2',
      [key, now().toISOString()],
    ),
  )
  return found?.account_id
}
