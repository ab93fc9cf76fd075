import * as Type from 'typebox'
import { InputError, sayIn, type Text } from '../../../kernel/index.js'
import { body, type DeskContent, note, table, tableBlock } from '../../../present/index.js'
import type { Desk } from '../desk.js'
import { deskRoles, roleNames } from '../domain/roles.js'
import { type HttpAnswer, seeOther, withCookies } from '../http/answer.js'
import { madePasskey, newPasskey, relyingParty } from '../http/passkeys.js'
import type { AskedByPerson } from '../http/route.js'
import { sessionShown } from '../http/sessions.js'
import { beginStep, endStep } from '../http/steps.js'
import { DbError } from '../store/db.js'
import { log } from '../store/log.js'
import { addPasskey, demandedFrom, demandFrom, knownPasskeys, ownPasskeys } from '../store/passkeys.js'
import { framed } from './frame.js'
import { party, passkeyAsked } from './second-factor.js'
import { momentOf } from './words.js'

/** So many passkeys one account may have. */
const mostPasskeys = 10

/** What somebody reads who has to have a passkey and has none. */
export const keyNeeded: Text = {
  vi: 'Vai trò của bạn phải có khóa bảo mật. Hãy thêm khóa ở dưới; các trang khác mở ra sau đó.',
  en: 'Your role needs a passkey. Add one below; the other pages open after that.',
}

/** Somebody's own passkeys, and how to add one. */
export async function passkeySections({ person, lang }: AskedByPerson, desk: Desk) {
  const say = sayIn(lang)
  const rows = await desk.db.transaction(person.actor, (tx) => ownPasskeys(tx, person.actor.account))
  const keys: DeskContent[] = [
    tableBlock(
      table(
        [say('Tên', 'Name'), say('Đã thêm', 'Added'), say('Dùng gần nhất', 'Last shown')],
        rows.map(({ name, created_at, used_at }) => ({
          cells: [name, momentOf(created_at, lang), used_at === null ? '–' : momentOf(used_at, lang)],
        })),
      ),
    ),
    {
      kind: 'form',
      action: '/toi/khoa/go',
      inline: true,
      fields: [
        {
          of: 'choice',
          name: 'id',
          label: say('Gỡ khóa', 'Remove'),
          choices: rows.map(({ id, name }) => ({ value: id, label: name })),
        },
      ],
      buttons: [{ label: say('Gỡ', 'Remove it'), look: 'plain' }],
    },
  ]
  const add: DeskContent = {
    kind: 'form',
    action: '/toi/khoa/moi',
    fields: [],
    buttons: [
      { label: say('Thêm khóa bảo mật', 'Add a passkey'), ...(rows.length > 0 ? { look: 'plain' as const } : {}) },
    ],
  }
  return [
    {
      id: 'khoa',
      heading: say('Khóa bảo mật', 'Passkeys'),
      content: [
        body(
          say(
            'Vân tay, khuôn mặt, mã PIN của máy hoặc khóa USB, dùng thêm sau mật khẩu. Nên có ít nhất hai khóa, phòng khi mất một.',
            'A fingerprint, a face, the PIN of the device or a USB key, asked for after the password. Have two at least, in case one is lost.',
          ),
        ),
        ...(rows.length > 0 ? keys : []),
        ...(relyingParty(desk.origin)
          ? [add]
          : [
              note(
                say(
                  'Chưa thêm được: bàn thẩm định cần mở bằng tên miền có HTTPS (hoặc http://localhost).',
                  'None can be added: the desk has to be reached by a name with HTTPS (or http://localhost).',
                ),
              ),
            ]),
      ],
    },
  ]
}

/** Asks the browser for a new passkey. */
export async function newPasskeyPage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { lang, person, session } = asked
  const { account } = person.actor
  const say = sayIn(lang)
  const { db, workspace } = desk
  const known = await db.transaction({ kind: 'door', workspace, key: '', account }, (tx) => knownPasskeys(tx, account))
  if (known.length >= mostPasskeys)
    throw new InputError({
      vi: `Mỗi tài khoản có tối đa ${mostPasskeys} khóa bảo mật; hãy gỡ khóa không dùng nữa.`,
      en: `An account has ${mostPasskeys} passkeys at most; remove one that is not used.`,
    })
  const ceremony = await newPasskey(party(desk), { account, login: person.login, name: person.name }, known)
  const cookie = await beginStep('passkey', { challenge: ceremony.challenge, account, session }, desk)
  const page = await framed(
    {
      title: say('Thêm khóa bảo mật', 'Add a passkey'),
      up: { href: '/toi', text: say('‹ Tài khoản của tôi', '‹ My account') },
      sections: [
        {
          id: 'khoa-moi',
          content: [
            {
              kind: 'form',
              action: '/toi/khoa',
              fields: [
                {
                  of: 'text',
                  name: 'name',
                  label: say('Tên của khóa', 'What it is called'),
                  hint: say('Ví dụ: Máy tính cơ quan, Điện thoại.', 'For instance: computer at work, telephone.'),
                  value: say(`Khóa ${known.length + 1}`, `Passkey ${known.length + 1}`),
                  required: true,
                  most: 100,
                },
              ],
              passkey: passkeyAsked('create', ceremony, lang),
              buttons: [{ label: say('Tạo khóa trên thiết bị', 'Make it on the device') }],
            },
          ],
        },
      ],
    },
    asked,
    desk,
  )
  return withCookies(page, cookie)
}

