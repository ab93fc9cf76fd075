import * as Type from 'typebox'
import { body, type DeskPage, note, table, tableBlock } from '../../../present/index.js'
import { createToken, longest, scopes, tokenScopeNames } from '../api/tokens.js'
import type { Desk } from '../desk.js'
import { type HttpAnswer, seeOther } from '../http/answer.js'
import { Refused } from '../http/refused.js'
import type { AskedByPerson } from '../http/route.js'
import { isUuid } from '../store/dossiers.js'
import { log } from '../store/log.js'
import { framed } from './frame.js'
import { dayOf } from './words.js'

const Row = Type.Object({
  id: Type.String(),
  name: Type.String(),
  scopes: Type.Array(Type.String()),
  expires_at: Type.String(),
  used_at: Type.Union([Type.String(), Type.Null()]),
})

/** Somebody's own tokens, for programs that act in their name. */
export async function tokensPage(asked: AskedByPerson, desk: Desk, made?: string, alert?: string): Promise<HttpAnswer> {
  const { lang, person } = asked
  const say = (vi: string, en: string) => ({ vi, en })[lang]
  const rows = await desk.db.transaction(person.actor, (tx) =>
    tx.rows(
      Row,
      `select id, name, scopes, expires_at, used_at from api_token
        where account_id = $1 and revoked_at is null order by created_at desc`,
      [person.actor.account],
    ),
  )
  const page: DeskPage = {
    title: say('Mã truy cập cho phần mềm', 'Tokens for programs'),
    lead: say(
      'Phần mềm dùng mã này thay mặt bạn, trong phạm vi đã chọn (ví dụ “kientruc push”). Không mã nào phê duyệt hay quản trị được.',
      'A program acts by it in your name, within the scopes chosen (for instance “kientruc push”). No token decides or administers.',
    ),
    ...(alert === undefined ? {} : { alert }),
    sections: [
      ...(made === undefined
        ? []
        : [
            {
              id: 'ma-moi',
              heading: say('Mã mới, chỉ hiện lần này', 'The new token, shown this once'),
              content: [body(made), note(say('Hãy chép lại ngay và giữ kín.', 'Copy it now and keep it secret.'))],
            },
          ]),
      {
        id: 'dang-dung',
        heading: say('Đang dùng', 'In use'),
        content: [
          rows.length === 0
            ? body(say('Chưa có mã nào.', 'There are none.'))
            : tableBlock(
                table(
                  [
                    say('Tên', 'Name'),
                    say('Phạm vi', 'Scopes'),
                    [say('Hết hạn', 'Until')],
                    [say('Dùng gần nhất', 'Last used')],
                  ],
                  rows.map(({ name, scopes, expires_at, used_at }) => ({
                    cells: [name, scopes.join(', '), dayOf(expires_at, lang), used_at ? dayOf(used_at, lang) : ''],
                  })),
                ),
              ),
          ...(rows.length > 0
            ? [
                {
                  kind: 'form' as const,
                  action: '/ma-truy-cap/thu-hoi',
                  inline: true,
                  fields: [
                    {
                      of: 'choice' as const,
                      name: 'id',
                      label: say('Thu hồi', 'Take back'),
                      choices: rows.map(({ id, name }) => ({ value: id, label: name })),
                    },
                  ],
                  buttons: [{ label: say('Thu hồi', 'Take back'), look: 'bad' as const }],
                },
              ]
            : []),
        ],
      },
      {
        id: 'them',
        heading: say('Tạo mã mới', 'A new token'),
        content: [
          {
            kind: 'form',
            action: '/ma-truy-cap',
            fields: [
              {
                of: 'text',
                name: 'name',
                label: say('Tên, để nhớ dùng ở đâu', 'A name, for where it is used'),
                required: true,
              },
              ...scopes.map((scope) => ({
                of: 'check' as const,
                name: `scope-${scope}`,
                value: 'yes',
                label: tokenScopeNames[scope][lang],
              })),
              {
                of: 'choice',
                name: 'days',
                label: say('Có giá trị trong', 'Good for'),
                choices: [30, 90, longest - 1].map((days) => ({
                  value: String(days),
                  label: say(`${days} ngày`, `${days} days`),
                })),
              },
            ],
            buttons: [{ label: say('Tạo mã', 'Make it') }],
          },
        ],
      },
    ],
  }
  return framed(page, asked, desk, alert === undefined ? 200 : 422)
}

export async function makeToken(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { form, person, lang } = asked
  const name = (form.get('name') ?? '').trim().slice(0, 100)
  const chosen = scopes.filter((scope) => form.has(`scope-${scope}`))
  const days = Math.min(longest, Math.max(1, Math.trunc(Number(form.get('days'))) || 30))
  if (name === '' || chosen.length === 0)
    return tokensPage(
      asked,
      desk,
      undefined,
      { vi: 'Cần tên và ít nhất một phạm vi.', en: 'A name and a scope are needed.' }[lang],
    )
  const { db, workspace, now } = desk
  const made = await db.transaction(person.actor, async (tx) => {
    const { account } = person.actor
    await log(tx, workspace, { kind: 'token-made', at: now().toISOString(), account, data: { name, scopes: chosen } })
    return createToken(tx, person, { name, scopes: chosen, days, now: now() })
  })
  return tokensPage(asked, desk, made)
}

export async function revokeToken({ form, person }: AskedByPerson, { db, workspace, now }: Desk): Promise<HttpAnswer> {
  const id = form.get('id') ?? ''
  if (!isUuid(id)) throw new Refused(404)
  const at = now().toISOString()
  await db.transaction(person.actor, async (tx) => {
    const changed = await tx.run('update api_token set revoked_at = $2 where id = $1 and revoked_at is null', [id, at])
    if (changed !== 1) throw new Refused(404)
    await log(tx, workspace, { kind: 'token-revoked', at, account: person.actor.account, data: { token: id } })
  })
  return seeOther('/ma-truy-cap')
}
