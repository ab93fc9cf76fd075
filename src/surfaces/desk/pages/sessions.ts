import { type Lang, sayIn } from '../../../kernel/index.js'
import { body, type DeskField, type DeskSection, note, table, tableBlock } from '../../../present/index.js'
import type { Desk } from '../desk.js'
import { type HttpAnswer, seeOther } from '../http/answer.js'
import { demandPassword } from '../http/door.js'
import { Refused } from '../http/refused.js'
import type { AskedByPerson } from '../http/route.js'
import { livingSince } from '../http/sessions.js'
import { log } from '../store/log.js'
import { endSessions, openSessions, type SessionRow } from '../store/sessions.js'
import { browserNamed } from './browsers.js'
import { momentOf } from './words.js'

/** What stands for all sessions but this one. */
const others = 'khac'

/** Where somebody is signed in, with a form that ends one session or all others. */
export async function sessionsSection(asked: AskedByPerson, desk: Desk): Promise<DeskSection> {
  const { lang, person, sessionId } = asked
  const say = sayIn(lang)
  const rows = await openOf(person.actor.account, asked, desk)
  const more = rows.filter(({ id }) => id !== sessionId)
  const password: DeskField = {
    of: 'password',
    name: 'password',
    label: say('Mật khẩu hiện tại', 'Password now'),
    required: true,
    autocomplete: 'current-password',
  }
  return {
    id: 'thiet-bi',
    heading: say('Thiết bị đang đăng nhập', 'Where you are signed in'),
    content: [
      sessionsTable(rows, sessionId, lang),
      ...(more.length === 0
        ? []
        : [
            {
              kind: 'form' as const,
              action: '/toi/phien',
              fields: [
                whichOf(more, say('Tất cả thiết bị khác', 'All others'), lang),
                ...(person.keyed ? [] : [password]),
              ],
              buttons: [{ label: say('Kết thúc phiên', 'End it'), look: 'bad' as const }],
            },
            note(
              say(
                'Nếu thấy thiết bị lạ, hãy kết thúc phiên của thiết bị đó rồi đổi mật khẩu.',
                'If you do not know one of them, end it and change the password.',
              ),
            ),
          ]),
    ],
  }
}

/** The same for an administrator, of somebody else. */
export async function sessionsOfSection(account: string, asked: AskedByPerson, desk: Desk): Promise<DeskSection> {
  const { lang } = asked
  const say = sayIn(lang)
  const rows = await openOf(account, asked, desk)
  return {
    id: 'thiet-bi',
    heading: say('Thiết bị đang đăng nhập', 'Where they are signed in'),
    content:
      rows.length === 0
        ? [body(say('Không có phiên nào đang mở.', 'No session is open.'))]
        : [
            sessionsTable(rows, undefined, lang),
            {
              kind: 'form',
              action: `/tai-khoan/${account}/phien`,
              inline: true,
              fields: [whichOf(rows, say('Tất cả thiết bị', 'All of them'), lang)],
              buttons: [{ label: say('Kết thúc phiên', 'End it'), look: 'bad' }],
            },
          ],
  }
}

function openOf(account: string, { person }: AskedByPerson, { db, now }: Desk): Promise<SessionRow[]> {
  return db.transaction(person.actor, (tx) => openSessions(tx, account, livingSince(now())))
}

function sessionsTable(rows: readonly SessionRow[], own: string | undefined, lang: Lang) {
  const say = sayIn(lang)
  return tableBlock(
    table(
      [
        say('Trình duyệt', 'Browser'),
        say('Từ địa chỉ', 'From'),
        [say('Đăng nhập lúc', 'Signed in')],
        [say('Hoạt động gần nhất', 'Last seen')],
      ],
      rows.map((row) => ({
        cells: [
          browserNamed(row.agent)[lang] + (row.id === own ? say(' (phiên này)', ' (this one)') : ''),
          ...[row.address, momentOf(row.created_at, lang), momentOf(row.seen_at, lang)],
        ],
      })),
    ),
  )
}

function whichOf(rows: readonly SessionRow[], all: string, lang: Lang): DeskField {
  const say = sayIn(lang)
  return {
    of: 'choice',
    name: 'phien',
    label: say('Thiết bị', 'Which'),
    choices: [
      ...(rows.length > 1 ? [{ value: others, label: all }] : []),
      ...rows.map(({ id, agent, address, seen_at }) => ({
        value: id,
        label: `${browserNamed(agent)[lang]}, ${address}, ${momentOf(seen_at, lang)}`,
      })),
    ],
  }
}

/** Ends one of somebody's own sessions or all others, by whoever shows anew who they are. */
export async function endOwnSessions(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  // Whoever has a passkey was asked for it already.
  if (!asked.person.keyed) await demandPassword(asked, desk)
  await end(asked.person.actor.account, asked.sessionId ?? '', asked, desk)
  return seeOther('/toi?xong=1#thiet-bi')
}

export async function endSessionsOf(asked: AskedByPerson, desk: Desk): Promise<HttpAnswer> {
  const { id = '' } = asked.params
  await end(id, '', asked, desk)
  return seeOther(`/tai-khoan/${id}?xong=1`)
}

async function end(account: string, own: string, { form, person }: AskedByPerson, desk: Desk): Promise<void> {
  const { db, workspace, now } = desk
  const which = form.get('phien') ?? ''
  await db.transaction(person.actor, async (tx) => {
    const count = await endSessions(tx, account, which === others ? { but: own } : { only: which })
    if (count === 0) throw new Refused(404)
    await log(tx, workspace, {
      ...{ kind: 'session-ended', at: now().toISOString(), account: person.actor.account },
      data: { of: account, count },
    })
  })
}