const Making = Type.Object({ challenge: Type.String(), account: Type.String(), session: Type.String() })

/** Keeps the passkey that the browser made; it counts as shown. */
export async function keepPasskey(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { person, session, form } = asked
  const { account } = person.actor
  const step = await endStep('passkey', Making, asked, desk)
  const mine = step?.account === account && step.session === session
  const made = mine ? await madePasskey(party(desk), step.challenge, form.get('made') ?? '') : undefined
  if (!made)
    throw new InputError({
      vi: 'Khóa bảo mật chưa được tạo, hoặc đã quá mười phút. Hãy thêm lại ở trang Tài khoản của tôi.',
      en: 'No passkey was made, or ten minutes have passed. Add it again on the page of your account.',
    })
  const { db, workspace, now } = desk
  const at = now().toISOString()
  const name = (form.get('name') ?? '').trim().slice(0, 100) || '–'
  try {
    await db.transaction({ kind: 'system', workspace }, async (tx) => {
      await addPasskey(tx, workspace, account, made, name, at)
      await log(tx, workspace, { kind: 'passkey-added', at, account, data: { name } })
    })
  } catch (error) {
    if (!(error instanceof DbError && error.code === '23505')) throw error
    throw new InputError({ vi: 'Khóa này đã được đăng ký.', en: 'This passkey is known already.' })
  }
  await sessionShown(session, at, desk)
  return seeOther('/toi?xong=1')
}

/** Takes one of somebody's own passkeys away. */
export async function removeOwnPasskey({ form, person }: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { db, workspace, now } = desk
  const { account } = person.actor
  await db.transaction({ kind: 'system', workspace }, async (tx) => {
    const gone = await tx.run('delete from passkey where id = $1 and account_id = $2', [form.get('id') ?? '', account])
    if (gone === 1)
      await log(tx, workspace, { kind: 'passkey-removed', at: now().toISOString(), account, data: { of: account } })
  })
  return seeOther('/toi?xong=1')
}

/** From which roles a passkey is demanded: at every sign-in, and again before they decide. */
export async function demandSection({ person, lang }: AskedByPerson, desk: Desk) {
  const say = sayIn(lang)
  const roles = await desk.db.transaction(person.actor, demandedFrom)
  return {
    id: 'khoa-bao-mat',
    heading: say('Khóa bảo mật bắt buộc', 'Passkeys demanded'),
    content: [
      body(
        say(
          'Người có vai trò được chọn phải thêm khóa bảo mật trước khi làm việc khác, và xác nhận lại bằng khóa khi quyết định, quản lý tài khoản hoặc tạo mã truy cập.',
          'Whoever has a role that is chosen adds a passkey before anything else, and shows it again when deciding, managing accounts or making tokens.',
        ),
      ),
      {
        kind: 'form' as const,
        action: '/tai-khoan/khoa-bao-mat',
        fields: [
          {
            of: 'checks' as const,
            name: 'role',
            label: say('Vai trò', 'Roles'),
            values: roles,
            choices: deskRoles.map((role) => ({ value: role, label: roleNames[role][lang] })),
          },
        ],
        buttons: [{ label: say('Lưu', 'Keep') }],
      },
    ],
  }
}

export async function demandPasskeys({ form, person }: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const roles = deskRoles.filter((role) => form.getAll('role').includes(role))
  // Where none can be added, everybody of whom one is demanded would be shut out.
  if (roles.length > 0) party(desk)
  const { db, workspace, now } = desk
  await db.transaction(person.actor, async (tx) => {
    await demandFrom(tx, workspace, roles)
    const { account } = person.actor
    await log(tx, workspace, { kind: 'passkeys-demanded', at: now().toISOString(), account, data: { roles } })
  })
  return seeOther('/tai-khoan?xong=1')
}
