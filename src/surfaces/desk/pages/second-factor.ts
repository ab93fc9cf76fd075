import * as Type from 'typebox'
import { InputError, type Lang, sayIn } from '../../../kernel/index.js'
import type { DeskField, PasskeyAsked } from '../../../present/index.js'
import type { Desk } from '../desk.js'
import { type HttpAnswer, seeOther, withCookies } from '../http/answer.js'
import { type Ceremony, type RelyingParty, relyingParty, shownPasskey, showPasskey } from '../http/passkeys.js'
import type { AskedByPerson, Confirm, DeskRequest } from '../http/route.js'
import { closeSessions, cookieOf, openSession, sessionShown, stepCookie } from '../http/sessions.js'
import { beginStep, endStep } from '../http/steps.js'
import { log } from '../store/log.js'
import { knownPasskeys, passkeyShown } from '../store/passkeys.js'
import { framed } from './frame.js'

/** What a form carries beside what somebody wrote. */
const marks = new Set(['token', 'once', 'passkey'])

/** For so long a passkey that was shown counts for what asks for one. */
const recentMinutes = 15

/** Lets in somebody whose password was right: at once, or by the page that asks for one of their passkeys. */
export async function enter(account: string, asked: DeskRequest, desk: Desk): Promise<HttpAnswer> {
  const { db, workspace } = desk
  const known = await db.transaction({ kind: 'door', workspace, key: '', account }, (tx) => knownPasskeys(tx, account))
  if (known.length === 0) return admitted(account, null, asked, desk)
  const ceremony = await showPasskey(party(desk), known)
  const cookie = await beginStep('second-factor', { challenge: ceremony.challenge, account }, desk)
  const say = sayIn(asked.lang)
  const page = await showingPage(
    {
      title: say('Xác nhận bằng khóa bảo mật', 'Show your passkey'),
      lead: say(
        'Mật khẩu đúng. Dùng khóa bảo mật đã đăng ký để hoàn tất đăng nhập, trong mười phút.',
        'The password is right. Show one of your passkeys within ten minutes to end signing in.',
      ),
      action: '/dang-nhap/khoa',
    },
    ceremony,
    [],
    asked,
    desk,
  )
  return withCookies(page, cookie)
}

const Waiting = Type.Object({ challenge: Type.String(), account: Type.String() })

/** The second half of a sign-in, once: whoever fails begins anew with the password. */
export async function secondFactor(asked: DeskRequest, desk: Desk): Promise<HttpAnswer> {
  const step = await endStep('second-factor', Waiting, asked, desk)
  if (!step) return seeOther('/dang-nhap?khoa=sai')
  const at = desk.now().toISOString()
  if (!(await shows(step, at, asked, desk))) {
    await noteSignIn('sign-in-failed', step.account, asked, desk)
    return seeOther('/dang-nhap?khoa=sai')
  }
  return admitted(step.account, at, asked, desk)
}

async function admitted(account: string, shown: string | null, asked: DeskRequest, desk: Desk): Promise<HttpAnswer> {
  const secure = desk.origin.startsWith('https:')
  // A session that was open here before ends: the new one has a secret of its own.
  if (asked.session !== undefined) await closeSessions({ session: asked.session }, desk)
  const failed = await failedSince(account, desk)
  const secret = await openSession(account, asked, desk, shown)
  await noteSignIn('sign-in', account, asked, desk)
  const ended = shown === null ? [] : [stepCookie(undefined, secure)]
  return seeOther(failed < toldFrom ? '/' : `/toi?that-bai=${failed}`, [cookieOf(secret, secure), ...ended])
}

/** From so many failures on somebody is told of them when they come in. */
const toldFrom = 3

/** How often somebody failed to sign in by this name, or was kept from trying, since it was last signed in by. */
async function failedSince(account: string, { db, workspace }: Desk): Promise<number> {
  const [row] = await db.transaction({ kind: 'system', workspace }, (tx) =>
    tx.rows(
      Type.Object({ failed: Type.Integer() }),
      `select count(*)::int as failed from event where account_id = $1 and kind in ('sign-in-failed', 'sign-in-blocked')
        and kind like 'sign-%' and seq > coalesce((select max(seq) from event
          where account_id = $1 and kind = 'sign-in' and kind like 'sign-%'), 0)`,
      [account],
    ),
  )
  return row?.failed ?? 0
}

/** Writes down what happened at the door in somebody's name. */
export async function noteSignIn(
  kind: 'sign-in' | 'sign-in-failed' | 'sign-confirmed',
  account: string | undefined,
  { address, path }: DeskRequest,
  { db, workspace, now }: Desk,
): Promise<void> {
  const data = { address, ...(path === '/dang-nhap' ? {} : { at: path }) }
  await db.transaction({ kind: 'door', workspace, key: '', ...(account && { account }) }, (tx) =>
    log(tx, workspace, { kind, at: now().toISOString(), account, data }),
  )
}

const Confirming = Type.Object({ challenge: Type.String(), account: Type.String(), session: Type.String() })

/**
 * Asks for a passkey before something grave is done, unless one was shown just now; what was sent comes again with the answer, so
 * that nothing is lost.
 * @returns nothing where it may be done
 */
