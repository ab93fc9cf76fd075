import * as Type from 'typebox'
import { InputError, sayIn } from '../../../kernel/index.js'
import { body, facts, factsBlock, table, tableBlock } from '../../../present/index.js'
import type { Desk } from '../desk.js'
import { roleNames } from '../domain/roles.js'
import { type HttpAnswer, seeOther } from '../http/answer.js'
import { demandPassword } from '../http/door.js'
import { hashOf, passwordFault, passwordLength } from '../http/passwords.js'
import type { AskedByPerson } from '../http/route.js'
import { closeSessions, cookieOf, openSession } from '../http/sessions.js'
import { agenciesIn } from '../store/accounts.js'
import { log } from '../store/log.js'
import { framed } from './frame.js'
import { keyNeeded, passkeySections } from './passkeys.js'
import { sessionsSection } from './sessions.js'
import { happened, momentOf } from './words.js'

/** Somebody's own account. */
export async function mePage(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { lang, person } = asked
  const say = sayIn(lang)
  const agencies = await desk.db.transaction(person.actor, agenciesIn)
  return framed(
    {
      title: person.name,
      kind: say('Tài khoản của tôi', 'My account'),
      ...(asked.query.has('xong') ? { done: say('Đã lưu.', 'Kept.') } : {}),
      ...alertOf(asked),
      sections: [
        {
          id: 'thong-tin',
          content: [
            factsBlock(
              facts([
                [say('Tên đăng nhập', 'Sign-in name'), person.login],
                [say('Vai trò', 'Roles'), person.actor.roles.map((role) => roleNames[role][lang]).join(', ')],
                [say('Cơ quan', 'Agency'), agencies.find(({ id }) => id === person.actor.agency)?.name ?? ''],
              ]),
            ),
          ],
        },
        ...(await passkeySections(asked, desk)),
        {
          id: 'mat-khau',
          heading: say('Đổi mật khẩu', 'Change the password'),
          content: [
            {
              kind: 'form',
              action: '/toi/mat-khau',
              fields: [
                {
                  of: 'text',
                  name: 'login',
                  label: say('Tên đăng nhập', 'Sign-in name'),
                  value: person.login,
                  fixed: true,
                  autocomplete: 'username',
                },
                {
                  of: 'password',
                  name: 'password',
                  label: say('Mật khẩu hiện tại', 'Password now'),
                  required: true,
                  most: passwordLength.most,
                  autocomplete: 'current-password',
                },
                {
                  of: 'password',
                  name: 'fresh',
                  label: say('Mật khẩu mới', 'New password'),
                  hint: say(`Từ ${passwordLength.least} ký tự.`, `At least ${passwordLength.least} characters.`),
                  required: true,
                  most: passwordLength.most,
                  autocomplete: 'new-password',
                },
              ],
              buttons: [{ label: say('Đổi mật khẩu', 'Change it') }],
            },
          ],
        },
        await sessionsSection(asked, desk),
        await doorSection(asked, desk),
        {
          id: 'phien',
          heading: say('Đăng xuất mọi nơi', 'Sign out everywhere'),
          content: [
            {
              kind: 'form',
              action: '/dang-xuat',
              fields: [{ of: 'hidden', name: 'everywhere', value: '1' }],
              buttons: [{ label: say('Kết thúc mọi phiên của tôi', 'End all my sessions'), look: 'plain' }],
            },
          ],
        },
      ],
    },
    asked,
    desk,
  )
}

function alertOf({ person, query, lang }: AskedByPerson): { alert?: string } {
  if (person.demanded && !person.keyed) return { alert: keyNeeded[lang] }
  const failed = Math.trunc(Number(query.get('that-bai'))) || 0
  if (failed <= 0) return {}
  return {
    alert: {
      vi: `Từ lần đăng nhập trước, có ${failed} lần đăng nhập không thành công bằng tên của bạn. Nếu không phải bạn, hãy đổi mật khẩu và báo người quản trị.`,
      en: `Since you last signed in, ${failed} tries by your name failed. If that was not you, change the password and tell the administrator.`,
    }[lang],
  }
}

/** So many of the last sign-ins are shown. */
const lastSignIns = 10

const DoorEvent = Type.Object({
  at: Type.String(),
  kind: Type.String(),
  data: Type.Record(Type.String(), Type.Unknown()),
})

/** Who came in by somebody's name, or tried to. */
async function doorSection({ person, lang }: AskedByPerson, desk: Desk) {
  const say = sayIn(lang)
  const rows = await desk.db.transaction(person.actor, (tx) =>
    tx.rows(
      DoorEvent,
      "select at, kind, data from event where account_id = $1 and kind like 'sign-%' order by seq desc limit $2",
      [person.actor.account, lastSignIns],
    ),
  )
  return {
    id: 'dang-nhap',
    heading: say('Đăng nhập gần đây', 'Recent sign-ins'),
    content:
      rows.length === 0
        ? [body(say('Chưa có.', 'None yet.'))]
        : [
            tableBlock(
              table(
                [say('Thời điểm', 'When'), say('Việc', 'What'), say('Từ địa chỉ', 'From')],
                rows.map((row) => ({
                  cells: [
                    momentOf(row.at, lang),
                    happened({ kind: row.kind, data: {} }, lang),
                    typeof row.data.address === 'string' ? row.data.address : '',
                  ],
                })),
              ),
            ),
          ],
  }
}

/** A new password, by whoever knows the old one; all sessions end but the one that is opened for it. */
export async function changePassword(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { form, person } = asked
  const { account } = person.actor
  const { db, workspace, now, origin } = desk
  await demandPassword(asked, desk)
  const fresh = form.get('fresh') ?? ''
  const fault = passwordFault(fresh, person.login)
  if (fault) throw new InputError(fault)
  const kept = await hashOf(fresh)
  await db.transaction({ kind: 'door', workspace, key: person.login, account }, async (tx) => {
    await tx.run('update account set password = $2 where id = $1', [account, kept])
    await log(tx, workspace, { kind: 'sign-in-opened', at: now().toISOString(), account })
  })
  await closeSessions({ account }, desk)
  return seeOther('/toi?xong=1', [
    cookieOf(await openSession(account, asked, desk, asked.shown ?? null), origin.startsWith('https:')),
  ])
}