export async function confirmation(
  confirm: Confirm,
  asked: AskedByPerson,
  desk: Desk,
): Promise<HttpAnswer | undefined> {
  const { person, session, form, shown, lang } = asked
  const { account } = person.actor
  if (!(confirm === 'owners' ? person.keyed : person.demanded)) return undefined
  const age = desk.now().getTime() - Date.parse(shown ?? '')
  if (age >= 0 && age <= recentMinutes * 60_000) return undefined
  if (form.get('passkey')) {
    const step = await endStep('confirm', Confirming, asked, desk)
    const at = desk.now().toISOString()
    if (step?.account === account && step.session === session && (await shows(step, at, asked, desk))) {
      await sessionShown(session, at, desk)
      await noteSignIn('sign-confirmed', account, asked, desk)
      return undefined
    }
    await noteSignIn('sign-in-failed', account, asked, desk)
  }
  const { db, workspace } = desk
  const known = await db.transaction({ kind: 'door', workspace, key: '', account }, (tx) => knownPasskeys(tx, account))
  const ceremony = await showPasskey(party(desk), known)
  const cookie = await beginStep('confirm', { challenge: ceremony.challenge, account, session }, desk)
  const say = sayIn(lang)
  const page = await showingPage(
    {
      title: say('Xác nhận bằng khóa bảo mật', 'Show your passkey'),
      lead: say(
        `Việc này cần khóa bảo mật trong ${recentMinutes} phút gần nhất. Nội dung bạn vừa gửi được giữ nguyên và thực hiện ngay sau khi xác nhận.`,
        `This needs a passkey that was shown in the last ${recentMinutes} minutes. What you just sent is kept and done right after.`,
      ),
      ...(form.get('passkey')
        ? { alert: say('Khóa bảo mật không được chấp nhận. Hãy thử lại.', 'The passkey was not accepted. Try again.') }
        : {}),
      action: asked.path,
    },
    ceremony,
    [...form].flatMap(([name, value]): DeskField[] => (marks.has(name) ? [] : [{ of: 'hidden', name, value }])),
    asked,
    desk,
  )
  return withCookies(page, cookie)
}

/** Whether one of somebody's passkeys signed the challenge; its own count goes on. */
async function shows(
  { challenge, account }: Type.Static<typeof Waiting>,
  at: string,
  { form }: DeskRequest,
  desk: Desk,
): Promise<boolean> {
  const { db, workspace } = desk
  const to = { kind: 'door', workspace, key: '', account } as const
  const known = await db.transaction(to, (tx) => knownPasskeys(tx, account))
  const shown = await shownPasskey(party(desk), challenge, form.get('passkey') ?? '', known)
  return shown !== undefined && db.transaction(to, (tx) => passkeyShown(tx, shown.passkey, shown.counter, at))
}

/** @throws InputError where the desk is reached at an address to which no passkey can be bound */
export function party({ origin }: Desk): RelyingParty {
  const found = relyingParty(origin)
  if (found) return found
  throw new InputError({
    vi: 'Khóa bảo mật chỉ dùng được khi bàn thẩm định có tên miền và HTTPS (hoặc http://localhost). Người quản trị đặt địa chỉ bằng --url.',
    en: 'Passkeys need a desk with a name and HTTPS (or http://localhost). The administrator sets the address by --url.',
  })
}

function showingPage(
  { action, ...page }: { title: string; lead: string; alert?: string; action: string },
  ceremony: Ceremony,
  fields: readonly DeskField[],
  asked: DeskRequest,
  desk: Desk,
): Promise<HttpAnswer> {
  const say = sayIn(asked.lang)
  return framed(
    {
      ...page,
      sections: [
        {
          id: 'khoa',
          content: [
            {
              kind: 'form',
              action,
              fields,
              passkey: passkeyAsked('get', ceremony, asked.lang),
              buttons: [{ label: say('Dùng khóa bảo mật', 'Show the passkey') }],
            },
          ],
        },
      ],
    },
    asked,
    desk,
    'alert' in page ? 401 : 200,
  )
}

export function passkeyAsked(act: PasskeyAsked['act'], { options }: Ceremony, lang: Lang): PasskeyAsked {
  const say = sayIn(lang)
  return {
    ...{ act, options, field: act === 'get' ? 'passkey' : 'made' },
    failed: say(
      'Chưa dùng được khóa bảo mật: đã hủy, hết thời gian, hoặc thiết bị không có khóa của tài khoản này. Hãy thử lại.',
      'The passkey was not shown: it was cancelled, it took too long, or the device has none of this account. Try again.',
    ),
    unsupported: say(
      'Trình duyệt này không hỗ trợ khóa bảo mật. Hãy dùng trình duyệt mới hơn.',
      'This browser knows no passkeys. Use a newer one.',
    ),
    known: say('Thiết bị này đã có khóa bảo mật của tài khoản.', 'This device has a passkey of the account already.'),
    noScript: say(
      'Khóa bảo mật cần JavaScript; hãy bật lên cho trang này.',
      'Passkeys need JavaScript; allow it here.',
    ),
  }
}
